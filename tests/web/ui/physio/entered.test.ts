/** H18: seconds and kilograms are stored in whole milliseconds and grams, and shown as they were typed. */
import { describe, expect, test } from 'vitest';
import type { FieldKind, FormField } from '../../../../web/engine/contract.ts';
import { characters, entered, plainLine, pressed, shown } from '../../../../web/ui/physio/builder/entered.ts';

const field = (kind: FieldKind, min: number, max: number): FormField => ({
  pointer: '/x',
  label: { key: 'field.sets' },
  kind,
  value: min,
  standard: min,
  value_text: [],
  min,
  max,
  words: [],
  faults: [],
});

describe('reading', () => {
  test.each<[FieldKind, string, number | null]>([
    ['count', '12', 12],
    ['count', ' 3 ', 3],
    ['count', '-4', -4],
    ['count', '−4', -4],
    ['count', '1.5', null],
    ['count', '', null],
    ['count', 'three', null],
    ['count', '1e3', null],
    ['count', '99999999', null],
    ['count', '٣', null],
    ['pain', '5', 5],
    ['days', '28', 28],
    ['ms', '45', 45_000],
    ['ms', '1.5', 1500],
    ['ms', '1,5', 1500],
    ['ms', '1.', 1000],
    ['ms', '.5', 500],
    ['ms', '0.001', 1],
    ['ms', '0.0001', null],
    ['ms', '-2', -2000],
    ['ms', '.', null],
    ['ms', '1.2.3', null],
    ['grams', '2.5', 2500],
    ['grams', '0.1', 100],
    ['grams', '10 kg', null],
  ])('%s %j is %j', (kind, text, value) => expect(entered(kind, text)).toBe(value));

  test('no value is ever a fraction', () => {
    for (let i = 0; i < 2000; i += 7) {
      const text = shown('grams', i);
      expect(entered('grams', text), text).toBe(i);
    }
  });
});

describe('showing', () => {
  test.each<[FieldKind, unknown, string]>([
    ['ms', 45_000, '45'],
    ['ms', 1500, '1.5'],
    ['ms', 50, '0.05'],
    ['ms', -2000, '-2'],
    ['grams', 2500, '2.5'],
    ['grams', 10_000, '10'],
    ['count', 15, '15'],
    ['count', 'many', ''],
    ['count', null, ''],
  ])('%s %j as %j', (kind, value, text) => expect(shown(kind, value)).toBe(text));
});

describe('arrow keys', () => {
  test('step by a second (a tenth if there are only a few), half a kilogram, or one of anything else', () => {
    expect(pressed(field('ms', 5000, 60_000), 45_000, true)).toBe(46_000);
    expect(pressed(field('ms', 400, 2000), 500, true)).toBe(600);
    expect(pressed(field('grams', 0, 60_000), 2500, false)).toBe(2000);
    expect(pressed(field('count', 1, 10), 4, true)).toBe(5);
  });
  test('stay within the bounds', () => {
    expect(pressed(field('count', 1, 10), 10, true)).toBe(10);
    expect(pressed(field('count', 1, 10), 40, false)).toBe(10);
    expect(pressed(field('count', 1, 10), 1, false)).toBe(1);
  });
  test('begin at the lower bound if the field is empty', () => {
    expect(pressed(field('times', 1, 4), null, true)).toBe(1);
  });
});

test('characters are counted as the engine counts them', () => {
  expect(characters('über 🦶')).toBe(6);
  expect(characters('')).toBe(0);
});

test('H8: a note is one plain line', () => {
  expect(plainLine('Ring us.\r\nOr write.')).toBe('Ring us. Or write.');
  expect(plainLine('a\u202eb\u0000c\u2066d\ufeff')).toBe('abcd');
  expect(plainLine('half \ud83e and whole 🦶')).toBe('half  and whole 🦶');
  expect(plainLine('<b>bold</b>')).toBe('<b>bold</b>');
});
