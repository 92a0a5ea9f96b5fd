/** Letters twice as large, set in the browser as a person does, so that it counts for the conditions of the style sheets too. */
import { PARTS, test, walk } from './harness/gallery.ts';
import { faultsAtEverySize } from './harness/layout.ts';
import { chromiumArgs, chromiumPath } from './harness/machine.ts';

test.use({
  launchOptions: { executablePath: chromiumPath, args: [...chromiumArgs, '--blink-settings=defaultFontSize=32'] },
});

for (let part = 0; part < PARTS; part += 1) {
  test(`H2 H20: every scene holds letters twice as large, part ${part + 1} of ${PARTS}`, async ({ page, stage }) => {
    await walk(stage, part, () => faultsAtEverySize(page));
  });
}
