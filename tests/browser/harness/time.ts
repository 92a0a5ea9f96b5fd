/** The clock of a test in Chromium. It stands still until it is moved, while timers and repaints go on. */
import type { Page } from '@playwright/test';

export interface Time {
  now(): number;
  /** Moves the clock forward by `ms` and waits until the page has repainted. */
  pass(ms: number): Promise<void>;
  /** Sets the clock to that moment and reloads the page. */
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
      // The page reads the clock at its next repaint.
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
