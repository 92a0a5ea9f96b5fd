/** Calls back at every repaint while the page is visible, and a few times a second while it is not. */
import type { Pulse } from './ports.ts';

/** Short enough for cues that are scheduled ahead. Browsers stretch it to a second in the background. */
const HIDDEN_MS = 250;

type Scope = Pick<
  typeof globalThis,
  'requestAnimationFrame' | 'cancelAnimationFrame' | 'setInterval' | 'clearInterval'
>;

export function browserPulse(scope: Scope): Pulse {
  return {
    every(then) {
      let frame = 0;
      const repaint = (): void => {
        frame = scope.requestAnimationFrame(repaint);
        then();
      };
      frame = scope.requestAnimationFrame(repaint);
      const interval = scope.setInterval(then, HIDDEN_MS);
      return () => {
        scope.cancelAnimationFrame(frame);
        scope.clearInterval(interval);
      };
    },
  };
}
