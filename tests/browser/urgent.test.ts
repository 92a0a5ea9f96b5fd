/** Urgent advice works if nothing else does, and is one tap away on every screen, even without a network (H2, H16). */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from './harness/precache.ts';
import { expect, openWithLog, storyLines, test } from './harness/test.ts';
import { points, say } from './harness/words.ts';

const groups = ['c999', 'ae', 'c111', 'prescriber', 'gp'];

test.describe('with scripts switched off', () => {
  test.use({ javaScriptEnabled: false });

  test('H2 H16: the HTML page itself contains the urgent advice', async ({ page, site }) => {
    await page.goto(site.url);
    await expect(page.getByRole('heading', { level: 1, name: say('urgent.title') })).toBeVisible();
    for (const group of groups) {
      await expect(page.getByRole('heading', { name: say(`urgent.${group}.title`) })).toBeVisible();
      for (const point of points(`urgent.${group}.points`)) await expect(page.getByText(point)).toBeVisible();
    }
  });
});

test.describe('with a broken app script', () => {
  test.use({ ownCopy: true });

  test('H2 H16: the urgent advice appears by itself', async ({ page, site, guard }) => {
    guard.expect(/SyntaxError|Unexpected|Failed to load|integrity/);
    for (const name of filesOf(site.folder).filter((file) => /assets\/index-.*\.js$/.test(file))) {
      const file = join(site.folder, name);
      writeFileSync(file, readFileSync(file).subarray(0, 5000));
    }
    await page.goto(site.url);
    await expect(page.getByRole('heading', { level: 1, name: say('urgent.title') })).toBeVisible();
    for (const point of points('urgent.c999.points')) await expect(page.getByText(point)).toBeVisible();
  });
});

for (const story of ['empty', 'screen_middle', 'two_hits', 'all_clear', 'newer', 'damaged', 'under_age']) {
  test(`H2: in the story ${story} urgent advice is one tap away on every screen, without a network`, async ({
    page,
    site,
    person,
  }) => {
    await person.arrives();
    await openWithLog(page, site, storyLines(story));
    await site.stop();
    const screens = [
      '',
      'screening/calf',
      'screening/check',
      'clear/antibiotic',
      'clear/antibiotic/told',
      'new',
      'questions',
      'questions/trend',
      'questions/check',
      'plan',
      'calming',
      'check-in',
      'ready',
      'session',
      'offer',
      'entries',
      'data',
      'data/restore',
      'report',
      'about',
      'nowhere',
    ];
    for (const screen of screens) {
      await page.goto(`${site.url}#/${screen}`);
      const link = page.getByRole('link', { name: say('header.urgent'), exact: true }).first();
      await expect(link, screen).toBeInViewport();
      await link.click();
      await expect(page.getByRole('heading', { level: 1, name: say('urgent.title') })).toBeVisible();
      await expect(page.getByRole('link', { name: say('action.call_999') })).toBeVisible();
    }
  });
}
