/** The values that a source sets: only differences from the standard document. */
import { describe, expect, test } from 'vitest';
import type { FormField, ProgrammeForm, ProgrammeSource } from '../../../../web/engine/contract.ts';
import { weeksAfter } from '../../../../web/ui/physio/builder/civil.ts';
import { takesBack } from '../../../../web/ui/physio/builder/keys.ts';
import {
  frequencySayings,
  isSame,
  valueNow,
  withoutPatient,
  withSayings,
} from '../../../../web/ui/physio/builder/set_value.ts';
import { fileName, titleFrom } from '../../../../web/ui/physio/draft/title.ts';

const source = (set: Record<string, unknown> = {}): ProgrammeSource => ({
  format: 1,
  base: { id: 'six_phases_adapted', version: 1 },
  set,
});
const TOP = '/phases/0/ladders/0/top';

describe('setting', () => {
  test('works for a value, another one, and the standard one again', () => {
    const once = withSayings(source(), [{ pointer: TOP, value: 4, standard: 7 }]);
    expect(once.set).toEqual({ [TOP]: 4 });
    expect(withSayings(once, [{ pointer: TOP, value: 5, standard: 7 }]).set).toEqual({ [TOP]: 5 });
    expect(withSayings(once, [{ pointer: TOP, value: 7, standard: 7 }]).set).toEqual({});
    expect(withSayings(once, [{ pointer: TOP, value: undefined }]).set).toEqual({});
  });

  test('leaves the original source unchanged', () => {
    const before = source({ [TOP]: 4 });
    withSayings(before, [{ pointer: TOP, value: 2 }]);
    expect(before.set).toEqual({ [TOP]: 4 });
  });

  test('works for lists and objects', () => {
    const days = ['monday', 'thursday'];
    expect(withSayings(source(), [{ pointer: '/w', value: [...days], standard: days }]).set).toEqual({});
    expect(isSame({ a: 1, b: [2] }, { b: [2], a: 1 })).toBe(true);
    expect(isSame({ a: 1 }, { a: 1, b: 2 })).toBe(false);
    expect(isSame([1, 2], [2, 1])).toBe(false);
    expect(isSame([], {})).toBe(false);
    expect(isSame(null, {})).toBe(false);
  });

  test('a pointer that names something of JavaScript is only a name (H8)', () => {
    const set = withSayings(source(), [{ pointer: '__proto__', value: { x: 1 } }]).set;
    expect(({} as Record<string, unknown>).x).toBeUndefined();
    expect(Object.keys(set)).toEqual([]);
  });
});

describe('the present value', () => {
  const field = { pointer: TOP, value: 4, standard: 7 } as FormField;
  const form = (set: Record<string, unknown>): ProgrammeForm => ({ source: source(set) }) as ProgrammeForm;
  test('is what was set last, even if the form lags behind', () => {
    expect(valueNow(field, source({ [TOP]: 5 }), form({ [TOP]: 4 }))).toBe(5);
  });
  test('is the standard once the value that the form shows is no longer set', () => {
    expect(valueNow(field, source(), form({ [TOP]: 4 }))).toBe(7);
  });
  test("is the engine's if nothing was set", () => {
    expect(valueNow({ ...field, value: null }, source(), form({}))).toBeNull();
  });
});

test('a new frequency removes the days of the previous one', () => {
  const frequency = { pointer: '/phases/1/frequency', standard: 'every_other_day' } as FormField;
  const before = source({ '/phases/1/frequency': 'times_a_week', '/phases/1/times': 3, '/phases/0/times': 2 });
  expect(withSayings(before, frequencySayings(frequency, 'every_other_day')).set).toEqual({ '/phases/0/times': 2 });
  expect(withSayings(before, frequencySayings(frequency, 'weekdays')).set).toEqual({
    '/phases/1/frequency': 'weekdays',
    '/phases/0/times': 2,
  });
});

test('H10, H11: a template leaves out the patient and the dates', () => {
  const set = {
    '/side': 'left',
    '/issued': '2026-11-20',
    '/expires': '2027-02-20',
    '/review': '2026-12-20',
    '/hold': { until: '2026-12-01' },
    '/note': 'Ring us.',
    '/by': { name: 'Sam Reed' },
    '/goals': ['run'],
    [TOP]: 4,
  };
  expect(withoutPatient(source(set)).set).toEqual({ '/by': { name: 'Sam Reed' }, '/goals': ['run'], [TOP]: 4 });
});

test('H13: weeks from a date are counted on the calendar, wherever the device is', () => {
  const zone = process.env.TZ;
  for (const place of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/London']) {
    process.env.TZ = place;
    expect(weeksAfter('2026-11-20', 6)).toBe('2027-01-01');
    expect(weeksAfter('2026-03-22', 2)).toBe('2026-04-05');
    expect(weeksAfter('2028-02-16', 2)).toBe('2028-03-01');
  }
  process.env.TZ = zone;
  expect(weeksAfter('soon', 2)).toBeNull();
  expect(weeksAfter('', 2)).toBeNull();
});

test('the keys for undo and redo', () => {
  const key = (name: string, more: Partial<KeyboardEvent> = {}) =>
    takesBack({ key: name, ctrlKey: true, metaKey: false, shiftKey: false, altKey: false, ...more });
  expect(key('z')).toBe('undo');
  expect(key('Z', { shiftKey: true })).toBe('redo');
  expect(key('y')).toBe('redo');
  expect(key('z', { ctrlKey: false, metaKey: true })).toBe('undo');
  expect(key('z', { ctrlKey: false })).toBeNull();
  expect(key('z', { altKey: true })).toBeNull();
  expect(key('a')).toBeNull();
});

describe('titles', () => {
  test('H8: from outside are cleaned and shortened', () => {
    expect(titleFrom('  Calf \u202eplan\u200b\n2 ', 'x')).toBe('Calf plan 2');
    expect(titleFrom('<b>Calf</b>', 'x')).toBe('<b>Calf</b>');
    expect(titleFrom('\u200b \u2066', 'otherwise')).toBe('otherwise');
    expect([...titleFrom('🦶'.repeat(500), 'x')].length).toBeLessThanOrEqual(100);
    expect(titleFrom('🦶'.repeat(500), 'x').length).toBeLessThanOrEqual(120);
    expect(titleFrom('🦶'.repeat(500), 'x').isWellFormed()).toBe(true);
  });
  test('become file names that every system accepts', () => {
    expect(fileName('Six phases, adapted', 'programme')).toBe('six-phases-adapted.programme.json');
    expect(fileName('../../etc/passwd', 'changes')).toBe('etc-passwd.changes.json');
    expect(fileName('???', 'programme')).toBe('heelwise.programme.json');
  });
});
