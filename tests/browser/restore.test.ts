/**
 * Bringing a saved copy back: bad files are refused with an explanation, nothing changes without consent, and what was
 * there is put aside, so that it can come back (H8, H14).
 */
import { truncateSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { copyOf, saveCopy } from './harness/copy.ts';
import type { Person } from './harness/person.ts';
import { expect, openWithLog, storyLines, test } from './harness/test.ts';
import { say } from './harness/words.ts';

const asText = (content: string) => Buffer.from(content, 'utf8');
const copy = (story: string): Buffer => asText(copyOf(storyLines(story)));

const choose = (page: Page, buffer: Buffer, name = 'copy.jsonl'): Promise<void> =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer });

/** Agrees to what is shown, in one of the ways if there are several. */
async function bringsBack(page: Page, person: Person, way?: 'merged' | 'beside' | 'instead'): Promise<void> {
  if (way) await page.getByText(say(`restore.way.${way}`), { exact: true }).click();
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: say('restore.action') }).click();
  await person.sees(say('restore.done.title'));
}

test.describe('into an empty app', () => {
  test.beforeEach(async ({ page, person }) => {
    await person.arrives();
    await page.getByRole('link', { name: say('start.restore') }).click();
    await person.sees(say('restore.lead'));
  });

  const bomb = gzipSync(Buffer.concat([asText(`${copyOf([]).split('\n')[0]}\n`), Buffer.alloc(250e6, 'x')]));
  const refused = [
    { what: 'not a saved copy', content: asText('{"steps":[1,2,3]}\n'), error: say('error.copy_not_ours') },
    {
      what: 'a web page',
      content: asText('<!doctype html><script>alert(1)</script>'),
      error: say('error.copy_not_ours'),
    },
    { what: 'empty', content: asText(''), error: say('error.copy_not_ours') },
    {
      what: 'a picture',
      content: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xfe]),
      error: say('error.file_not_text'),
    },
    {
      what: 'in a newer format',
      content: asText('{"heelwise":"copy","format":999}\n'),
      error: say('error.copy_newer'),
    },
    { what: 'without one sound record', content: asText(copyOf(['{"id":"x"}'])), error: say('error.copy_empty') },
    {
      what: 'a small one that unpacks to 250 MB',
      content: bomb,
      error: say('error.copy_too_large', { max: '300,000' }),
    },
    { what: 'with records of a newer version', content: copy('newer'), error: say('error.copy_newer') },
  ];

  for (const { what, content, error } of refused) {
    test(`H8 H14: a file that is ${what} is refused with an explanation, and nothing is stored`, async ({
      page,
      person,
    }) => {
      await choose(page, content);
      await person.sees(error);
      await expect(page.getByRole('button', { name: say('restore.action') })).toHaveCount(0);
      expect((await person.world()).lines).toEqual([]);
      // Another file can be chosen on the same page.
      await choose(page, copy('all_clear'));
      await person.sees(say('restore.preview.title'));
    });
  }

  test('H8: a file that is larger than any history is refused before it is read', async ({ page, person }, info) => {
    const large = info.outputPath('large.jsonl');
    writeFileSync(large, '');
    truncateSync(large, 200 * 1024 * 1024);
    await page.locator('input[type=file]').setInputFiles(large);
    await person.sees(say('error.copy_too_large', { max: '300,000' }));
  });

  test('H8 H14: nothing changes without consent; with it, the whole history is back and survives a reload', async ({
    page,
    site,
    person,
  }) => {
    await choose(page, copy('two_hits'));
    await person.sees(say('restore.preview.whole'));
    await page.getByRole('button', { name: say('restore.action') }).click();
    await person.sees(say('restore.consent_missing'));
    expect((await person.world()).lines).toEqual([]);
    await bringsBack(page, person);
    await site.stop();
    await page.goto(site.url);
    await page.reload();
    const before = storyLines('two_hits');
    const world = await person.world();
    expect(world.lines.slice(0, before.length)).toEqual(before);
    expect(world.view.next_screen).toBe('stop');
    await person.sees(say('card.infection.title'));
    await person.sees(say('card.antibiotic.title'));
  });

  const lines = copyOf(storyLines('two_hits')).split('\n');
  const altered = [
    { what: 'cut in the middle of a record', content: copyOf(storyLines('all_clear')).slice(0, 1500) },
    {
      what: 'altered by hand',
      content: lines
        .join('\n')
        .replace('"question":"fluoroquinolone","answer":"yes"', '"question":"fluoroquinolone","answer":"no"'),
    },
    { what: 'missing a record', content: lines.filter((_, i) => i !== 2).join('\n') },
  ];

  for (const { what, content } of altered) {
    test(`H7 H8 H14: a copy that is ${what} never clears the person, and the app says what is wrong with it`, async ({
      page,
      person,
    }) => {
      await choose(page, asText(content));
      await person.sees(say('restore.preview.gaps'));
      await bringsBack(page, person);
      await page.getByRole('link', { name: say('action.home'), exact: true }).click();
      await expect(page.getByText(say('notice.damaged_lead'))).toBeVisible();
      expect((await person.world()).view.next_screen).not.toBe('assessment');
      await person.seesNot(say('clear.title'));
    });
  }
});

