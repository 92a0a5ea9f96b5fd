/**
 * The offline part of the build: our service worker with a list of all files of the site and their checksums, so that the browser refuses
 * a file that was altered on the way (H15).
 */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** Removes the README's pictures from the site, because everything in the site is stored on the device. */
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
    // web/sw/update.ts registers the worker, and public/ contains the manifest.
    injectRegister: false,
    manifest: false,
    injectManifest: {
      globPatterns: ['**/*.{html,js,css,wasm,svg,png,webmanifest,txt}'],
      // Every browser accepts this format of worker.
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
