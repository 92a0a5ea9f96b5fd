/**
 * Converts numbers between what people type and what the engine stores: seconds and milliseconds, kilograms and grams,
 * always whole (H18).
 */
import type { FieldKind, FormField } from '../../../engine/contract.ts';

/** Kinds that are stored in thousandths of what is entered. */
const isThousands = (kind: FieldKind): boolean => kind === 'ms' || kind === 'grams';

const COUNT = /^[-−]?\d{1,7}$/;
const THOUSANDS = /^([-−]?)(\d{0,5})(?:[.,](\d{0,3}))?$/;

/** null if it is not a number, or has more decimals than can be stored. */
export function entered(kind: FieldKind, text: string): number | null {
  const trimmed = text.trim();
  if (!isThousands(kind)) return COUNT.test(trimmed) ? Number(trimmed.replace('−', '-')) : null;
  const found = THOUSANDS.exec(trimmed);
  const [, sign, whole = '', part = ''] = found ?? [];
  if (!found || (whole === '' && part === '')) return null;
  const size = Number(whole || '0') * 1000 + Number(part.padEnd(3, '0'));
  return sign && size > 0 ? -size : size;
}

/** As it is typed, without unit or separators. */
export function shown(kind: FieldKind, value: unknown): string {
  if (typeof value !== 'number') return '';
  if (!isThousands(kind)) return String(value);
  const size = Math.abs(value);
  const part = String(size % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return `${value < 0 ? '-' : ''}${Math.trunc(size / 1000)}${part ? `.${part}` : ''}`;
}

/** One press of an arrow key: half kilograms, seconds, and tenths of a second for short times. */
export function pressed(field: FormField, value: unknown, up: boolean): number {
  const { kind, min, max } = field;
  const span = (max ?? 0) - (min ?? 0);
  const step = kind === 'grams' ? 500 : kind === 'ms' ? (span < 3000 ? 100 : 1000) : 1;
  const from = typeof value === 'number' ? value : (min ?? 0);
  const next = typeof value === 'number' ? from + (up ? step : -step) : from;
  return Math.min(max ?? next, Math.max(min ?? next, next));
}

/** Counts characters as the engine does: code points, not UTF-16 units. */
export function characters(text: string): number {
  return [...text].length;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * One line without characters that are invisible or change the text direction, which a document may not contain (H8).
 */
export function plainLine(text: string): string {
  return text
    .replace(/[\t\r\n\u2028\u2029]+/g, ' ')
    .replace(UNSEEN, '')
    .replace(LONE_SURROGATE, '');
}
