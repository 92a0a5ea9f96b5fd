/** At every size: nothing scrolls sideways, is cut off, too small to tap or on top of something else. */
import { PARTS, test, walk } from './harness/gallery.ts';
import { faultsAtEverySize } from './harness/layout.ts';

for (let part = 0; part < PARTS; part += 1) {
  test(`H2 H20: every scene keeps its shape at every size, part ${part + 1} of ${PARTS}`, async ({ page, stage }) => {
    test.slow();
    await walk(stage, part, () => faultsAtEverySize(page));
  });
}
