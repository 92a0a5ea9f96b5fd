/** Playwright's `test` with a served site, a guarded context, and a clock that stands still until a test moves it. */
import { cpSync, rmSync } from 'node:fs';
import { test as base, expect, type Page } from '@playwright/test';
import { driverOf } from '../drivers/chromium.ts';
import { type Guard, guard } from './guard.ts';
import { writeLog } from './in_page.ts';
import { builtSite } from './machine.ts';
import { type Person, personAt } from './person.ts';
import { openSite, type Site } from './site.ts';

interface Fixtures {
  /** Serves a copy of the site, which the test may alter. */
  ownCopy: boolean;
  /** The host name of the site. `insecureHost` makes it an insecure origin. */
  host: string;
  /** The time at which the test begins, fixed so that the dates on the screen are known. */
  moment: string;
  site: Site;
  guard: Guard;
  person: Person;
}

export const test = base.extend<Fixtures>({
  moment: ['2026-11-20T09:00:00Z', { option: true }],

  ownCopy: [false, { option: true }],
  host: ['127.0.0.1', { option: true }],

  site: async ({ ownCopy, host }, use, testInfo) => {
    const folder = ownCopy ? testInfo.outputPath('site') : builtSite;
    if (ownCopy) cpSync(builtSite, folder, { recursive: true });
    const site = await openSite({ folder, host });
    await use(site);
    await site.stop();
    if (ownCopy) rmSync(folder, { recursive: true });
  },

  guard: async ({ context, site, moment }, use) => {
    const watching = await guard(context, site);
    await context.clock.setFixedTime(moment);
    await use(watching);
    expect(watching.problems, 'problems that the guard saw').toEqual([]);
    expectDiscreet(site);
  },

  // Every page is guarded, whether or not the test itself uses the guard.
  page: async ({ page, guard: _ }, use) => {
    await use(page);
  },

  person: async ({ page, site }, use) => {
    await use(
      personAt(
        driverOf(() => page),
        site,
      ),
    );
  },
});

export { storyLines } from '../../support/stories.ts';
export { expect };

/** Checks that no request says anything about the person (H11). A service worker may send its own address. */
export function expectDiscreet(site: Site): void {
  const worker = `${site.url}sw.js`;
  for (const asked of site.asked) {
    const told = { ...asked, referrer: asked.referrer === worker ? null : asked.referrer };
    expect(told, 'what reached the server').toMatchObject({ query: '', referrer: null, cookie: null });
  }
}

/** Writes lines into the log before the app reads it, from a page of the site that runs no script. */
export async function openWithLog(page: Page, site: Site, lines: (string | null)[], address = ''): Promise<void> {
  await page.goto(`${site.url}favicon.svg`);
  await page.evaluate(`(${writeLog})(${JSON.stringify({ lines })})`);
  await page.goto(site.url + address);
}
