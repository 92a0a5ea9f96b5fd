/** Vibration where there is any: iOS has none, and says nothing of it. */
import type { Vibration } from './ports.ts';

export function browserVibration(scope: { vibrate?: (pattern: number[]) => boolean }): Vibration {
  return {
    supported: typeof scope.vibrate === 'function',
    buzz(pattern) {
      try {
        scope.vibrate?.([...pattern]);
      } catch {
        // A browser that refuses is one without.
      }
    },
  };
}
