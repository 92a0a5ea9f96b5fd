/** A physio adapts a template in a real browser: by keyboard alone, across a reload, and through a saved file. */
import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { expect, test } from './harness/test.ts';
import { say } from './harness/words.ts';

test.use({ viewport: { width: 1280, height: 800 } });

const REST = '/phases/0/exercises/0/rest_ms';
const field = (page: Page, pointer: string) => page.locator(`[data-pointer="${pointer}"]`).locator('input').first();
const foot = (page: Page) => page.locator('.builder-foot');

async function start(page: Page, address: string, title: string): Promise<void> {
  await page.goto(`${address}#/physio`);
  await page.getByRole('button', { name: say('physio.template.start_label', { title }) }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(foot(page)).toContainText(say('physio.ready'));
}

/** Presses Tab until an element that matches `selector` has the focus. Throws after 120 presses. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let i = 0; i < 120; i += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

async function expectNoFaults(page: Page): Promise<void> {
  // The page's security policy forbids inline scripts, but the driver may evaluate one.
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`);
  });
  expect(found).toEqual([]);
}

test('R36 H18: a physio can edit, undo and redo by keyboard alone, and a fault appears at its field', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}#/physio`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('physio.list.title'));
  await expectNoFaults(page);
  await tabTo(page, '.template .button');
  await page.keyboard.press('Enter');
  await expect(foot(page)).toContainText(say('physio.ready'));

  // Choose the side and a review date, then open a phase and its steps.
  await tabTo(page, 'input[type=radio]');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: say('physio.side.left'), exact: true })).toBeChecked();
  await tabTo(page, '.quick-chip');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(say('physio.review'), { exact: true })).toHaveValue('2026-12-04');
  await tabTo(page, '[data-section="phase_1"] > summary');
  await page.keyboard.press('Enter');
  await tabTo(page, '[data-section="phase_1"] .detail > summary');
  await page.keyboard.press('Enter');
  await tabTo(page, `[data-pointer="${REST}"] input`);

  await page.keyboard.press('Control+A');
  await page.keyboard.type('900');
  const message = page.locator(`[data-pointer="${REST}"] .field-wrong`);
  await expect(message).toHaveText(say('physio.fault.out_of_range', { min: '30\u00a0s', max: '300\u00a0s' }));
  await expect(foot(page)).toContainText(say('physio.mend', { count: 1 }));
  await expect(page.getByRole('link', { name: say('physio.send'), exact: true })).toHaveCount(0);
  await expectNoFaults(page);

  // Keys typed in one go are one undo step. A pause of 1.5 s ends a step, so the test checks nothing between them.
  await page.keyboard.press('Control+z');
  await expect(field(page, REST)).toHaveValue('60');
  await expect(message).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: say('physio.undone', { what: '' }).trim() })).toHaveCount(1);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('75');
  await page.keyboard.press('ArrowUp');
  await expect(field(page, REST)).toHaveValue('76');
  await expect(page.locator('.difference')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(field(page, REST)).toHaveValue('60');
  await expect(page.locator('.difference')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(field(page, REST)).toHaveValue('76');
  await expectNoFaults(page);

  await tabTo(page, 'a.button-filled');
  await expect(page.locator('a.button-filled')).toHaveAttribute('href', /#\/physio\/[\w-]+\/send$/);
});

test('H14: a reload right after the last key press loses nothing, and the list leads back to the draft', async ({
  page,
  site,
}) => {
  await start(page, site.url, 'Six phases, adapted');
  await page.getByLabel(say('physio.note')).pressSequentially('Hold on to the worktop.');
  await page.reload();
  await expect(page.getByLabel(say('physio.note'))).toHaveValue('Hold on to the worktop.');
  await page.goto(`${site.url}#/physio`);
  await page.locator('a.draft-main').click();
  await expect(page.getByLabel(say('physio.note'))).toHaveValue('Hold on to the worktop.');

  // Drafts have a database of their own, apart from the log of the person who uses this device.
  const databases = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).sort());
  expect(databases).toEqual(['heelwise', 'heelwise-physio']);
});

test('H8: a draft saved as changes or as a whole document opens again unchanged', async ({ page, site }, info) => {
  await start(page, site.url, 'Heel drops, after Alfredson');
  await page.locator('[data-section="phase_3"] > summary').click();
  const frequency = page.locator('[data-pointer="/phases/2/frequency"] select');
  const standard = await frequency.inputValue();
  const other = standard === 'daily' ? 'every_other_day' : 'daily';
  await frequency.selectOption(other);
  await expect(page.locator('.difference')).toHaveCount(1);

  await page.locator('.tools summary').click();
  for (const key of ['physio.file.source', 'physio.file.document']) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: say(key) }).click(),
    ]);
    const path = info.outputPath(download.suggestedFilename());
    await download.saveAs(path);
    const other = await page.context().newPage();
    await other.goto(`${site.url}#/physio`);
    await other.locator('input[type=file]').setInputFiles(path);
    await expect(other.locator('.builder')).toBeVisible();
    await other.locator('[data-section="phase_3"] > summary').click();
    await expect(other.locator('[data-pointer="/phases/2/frequency"] select')).not.toHaveValue(standard);
    await other.close();
  }
});

test('H8: text that is not a programme is refused with an explanation, and stays in the field to be corrected', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}#/physio`);
  const link = page.getByLabel(say('physio.open.link'));
  for (const text of ['1.CNAE', '<img src=x onerror=alert(1)>', `${'['.repeat(5000)}`]) {
    await link.fill(text);
    await page.getByRole('button', { name: say('physio.open.action') }).click();
    await expect(page.getByRole('alert')).toContainText(/\w+ \w+/);
    await expect(link).toHaveValue(text);
  }
  await expect(page.locator('.draft-row')).toHaveCount(0);
  expect(await page.locator('img').count()).toBe(0);
});
