/** A physio in any browser, who starts from a programme, changes it, and takes the link. */
import { expect } from '@playwright/test';
import { type Driver, polling, until } from '../drivers/driver.ts';
import type { Site } from './site.ts';
import { say } from './words.ts';

export interface Physio {
  /** Starts a draft from the listed programme with this title. */
  starts(title: string): Promise<void>;
  /** Types into the field with this label. */
  enters(label: string, text: string): Promise<void>;
  /** Chooses or types the value at this JSON pointer into the programme. */
  sets(pointer: string, value: string): Promise<void>;
  /** Returns the whole address that a patient gets. */
  takesLink(): Promise<string>;
}

export function physioAt(driver: Driver, site: Site): Physio {
  const done = (what: string, work: () => Promise<boolean>): Promise<true> => until(what, work);
  return {
    async starts(title) {
      await driver.open(`${site.url}#/physio`);
      await driver.click('button', say('physio.template.start_label', { title }));
      await done('the builder', () => driver.evaluate(showsScreen, 'physio.ready'));
    },
    enters: async (label, text) =>
      void (await done(`a field "${label}"`, () => driver.evaluate(enter, { label, text }))),
    sets: async (pointer, value) => void (await done(pointer, () => driver.evaluate(set, { pointer, value }))),
    async takesLink() {
      // The link contains the typed text only once the draft has been saved.
      await expect.poll(() => driver.evaluate(visibleState, null), polling).toContain(say('physio.saved.saved'));
      await driver.click('link', say('physio.send'));
      return until('the link', () => driver.evaluate(linkOnPage, site.url));
    },
  };
}

function showsScreen(_: string): boolean {
  return document.querySelector('.builder-state .state') !== null;
}

function visibleState(_: null): string {
  return document.querySelector('.builder-state')?.textContent ?? '';
}

function enter({ label, text }: { label: string; text: string }): boolean {
  const found = [...document.querySelectorAll('label')].find((one) => one.textContent?.trim() === label);
  const field = found && document.getElementById(found.htmlFor);
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return false;
  field.scrollIntoView({ block: 'center' });
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  field.blur();
  return true;
}

function set({ pointer, value }: { pointer: string; value: string }): boolean {
  const field = document.querySelector(`[data-pointer="${pointer}"]`);
  const option = field?.querySelector<HTMLInputElement>(`input[value="${value}"]`);
  if (option) {
    option.click();
    return true;
  }
  const control = field?.querySelector<HTMLSelectElement | HTMLInputElement>('select, input');
  if (!control) {
    // The field may be in a folded section, so unfold them all before the next attempt.
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('details.fold')) fold.open = true;
    return false;
  }
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

function linkOnPage(base: string): string | null {
  const found = document.querySelector('.link-text')?.textContent?.trim() ?? '';
  return found.startsWith(`${base}#1.`) ? found : null;
}
