/** Restoring a saved copy: bad files are refused with an explanation, and nothing changes without consent (H8, H14). */
import { readFileSync, writeFileSync } from 'node:fs';
import { storyPath } from '../support/stories.ts';
import { expect, storyLines, test } from './harness/test.ts';
import { say } from './harness/words.ts';

const file = (story: string): Buffer => readFileSync(storyPath(story, 'log.heelwise.jsonl'));
const asText = (content: string) => Buffer.from(content, 'utf8');

test.beforeEach(async ({ page, person }) => {
  await person.arrives();
  await page.getByRole('link', { name: say('start.restore') }).click();
  await person.sees(say('restore.lead'));
});

const refused = [
  { what: 'not a saved copy', content: asText('{"steps":[1,2,3]}\n'), error: 'error.backup_not_ours' },
  {
    what: 'a web page',
    content: asText('<!doctype html><script>alert(1)</script>'),
    error: 'error.backup_not_ours',
  },
  { what: 'empty', content: asText(''), error: 'error.backup_not_ours' },
  { what: 'a picture', content: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xfe]), error: 'error.file_not_text' },
  {
    what: 'in a newer format',
    content: asText('{"heelwise":"backup","format":999,"records":0}\n'),
    error: 'error.backup_newer',
  },
];

for (const { what, content, error } of refused) {
  test(`H8 H14: a file that is ${what} is refused with an explanation, and nothing is stored`, async ({
    page,
    person,
  }) => {
    await page.locator('input[type=file]').setInputFiles({ name: 'x.heelwise.jsonl', mimeType: '', buffer: content });
    await person.sees(say(error));
    await expect(page.getByRole('button', { name: say('restore.action') })).toHaveCount(0);
    expect((await person.world()).lines).toEqual([]);
    // Another file can be chosen on the same page.
    await page.locator('input[type=file]').setInputFiles(storyPath('all_clear', 'log.heelwise.jsonl'));
    await person.sees(say('restore.preview.title'));
  });
}

test('H8: a file that is larger than any history is refused before it is read', async ({ page, person }, info) => {
  const large = info.outputPath('large.jsonl');
  writeFileSync(large, Buffer.alloc(33 * 1024 * 1024, 'x'));
  await page.locator('input[type=file]').setInputFiles(large);
  await person.sees(say('error.file_too_large', { max_mb: 32 }));
});

test('H8 H14: nothing changes without consent; with it, the whole history is restored and survives a reload', async ({
  page,
  site,
  person,
}) => {
  await page.locator('input[type=file]').setInputFiles(storyPath('two_hits', 'log.heelwise.jsonl'));
  await person.sees(say('restore.preview.whole'));
  await page.getByRole('button', { name: say('restore.action') }).click();
  await person.sees(say('restore.consent_missing'));
  expect((await person.world()).lines).toEqual([]);

  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: say('restore.action') }).click();
  await person.sees(say('restore.done.title'));
  await site.stop();
  await page.goto(site.url);
  await page.reload();
  const before = storyLines('two_hits');
  const world = await person.world();
  expect(world.lines.slice(0, before.length)).toEqual(before);
  expect(world.view.next_screen).toBe('stop');
  await person.sees(say('card.infection.title'));
  await person.sees(say('card.antibiotic.title'));

  // A copy cannot be restored into an app that already has records.
  await page.goto(`${site.url}#/data/restore`);
  await person.sees(say('error.log_not_empty'));
});

const lines = (story: string): string[] => file(story).toString('utf8').split('\n');
const altered = [
  { what: 'cut in the middle of a record', content: asText(file('all_clear').toString('utf8').slice(0, 1500)) },
  {
    what: 'altered by hand',
    content: asText(
      file('two_hits')
        .toString('utf8')
        .replace('"question":"fluoroquinolone","answer":"yes"', '"question":"fluoroquinolone","answer":"no"'),
    ),
  },
  {
    what: 'missing a record',
    content: asText(
      lines('two_hits')
        .filter((_, i) => i !== 2)
        .join('\n'),
    ),
  },
];

for (const { what, content } of altered) {
  test(`H7 H8 H14: a copy that is ${what} never clears the person, and the app says what is wrong with it`, async ({
    page,
    person,
  }) => {
    await page.locator('input[type=file]').setInputFiles({ name: 'cut.jsonl', mimeType: '', buffer: content });
    const refusal = page.locator('#app').getByText(say('error.backup_not_ours'));
    const gaps = page.locator('#app').getByText(say('restore.preview.gaps'));
    await expect(refusal.or(gaps)).toBeVisible();
    if (await refusal.isVisible()) return;
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: say('restore.action') }).click();
    await person.sees(say('restore.done.title'));
    await page.getByRole('link', { name: say('action.home'), exact: true }).click();
    await expect(page.getByText(say('notice.damaged_lead'))).toBeVisible();
    expect((await person.world()).view.next_screen).not.toBe('assessment');
    await person.seesNot(say('clear.title'));
  });
}

test('H8 H15: a copy with records of a newer version is refused as a whole', async ({ page, person }) => {
  await page.locator('input[type=file]').setInputFiles(storyPath('newer', 'log.heelwise.jsonl'));
  await person.sees(say('error.backup_newer'));
  expect((await person.world()).lines).toEqual([]);
});

test('H14: the name of a saved copy is one that the file field accepts', async ({ page, site, person }) => {
  const accepted = (await page.locator('input[type=file]').getAttribute('accept'))?.split(',') ?? [];
  await page.goto(site.url);
  await person.taps('link', say('start.begin'));
  await person.answers('adult', 'yes');
  await page.goto(`${site.url}#/data`);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: say('data.save.action') }).click();
  const name = (await downloading).suggestedFilename();
  // A phone's file picker greys out files whose ending the page does not accept.
  expect(
    accepted.some((ending) => name.endsWith(ending.trim())),
    `${name} is among ${accepted}`,
  ).toBe(true);
});
