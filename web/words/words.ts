/**
 * The typed look-up of the catalogue: the compiler checks keys, `{name}` is filled in, and dates and plurals follow the
 * language. Dates are civil dates and never pass through a time zone (H13).
 */
import type { Params, Text, Weekday } from '../engine/contract.ts';
import catalogue from './en.json';

type Catalogue = typeof catalogue;
type Entry = keyof Catalogue;

/** Keys with one text. A plural is looked up by its stem: `stop.left` for `_one` and `_other`. */
type Stem<K> = K extends `${infer S}_other` ? S : never;
export type Key = { [K in Entry]: Catalogue[K] extends string ? K : never }[Entry] | Stem<Entry>;
/** Keys with a list of texts. */

const LOCALE = 'en-GB';
const plurals = new Intl.PluralRules(LOCALE);
const numbers = new Intl.NumberFormat(LOCALE);
const kilograms = new Intl.NumberFormat(LOCALE, { style: 'unit', unit: 'kilogram', unitDisplay: 'short' });
const seconds = new Intl.NumberFormat(LOCALE, {
  style: 'unit',
  unit: 'second',
  unitDisplay: 'long',
  maximumFractionDigits: 1,
});
const dates = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

const days = new Intl.DateTimeFormat(LOCALE, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });

const lists = new Intl.ListFormat(LOCALE, { type: 'conjunction' });

const entries = catalogue as Record<string, string | string[]>;
const CIVIL_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Returns the words for a key of the catalogue or for a Text of the view. A literal is returned unchanged; show it
 * through <Words>.
 */
export function t(text: Key | Text, params?: Params): string {
  if (typeof text === 'string') return lookUp(text, params ?? {}) ?? t('error.unknown');
  if ('literal' in text) return text.literal;
  // A newer engine's view may name a key that this catalogue lacks. A test makes sure that ours does not.
  return lookUp(text.key, { ...text.params, ...params }) ?? t('error.unknown');
}

/**
 * Words within a line of other words, where no element can isolate them: a person's own text must not reverse the
 * direction of that line.
 */
export function isolated(text: Text): string {
  return 'literal' in text ? `\u2068${text.literal}\u2069` : t(text);
}

/** "Monday, Wednesday and Friday". */
export function weekdayWords(names: readonly Weekday[]): string {
  return lists.format(names.map((name) => t(`weekday.${name}`)));
}

/** Returns the words if the catalogue has them, for texts that a question or card may lack. */
export function maybe(key: string, params: Params = {}): string | null {
  return lookUp(key, params);
}

export function list(key: string, params: Params = {}): readonly string[] {
  const found = entries[key];
  return Array.isArray(found) ? found.map((words) => fill(words, params)) : [];
}

export function has(key: string): boolean {
  return Object.hasOwn(entries, key);
}

/** `2026-11-20` as "20 November 2026". Anything that is not a civil date is returned unchanged. */
export function date(civil: string): string {
  return inWords(civil, dates);
}

/** `2026-11-20` as "Friday 20 November", for dates that are near. */
export function day(civil: string): string {
  return inWords(civil, days);
}

function inWords(civil: string, format: Intl.DateTimeFormat): string {
  const parts = CIVIL_DATE.exec(civil);
  if (!parts) return civil;
  return format.format(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])));
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size on disk, in the unit that keeps the number short. */
export function bytes(size: number): string {
  let power = 0;
  let value = size;
  while (value >= 1000 && power < UNITS.length - 1) {
    value /= 1000;
    power += 1;
  }
  const unit = UNITS[power] ?? 'byte';
  return new Intl.NumberFormat(LOCALE, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 }).format(
    value,
  );
}

function lookUp(key: string, params: Params): string | null {
  const found = entries[key] ?? entries[`${key}_${plurals.select(quantity(params))}`] ?? entries[`${key}_other`];
  return typeof found === 'string' ? fill(found, params) : null;
}

/** The number that selects the plural form: `count`, or else the first number. */
function quantity(params: Params): number {
  if (typeof params.count === 'number') return params.count;
  return Object.values(params).find((value) => typeof value === 'number') ?? 0;
}

function fill(words: string, params: Params): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    // The engine gives weights in whole grams (H18); people use kilograms.
    if (name === 'grams' && typeof value === 'number') return kilograms.format(value / 1000);
    // Times that a physio sets: the engine uses whole milliseconds (H18), people use seconds.
    if (name === 'milliseconds' && typeof value === 'number') return seconds.format(value / 1000);
    return typeof value === 'number' ? numbers.format(value) : date(value);
  });
}
