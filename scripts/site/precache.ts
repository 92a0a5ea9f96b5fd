/**
 * The offline part of the build: our own service worker with a list of everything in the site, each with its checksum, so that
 * a file altered on the way is refused by the browser (H15).
 */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** Pictures of public/ that the README shows are no part of the app: everything in the site is stored on the device. */
const withoutScreenshots = (site: string): Plugin => ({
  name: 'heelwise-without-screenshots',
  apply: 'build',
  closeBundle: {
    order: 'pre',
    sequential: true,
    handler: () => rmSync(join(site, 'screenshots'), { recursive: true, force: true }),
  },
});

export const precache = (site: string): PluginOption => [withoutScreenshots(site), offline(site)];

function offline(site: string): PluginOption {
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
