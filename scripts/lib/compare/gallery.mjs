/** Builds the galleries of both trees, compares every scene in the same browser, and draws changed scenes on contact sheets. */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { chromium } from 'playwright-core';
import { PNG } from 'pngjs';
import { build } from 'vite';
import { serve } from '../serve.mjs';

const LOOKS = [
  { name: 'phone, light', size: { width: 390, height: 844 }, colorScheme: 'light' },
  { name: 'desktop, dark', size: { width: 1280, height: 800 }, colorScheme: 'dark' },
];
const ROWS_OF_A_SHEET = 4;
/** Generous, because the machine may be busy with something else. */
const PATIENCE_MS = 180_000;
const READY = 'html[data-scene=ready]';

async function built(tree, wasm, outDir) {
  await build({
    configFile: false,
    root: join(tree, 'web'),
    base: './',
    publicDir: join(tree, 'public'),
    cacheDir: join(outDir, '../vite-cache'),
    logLevel: 'error',
    // Older trees import recorded files instead of generated stories.
    resolve: { alias: { '@wasm': wasm, '@stories': join(tree, 'build/wasm/stories') } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: { __HEELWISE_VERSION__: '"0.0.0"' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      rolldownOptions: { input: { index: join(tree, 'web/gallery.html') } },
    },
  });
  copyFileSync(join(outDir, 'gallery.html'), join(outDir, 'index.html'));
}

/** Opens the gallery of one tree in a page whose clock and animations are stopped. */
async function opened(browser, site) {
  const server = await serve({ site });
  const url = `http://127.0.0.1:${server.address().port}/`;
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London', reducedMotion: 'reduce' });
  await context.clock.setFixedTime('2026-11-20T09:00:00Z');
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  page.setDefaultNavigationTimeout(PATIENCE_MS);
  // The list shows every scene in a frame. Do not wait for the frames.
  await page.goto(url, { waitUntil: 'commit' });
  const devtools = await context.newCDPSession(page);
  const links = page.locator('a[href^="?scene="]');
  await links.first().waitFor();
  const scenes = await links.allTextContents();
  let isFirst = true;
  return {
    scenes,
    async pictures(scene) {
      if (isFirst) await page.goto(`${url}?scene=${scene}`);
      else await page.evaluate((name) => window.showScene(name), scene);
      isFirst = false;
      await page.locator(READY).waitFor({ state: 'attached' });
      const all = [];
      for (const { size, colorScheme } of LOOKS) {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.evaluate(standStill);
        all.push(await wholePicture(devtools));
      }
      return all;
    },
    async close() {
      await context.close();
      await new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      });
    },
  };
}

/** Runs in the page: finishes all animations, and waits until the layout has been drawn. */
async function standStill() {
  window.scrollTo(0, 0);
  document.documentElement.style.caretColor = 'transparent';
  await document.fonts.ready;
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  await frame();
  for (const animation of document.getAnimations()) animation.finish();
  await frame();
}

/** Returns a picture of the whole page. Playwright's own screenshots take several times as long. */
async function wholePicture(devtools) {
  const { cssContentSize } = await devtools.send('Page.getLayoutMetrics');
  const { data } = await devtools.send('Page.captureScreenshot', {
    format: 'png',
    optimizeForSpeed: true,
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width: cssContentSize.width, height: cssContentSize.height, scale: 1 },
  });
  return Buffer.from(data, 'base64');
}

/** Pairs scenes whose new name contains `named`. Returns {paired: [[old, new]], added: [name], removed: [name]}. */
export function pairScenes(allBefore, allAfter, toNew, named = '') {
  const before = allBefore.filter((name) => toNew(name).includes(named));
  const after = allAfter.filter((name) => name.includes(named));
  const old = new Map(before.map((name) => [toNew(name), name]));
  return {
    paired: after.filter((name) => old.has(name)).map((name) => [old.get(name), name]),
    added: after.filter((name) => !old.has(name)),
    removed: before.filter((name) => !after.includes(toNew(name))),
  };
}

