/** If storage is denied, full or broken, the app says so, loses nothing and offers a way on (H14, H22). */
import type { Page } from '@playwright/test';
import type { Site } from './harness/site.ts';
import { expect, openWithLog, storyLines, test } from './harness/test.ts';
import { answerLabel, exactly, questionOf, say } from './harness/words.ts';

/** Makes the browser refuse all storage, as it may in a private window. */
async function denyStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const denied = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    IDBFactory.prototype.open = denied;
    Object.defineProperty(window, 'localStorage', { get: denied });
  });
}

async function choose(page: Page, label: string): Promise<void> {
  await page
    .locator('label')
    .filter({ has: page.locator('.choice-label', { hasText: exactly(label) }) })
    .click();
  await page.getByRole('button', { name: say('action.continue') }).click();
}

test('H14 H22: denied storage is reported before the first question, and the person may go on in memory', async ({
  page,
  site,
}) => {
  await denyStorage(page);
  await page.goto(site.url);
  await expect(page.getByRole('heading', { level: 1, name: say('storage_denied.title') })).toBeVisible();
  await expect(page.getByText(say('storage_denied.can'))).toBeVisible();
  await expect(page.getByRole('link', { name: say('header.urgent'), exact: true })).toBeVisible();
  await page.getByRole('button', { name: say('storage_denied.go_on') }).click();
  await expect(page.getByText(say('notice.memory.lead'))).toBeVisible();
  await page.getByRole('link', { name: say('start.begin') }).click();
  await choose(page, say('screening.adult.yes', { years: 18 }));
  await choose(page, say('screening.rupture.yes'));
  await expect(page.getByText(say('card.rupture.title'))).toBeVisible();
  await expect(page.getByText(say('notice.memory.lead'))).toBeVisible();
  // The answers are gone after a reload, as the notice said.
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: say('storage_denied.title') })).toBeVisible();
});

for (const { error, code } of [
  { error: 'QuotaExceededError', code: 'storage_full' },
  { error: 'UnknownError', code: 'storage_failed' },
]) {
  test(`H1 H14 H22: ${code} is reported, the answer is kept, and a retry stores it`, async ({ page, person }) => {
    await person.arrives();
    await person.taps('link', say('start.begin'));
    await person.answers('adult', 'yes');
    const before = await person.world();
    await page.evaluate((name) => {
      const real = IDBObjectStore.prototype.add;
      Object.assign(window, { mend: () => Object.assign(IDBObjectStore.prototype, { add: real }) });
      IDBObjectStore.prototype.add = () => {
        throw new DOMException('no', name);
      };
    }, error);
    const rupture = questionOf(before.view, 'rupture');
    await choose(page, answerLabel(rupture, 'yes'));
    await expect(page.getByText(say(`error.${code}`)).first()).toBeVisible();
    // The card is not shown before the answer is stored.
    await expect(page.getByText(say('card.rupture.title'))).toHaveCount(0);
    expect((await person.world()).lines).toEqual(before.lines);
    // Other screens mention the unsaved answer, too.
    await page.evaluate(() => {
      location.hash = '#/';
    });
    await expect(page.getByText(say('notice.pending.title', { count: 1 }))).toBeVisible();

    await page.evaluate(() => (window as unknown as { mend(): void }).mend());
    await page.getByRole('button', { name: say('action.retry') }).click();
    await expect(page.getByText(say('card.rupture.title'))).toBeVisible();
    await expect(page.getByText(say('notice.pending.title', { count: 1 }))).toHaveCount(0);
    await page.reload();
    await expect(page.getByText(say('card.rupture.title'))).toBeVisible();
  });
}

test('H14 H16: a log that cannot be read is reported, and a retry brings it back', async ({ page, site }) => {
  await openWithLog(page, site, storyLines('two_hits'), '#/about');
  await page.addInitScript(() => {
    const real = IDBObjectStore.prototype.getAll;
    Object.assign(window, { mend: () => Object.assign(IDBObjectStore.prototype, { getAll: real }) });
    IDBObjectStore.prototype.getAll = () => {
      throw new DOMException('no', 'UnknownError');
    };
  });
  await page.goto(`${site.url}#/`);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: say('failed.storage.title') })).toBeVisible();
  await expect(page.getByRole('link', { name: say('header.urgent'), exact: true })).toBeVisible();
  await page.evaluate(() => (window as unknown as { mend(): void }).mend());
  await page.getByRole('button', { name: say('failed.retry') }).click();
  await expect(page.getByText(say('card.infection.title'))).toBeVisible();
});

/** Deletes the database from another page of the site, as a person does in the settings. */
async function deleteStore(page: Page, site: Site): Promise<void> {
  await page.goto(`${site.url}third-party.txt`);
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase('heelwise').onsuccess = resolve;
      }),
  );
}

/** Waits until the second copy has this many records. */
const copied = (page: Page, records: number): Promise<void> =>
  expect
    .poll(() =>
      page.evaluate(async () => {
        const cache = await caches.open('heelwise.copy');
        const ends = (await cache.keys()).map(({ url }) => {
          const [, after, count] = url.slice(url.lastIndexOf('/') + 1).split('.');
          return Number(after) + Number(count);
        });
        return Math.max(0, ...ends);
      }),
    )
    .toBe(records);

