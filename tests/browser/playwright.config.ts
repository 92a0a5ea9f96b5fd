/** Tests in real browsers, on the production build. The browsers are Debian's; nothing is downloaded. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { patienceMs } from './drivers/driver.ts';
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
  // Timeouts only end a test that hangs. They are long because a busy machine can be ten times slower than this one.
  timeout: 300_000,
  expect: { timeout: patienceMs },
  updateSnapshots: 'none',
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: chromiumPath, args: chromiumArgs },
    viewport: { width: 390, height: 844 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    actionTimeout: patienceMs,
    navigationTimeout: patienceMs,
  },
});
