/** Walks a screen with the Tab key: everything is reached, what has the focus is marked and not covered. */
import type { Page } from '@playwright/test';

interface Stops {
  count: number;
  /** Each is several stops: day, month, year and the calendar. */
  dates: number;
  urgent: boolean;
}

/** Remembers what should be reached, and puts the walk at the top of the page. */
function beginWalk(): Stops {
  const groups = new Map<string, HTMLInputElement>();
  const stops = [
    ...document.querySelectorAll<HTMLElement>(
      '#app :is(a[href], button, input, summary, select, textarea, [tabindex="0"])',
    ),
  ]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => {
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      // A group of radio buttons is one stop: the chosen one, else the first.
      const known = groups.get(element.name);
      if (!known || (element.checked && !known.checked)) groups.set(element.name, element);
      return true;
    })
    .filter(
      (element) =>
        !(element instanceof HTMLInputElement && element.type === 'radio') || groups.get(element.name) === element,
    );
  Object.assign(window, { heelwiseStops: stops });
  const { body } = document;
  body.tabIndex = -1;
  body.focus();
  body.removeAttribute('tabindex');
  return {
    count: stops.length,
    dates: stops.filter((element) => element instanceof HTMLInputElement && element.type === 'date').length,
    urgent: stops.some((element) => element.getAttribute('href') === '#/urgent'),
  };
}

interface Step {
  /** Place among the stops; -1 for something else, null once the walk is over. */
  at: number | null;
  faults: string[];
}

function lookAtFocus(): Step {
  const { heelwiseStops: stops } = window as unknown as { heelwiseStops: HTMLElement[] };
  const element = document.activeElement as HTMLElement | null;
  if (!element || element === document.body) return { at: null, faults: [] };
  const shown = element.closest('label') ?? element;
  const name = `${shown.tagName.toLowerCase()} "${(shown.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 40)}"`;
  const faults: string[] = [];
  const isMarked = [element, shown].some((one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
  if (!isMarked) faults.push(`the focus cannot be seen on ${name}`);
  const { left, right, top, bottom } = shown.getBoundingClientRect();
  const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  // What is higher than the screen may be seen in part.
  const fits = bottom - top < window.innerHeight / 2;
  if (fits && !(there && (shown.contains(there) || there.contains(shown))))
    faults.push(`covered while it has the focus: ${name}`);
  return { at: stops.indexOf(element), faults };
}

function nameOfStop(at: number): string {
  const { heelwiseStops: stops } = window as unknown as { heelwiseStops: HTMLElement[] };
  const element = stops[at];
  return `${element?.tagName.toLowerCase()} "${(element?.closest('label') ?? element)?.textContent?.trim().slice(0, 40)}"`;
}

export async function keyboardFaults(page: Page): Promise<string[]> {
  const { count, dates, urgent } = await page.evaluate(beginWalk);
  const faults: string[] = [];
  const isUrgentPage = page.url().endsWith('#/urgent');
  if (!urgent && !isUrgentPage) faults.push('no way to urgent advice');
  const reached = new Set<number>();
  let last: number | null = null;
  for (let presses = 0; presses < count + 8 + 4 * dates; presses += 1) {
    await page.keyboard.press('Tab');
    const step = await page.evaluate(lookAtFocus);
    if (step.at === null || (step.at !== last && reached.has(step.at))) break;
    last = step.at;
    if (step.at >= 0) reached.add(step.at);
    faults.push(...step.faults);
  }
  for (let at = 0; at < count; at += 1) {
    if (!reached.has(at)) faults.push(`Tab never reaches ${await page.evaluate(nameOfStop, at)}`);
  }
  return faults;
}
