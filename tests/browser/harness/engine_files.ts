/** Which of the served files are the engine: its glue as Vite packed it, and its wasm. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { EngineFiles } from './in_page.ts';
import type { Site } from './site.ts';

export function engineFiles(site: Pick<Site, 'folder' | 'url'>): EngineFiles {
  const folder = join(site.folder, 'assets');
  const named = (pattern: RegExp): string => {
    // A module that only names the wasm has the same stem as the glue; the glue is the large one.
    const found = readdirSync(folder)
      .filter((name) => pattern.test(name))
      .sort((a, b) => statSync(join(folder, b)).size - statSync(join(folder, a)).size)[0];
    if (!found) throw new Error(`no ${pattern} in ${folder}`);
    return `${site.url}assets/${found}`;
  };
  return { glue: named(/^heelwise_engine.*\.m?js$/), wasm: named(/^heelwise_engine.*\.wasm$/) };
}
