/** The draft of an activity. Missing parts are named in words, and nothing is guessed (R44, H7). */
import type { ActivityEntry, ActivityKind, CommandBody, SidePain } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';

/** An activity of the diary. */
export interface Logged {
  date: string;
  said: ActivityEntry;
}

export interface Draft {
  what: ActivityKind | null;
  /** As typed. */
  minutes: string;
  day: 'today' | 'yesterday' | 'other' | null;
  /** The chosen date of another day; '' for none. */
  other: string;
  pain: SidePain;
}

const MINUTES_OF_A_DAY = 24 * 60;
const WHOLE = /^\d{1,6}$/;

export function minutesOf({ minutes }: Draft): number | null {
  const typed = minutes.trim();
  return WHOLE.test(typed) && Number(typed) > 0 ? Number(typed) : null;
}

function dateOf({ day, other }: Draft, today: string): string | null {
  if (day === 'today') return today;
  if (day === 'yesterday') return dayBefore(today);
  return day === 'other' && other !== '' ? other : null;
}

/** Calculated on the calendar, whatever the time zone (H13). */
export function dayBefore(civil: string): string {
  const [year = 0, month = 1, date = 1] = civil.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date - 1)).toISOString().slice(0, 10);
}

/** The draft of a new activity, perhaps on a date chosen before, or of one that is in the diary. */
export function draftOf(logged: Logged | null, date: string | null, today: string): Draft {
  if (!logged) return { what: null, minutes: '', pain: {}, ...dayOf(date, today) };
  const { what, minutes, pain } = logged.said;
  return { what, minutes: String(minutes), pain, ...dayOf(logged.date, today) };
}

function dayOf(date: string | null, today: string): Pick<Draft, 'day' | 'other'> {
  if (date === null) return { day: null, other: '' };
  if (date === today) return { day: 'today', other: '' };
  return date === dayBefore(today) ? { day: 'yesterday', other: '' } : { day: 'other', other: date };
}

/** What prevents saving, in the order of the page; null if nothing does. */
export function refusalOf(draft: Draft, today: string): string | null {
  if (!draft.what) return t('activity.missing.what');
  const minutes = minutesOf(draft);
  if (minutes === null) return t('activity.missing.minutes');
  if (minutes > MINUTES_OF_A_DAY) return t('activity.wrong.minutes', { max: MINUTES_OF_A_DAY });
  const date = dateOf(draft, today);
  if (date === null) return t('activity.missing.day');
  return date > today ? t('activity.missing.future') : null;
}

/** null while something prevents saving. */
export function bodyOf(draft: Draft, today: string, corrects: string | null): CommandBody | null {
  const { what, pain } = draft;
  const minutes = minutesOf(draft);
  const date = dateOf(draft, today);
  if (!what || minutes === null || date === null) return null;
  return { kind: 'submit_activity', ...(corrects === null ? {} : { activity: corrects }), date, what, minutes, pain };
}
