/** If storage is denied, full or broken, the app says so, loses nothing and offers a way on (H14, H22). */
import type { Page } from '@playwright/test';
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
    await expect(page.getByText(say('notice.pending.title'))).toBeVisible();

    await page.evaluate(() => (window as unknown as { mend(): void }).mend());
    await page.getByRole('button', { name: say('action.retry') }).click();
    await expect(page.getByText(say('card.rupture.title'))).toBeVisible();
    await expect(page.getByText(say('notice.pending.title'))).toHaveCount(0);
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

test('H14: a notice says that the browser has cleared the history', async ({ page, site, person }) => {
  await person.arrives();
  await person.taps('link', say('start.begin'));
  await person.answers('adult', 'yes');
  await page.goto(`${site.url}third-party.txt`);
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase('heelwise').onsuccess = resolve;
      }),
  );
  await page.goto(site.url);
  await expect(page.getByText(say('notice.lost.title'))).toBeVisible();
  await page.reload();
  await expect(page.getByText(say('notice.lost.title'))).toBeVisible();
});
