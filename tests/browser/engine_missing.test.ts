/** If the engine does not load, urgent advice stays and the entries can be saved (H2, H16, H22). */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { downloadedLines } from './harness/copy.ts';
import { filesOf } from './harness/precache.ts';
import { expect, openWithLog, storyLines, test } from './harness/test.ts';
import { points, say } from './harness/words.ts';

test.use({ ownCopy: true });
// These are the browser's own messages about a broken file.
test.beforeEach(({ guard }) => {
  guard.expect(/Failed to load resource|wasm|WebAssembly|integrity|sha384|bad-precaching-response|Failed to fetch/);
});

const engine = (folder: string, ending: string): string => {
  const found = filesOf(folder).filter((name) => name.includes('heelwise_engine') && name.endsWith(ending));
  const size = (name: string) => readFileSync(join(folder, name)).length;
  return join(folder, found.sort((a, b) => size(b) - size(a))[0] ?? '');
};

const faults: { what: string; harm: (folder: string) => void }[] = [
  { what: 'the wasm file is missing', harm: (folder) => rmSync(engine(folder, '.wasm')) },
  {
    what: 'the wasm file is cut short',
    harm: (folder) => {
      const file = engine(folder, '.wasm');
      writeFileSync(file, readFileSync(file).subarray(0, 10_000));
    },
  },
  {
    what: 'the wasm file is an HTML page',
    harm: (folder) => writeFileSync(engine(folder, '.wasm'), '<html>gateway</html>'),
  },
  { what: 'the glue script is missing', harm: (folder) => rmSync(engine(folder, '.js')) },
];

async function saysSoAndStillHelps(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: say('failed.title') })).toBeVisible();
  await expect(page.getByText(say('failed.lead'))).toBeVisible();
  await page.getByRole('link', { name: say('header.urgent'), exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: say('urgent.title') })).toBeVisible();
  for (const point of points('urgent.ae.points')) await expect(page.locator('#app').getByText(point)).toBeVisible();
  await page.goBack();
}

for (const { what, harm } of faults) {
  test(`H2 H14 H16: if ${what}, the app says so, keeps urgent advice one tap away, and can save the entries`, async ({
    page,
    site,
  }) => {
    harm(site.folder);
    const lines = storyLines('two_hits');
    await openWithLog(page, site, lines);
    await saysSoAndStillHelps(page);
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: say('failed.save') }).click();
    expect(await downloadedLines(await downloading)).toEqual(lines);
  });
}

test('H14 H16 H22: once the engine can load again, a retry restores the app', async ({ page, site }) => {
  const file = engine(site.folder, '.wasm');
  const whole = readFileSync(file);
  rmSync(file);
  await openWithLog(page, site, storyLines('rupture_hit'));
  await saysSoAndStillHelps(page);
  writeFileSync(file, whole);
  await page.getByRole('button', { name: say('failed.retry') }).click();
  await expect(page.getByText(say('card.rupture.title'))).toBeVisible();
});

test('H11 H16: the report on what went wrong names the fault and contains no answers', async ({ page, site }) => {
  rmSync(engine(site.folder, '.wasm'));
  await openWithLog(page, site, storyLines('two_hits'));
  await page.getByRole('link', { name: say('failed.report') }).click();
  const note = page.locator('pre');
  await expect(note).toContainText('engine_unavailable');
  const text = (await note.textContent()) ?? '';
  for (const told of ['fluoroquinolone', 'hot_joint', '"yes"', '2026-11-20']) expect(text).not.toContain(told);
});