test('H14: all comes back from the second copy after the store was deleted while the app was closed', async ({
  page,
  site,
}) => {
  const lines = storyLines('two_hits');
  await openWithLog(page, site, lines);
  await expect(page.getByText(say('card.infection.title'))).toBeVisible();
  await copied(page, lines.length);
  await deleteStore(page, site);
  await page.goto(site.url);
  await expect(page.getByText(say('notice.recovered.title', { count: lines.length }))).toBeVisible();
  await expect(page.getByText(say('card.infection.title'))).toBeVisible();
  // It is in a new database now, and the old name stays empty.
  await page.reload();
  await expect(page.getByText(say('card.infection.title'))).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('heelwise.log'))).toBe('heelwise.2');
});

test('H14: a store that is cleared while the app is open is written again, and no other tab is blamed', async ({
  page,
  site,
  context,
  person,
}) => {
  await person.arrives();
  await person.taps('link', say('start.begin'));
  await person.answers('adult', 'yes');
  const before = (await person.world()).lines;
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: site.origin, storageTypes: 'indexeddb' });
  await person.answers('rupture', 'yes');
  await expect(page.getByText(say('card.rupture.title'))).toBeVisible();
  expect(await page.getByText(say('notice.other_tab')).count()).toBe(0);
  expect((await person.world()).lines.slice(0, before.length)).toEqual(before);
  await page.reload();
  await expect(page.getByText(say('card.rupture.title'))).toBeVisible();
});

test('H14: the same with all data of the origin, from memory', async ({ page, site, context, person }) => {
  await person.arrives();
  await person.taps('link', say('start.begin'));
  await person.answers('adult', 'yes');
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: site.origin, storageTypes: 'all' });
  // Nothing else may look at the store meanwhile.
  await choose(page, say('screening.rupture.yes'));
  await expect(page.getByText(say('card.rupture.title'))).toBeVisible();
  const { lines, view } = await person.world();
  expect(view.log).toMatchObject({ damaged: 0, missing: 0 });
  await copied(page, lines.length);
});

test('H14: answers that could not be stored survive a reload and are stored together', async ({ page, person }) => {
  await person.arrives();
  await person.taps('link', say('start.begin'));
  await person.answers('adult', 'yes');
  const { view } = await person.world();
  await page.evaluate(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('no', 'UnknownError');
    };
  });
  for (const question of ['calf', 'rupture'] as const) {
    await page.evaluate((key) => {
      location.hash = `#/screening/${key}`;
    }, question);
    await choose(page, answerLabel(questionOf(view, question), question === 'rupture' ? 'yes' : 'no'));
    await expect(page.getByText(say('error.storage_failed')).first()).toBeVisible();
  }
  // The browser asks before it leaves a page on which answers wait.
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.reload();
  expect(asked).toEqual(['beforeunload']);
  await page.evaluate(() => {
    location.hash = '#/';
  });
  await expect(page.getByText(say('notice.pending.title', { count: 2 }))).toBeVisible();
  await page.getByRole('button', { name: say('action.retry') }).click();
  await expect(page.getByText(say('card.rupture.title'))).toBeVisible();
  const after = (await person.world()).view.screening.questions;
  expect(after.find(({ key }) => key === 'calf')?.answer).toBe('no');
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

test('H7 H14: a lost end that no copy has is counted, and the safety questions are due again', async ({
  page,
  site,
  person,
}) => {
  const lines = storyLines('all_clear');
  await openWithLog(page, site, lines);
  await expect(page.getByRole('heading', { level: 2, name: say('clear.title') })).toBeVisible();
  await copied(page, lines.length);
  await page.goto(`${site.url}third-party.txt`);
  await page.evaluate(async (length) => {
    await caches.delete('heelwise.copy');
    const opening = indexedDB.open('heelwise');
    await new Promise((resolve) => Object.assign(opening, { onsuccess: resolve }));
    const writing = opening.result.transaction('log', 'readwrite');
    for (const key of [length, length - 1]) writing.objectStore('log').delete(key);
    await new Promise((resolve) => Object.assign(writing, { oncomplete: resolve }));
    opening.result.close();
  }, lines.length);
  await page.goto(site.url);
  await expect(page.getByText(say('notice.lost.part', { count: 2, of: lines.length }))).toBeVisible();
  await expect(page.getByText(say('screening.due.damaged'))).toBeVisible();
  await person.seesNot(say('clear.title'));
});

test('H14: a notice says that the browser has cleared the history with its second copy', async ({
  page,
  site,
  person,
}) => {
  await person.arrives();
  await person.taps('link', say('start.begin'));
  await person.answers('adult', 'yes');
  await deleteStore(page, site);
  await page.evaluate(() => caches.delete('heelwise.copy'));
  await page.goto(site.url);
  await expect(page.getByText(say('notice.lost.title'))).toBeVisible();
  await page.reload();
  await expect(page.getByText(say('notice.lost.title'))).toBeVisible();
});
