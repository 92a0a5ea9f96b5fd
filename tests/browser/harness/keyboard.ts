/** Walks a screen with the Tab key: everything is reached, and what has the focus is marked and not covered. */
import type { CDPSession } from '@playwright/test';

interface Walk {
  stops: HTMLElement[];
  /** Indices of the stops that had the focus. */
  reached: Set<number>;
  last: number;
  isOver: boolean;
  faults: string[];
}

/** Puts the walk at the top of the page and looks at the focus after each Tab. Returns how often Tab has to be pressed, at most. */
function beginWalk(): number {
  const groups = new Map<string, HTMLInputElement>();
  const isRadio = (element: HTMLElement): element is HTMLInputElement =>
    element instanceof HTMLInputElement && element.type === 'radio';
  const shown = [
    ...document.querySelectorAll<HTMLElement>(
      '#app :is(a[href], button, input, summary, select, textarea, [tabindex="0"])',
    ),
  ].filter((element) => element.checkVisibility({ visibilityProperty: true }));
  for (const element of shown) {
    if (!isRadio(element)) continue;
    // A group of radio buttons is one stop: the chosen one, or the first if none is chosen.
    const known = groups.get(element.name);
    if (!known || (element.checked && !known.checked)) groups.set(element.name, element);
  }
  const stops = shown.filter((element) => !isRadio(element) || groups.get(element.name) === element);
  const walk: Walk = { stops, reached: new Set(), last: -1, isOver: false, faults: [] };
  const { body } = document;

  const lookAtFocus = () => {
    const element = document.activeElement as HTMLElement | null;
    const at = element ? stops.indexOf(element) : -1;
    // The focus has left the page, or is back where it was before.
    if (!element || element === body || (at !== walk.last && walk.reached.has(at))) walk.isOver = true;
    if (walk.isOver || !element) return;
    walk.last = at;
    if (at >= 0) walk.reached.add(at);
    const target = element.closest('label') ?? element;
    const name = `${target.tagName.toLowerCase()} "${(target.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 40)}"`;
    const isMarked = [element, target].some((one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    if (!isMarked) walk.faults.push(`the focus cannot be seen on ${name}`);
    const { left, right, top, bottom } = target.getBoundingClientRect();
    const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    // Only a part of what is taller than half the screen has to be visible.
    const fits = bottom - top < window.innerHeight / 2;
    if (fits && !(there && (target.contains(there) || there.contains(target))))
      walk.faults.push(`covered while it has the focus: ${name}`);
  };
  const looking = new AbortController();
  // The focus has moved and is scrolled into view by the time the key is released.
  window.addEventListener('keyup', lookAtFocus, { capture: true, signal: looking.signal });
  Object.assign(window, { heelwiseWalk: walk, heelwiseEndWalk: () => looking.abort() });
  window.scrollTo(0, 0);
  body.tabIndex = -1;
  body.focus();
  body.removeAttribute('tabindex');
  // Each date has several stops: the day, the month, the year and the calendar.
  const dates = stops.filter((element) => element instanceof HTMLInputElement && element.type === 'date').length;
  return stops.length + 4 + 4 * dates;
}

function endWalk(): string[] {
  const { heelwiseWalk: walk, heelwiseEndWalk: end } = window as unknown as {
    heelwiseWalk: Walk;
    heelwiseEndWalk: () => void;
  };
  end();
  (document.activeElement as HTMLElement | null)?.blur();
  window.scrollTo(0, 0);
  const faults = [...walk.faults];
  const { stops, reached } = walk;
  if (!location.hash.endsWith('#/urgent') && !stops.some((element) => element.getAttribute('href') === '#/urgent'))
    faults.push('no way to urgent advice');
  for (const [at, stop] of stops.entries()) {
    if (reached.has(at)) continue;
    const words = (stop.closest('label') ?? stop).textContent?.trim().slice(0, 40);
    faults.push(`Tab never reaches ${stop.tagName.toLowerCase()} "${words}"`);
  }
  return faults;
}

const TAB = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9, nativeVirtualKeyCode: 9 };

/** `devtools`: of the page. The keys are sent in one go, because to wait for each takes several times as long. */
export async function keyboardFaults(devtools: CDPSession): Promise<string[]> {
  const evaluate = async <T>(work: () => T): Promise<T> => {
    const answer = await devtools.send('Runtime.evaluate', { expression: `(${work})()`, returnByValue: true });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? 'the walk failed');
    return answer.result.value as T;
  };
  const presses = await evaluate(beginWalk);
  const keys: Promise<unknown>[] = [];
  for (let i = 0; i < presses; i += 1) {
    keys.push(devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...TAB }));
    keys.push(devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...TAB }));
  }
  await Promise.all(keys);
  return evaluate(endWalk);
}
