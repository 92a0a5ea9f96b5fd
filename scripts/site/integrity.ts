/**
 * Adds checksums to what the pages load at the first visit, before the service worker can check anything: scripts, styles, and the engine.
 * The browser refuses a file that differs (H8, H15).
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

export const checksum = (content: string | Uint8Array): string =>
  `sha384-${createHash('sha384').update(content).digest('base64')}`;

/** For web/engine/engine.ts, which fetches the engine itself. '' where there is none to check, as in scripts/dev before the first build. */
export const engineIntegrity = (wasm: string): string => (existsSync(wasm) ? checksum(readFileSync(wasm)) : '');

const TAG = /<(?:script|link)\b[^>]*\b(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"[^>]*>/g;

export function integrity(): Plugin {
  return {
    name: 'heelwise-integrity',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const output of Object.values(bundle)) {
          if (output.type !== 'asset' || !output.fileName.endsWith('.html')) continue;
          output.source = String(output.source).replace(TAG, (tag, file: string) => {
            const loaded = bundle[file];
            if (!loaded) this.error(`${output.fileName} loads ${file}, which is not in the bundle`);
            const content = loaded.type === 'chunk' ? loaded.code : loaded.source;
            return tag.replace(/>$/, ` integrity="${checksum(content)}">`);
          });
        }
      },
    },
  };
}
