/** The whole app by keyboard: every scene, standing and lying. */

import { lying, PARTS, phone, test, walk } from './harness/gallery.ts';
import { keyboardFaults } from './harness/keyboard.ts';

for (let part = 0; part < PARTS; part += 1) {
  test(`H2 H20: every scene can be used by keyboard alone, part ${part + 1} of ${PARTS}`, async ({ page, stage }) => {
    test.slow();
    await walk(stage, part, async () => {
      const problems: string[] = [];
      for (const size of [phone, lying]) {
        await page.setViewportSize(size);
        for (const fault of await keyboardFaults(page)) problems.push(`${size.width}x${size.height}: ${fault}`);
      }
      return problems;
    });
  });
}
