// Compares the engine and the gallery of two trees; scripts/compare builds both and calls this.
//   node scripts/lib/compare.mjs --base TREE --base-wasm DIR --wasm DIR --corpus FILE [--seed N] [--scenes TEXT]
//        [--no-engine] [--no-gallery]
// Exits with 0 if nothing differs, and with 1 if something does.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Engines } from './compare/engines.mjs';
import { compareGalleries } from './compare/gallery.mjs';
import { playHostile } from './compare/hostile.mjs';
import { playStory } from './compare/play.mjs';
import { engineLines, galleryLines } from './compare/report.mjs';
import { checkRules, translator } from './compare/words.mjs';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(repository, 'build/compare');
const { values } = parseArgs({
  options: {
    base: { type: 'string' },
    'base-wasm': { type: 'string' },
    wasm: { type: 'string' },
    corpus: { type: 'string' },
    seed: { type: 'string', default: '1' },
    scenes: { type: 'string', default: '' },
    'no-engine': { type: 'boolean' },
    'no-gallery': { type: 'boolean' },
  },
});

const rules = checkRules(JSON.parse(readFileSync(new URL('compare/renames.json', import.meta.url), 'utf8')));

const whole = (start) => `${((Date.now() - start) / 1000).toFixed(0)} s`;
const shown = [];
const written = [];

if (!values['no-engine']) {
  const result = await compareEngines();
  shown.push(...engineLines(result, true));
  written.push(...engineLines(result, false));
}
if (!values['no-gallery']) {
  const start = Date.now();
  console.log('· The scenes of both galleries');
  const result = await compareGalleries({
    base: { tree: values.base, wasm: values['base-wasm'] },
    ours: { tree: repository, wasm: values.wasm },
    toNew: translator(rules, 'old').word,
    folder,
    named: values.scenes,
  });
  console.log(`  done in ${whole(start)}`);
  const lines = ['', ...galleryLines(result, relative(repository, folder))];
  shown.push(...lines);
  written.push(...lines);
  if (result.changed.length + result.added.length + result.removed.length > 0) process.exitCode = 1;
}

writeFileSync(join(folder, 'differences.txt'), `${written.join('\n')}\n`);
console.log(`\n${shown.join('\n')}\n`);

async function compareEngines() {
  const corpus = readFileSync(values.corpus, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const stories = corpus.filter(({ log }) => log);
  const played = { stories: stories.length, lives: corpus.length - stories.length, commands: 0, accepted: 0 };
  const engines = await Engines.open(values['base-wasm'], values.wasm, rules);

  let start = Date.now();
  console.log('· Stories and lives through both engines');
  for (const story of corpus) {
    played.commands += story.steps.filter(({ command }) => command).length;
    played.accepted += await playStory(engines, story);
  }
  console.log(`  done in ${whole(start)}`);

  start = Date.now();
  console.log('· Hostile input through both engines');
  const tried = await playHostile(engines, stories, content(stories), Number(values.seed));
  console.log(`  done in ${whole(start)}`);
  if (engines.differences.length > 0) process.exitCode = 1;
  return { played, tried, counts: engines.counts, differences: engines.differences };
}

/** Files of cpp/content that are not programme documents. */
const NO_DOCUMENTS = ['registry.json', 'on_track.json'];

/** Returns the documents, links and ids from which hostile input is made. */
function content(stories) {
  const at = join(repository, 'cpp/content');
  const read = (name) => readFileSync(join(at, name), 'utf8');
  const names = readdirSync(at).filter((name) => name.endsWith('.json') && !NO_DOCUMENTS.includes(name));
  const golden = readFileSync(join(repository, 'tests/golden/links.txt'), 'utf8').split('\n');
  const sent = stories.map(({ programme }) => programme).filter(Boolean);
  return {
    documents: names.map((name) => [name, read(name)]),
    links: [...golden.filter((line) => /^(1\.|\{)/.test(line)), ...new Set(sent)],
    registry: JSON.parse(read('registry.json')).entries.map(({ id }) => id),
  };
}
