// Measures the site's size and start-up time. Prints the results and writes them to build/results/bench.json.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from './serve.mjs';
import { siteWeight } from './site-weight.mjs';

const site = fileURLToPath(new URL('../../build/site', import.meta.url));
const results = fileURLToPath(new URL('../../build/results', import.meta.url));
const runs = 7;
// Makes Chromium on a desktop about as slow as on a cheap phone.
const slowdown = 4;

const files = siteWeight(site).sort((a, b) => b.brotli - a.brotli);
const total = (of) => files.filter(of).reduce((sum, file) => sum + file.brotli, 0);
const wasm = total(({ part }) => part === 'engine');
const first = wasm + total(({ part }) => part === 'first');

const kb = (bytes) => `${(bytes / 1024).toFixed(1).padStart(8)} KB`;
console.log('brotli       raw          file');
for (const { name, bytes, brotli } of files) console.log(`${kb(brotli)}${kb(bytes)}  ${name}`);
console.log(`${kb(total(() => true))}              all, stored for offline use`);
console.log(`${kb(first)}              needed for the first screen`);
console.log(`${kb(wasm)}              the engine (wasm)`);

/** Runs in the page: stores in window.ready the milliseconds from the start of navigation until a screen other than loading is shown. */
const watch = () => {
  new MutationObserver((_, observer) => {
    const heading = document.querySelector('#app h1');
    const page = heading?.closest('[data-screen]') ?? heading?.closest('main');
    if (!heading || page?.dataset.screen === 'loading' || document.querySelector('#app .loading')) return;
    window.ready ??= performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
};

const server = await serve({ site });
const address = `http://127.0.0.1:${server.address().port}/`;
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});
const times = { first_visit_ms: [], from_cache_ms: [] };
for (let run = 0; run < runs; run += 1) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.addInitScript(watch);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const start = async (go) => {
    await go();
    await page.waitForFunction(() => window.ready);
    return Math.round(await page.evaluate(() => window.ready));
  };
  times.first_visit_ms.push(await start(() => page.goto(address)));
  await page.evaluate(() => navigator.serviceWorker.ready);
  times.from_cache_ms.push(await start(() => page.reload()));
  await context.close();
}
await browser.close();
server.close();

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
for (const [name, values] of Object.entries(times)) {
  console.log(
    `${String(median(values)).padStart(8)} ms              ${name.slice(0, -3).replaceAll('_', ' ')} (median of ${values.join(', ')})`,
  );
}
mkdirSync(results, { recursive: true });
writeFileSync(join(results, 'bench.json'), `${JSON.stringify({ files, wasm, first, times }, null, 2)}\n`);
