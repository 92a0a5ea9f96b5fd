/** The command and the browser make the same view of the same file, byte for byte (H18). */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { heelwise } from './harness/machine.ts';
import { expect, openWithLog, storyLines, test } from './harness/test.ts';
import { say } from './harness/words.ts';

async function saveCopy(page: Page): Promise<{ path: string; name: string }> {
  await page.getByRole('link', { name: say('tabs.data') }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: say('data.save.action') }).click();
  const download = await downloading;
  return { path: await download.path(), name: download.suggestedFilename() };
}

function replay(file: string, now: { epoch_ms: number; local_date: string; utc_offset_min: number }): string {
  const { epoch_ms, local_date, utc_offset_min } = now;
  return execFileSync(
    heelwise(),
    ['replay', file, '--epoch-ms', `${epoch_ms}`, '--date', local_date, `--offset=${utc_offset_min}`],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
}

for (const { zone, date } of [
  { zone: 'Europe/London', date: '2026-11-20' },
  { zone: 'Pacific/Auckland', date: '2026-11-21' },
  { zone: 'America/St_Johns', date: '2026-11-20' },
]) {
  test.describe(zone, () => {
    test.use({ timezoneId: zone, moment: '2026-11-20T12:30:00Z' });

    test('H13 H14 H18: replay of the saved copy prints the view of the browser', async ({ page, site, person }) => {
      await person.arrives();
      await person.taps('link', say('start.begin'));
      await person.answers('adult', 'yes');
      await person.answers('rupture', 'not_sure');
      await person.answers('rupture_explained', 'no');
      await person.answers('calf', 'no');
      await person.answers('four_steps', 'yes');
      await person.sees(say('card.injury.title'));
      await page.goto(site.url);
      const copy = await saveCopy(page);
      const world = await person.world();
      expect(world.now.local_date).toBe(date);
      expect(readFileSync(copy.path, 'utf8').split('\n').slice(1, -1)).toEqual(world.lines);
      expect(replay(copy.path, world.now)).toBe(`${world.viewText}\n`);
      expect(copy.name).toContain(date);
    });
  });
}

for (const story of ['everything_open', 'damaged', 'missing', 'old_version']) {
  test(`H7 H14 H18: a log with a history (${story}) is saved whole and replayed to the same bytes`, async ({
    page,
    site,
    person,
  }) => {
    const lines = storyLines(story);
    await openWithLog(page, site, lines);
    const copy = await saveCopy(page);
    const world = await person.world();
    expect(world.lines.slice(0, lines.length)).toEqual(lines);
    expect(readFileSync(copy.path, 'utf8').split('\n').slice(1, -1)).toEqual(world.lines);
    expect(replay(copy.path, world.now)).toBe(`${world.viewText}\n`);
  });
}
