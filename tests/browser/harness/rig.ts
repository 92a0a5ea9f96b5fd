/** A site and a browser of any kind with a profile of its own, for each test anew; the site must have kept to itself when it is over. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  /** One more browser, as a fresh device would have. */
  fresh(): Promise<Driver>;
  /** That device is switched off. */
  leave(driver: Driver): Promise<void>;
  close(): Promise<void>;
}

export async function openRig(start: Start): Promise<Rig> {
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
