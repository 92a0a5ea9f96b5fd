/**
 * The keys of a running session: space pauses and resumes, right skips, left goes back, up and down change the rest,
 * enter counts, escape stops.
 */
import { useEffect } from 'preact/hooks';
import type { Guide } from './guide.ts';

export const REST_STEP_MS = 15_000;

export function useKeys(on: boolean, guide: Guide, onStop: () => void): void {
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
      // On a button, space and enter press that button.
      const onButton = event.target instanceof Element && event.target.closest('button, a, input, select') !== null;
      const action = actionOf(event.key, onButton, guide, onStop);
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [on, guide, onStop]);
}

function actionOf(key: string, onButton: boolean, guide: Guide, onStop: () => void): (() => void) | null {
  switch (key) {
    case ' ':
      if (onButton) return null;
      return guide.position.peek().state === 'paused' ? guide.resume : guide.pause;
    case 'Enter':
      return onButton || guide.position.peek().tapped === null ? null : guide.count;
    case 'ArrowRight':
      return guide.skip;
    case 'ArrowLeft':
      return guide.back;
    case 'ArrowUp':
      return () => guide.changeRest(REST_STEP_MS);
    case 'ArrowDown':
      return () => guide.changeRest(-REST_STEP_MS);
    case 'Escape':
      return onStop;
    default:
      return null;
  }
}
