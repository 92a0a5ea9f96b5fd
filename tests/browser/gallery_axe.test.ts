/** Every scene against WCAG 2.2 AA, as far as axe can judge: standing, lying and on a desk, by day and by night. */
import type { Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';
import { desktop, inTheme, lying, PARTS, phone, test, walk } from './harness/gallery.ts';

const whole: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};
/** What another size or theme can change; names and structure stay as they are. */
const look: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'target-size'] },
  resultTypes: ['violations'],
};

const views = [
  { size: phone, theme: 'light', options: whole },
  { size: lying, theme: 'light', options: look },
  { size: desktop, theme: 'dark', options: look },
] as const;

function violations(page: Page, options: RunOptions): Promise<string[]> {
  return page.evaluate(async (given) => {
    const found = await (window as unknown as { axe: typeof axe }).axe.run(document, given);
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target}: ${failureSummary?.replaceAll('\n', ' ')}`),
    );
  }, options);
}

for (let part = 0; part < PARTS; part += 1) {
  test(`H20: no scene breaks WCAG 2.2 AA, part ${part + 1} of ${PARTS}`, async ({ page, stage }) => {
    test.slow();
    await walk(stage, part, async () => {
      if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
      const problems: string[] = [];
      for (const { size, theme, options } of views) {
        await page.setViewportSize(size);
        await inTheme(page, theme);
        for (const found of await violations(page, options)) problems.push(`${theme}, ${size.width} wide: ${found}`);
      }
      return problems;
    });
  });
}
