/** Builds the site into build/site. The engine's wasm is a separate hashed file, imported with `?url` from `@wasm/`. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { securityHeaders } from '../scripts/site/headers.ts';
import { engineIntegrity, integrity } from '../scripts/site/integrity.ts';
import { thirdPartyNotices } from '../scripts/site/notices.ts';
import { precache } from '../scripts/site/precache.ts';
import { urgentAdvice } from '../scripts/site/urgent.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const site = process.env.HEELWISE_SITE ?? at('../build/site');
const wasm = process.env.HEELWISE_WASM ?? at('../build/wasm');
const { version } = JSON.parse(readFileSync(at('../package.json'), 'utf8'));

export default defineConfig({
  root: at('.'),
  base: './',
  publicDir: at('../public'),
  cacheDir: at('../build/vite-cache'),
  define: {
    __HEELWISE_VERSION__: JSON.stringify(version),
    __HEELWISE_ENGINE_INTEGRITY__: JSON.stringify(engineIntegrity(`${wasm}/heelwise_engine.wasm`)),
  },
  resolve: {
    // scripts/dev points both at build/wasm-debug. Only the gallery imports the stories.
    alias: {
      '@wasm': wasm,
      '@stories': process.env.HEELWISE_STORIES ?? at('../build/stories'),
    },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [
    urgentAdvice(at('words/en.json')),
    securityHeaders(),
    thirdPartyNotices(at('..')),
    integrity(),
    precache(site),
  ],
  server: { host: '127.0.0.1', fs: { allow: [at('..')] } },
  build: {
    outDir: site,
    emptyOutDir: true,
    target: 'es2022',
    // No data: addresses, because the CSP forbids them.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The second page is the one in the frame of "try it as the patient".
    rolldownOptions: { input: { index: at('index.html'), preview: at('preview.html') } },
  },
});
