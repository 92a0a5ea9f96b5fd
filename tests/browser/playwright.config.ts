/** Tests in real browsers, on the production build. The browsers are Debian's; nothing is downloaded. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { chromiumArgs, chromiumPath } from './harness/machine.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  testDir: at('.'),
  testMatch: '**/*.test.ts',
  globalSetup: at('./harness/gallery_build.ts'),
  outputDir: at('../../build/reports/browser'),
  reporter: [['line'], ['json', { outputFile: at('../../build/reports/browser.json') }]],
  workers: 2,
  fullyParallel: true,
  // A test that only passes at the second try has found something.
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  updateSnapshots: 'none',
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: chromiumPath, args: chromiumArgs },
    viewport: { width: 390, height: 844 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
  },
});
