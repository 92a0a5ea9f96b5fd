/** Finds the engine among the served files: the glue script that Vite packed, and the wasm. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { EngineFiles } from './in_page.ts';
import type { Site } from './site.ts';

export function engineFiles(site: Pick<Site, 'folder' | 'url'>): EngineFiles {
  const folder = join(site.folder, 'assets');
  const named = (pattern: RegExp): string => {
    // A small module that only names the wasm has the same stem as the glue, so the largest file is taken.
    const found = readdirSync(folder)
      .filter((name) => pattern.test(name))
      .sort((a, b) => statSync(join(folder, b)).size - statSync(join(folder, a)).size)[0];
    if (!found) throw new Error(`no ${pattern} in ${folder}`);
    return `${site.url}assets/${found}`;
  };
  return { glue: named(/^heelwise_engine.*\.m?js$/), wasm: named(/^heelwise_engine.*\.wasm$/) };
}
