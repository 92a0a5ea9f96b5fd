/** The command and the browser make the same view from the same file, byte for byte (H18). */
import { copyLines, replay, saveCopy } from './harness/copy.ts';
import { expect, openWithLog, storyLines, test } from './harness/test.ts';
import { say } from './harness/words.ts';

for (const { zone, date } of [
  { zone: 'Europe/London', date: '2026-11-20' },
  { zone: 'Pacific/Auckland', date: '2026-11-21' },
  { zone: 'America/St_Johns', date: '2026-11-20' },
]) {
  test.describe(zone, () => {
    test.use({ timezoneId: zone, moment: '2026-11-20T12:30:00Z' });

    test('H13 H14 H18: replaying the saved copy prints the same view as the browser shows', async ({
      page,
      site,
      person,
    }) => {
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
      expect(copyLines(copy.path)).toEqual(world.lines);
      expect(replay(copy.path, world.now)).toBe(`${world.viewText}\n`);
      expect(copy.name).toContain(date);
    });
  });
}

for (const story of ['everything_open', 'damaged', 'missing']) {
  test(`H7 H14 H18: the log of the story ${story} is saved completely and replayed to the same bytes`, async ({
    page,
    site,
    person,
  }) => {
    const lines = storyLines(story);
    await openWithLog(page, site, lines);
    const copy = await saveCopy(page);
    const world = await person.world();
    expect(world.lines.slice(0, lines.length)).toEqual(lines);
    expect(copyLines(copy.path)).toEqual(world.lines);
    expect(replay(copy.path, world.now)).toBe(`${world.viewText}\n`);
  });
}
