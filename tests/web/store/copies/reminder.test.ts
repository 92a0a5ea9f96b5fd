/** When a copy is due (H14): 14 days, 20 new records, and not in the week after "later". */
import { describe, expect, test } from 'vitest';
import { copyNotes, isCopyDue } from '../../../../web/store/copies/reminder.ts';

const notes = { since: '2026-11-01', put_off: null, automatic: null };
const due = (change: Partial<Parameters<typeof isCopyDue>[0]>) =>
  isCopyDue({ today: '2026-11-20', last: null, records: 100, notes, ...change });
const last = (date: string, records_since: number) => ({ last: { date, records_since } });

describe('a copy is due', () => {
  test.each([
    ['14 days after the first entry', { today: '2026-11-15' }, true],
    ['13 days after it', { today: '2026-11-14' }, false],
    ['with 20 entries', { records: 20 }, true],
    ['with 19 entries', { records: 19 }, false],
    ['14 days after the last copy', last('2026-11-06', 20), true],
    ['13 days after the last copy', last('2026-11-07', 500), false],
    ['with 19 entries after the last copy', last('2026-01-01', 19), false],
    ['before anything was entered', { notes: { ...notes, since: null } }, false],
    ['6 days after it was put off', { notes: { ...notes, put_off: '2026-11-14' } }, false],
    ['7 days after it was put off', { notes: { ...notes, put_off: '2026-11-13' } }, true],
    ['if the clock was set back', { today: '2020-01-01' }, false],
  ])('%s: %o → %s', (_, change, expected) => {
    expect(due(change)).toBe(expected);
  });
});

test.each([[null], [''], ['{'], ['[]'], ['{"since":7,"put_off":"soon","automatic":"2026-1-1"}']])(
  'notes that read %o count as none',
  (stored) => {
    expect(copyNotes(stored)).toEqual({ since: null, put_off: null, automatic: null });
  },
);

test('notes are read back as they were written', () => {
  const written = { since: '2026-11-01', put_off: '2026-11-02', automatic: '2026-11-03' };
  expect(copyNotes(JSON.stringify(written))).toEqual(written);
});
