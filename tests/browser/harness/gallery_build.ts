/** Builds the gallery once, before the browser tests run. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { builtSite, repository } from './machine.ts';

export const builtGallery = join(repository, 'build/gallery');

export default async function buildGallery(): Promise<void> {
  await build({
    configFile: false,
    root: join(repository, 'web'),
    base: './',
    publicDir: join(repository, 'public'),
    logLevel: 'warn',
    resolve: { alias: { '@wasm': join(repository, 'build/wasm'), '@stories': join(repository, 'build/stories') } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: { __HEELWISE_VERSION__: '"0.0.0"' },
    build: {
      outDir: builtGallery,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      rolldownOptions: { input: { index: join(repository, 'web/gallery.html') } },
    },
  });
  copyFileSync(join(builtGallery, 'gallery.html'), join(builtGallery, 'index.html'));
  copyFileSync(join(builtSite, '_headers'), join(builtGallery, '_headers'));
}
