/**
 * What the built site weighs, by part, as a good host compresses it. A part that has become smaller may be lowered here; one that must grow
 * is raised in the commit that makes it grow, so that nobody adds weight unnoticed.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { builtSite } from './harness/machine.ts';

const firstPage = readFileSync(join(builtSite, 'index.html'), 'utf8');

/** Each file counts for the first part that it matches. The ceilings are bytes of brotli; the engine's leaves room for other compilers. */
const PARTS = [
  { part: 'engine', matches: (name: string) => name.endsWith('.wasm'), ceiling: 400_000 },
  {
    part: 'what the first screen loads besides the engine',
    matches: (name: string) =>
      name === 'index.html' || firstPage.includes(name) || /^assets\/heelwise_engine-.*\.js$/.test(name),
    ceiling: 131_500,
  },
  { part: 'service worker', matches: (name: string) => name === 'sw.js', ceiling: 7_700 },
  {
    part: 'what is loaded later: the physio’s side, links, the camera, the preview',
    matches: (name: string) => /\.(?:js|css|html)$/.test(name),
    ceiling: 50_000,
  },
  { part: 'icons, schema and notices', matches: () => true, ceiling: 49_000 },
] as const;

test('no part of the site is heavier than it was', () => {
  const weights = new Map<string, number>(PARTS.map(({ part }) => [part, 0]));
  for (const name of readdirSync(builtSite, { recursive: true, encoding: 'utf8' })) {
    const path = join(builtSite, name);
    const found = PARTS.find(({ matches }) => matches(name));
    if (!found || !statSync(path).isFile()) continue;
    weights.set(found.part, (weights.get(found.part) ?? 0) + brotliCompressSync(readFileSync(path)).length);
  }
  for (const { part, ceiling } of PARTS) {
    expect.soft(weights.get(part), `bytes of brotli: ${part}`).toBeGreaterThan(0);
    expect.soft(weights.get(part), `bytes of brotli: ${part}`).toBeLessThanOrEqual(ceiling);
  }
});
