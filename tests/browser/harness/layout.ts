/** What must hold of any screen at any size: looked at inside the page, answered as faults in words. */
import type { Page } from '@playwright/test';
import { desktop, lying, smallest } from './gallery.ts';

/** Of a thing to tap, in CSS pixels. */
const SMALLEST_TARGET = 44;

/** Returns the faults of what is shown now, at the size that the page has. */
export const layoutFaults = (page: Page): Promise<string[]> => page.evaluate(look, { target: SMALLEST_TARGET });

/** A telephone of the usual size lies between these. */
export async function faultsAtEverySize(page: Page): Promise<string[]> {
  const problems: string[] = [];
  for (const size of [smallest, lying, desktop]) {
    await page.setViewportSize(size);
    for (const fault of await layoutFaults(page)) problems.push(`${size.width}x${size.height}: ${fault}`);
  }
  return problems;
}

function look({ target }: { target: number }): string[] {
  const faults: string[] = [];
  const width = document.documentElement.clientWidth;
  const name = (element: Element): string => {
    const words = (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 40);
    return `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} "${words}"`;
  };
  const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
  /** For screen readers only, or out of sight until it has the focus. */
  const isHiddenAway = (element: Element): boolean => element.closest('.hidden-text, .skip, main.static') !== null;
  /** May be wider than the page: it scrolls by itself. */
  const scrolls = (element: Element): boolean => {
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
      if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return true;
    }
    return false;
  };
  /** The part of an ancestor that stays in place while what is around it scrolls: the page, or a part of it. */
  const isPinned = (element: Element): boolean => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { position, overflowY } = getComputedStyle(at);
      if (/auto|scroll/.test(overflowY) && at.scrollHeight > at.clientHeight) return false;
      if (/fixed|sticky/.test(position)) return true;
    }
    return false;
  };

  if (document.documentElement.scrollWidth > width) {
    faults.push(`scrolls sideways: ${document.documentElement.scrollWidth} px in ${width}`);
  }

  for (const element of document.querySelectorAll<HTMLElement>('#app *')) {
    if (!isShown(element) || isHiddenAway(element)) continue;
    const hasWords = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    if (!hasWords) continue;
    const box = element.getBoundingClientRect();
    if (!scrolls(element) && (box.left < -0.5 || box.right > width + 0.5))
      faults.push(`leaves the page: ${name(element)}`);
    const range = document.createRange();
    range.selectNodeContents(element);
    const words = range.getBoundingClientRect();
    for (let at: HTMLElement | null = element; at && at !== document.body; at = at.parentElement) {
      if (!/hidden|clip/.test(`${getComputedStyle(at).overflowX} ${getComputedStyle(at).overflowY}`)) continue;
      const frame = at.getBoundingClientRect();
      const isInside =
        words.left > frame.left - 1 &&
        words.right < frame.right + 1 &&
        words.top > frame.top - 1 &&
        words.bottom < frame.bottom + 1;
      if (!isInside) faults.push(`cut off: ${name(element)}`);
    }
  }

  const areaOf = (element: Element): number => {
    const { width: wide, height: high } = element.getBoundingClientRect();
    return wide * high;
  };
  /** Where it can be tapped: its label too, and the larger of both counts. */
  const hit = (element: HTMLElement): HTMLElement => {
    const label = element.closest('label') ?? (element instanceof HTMLInputElement ? element.labels?.[0] : null);
    return label && areaOf(label) > areaOf(element) ? label : element;
  };
  /** What is seen of it: the rest is scrolled out of a part of the page that scrolls by itself. */
  const seenOf = (element: Element): { left: number; right: number; top: number; bottom: number } => {
    let { left, right, top, bottom } = element.getBoundingClientRect();
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
      if (!/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowY)) continue;
      const frame = at.getBoundingClientRect();
      left = Math.max(left, frame.left);
      right = Math.min(right, frame.right);
      top = Math.max(top, frame.top);
      bottom = Math.min(bottom, frame.bottom);
    }
    return { left, right, top, bottom };
  };
  const controls = [
    ...document.querySelectorAll<HTMLElement>('#app :is(a[href], button, input, summary, select, textarea)'),
  ]
    .filter((element) => isShown(element) && !isHiddenAway(element))
    .map(hit);
  const targets = [...new Set(controls)];
  /** A link in the middle of words is as high as its line. */
  const isInWords = (element: Element): boolean =>
    element.tagName === 'A' && getComputedStyle(element).display === 'inline' && element.parentElement?.tagName === 'P';
  for (const element of targets) {
    const { width: wide, height: high } = element.getBoundingClientRect();
    if (!isInWords(element) && (wide < target - 0.5 || high < target - 0.5)) {
      faults.push(`too small to tap, ${Math.round(wide)} x ${Math.round(high)}: ${name(element)}`);
    }
  }
  for (const [i, one] of targets.entries()) {
    for (const other of targets.slice(i + 1)) {
      if (one.contains(other) || other.contains(one) || isPinned(one) !== isPinned(other)) continue;
      const [a, b] = [seenOf(one), seenOf(other)];
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 1 && down > 1) faults.push(`lie on each other: ${name(one)} and ${name(other)}`);
    }
  }
  return faults;
}
