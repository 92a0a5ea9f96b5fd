/** `test` with a served site, a guarded context and a clock that stands still until a test moves it. */
import { cpSync, rmSync } from 'node:fs';
import { test as base, expect, type Page } from '@playwright/test';
import { driverOf } from '../drivers/chromium.ts';
import { type Guard, guard } from './guard.ts';
import { writeLog } from './in_page.ts';
import { builtSite } from './machine.ts';
import { type Person, personAt } from './person.ts';
import { openSite, type Site } from './site.ts';

interface Fixtures {
  /** Serve a copy of the site that the test may alter. */
  ownCopy: boolean;
  /** Served under a name that makes it no secure origin. */
  host: string;
  /** The moment at which the test begins, so that dates on the screen are known. */
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
    expect(watching.problems, 'nothing went wrong unseen').toEqual([]);
    expectDiscreet(site);
  },

  // Every page of a test is guarded, whether the test asks for the guard or not.
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

/** What reached the server says nothing about the person (H11). A service worker that fetches a new version names itself. */
export function expectDiscreet(site: Site): void {
  const worker = `${site.url}sw.js`;
  for (const asked of site.asked) {
    const told = { ...asked, referrer: asked.referrer === worker ? null : asked.referrer };
    expect(told, 'what reached the server').toMatchObject({ query: '', referrer: null, cookie: null });
  }
}

/** Puts lines into the log before the app reads it: through a page of the site that starts nothing. */
export async function openWithLog(page: Page, site: Site, lines: (string | null)[], address = ''): Promise<void> {
  await page.goto(`${site.url}favicon.svg`);
  await page.evaluate(`(${writeLog})(${JSON.stringify({ lines })})`);
  await page.goto(site.url + address);
}
