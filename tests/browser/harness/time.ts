/** The hours of a test in Chromium: the clock stands still until it is moved, while timers and repaints of the page go on. */
import type { Page } from '@playwright/test';

export interface Time {
  now(): number;
  /** So much later, and the page has seen it. */
  pass(ms: number): Promise<void>;
  /** The page is opened again at that moment, as on a morning. */
  comes(moment: string): Promise<void>;
}

export function timeOf(page: Page, begins: string): Time {
  let now = Date.parse(begins);
  const set = (): Promise<void> => page.clock.setFixedTime(now);
  return {
    now: () => now,
    async pass(ms) {
      now += ms;
      await set();
      // What follows the clock does so with the next repaint.
      await page.evaluate(async () => {
        for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      });
    },
    async comes(moment) {
      now = Date.parse(moment);
      await set();
      await page.reload();
    },
  };
}