test.describe('where there are entries already', () => {
  const here = storyLines('planned');
  const there = storyLines('two_hits');

  test.beforeEach(async ({ page, site, person }) => {
    await openWithLog(page, site, here, '#/data');
    await person.sees(say('data.restore.title'));
    await page.getByRole('link', { name: say('data.restore.action') }).click();
    await choose(page, gzipSync(copyOf(there)), 'copy.jsonl.gz');
    await person.sees(say('restore.compare.title'));
  });

  test('H14: instead of them, and back again until something is added', async ({ page, site, person }) => {
    const before = (await person.world()).lines;
    await bringsBack(page, person, 'instead');
    expect((await person.world()).lines.slice(0, there.length)).toEqual(there);
    await page.getByRole('button', { name: say('restore.undo') }).click();
    await person.sees(say('data.title'));
    await expect.poll(async () => (await person.world()).lines).toEqual(before);
    await page.goto(site.url);
    await page.reload();
    await expect.poll(async () => (await person.world()).lines.slice(0, before.length)).toEqual(before);
    await page.goto(`${site.url}#/data`);
    await expect(page.getByRole('button', { name: say('restore.undo') })).toHaveCount(0);
  });

  test('H14: beside them, and what was put aside survives a reload and comes back', async ({ page, site, person }) => {
    const before = (await person.world()).lines;
    await bringsBack(page, person, 'beside');
    await page.goto(`${site.url}#/data`);
    await page.reload();
    await page.getByRole('link', { name: say('data.aside.records', { count: before.length }) }).click();
    await person.sees(say('restore.compare.title'));
    await page.getByText(say('restore.way.use'), { exact: true }).click();
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: say('restore.action') }).click();
    await person.sees(say('restore.done.use'));
    expect((await person.world()).lines.slice(0, before.length)).toEqual(before);
  });

  test('H14: merged with them, each record once', async ({ page, person }) => {
    const before = (await person.world()).lines;
    await bringsBack(page, person, 'merged');
    const after = (await person.world()).lines;
    for (const line of [...before, ...there]) expect(after.filter((one) => one === line)).toHaveLength(1);
    // The hits of the file count, whatever was clear here.
    expect((await person.world()).view.next_screen).toBe('stop');
  });
});

test('H14: a download counts as a copy only once the person says that it arrived', async ({ page, site, person }) => {
  await openWithLog(page, site, storyLines('planned'), '#/data');
  const saved = await saveCopy(page);
  await person.sees(say('data.arrival.title'));
  await person.sees(saved.name);
  await person.sees(say('data.save.never'));
  await page.getByRole('button', { name: say('data.arrival.no'), exact: true }).click();
  await person.sees(say('data.save.lost'));
  await page.reload();
  await person.sees(say('data.save.never'));
  await saveCopy(page);
  await page.getByRole('button', { name: say('data.arrival.yes') }).click();
  await person.sees(say('data.save.saved'));
  await page.reload();
  await person.sees(say('data.save.today'));
});

