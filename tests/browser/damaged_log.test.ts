/** Damaged, missing or newer records are reported, never treated as safe, and never deleted (H7, H8, H14, H15). */
import { expect, openWithLog, storyLines, test } from './harness/test.ts';
import { say } from './harness/words.ts';

const clear: (string | null)[] = storyLines('all_clear');

const faults: { what: string; lines: (string | null)[]; told: string }[] = [
  { what: 'cut short', lines: clear.with(3, clear[3]?.slice(0, 70) ?? ''), told: say('notice.damaged', { count: 1 }) },
  {
    what: 'altered',
    lines: clear.with(3, clear[3]?.replace('"answer":"no"', '"answer":"yes"') ?? ''),
    told: say('notice.damaged', { count: 1 }),
  },
  {
    what: 'missing, with a gap in the keys',
    lines: clear.toSpliced(4, 2, null, null),
    told: say('notice.missing', { count: 2 }),
  },
];

for (const { what, lines, told } of faults) {
  test(`H7 H8 H14: a record that is ${what} is reported, every question is due again, and nothing is deleted`, async ({
    page,
    site,
    person,
  }) => {
    await openWithLog(page, site, lines);
    await expect(page.getByText(told)).toBeVisible();
    await expect(page.getByText(say('screening.due.damaged'))).toBeVisible();
    await person.seesNot(say('clear.title'));
    const before = await person.world();
    expect(before.view.screening).toMatchObject({ status: 'due', done: 0 });
    expect(before.lines.slice(0, lines.length)).toEqual(lines.map((line) => line ?? ''));

    // Answering all questions again clears the person, and the damage is still reported.
    await page.goto(`${site.url}#/screening/adult`);
    await person.answersSafely();
    await page.goto(`${site.url}#/`);
    await expect(page.getByRole('heading', { level: 2, name: say('clear.title') })).toBeVisible();
    await expect(page.getByText(told)).toBeVisible();
    expect((await person.world()).lines.slice(0, before.lines.length)).toEqual(before.lines);
  });
}

test('H14: foreign text in the log counts as a damaged record and is not deleted', async ({ page, site, person }) => {
  await openWithLog(page, site, [...clear.slice(0, 5), '{"some":"thing"}', ...clear.slice(5)]);
  await expect(page.getByText(say('notice.damaged', { count: 1 }))).toBeVisible();
  expect((await person.world()).lines).toContain('{"some":"thing"}');
});

test('H8 H14 H15: records of a newer version make the app read-only, and it explains why and can save a copy', async ({
  page,
  site,
  person,
}) => {
  const lines = storyLines('newer');
  await openWithLog(page, site, lines);
  await expect(page.getByRole('heading', { level: 1, name: say('update.title') })).toBeVisible();
  for (const address of ['screening/calf', 'new', 'screening/check', 'clear/antibiotic']) {
    await page.goto(`${site.url}#/${address}`);
    await expect(page.getByRole('heading', { level: 1, name: say('update.title') })).toBeVisible();
    await person.seesNot(say('clear.title'));
  }
  expect((await person.world()).lines).toEqual(lines);
  await page.getByRole('link', { name: say('update.save') }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: say('data.save.action') }).click();
  await downloading;
});
