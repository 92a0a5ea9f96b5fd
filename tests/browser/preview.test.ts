/**
 * What a physio does before sending a programme: trying it as the patient, simulating virtual people, and checking the
 * QR code and the printed page. A preview stores nothing and sends no request (H11).
 */
import type { BrowserContext, Page } from '@playwright/test';
import { PNG } from 'pngjs';
import decodeQR from 'qr/decode.js';
import { KINDS, PEOPLE_FIRST } from '../../web/physio/simulation_run.ts';
import type { Person } from './harness/person.ts';
import type { Site } from './harness/site.ts';
import { expect, openWithLog, storyLines, test } from './harness/test.ts';
import { say } from './harness/words.ts';

const TEMPLATE = 'Six phases, adapted';

/** Starts a draft from the template and returns the address of its pages. */
async function drafted(page: Page, site: Site): Promise<string> {
  await page.goto(`${site.url}#/physio`);
  await page.getByRole('button', { name: say('physio.template.start_label', { title: TEMPLATE }) }).click();
  await page.waitForURL(/#\/physio\/[\w-]+$/);
  return page.url();
}

/** Records every database that a frame opens and every storage key that it writes from now on. */
async function watchStorage(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const touched: string[] = [];
    Object.assign(window, { touched });
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (name, version) {
      touched.push(`open ${name}`);
      return open.call(this, name, version);
    };
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (key, value) {
      touched.push(`set ${key}`);
      setItem.call(this, key, value);
    };
  });
}

const touchedIn = (frame: { evaluate<T>(work: () => T): Promise<T> }): Promise<string[]> =>
  frame.evaluate(() => (window as unknown as { touched: string[] }).touched);

const heading = (page: Page) => page.frameLocator('iframe').getByRole('heading', { level: 1 });
const stands = (page: Page) => page.locator('.try-stands');
const press = (page: Page, key: string) => page.getByRole('button', { name: say(key), exact: true }).click();

const linesOf = async (person: Person): Promise<string[]> => (await person.world()).lines;

test('H9 H11 H16: a preview runs from screening to later weeks without a server and stores nothing', async ({
  page,
  site,
  person,
  context,
}) => {
  await watchStorage(context);
  await person.arrives();
  await openWithLog(page, site, storyLines('planned'));
  await person.sees(say('task.check_in'));
  const before = await linesOf(person);
  const draft = await drafted(page, site);
  await site.stop();
  const asked = site.asked.length;

  await page.goto(`${draft}/try`);
  // A preview starts with screening, too.
  await expect(heading(page)).toHaveText(say('start.title'));
  await press(page, 'physio_try.leap.plan');
  await expect(stands(page)).toHaveText(/, day 1$/);
  await expect(page.frameLocator('iframe').getByText(say('task.check_in')).first()).toBeVisible();
  await press(page, 'physio_try.leap.morning');
  await expect(stands(page)).toHaveText('Saturday 21 November, day 2');
  await press(page, 'physio_try.leap.week');
  await expect(stands(page)).toHaveText('Saturday 28 November, day 9');

  const frame = page.frames().find((one) => one.url().includes('preview.html'));
  if (!frame) throw new Error('no preview');
  expect(frame.url()).toMatch(new RegExp(`^${site.url}preview\\.html#/[\\w/-]*$`));
  expect(await touchedIn(frame)).toEqual([]);

  // Messages that do not pass between the page and the frame are ignored.
  await frame.evaluate(() => window.postMessage({ heelwise: 'preview', say: 'go', to: 'week' }, '*'));
  await page.evaluate(() => window.postMessage({ heelwise: 'preview', say: 'ready' }, '*'));
  await press(page, 'physio_try.leap.morning');
  await expect(stands(page)).toHaveText('Sunday 29 November, day 10');

  await press(page, 'physio_try.restart');
  await expect(heading(page)).toHaveText(say('start.title'));
  await expect(stands(page)).toHaveText('Friday 20 November, day 1');
  expect(site.asked.length).toBe(asked);

  // The history of the person who uses this device is unchanged.
  await site.start();
  await page.goto(site.url);
  await person.sees(say('task.check_in'));
  expect(await linesOf(person)).toEqual(before);
});