/** Returns null if both pictures are equal, otherwise {share, picture}: the share of pixels that differ, and a picture of them. */
export function pictureDifference(before, after) {
  if (Buffer.compare(before, after) === 0) return null;
  const [a, b] = [PNG.sync.read(before), PNG.sync.read(after)];
  const width = Math.max(a.width, b.width);
  const height = Math.max(a.height, b.height);
  const drawn = new PNG({ width, height });
  const options = { threshold: 0, includeAA: true };
  const pixels = pixelmatch(
    padded(a, width, height).data,
    padded(b, width, height).data,
    drawn.data,
    width,
    height,
    options,
  );
  return pixels === 0 ? null : { share: pixels / (width * height), picture: PNG.sync.write(drawn) };
}

function padded(picture, width, height) {
  if (picture.width === width && picture.height === height) return picture;
  const whole = new PNG({ width, height });
  PNG.bitblt(picture, whole, 0, 0, picture.width, picture.height, 0, 0);
  return whole;
}

/** Returns {scenes, added, removed, changed: [{scene, look, share}], sheets: [file]}. */
export async function compareGalleries({ base, ours, toNew, folder, named = '' }) {
  const sites = { base: join(folder, 'gallery-base'), ours: join(folder, 'gallery-ours') };
  const sheets = join(folder, 'sheets');
  rmSync(sheets, { recursive: true, force: true });
  mkdirSync(sheets, { recursive: true });
  await built(base.tree, base.wasm, sites.base);
  await built(ours.tree, ours.wasm, sites.ours);
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--force-color-profile=srgb'],
  });
  try {
    const [before, after] = [await opened(browser, sites.base), await opened(browser, sites.ours)];
    const { paired, added, removed } = pairScenes(before.scenes, after.scenes, toNew, named);
    const rows = [];
    let seen = 0;
    for (const [old, scene] of paired) {
      const [olds, news] = await Promise.all([before.pictures(old), after.pictures(scene)]);
      seen += 1;
      if (seen % 100 === 0) console.log(`  ${seen} of ${paired.length} scenes`);
      for (const [i, look] of LOOKS.entries()) {
        const found = pictureDifference(olds[i], news[i]);
        if (found)
          rows.push({ scene, look: look.name, share: found.share, pictures: [olds[i], news[i], found.picture] });
      }
    }
    await before.close();
    await after.close();
    const files = await drawSheets(browser, rows, sheets);
    const changed = rows.map(({ scene, look, share }) => ({ scene, look, share }));
    return { scenes: paired.length, added, removed, changed, sheets: files };
  } finally {
    await browser.close();
  }
}

/** Draws sheets with before, after and difference in each row. The browser draws them because a sheet contains text. */
async function drawSheets(browser, rows, folder) {
  const files = [];
  const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
  for (let i = 0; i < rows.length; i += ROWS_OF_A_SHEET) {
    await page.setContent(sheetOf(rows.slice(i, i + ROWS_OF_A_SHEET)));
    const file = join(folder, `sheet-${String(files.length + 1).padStart(3, '0')}.png`);
    writeFileSync(file, await page.screenshot({ fullPage: true }));
    files.push(file);
  }
  await page.close();
  return files;
}

const STYLE =
  'body{font:16px sans-serif;margin:16px}div{display:flex;gap:8px;align-items:start}img{max-width:32%;border:1px solid #888}';

function sheetOf(rows) {
  const picture = (data) => `<img src="data:image/png;base64,${data.toString('base64')}">`;
  const row = ({ scene, look, share, pictures }) =>
    `<h2>${scene} (${look}): ${percent(share)} changed: before, after, difference</h2><div>${pictures.map(picture).join('')}</div>`;
  return `<style>${STYLE}</style>${rows.map(row).join('')}`;
}

export const percent = (share) => `${(share * 100).toFixed(share < 0.001 ? 4 : 1)} %`;
