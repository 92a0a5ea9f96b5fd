/** Every scene of the gallery, shown once: its shape at every size, WCAG 2.2 AA as far as axe can judge, and its use by keyboard alone. */
import type { Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';
import { desktop, inTheme, lying, PARTS, phone, smallest, test, walk } from './harness/gallery.ts';
import { keyboardFaults } from './harness/keyboard.ts';
import { layoutFaults } from './harness/layout.ts';

const everything: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};
/** What another size or theme can change; names and structure stay as they are. */
const appearance: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'target-size'] },
  resultTypes: ['violations'],
};

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
    const devtools = await page.context().newCDPSession(page);
    await walk(stage, part, async () => {
      if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
      const problems: string[] = [];
      for (const size of [smallest, desktop, phone, lying]) {
        await page.setViewportSize(size);
        const found = await layoutFaults(page);
        if (size === desktop) {
          await inTheme(page, 'dark');
          found.push(...(await violations(page, appearance)));
          await inTheme(page, 'light');
        }
        if (size === phone) found.push(...(await violations(page, everything)));
        // Where the least fits on the screen, what is pinned to its edges covers the most.
        if (size === lying) found.push(...(await keyboardFaults(devtools)));
        for (const fault of found) problems.push(`${size.width}x${size.height}: ${fault}`);
      }
      return problems;
    });
  });
}
