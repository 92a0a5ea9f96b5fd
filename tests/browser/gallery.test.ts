/** Every scene of the gallery, shown once: its shape at every size, WCAG 2.2 AA as far as axe can judge, and its use by keyboard alone. */
import type { Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';
import { desktop, inTheme, lying, PARTS, phone, test, walk } from './harness/gallery.ts';
import { keyboardFaults } from './harness/keyboard.ts';
import { faultsAtEverySize } from './harness/layout.ts';

const everything: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};
/** What another size or theme can change; names and structure stay as they are. */
const appearance: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'target-size'] },
  resultTypes: ['violations'],
};

const views = [
  { size: phone, theme: 'light', options: everything },
  { size: desktop, theme: 'dark', options: appearance },
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
  test(`H2 H20: every scene keeps its shape, meets WCAG 2.2 AA and needs no pointer, part ${part + 1} of ${PARTS}`, async ({
    page,
    stage,
  }) => {
    await walk(stage, part, async () => {
      const problems = await faultsAtEverySize(page);
      if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
      for (const { size, theme, options } of views) {
        await page.setViewportSize(size);
        await inTheme(page, theme);
        for (const found of await violations(page, options)) problems.push(`${theme}, ${size.width} wide: ${found}`);
      }
      // Last, because it moves the focus.
      await inTheme(page, 'light');
      for (const size of [phone, lying]) {
        await page.setViewportSize(size);
        for (const fault of await keyboardFaults(page)) problems.push(`${size.width}x${size.height}: ${fault}`);
      }
      return problems;
    });
  });
}
