// What the built site weighs, file by file and part by part, compressed with brotli as a good host does it.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/**
 * Returns {name, bytes, brotli, part} of each file in the folder `site`. A file belongs to one part: "engine", "first" (what the first
 * screen loads besides the engine), "worker", "later" (the physio's side, links, the camera, the preview) or "rest" (icons, schema, notices).
 */
export function siteWeight(site) {
  const page = readFileSync(join(site, 'index.html'), 'utf8');
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(site, name)).isFile())
    .map((name) => {
      const bytes = readFileSync(join(site, name));
      return { name, bytes: bytes.length, brotli: brotliCompressSync(bytes).length, part: partOf(name, page) };
    });
}

function partOf(name, page) {
  if (name.endsWith('.wasm')) return 'engine';
  if (name === 'index.html' || page.includes(name) || /^assets\/heelwise_engine-.*\.js$/.test(name)) return 'first';
  if (name === 'sw.js') return 'worker';
  return /\.(?:js|css|html)$/.test(name) ? 'later' : 'rest';
}
