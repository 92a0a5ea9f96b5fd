/** The bench of the session's timer and cues: real browsers, real time where it is said so. Figures go to build/results/bench_session.json. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { chromiumArgs, chromiumPath } from '../browser/harness/machine.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  testDir: at('.'),
  testMatch: '**/*.bench.ts',
  outputDir: at('../../build/reports/bench'),
  reporter: [['line']],
  // One after the other: what is measured is time.
  workers: 1,
  retries: 0,
  timeout: 15 * 60_000,
  use: {
    browserName: 'chromium',
    launchOptions: {
      executablePath: chromiumPath,
      args: [...chromiumArgs, '--autoplay-policy=no-user-gesture-required'],
    },
    viewport: { width: 844, height: 390 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  },
});
