/** Two tabs share one log: both answers survive, keys stay consecutive, and both tabs show the same (H14, H18). */
import { driverOf } from './drivers/chromium.ts';
import { personAt } from './harness/person.ts';
import { expect, test } from './harness/test.ts';
import { answerLabel, questionOf, say } from './harness/words.ts';

test('H14 H18: two tabs that answer at the same moment lose nothing and show the same', async ({
  page,
  context,
  site,
  person,
}) => {
  await person.arrives();
  await person.taps('link', say('start.begin'));
  await person.answers('adult', 'yes');
  const other = await context.newPage();
  const there = personAt(
    driverOf(() => other),
    site,
  );
  const { view } = await person.world();
  const questions = ['rupture', 'calf', 'four_steps', 'hot_joint', 'treatment', 'other_signs'] as const;

  for (let i = 0; i < questions.length; i += 2) {
    const pair = [
      { tab: page, key: questions[i] },
      { tab: other, key: questions[i + 1] },
    ] as const;
    for (const { tab, key } of pair) {
      if (!key) throw new Error('the number of questions is odd');
      await tab.goto(`${site.url}#/screening/${key}`);
      await driverOf(() => tab).click('radio', answerLabel(questionOf(view, key), 'no'));
    }
    const tap = (tab: typeof page) => tab.getByRole('button', { name: say('action.continue') }).click();
    await Promise.all([tap(page), tap(other)]);
    const answered = async () => {
      const { screening } = (await person.world()).view;
      return pair.map(({ key }) => screening.questions.find((question) => question.key === key)?.answer);
    };
    await expect.poll(answered).toEqual(['no', 'no']);
  }

  await page.goto(`${site.url}#/screening/check`);
  await other.goto(`${site.url}#/screening/check`);
  const [here, elsewhere] = [await person.world(), await there.world()];
  expect(elsewhere.viewText).toBe(here.viewText);
  // A gap in the keys would appear as an empty line.
  expect(here.lines.filter((line) => line === '')).toEqual([]);
  expect(here.view.log).toMatchObject({ damaged: 0, missing: 0 });
  expect(here.view.screening.done).toBe(7);
  const answers = (tab: typeof page) => tab.locator('#app main').textContent();
  await expect.poll(() => answers(other)).toBe(await answers(page));
});

test('H2 H14 H18: an answer that stops one tab also stops the other, which says why it changed', async ({
  page,
  context,
  site,
  person,
}) => {
  await person.arrives();
  await person.taps('link', say('start.begin'));
  await person.answers('adult', 'yes');
  const other = await context.newPage();
  await other.goto(site.url);
  await expect(other.getByRole('heading', { level: 1, name: say('intro.title_open') })).toBeVisible();
  await page.goto(`${site.url}#/screening/calf`);
  await person.answers('calf', 'yes');
  await expect(other.getByText(say('card.clot.title'))).toBeVisible();
  await expect(other.getByText(say('notice.other_tab'))).toBeVisible();
});

test('H14: a log that one tab writes anew after a fault is followed by the other tab without a reload', async ({
  page,
  context,
  site,
  person,
}) => {
  await person.arrives();
  await person.taps('link', say('start.begin'));
  await person.answers('adult', 'yes');
  const other = await context.newPage();
  await other.goto(`${site.url}#/screening/calf`);
  const there = personAt(
    driverOf(() => other),
    site,
  );
  await expect(other.getByRole('heading', { level: 1, name: say('screening.calf.ask') })).toBeVisible();

  // The first write fails, so the log is written anew after the second one.
  await page.evaluate(() => {
    const add = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = () => {
      IDBObjectStore.prototype.add = add;
      throw new DOMException('no', 'UnknownError');
    };
  });
  const { view } = await person.world();
  await driverOf(() => page).click('radio', answerLabel(questionOf(view, 'rupture'), 'no'));
  await page.getByRole('button', { name: say('action.continue') }).click();
  await expect(page.getByText(say('error.storage_failed')).first()).toBeVisible();
  await page.getByRole('button', { name: say('action.continue') }).click();
  const pointer = () => page.evaluate(() => localStorage.getItem('heelwise.log'));
  await expect.poll(pointer).toBe('heelwise.2');

  await there.answers('calf', 'no');
  await page.goto(`${site.url}#/screening/four_steps`);
  await person.answers('four_steps', 'no');
  const [here, elsewhere] = [await person.world(), await there.world()];
  expect(elsewhere.viewText).toBe(here.viewText);
  expect(here.lines.filter((line) => line === '')).toEqual([]);
  expect(here.view.screening.done).toBe(4);
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([
    'heelwise.2',
  ]);
});
