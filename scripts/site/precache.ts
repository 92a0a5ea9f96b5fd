/**
 * The offline part of the build: our own service worker with a list of everything in the site, each with its checksum, so that
 * a file altered on the way is refused by the browser (H15).
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

export function precache(site: string): PluginOption {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'sw',
    filename: 'sw.ts',
    outDir: site,
    // web/sw/update.ts registers it, and the manifest is a file of ours in public/.
    injectRegister: false,
    manifest: false,
    injectManifest: {
      globPatterns: ['**/*.{html,js,css,wasm,svg,png,webmanifest,txt}'],
      // Pictures for the README and for the store's page of an app are of no use offline.
      globIgnores: ['screenshots/**'],
      // One format of worker that every browser takes.
      rollupFormat: 'iife',
      minify: true,
      sourcemap: false,
      maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
      manifestTransforms: [
        async (entries) => ({
          manifest: entries.map((entry) => ({
            ...entry,
            integrity: `sha384-${createHash('sha384')
              .update(readFileSync(join(site, entry.url)))
              .digest('base64')}`,
          })),
          warnings: [],
        }),
      ],
    },
  });
}
