/** Gives each test a new site and new browser profiles, and checks that nothing personal reached the server. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { openChromium } from '../drivers/chromium.ts';
import type { Driver } from '../drivers/driver.ts';
import { openFirefox } from '../drivers/firefox.ts';
import { openWebKit } from '../drivers/webkit.ts';
import { openSite, type Site } from './site.ts';
import { expectDiscreet } from './test.ts';

type Start = (profile: string) => Promise<Driver>;

export const browsers: readonly { browser: string; tag: string; start: Start }[] = [
  { browser: 'Chromium', tag: '@quick', start: openChromium },
  { browser: 'Firefox', tag: '@slow', start: openFirefox },
  { browser: 'WebKitGTK', tag: '@slow', start: openWebKit },
];

export interface Rig {
  site: Site;
  /** Starts one more browser with a new profile, like a new device. */
  fresh(): Promise<Driver>;
  /** Closes that browser. */
  leave(driver: Driver): Promise<void>;
  close(): Promise<void>;
}

async function openRig(start: Start): Promise<Rig> {
  const site = await openSite();
  const drivers = new Set<Driver>();
  const profiles: string[] = [];
  return {
    site,
    async fresh() {
      const profile = mkdtempSync(join(tmpdir(), 'heelwise-profile-'));
      profiles.push(profile);
      const driver = await start(profile);
      drivers.add(driver);
      return driver;
    },
    async leave(driver) {
      drivers.delete(driver);
      await driver.close();
    },
    async close() {
      for (const driver of drivers) await driver.close();
      await site.stop();
      for (const profile of profiles) rmSync(profile, { recursive: true, force: true });
      expectDiscreet(site);
    },
  };
}

/** Declares the same tests for each of these browsers. Each test gets a new rig. */
export function inBrowsers(which: typeof browsers, declare: (rig: Rig) => void): void {
  for (const { browser, tag, start } of which) {
    test.describe(browser, { tag }, () => {
      const rig = {} as Rig;
      test.beforeEach(async () => {
        Object.assign(rig, await openRig(start));
      });
      test.afterEach(() => rig.close());
      declare(rig);
    });
  }
}
