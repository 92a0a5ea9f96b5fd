/**
 * What a start with a long log costs in Chromium: node tests/bench/long_log.ts [RECORDS] [FILE OF LINES]. Plants the records, starts the
 * built site on them, and prints the time to the first page, the largest JavaScript heap and WebAssembly memory that was seen while it
 * started (DevTools, every 50 ms), and the largest resident size of the page's process (VmHWM). Needs build/site and build/wasm.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, chromiumPath } from '../browser/harness/machine.ts';
import { grown } from '../faults/copy_files.ts';
import { nodeEngine, plannedLines } from '../faults/history.ts';
import { pause } from '../faults/rows.ts';
import { openStand } from '../faults/stand.ts';

const MB = 1024 * 1024;
const [wanted = '100000', file] = process.argv.slice(2);
const lines = file
  ? readFileSync(file, 'utf8').split('\n').slice(0, Number(wanted))
  : grown(await plannedLines(nodeEngine()), Number(wanted));
const stand = await openStand();
stand.serve('/faults/plain.html', Buffer.from('<!doctype html><title>Planting</title>'));
stand.serve('/faults/lines', Buffer.from(lines.join('\n')));
const profile = mkdtempSync(join(tmpdir(), 'heelwise-long-'));
const start = () =>
  puppeteer.launch({
    executablePath: chromiumPath,
    userDataDir: profile,
    args: [...chromiumArgs, '--disable-extensions'],
    protocolTimeout: 600_000,
  });
const address = stand.url().replace(/faults\/.*/, 'app/');

/** The largest resident size of any renderer of this browser, in MB, and of which one. */
function residentMb(): number {
  const sizes = readdirSync('/proc').flatMap((pid) => {
    try {
      const args = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      if (!args.includes(profile) || !args.includes('--type=renderer')) return [];
      const [, kb] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
      return [Number(kb ?? 0) / 1024];
    } catch {
      return [];
    }
  });
  return Math.round(Math.max(0, ...sizes));
}

try {
  const first = await start();
  const planting = await first.newPage();
  await planting.goto(stand.url().replace(/page\.html.*/, 'plain.html'));
  await planting.evaluate(async () => {
    const planted = (await (await fetch('lines')).text()).split('\n');
    const opening = indexedDB.open('heelwise', 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('log');
      opening.result.createObjectStore('meta');
    };
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    const writing = opening.result.transaction('log', 'readwrite');
    planted.forEach((line, i) => void writing.objectStore('log').put(line, i + 1));
    await new Promise((resolve) => {
      writing.oncomplete = resolve;
    });
    opening.result.close();
    localStorage.setItem('heelwise.records', `${planted.length} 1`);
  });
  await pause(6_000);
  await first.close();

  // The second start finds the second copy already made, as all later ones do.
  for (const run of [1, 2, 3]) {
    const browser = await start();
    const page = (await browser.pages())[0] ?? (await browser.newPage());
    const devtools = await page.createCDPSession();
    await devtools.send('Performance.enable');
    await page.evaluateOnNewDocument(() => {
      const { instantiate, instantiateStreaming } = WebAssembly;
      const keep = (made: WebAssembly.WebAssemblyInstantiatedSource) => {
        const memory = Object.values(made.instance.exports).find((one) => one instanceof WebAssembly.Memory);
        Object.assign(window, {
          engineMemories: [
            ...((window as Window & { engineMemories?: WebAssembly.Memory[] }).engineMemories ?? []),
            memory,
          ],
        });
        return made;
      };
      WebAssembly.instantiate = (async (...args: [BufferSource]) => keep(await instantiate(...args))) as never;
      WebAssembly.instantiateStreaming = async (...args) => keep(await instantiateStreaming(...args));
    });
    let heap = 0;
    let isOver = false;
    const watch = (async () => {
      while (!isOver) {
        const { metrics } = await devtools.send('Performance.getMetrics');
        heap = Math.max(heap, metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0);
        await pause(50);
      }
    })();
    const began = Date.now();
    await page.goto(address);
    await page.waitForSelector('#app [data-screen]:not([data-screen="loading"]) h1', { timeout: 300_000 });
    const shownMs = Date.now() - began;
    const shownHeap = heap;
    await pause(8_000);
    isOver = true;
    await watch;
    const wasm = await page.evaluate(() => {
      const memories = (window as Window & { engineMemories?: WebAssembly.Memory[] }).engineMemories ?? [];
      return memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
    });
    const settled = await devtools.send('Performance.getMetrics');
    console.log(
      JSON.stringify({
        run,
        records: lines.length,
        text_mb: Math.round(lines.reduce((sum, line) => sum + line.length, 0) / MB),
        first_page_ms: shownMs,
        heap_until_first_page_mb: Math.round(shownHeap / MB),
        heap_peak_mb: Math.round(heap / MB),
        heap_8s_later_mb: Math.round((settled.metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / MB),
        wasm_mb: Math.round(wasm / MB),
        process_peak_mb: residentMb(),
      }),
    );
    await browser.close();
  }
} finally {
  await stand.close();
  rmSync(profile, { recursive: true, force: true });
}