test('an answer that stops a patient stops the preview, and starting over brings a new patient', async ({
  page,
  site,
  person,
}) => {
  await person.arrives();
  await page.goto(`${await drafted(page, site)}/try`);
  const phone = page.frameLocator('iframe');
  await phone.getByRole('link', { name: say('start.begin') }).click();
  await phone.locator('input[value="no"]').check({ force: true });
  await phone.getByRole('button', { name: say('action.continue') }).click();
  await press(page, 'physio_try.leap.plan');
  await expect(page.getByText(say('physio_try.stopped_because.stopped'))).toBeVisible();
  await press(page, 'physio_try.restart');
  await expect(heading(page)).toHaveText(say('start.title'));
  await press(page, 'physio_try.leap.plan');
  await expect(page.getByRole('button', { name: say('physio_try.leap.week') })).toBeVisible();
});

test('Back leaves a preview at once instead of going back through the taps in it', async ({ page, site, person }) => {
  await person.arrives();
  const draft = await drafted(page, site);
  await page.evaluate(() => {
    location.hash += '/try';
  });
  await expect(heading(page)).toHaveText(say('start.title'));
  await page
    .frameLocator('iframe')
    .getByRole('link', { name: say('start.begin') })
    .click();
  await expect(heading(page)).not.toHaveText(say('start.title'));
  await page.goBack();
  expect(page.url()).toBe(draft);
});

test('preview.html opened on its own says what it is and links to the app', async ({ page, site }) => {
  await page.goto(`${site.url}preview.html`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('physio_try.alone.title'));
  await page.getByRole('link', { name: say('action.home') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('start.title'));
});

test('a simulation of virtual people leaves the page responsive and can be stopped and continued', async ({
  page,
  site,
  person,
  context,
}) => {
  await person.arrives();
  const draft = await drafted(page, site);
  await site.stop();
  // Slow the browser down to the speed of an old phone, so that there is time to tap.
  const machine = await context.newCDPSession(page);
  await machine.send('Emulation.setCPUThrottlingRate', { rate: 8 });
  await page.goto(`${draft}/people`);
  await press(page, 'physio_people.stop');
  await expect(page.getByText(/^Stopped after \d+ of \d+ people$/)).toBeVisible();
  await machine.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await press(page, 'physio_people.go_on');
  await expect(
    page.getByText(say('physio_people.count.done', { count: PEOPLE_FIRST * KINDS.length }), { exact: true }),
  ).toBeVisible();
  await expect(page.getByRole('heading', { name: say('physio_people.flags') })).toBeVisible();
  for (const kind of KINDS) {
    await expect(page.getByRole('heading', { name: say(`physio_people.kind.${kind}`), exact: true })).toBeVisible();
  }
  await page.getByText(say('physio_people.numbers'), { exact: true }).click();
  await expect(page.getByRole('table').first()).toBeVisible();
});

test('the QR code contains the link in light and dark, and the copy button copies the same link', async ({
  page,
  site,
  person,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await person.arrives();
  await page.goto(`${await drafted(page, site)}/send`);
  const link = await page.locator('.link-text').textContent();
  expect(link).toMatch(new RegExp(`^${site.url}#1\\.[\\w-]+$`));
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { width, height, data } = PNG.sync.read(await page.locator('.qr').screenshot());
    expect(decodeQR({ width, height, data })).toBe(link);
  }
  await press(page, 'physio_send.copy');
  await expect(page.getByText(say('physio_send.done.copied')).first()).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
});

test('the printed page shows the whole programme and nothing of the app, on A4 and on Letter', async ({
  page,
  site,
  person,
}) => {
  await person.arrives();
  await page.goto(`${await drafted(page, site)}/print`);
  await expect(page.locator('.sheet')).toBeVisible();
  for (const format of ['A4', 'Letter']) {
    const pdf = (await page.pdf({ format })).toString('latin1');
    const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(0);
    expect(pages).toBeLessThanOrEqual(4);
    expect(pdf.length).toBeGreaterThan(20_000);
  }
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.sheet')).toBeVisible();
  await expect(page.locator('.header')).toBeHidden();
  await expect(page.getByRole('button', { name: say('physio_print.action') })).toBeHidden();
  for (const words of [say('urgent.c999.title'), say('physio_print.rule.title'), say('exercise.seated_hold.name')]) {
    await expect(page.locator('.sheet').getByText(words, { exact: true }).first()).toBeVisible();
  }
});
