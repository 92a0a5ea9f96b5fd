/** A single failure of the running engine goes unnoticed, a lasting one is reported, and nothing is lost (H14, H16). */
import type { Page } from '@playwright/test';
import { driverOf } from './drivers/chromium.ts';
import { downloadedLines } from './harness/copy.ts';
import { expect, test } from './harness/test.ts';
import { answerLabel, questionOf, say } from './harness/words.ts';

interface Doomed {
  /** How many of the next calls into the module fail, as they would if its memory were corrupt. */
  engineDies: number;
}

/** Wraps the exports of the module so that a test can make calls fail. */
async function putSwitch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const doomed = window as unknown as Doomed;
    doomed.engineDies = 0;
    const real = WebAssembly.instantiate as (
      bytes: BufferSource,
      imports?: WebAssembly.Imports,
    ) => Promise<WebAssembly.WebAssemblyInstantiatedSource>;
    const switched = async (bytes: BufferSource, imports?: WebAssembly.Imports) => {
      const { module, instance } = await real(bytes, imports);
      const exports = Object.fromEntries(
        Object.entries(instance.exports).map(([name, member]) => {
          if (typeof member !== 'function') return [name, member];
          const dying = (...given: unknown[]) => {
            if (doomed.engineDies > 0) {
              doomed.engineDies -= 1;
              throw new WebAssembly.RuntimeError('unreachable');
            }
            return member(...given);
          };
          return [name, dying];
        }),
      );
      return { module, instance: { exports } as WebAssembly.Instance };
    };
    WebAssembly.instantiate = switched as typeof WebAssembly.instantiate;
  });
}

const kill = (page: Page, calls: number) =>
  page.evaluate((count) => {
    (window as unknown as Doomed).engineDies = count;
  }, calls);

test('H14 H16: an engine that fails once is restarted, and the answer is stored exactly once', async ({
  page,
  person,
}) => {
  await putSwitch(page);
  await person.arrives();
  await person.taps('link', say('start.begin'));
  await person.answers('adult', 'yes');
  const { view } = await person.world();
  await driverOf(() => page).click('radio', answerLabel(questionOf(view, 'rupture'), 'yes'));
  await kill(page, 1);
  await page.getByRole('button', { name: say('action.continue') }).click();
  await person.sees(say('card.rupture.title'));
  const { lines, view: after } = await person.world();
  expect(after.next_screen).toBe('stop');
  expect(new Set(lines).size).toBe(lines.length);
});

test('H2 H14 H16: if the engine keeps failing, the app says so and offers urgent advice, a copy and a retry', async ({
  page,
  person,
}) => {
  await putSwitch(page);
  await person.arrives();
  await person.taps('link', say('start.begin'));
  await person.answers('adult', 'yes');
  const { view, lines } = await person.world();
  await driverOf(() => page).click('radio', answerLabel(questionOf(view, 'rupture'), 'yes'));
  await kill(page, 1_000_000);
  await page.getByRole('button', { name: say('action.continue') }).click();
  await expect(page.getByRole('heading', { level: 1, name: say('failed.title') })).toBeVisible();
  await expect(page.getByText(say('failed.lead'))).toBeVisible();
  await expect(page.getByRole('link', { name: say('header.urgent'), exact: true })).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: say('failed.save') }).click();
  expect(await downloadedLines(await downloading)).toEqual(lines);

  await kill(page, 0);
  await page.getByRole('button', { name: say('failed.retry') }).click();
  await expect(page.getByRole('heading', { level: 1, name: say('screening.rupture.ask') })).toBeVisible();
  expect((await person.world()).lines).toEqual(lines);
});
