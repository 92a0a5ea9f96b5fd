/** Vibration, if the device has it. iOS has none and does not say so. */
import type { Vibration } from './ports.ts';

export function browserVibration(scope: { vibrate?: (pattern: number[]) => boolean }): Vibration {
  return {
    supported: typeof scope.vibrate === 'function',
    buzz(pattern) {
      try {
        scope.vibrate?.([...pattern]);
      } catch {
        // A browser that refuses counts as one without.
      }
    },
  };
}
