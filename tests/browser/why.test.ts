/** "Why" shows the engine's own registry, and the third-party notices can be read without a network (R60, H19). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './harness/machine.ts';
import { expect, openWithLog, storyLines, test } from './harness/test.ts';
import { say } from './harness/words.ts';

const registry: { entries: { id: string; title: string; plain: string }[] } = JSON.parse(
  readFileSync(join(repository, 'cpp/content/registry.json'), 'utf8'),
);
const entry = (id: string) => {
  const found = registry.entries.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id} in the registry`);
  return found;
};

test('R60 H19: "Why" explains a question with its rule, in the words of the registry', async ({ page, site }) => {
  await openWithLog(page, site, storyLines('screen_first'), '#/screening/rupture');
  await page.getByText(say('question.why')).click();
  await expect(page.getByText(say('screening.rupture.why'))).toBeVisible();
  await expect(page.getByText(say('rule.named', { id: 'R1', title: entry('R1').title }))).toBeVisible();
  await expect(page.getByText(entry('R1').plain)).toBeVisible();
  await expect(page.getByText(say('rule.sources'))).toBeVisible();

  await page.goto(`${site.url}#/`);
  await page.getByText(say('intro.why')).click();
  await expect(page.getByText(entry('screening').plain)).toBeVisible();
  await expect(page.getByText(say('rule.unavailable'))).toHaveCount(0);
});

test('the third-party notices can be read without a network', async ({ page, site, person }) => {
  await person.arrives();
  await site.stop();
  await page.goto(`${site.url}#/about`);
  await page.getByRole('link', { name: say('about.notices_link') }).click();
  await expect(page.getByText('Apache').first()).toBeVisible();
  await expect(page.getByText('Boost').first()).toBeVisible();
});