test('H11 H14: a locked copy opens with its passphrase in another app, and with no other', async ({
  page,
  site,
  person,
}, info) => {
  await openWithLog(page, site, storyLines('planned'), '#/data/locked');
  const fields = page.locator('.passphrase input');
  for (const field of [fields.first(), fields.last()]) await field.fill('four warm socks in the rain');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: say('locked.action') }).click();
  const path = info.outputPath('locked.heelwise');
  await (await downloading).saveAs(path);
  await page.goto(`${site.url}#/data/restore`);
  await page.locator('input[type=file]').setInputFiles(path);
  await person.sees(say('restore.locked.title'));
  await fields.fill('four warm socks in the snow');
  await page.getByRole('button', { name: say('restore.locked.action') }).click();
  await person.sees(say('error.passphrase_wrong'));
  await fields.fill('four warm socks in the rain');
  await page.getByRole('button', { name: say('restore.locked.action') }).click();
  await person.sees(say('restore.preview.whole'));
});

test('H14: a chosen file renews itself, is remembered after a reload, and counts as a copy', async ({
  page,
  site,
  person,
}) => {
  // A file of the browser's own file system stands for one that a person would choose; both have the same methods.
  await page.addInitScript(() => {
    Object.assign(window, {
      showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) =>
        (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true }),
    });
  });
  await openWithLog(page, site, storyLines('planned'), '#/data/storage');
  await page.getByRole('button', { name: say('automatic.choose') }).click();
  await person.sees(say('automatic.on.title'));
  const size = await page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    return (await (await folder.getFileHandle('heelwise-copy.jsonl.gz')).getFile()).size;
  });
  expect(size).toBeGreaterThan(500);
  await page.reload();
  await person.sees(say('automatic.on.title'));
  await person.sees(say('data.save.today'));
});

test('H11 H14: deleting everything leaves nothing of the person in any store, cache or address', async ({
  page,
  site,
  person,
}) => {
  await person.arrives();
  await openWithLog(page, site, storyLines('planned'), '#/data');
  // Something in every place: a second log, the theme, a draft of a physio, and an address with a date.
  await page.getByRole('link', { name: say('data.restore.action') }).click();
  await choose(page, copy('two_hits'));
  await bringsBack(page, person, 'beside');
  await page.evaluate(() => localStorage.setItem('heelwise.theme', 'dark'));
  await page.goto(`${site.url}#/physio`);
  await page
    .getByRole('button', { name: say('physio.template.start_label', { title: '' }).trim() })
    .first()
    .click();
  await person.sees(say('physio.ready'));
  await page.goto(`${site.url}#/data/erase`);
  await page.getByRole('button', { name: say('erase.action') }).click();
  await person.sees(say('erase.word_missing', { word: say('erase.word') }));
  await page.locator('.passphrase input').fill(say('erase.word'));
  await page.getByRole('button', { name: say('erase.action') }).click();
  await expect(page.getByRole('heading', { level: 1, name: say('start.title') })).toBeVisible();

  const left = await page.evaluate(async () => {
    const stored: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const opening = indexedDB.open(name);
      const database = await new Promise<IDBDatabase>((resolve) => {
        opening.onsuccess = () => resolve(opening.result);
      });
      for (const store of database.objectStoreNames) {
        const reading = database.transaction(store).objectStore(store).getAll();
        const values = await new Promise<unknown[]>((resolve) => {
          reading.onsuccess = () => resolve(reading.result);
        });
        stored.push(...values.map((value) => `${name}/${store}: ${JSON.stringify(value)}`));
      }
      database.close();
    }
    const cached: string[] = [];
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) cached.push(url);
    }
    return {
      stored,
      cached,
      local: Object.entries(localStorage),
      session: Object.entries(sessionStorage),
      address: location.href,
    };
  });
  // A new start has a device id of its own, and the marker and the pointer of an empty log.
  expect(left.stored.filter((one) => !/\/meta: "[0-9a-f-]{36}"$/.test(one))).toEqual([]);
  expect(left.cached.filter((url) => !/\.(?:js|css|wasm|html|svg|png|json|txt|webmanifest)(?:\?|$)/.test(url))).toEqual(
    [],
  );
  expect(left.local.filter(([key]) => !['heelwise.log', 'heelwise.records'].includes(key))).toEqual([
    ['heelwise.theme', 'auto'],
  ]);
  expect(left.session).toEqual([]);
  expect(left.address).toBe(site.url);
});
