/** When the person is reminded to save a copy (H14). */

/** Kept beside the log. */
export interface CopyNotes {
  /** The day on which there was first something to save. */
  since: string | null;
  /** The day on which the person put the reminder off. */
  put_off: string | null;
  /** The day on which the automatic file was last written. */
  automatic: string | null;
}

const NO_NOTES: CopyNotes = { since: null, put_off: null, automatic: null };

/** A copy is due after this many days, if there is enough in it that is new, and not in the week after "later". */
export const REMIND_AFTER_DAYS = 14;
export const REMIND_FROM_RECORDS = 20;
export const PUT_OFF_DAYS = 7;

interface Facts {
  today: string;
  last: { date: string; records_since: number } | null;
  records: number;
  notes: CopyNotes;
}

export function isCopyDue({ today, last, records, notes }: Facts): boolean {
  const from = last?.date ?? notes.since;
  const fresh = last ? last.records_since : records;
  if (from === null || fresh < REMIND_FROM_RECORDS || daysBetween(from, today) < REMIND_AFTER_DAYS) return false;
  return notes.put_off === null || daysBetween(notes.put_off, today) >= PUT_OFF_DAYS;
}

/** Notes that cannot be read count as none. */
export function copyNotes(stored: string | null): CopyNotes {
  try {
    const found = JSON.parse(stored ?? 'null') as Partial<Record<keyof CopyNotes, unknown>> | null;
    const date = (value: unknown) => (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : null);
    return { since: date(found?.since), put_off: date(found?.put_off), automatic: date(found?.automatic) };
  } catch {
    return NO_NOTES;
  }
}

const DAY_MS = 86_400_000;

/** A clock that was set back counts as no time at all. */
function daysBetween(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS));
}
