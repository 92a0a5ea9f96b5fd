// node scripts/lib/figure-sheet.mjs [PART OF A NAME]
// Draws contact sheets of every figure at 0, 25, 50, 75 and 100 % of a repetition, light and dark, into build/figures, and prints the size
// of the drawing code. For development: look at a sheet and ask whether it shows a person what to do.
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { HEEL_FRAME, heelPlace, heelStrokes } from '../../web/figure/heel.ts';
import { pose, poseAt, stillPose } from '../../web/figure/pose.ts';
import { frame, strokes } from '../../web/figure/strokes.ts';

const at = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const text = (name) => readFileSync(at(name), 'utf8');
const exercises = Object.entries(JSON.parse(text('tests/web/figure/exercises.json')));
const css = [
  'web/ui/components/layout/tokens.css',
  'web/ui/components/layout/base.css',
  'web/ui/components/pictures/exercise_figure.css',
  'web/ui/components/pictures/heel_picture.css',
]
  .map(text)
  .join('\n');
const ROWS = 6;

const drawn = (all) =>
  all
    .map(({ kind, d, width }) => `<path class="figure-${kind}" d="${d}"${width ? ` stroke-width="${width}"` : ''}/>`)
    .join('');

function svg(of, posed, close = false) {
  return `<svg viewBox="${frame(of, close).join(' ')}" preserveAspectRatio="xMidYMax meet"><g transform="scale(${posed.facing} 1)">${drawn(strokes(posed))}</g></svg>`;
}

const figure = (of, posed, look, close) => `<div class="figure ${look}">${svg(of, posed, close)}</div>`;

function row([name, of], look) {
  const walks = name === 'walk_run: walking';
  const at = (phase) =>
    walks
      ? poseAt(of, { kind: 'walk', progress: 0.5, elapsed_ms: 6000 + phase * 1200 }, 'right')
      : pose(of, phase, 'right');
  const cells = [0, 0.25, 0.5, 0.75, 1].map((phase) => figure(of, at(phase), look));
  const stills = [
    figure(of, stillPose(of, 'top', 'left'), look),
    figure(of, stillPose(of, 'top', 'right'), `${look} close`, true),
    figure(of, stillPose(of, 'start', 'right'), `${look} close small`, true),
  ];
  return `<h3>${name}</h3><div class="row ${look}">${[...cells, ...stills].join('')}</div>`;
}

function heels() {
  const cells = ['left', 'right', 'both'].flatMap((side) =>
    ['none', 'insertional', 'midportion'].map((mark) => {
      const legs = ['left', 'right'].map(
        (each) => `<g transform="${heelPlace(each)}">${drawn(heelStrokes(side === each || side === 'both', mark))}</g>`,
      );
      return `<div class="figure heel-picture"><svg viewBox="${HEEL_FRAME}">${legs.join('')}<path class="figure-ground" d="M-100 5H100" stroke-width="6"/></svg></div>`;
    }),
  );
  return `<h3>heels</h3><div class="row heels">${cells.join('')}</div>`;
}

const page = (rows, theme, look) => `<!doctype html><html data-theme="${theme}"><style>${css}
body{padding:12px;width:1240px}h3{margin:6px 0 2px}.row{display:flex;gap:8px;padding:8px;border-radius:18px;background:var(--card)}
.row.figure-scene{background:var(--scene)}.row .figure{width:150px;height:200px}.row .close{width:180px;height:180px}
.row.heels .figure{width:128px}.row .small{width:72px;height:72px}</style>${rows.map((each) => (each[0] === 'heels' ? heels() : row(each, look))).join('')}</html>`;

const all = [...exercises, ['walk_run: walking', exercises.find(([name]) => name === 'walk_run')[1]], ['heels']];
const wanted = all.filter(([name]) => name.includes(process.argv[2] ?? ''));
mkdirSync(at('build/figures'), { recursive: true });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const tab = await browser.newPage({ viewport: { width: 1264, height: 800 } });
for (const [name, theme, look] of [
  ['light', 'light', ''],
  ['dark', 'dark', ''],
  ['session', 'light', 'figure-scene'],
]) {
  for (let from = 0; from < wanted.length; from += ROWS) {
    await tab.setContent(page(wanted.slice(from, from + ROWS), theme, look));
    await tab.screenshot({ path: at(`build/figures/${name}-${from / ROWS + 1}.png`), fullPage: true });
  }
}
await browser.close();

// Builds the drawing code in one piece, minified and compressed like the site, without Preact and the words.
const both = ['exercise_figure', 'heel_picture'].map(
  (name) => `export * from '${at(`web/ui/components/pictures/${name}.tsx`)}';`,
);
const built = await build({
  configFile: false,
  logLevel: 'error',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [
    {
      name: 'both-components',
      resolveId: (id) => (id === 'figures' ? id : null),
      load: (id) => (id === 'figures' ? both.join('\n') : null),
    },
  ],
  build: {
    write: false,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: { input: 'figures', preserveEntrySignatures: 'strict', external: [/^preact/] },
  },
});
const bytes = built.output.map((file) => brotliCompressSync(file.code ?? file.source).length);
console.log(
  `${bytes.reduce((sum, each) => sum + each, 0)} bytes (brotli) of figures, ${bytes.join(' + ')}; at most 6000`,
);
