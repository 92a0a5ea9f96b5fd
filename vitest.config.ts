/** Tests of the shell, of the command heelwise and of the repository's own checks. Tests of screens (*.tsx, tests/web/ui) get a DOM. */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const dom = ['tests/web/ui/**/*.test.{ts,tsx}', 'tests/web/**/*.test.tsx'];

const shared = {
  resolve: { alias: { '@wasm': at('./build/wasm'), '@stories': at('./build/stories') } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
} as const;

export default defineConfig({
  cacheDir: 'build/vite-cache',
  test: {
    // One for each core; by default Vitest leaves one free.
    maxWorkers: availableParallelism(),
    projects: [
      {
        ...shared,
        test: {
          name: 'plain',
          environment: 'node',
          include: ['tests/{web,check}/**/*.test.{ts,mjs}'],
          exclude: dom,
        },
      },
      {
        ...shared,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          // The frame of a preview stays empty here.
          environmentOptions: { happyDOM: { settings: { enableIframePageLoading: true } } },
          include: dom,
        },
      },
      {
        test: {
          name: 'command',
          environment: 'node',
          include: ['tests/cli/**/*.test.mjs'],
          // The command runs with sanitizers.
          testTimeout: 120_000,
        },
      },
    ],
  },
});
