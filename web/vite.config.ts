/** Builds the site into build/site; the engine's wasm is a separate hashed file, imported with `?url` from `@wasm/`. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at('.'),
  base: './',
  publicDir: at('../public'),
  cacheDir: at('../build/vite-cache'),
  resolve: {
    // scripts/dev points this at build/wasm-debug.
    alias: { '@wasm': process.env.HEELWISE_WASM ?? at('../build/wasm') },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { host: '127.0.0.1', fs: { allow: [at('..')] } },
  build: {
    outDir: at('../build/site'),
    emptyOutDir: true,
    target: 'es2022',
    // No data: addresses; the CSP does not allow them.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
