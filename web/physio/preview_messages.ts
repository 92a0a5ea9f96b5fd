/**
 * What the builder's page and the preview in its frame say to each other. The programme's text goes this way and no other: never in
 * an address (H11). Both are pages of one site; whatever comes from elsewhere, or has another shape, is nobody's business.
 */
import { allKeys } from '../engine/all_keys.ts';
import { THEMES, type Theme } from '../ports/ports.ts';

/** plan: all questions answered; morning: time alone goes on; day, week: lived as it should be. */
export type Leap = 'plan' | 'morning' | 'day' | 'week';

type ToPreview =
  | { heelwise: 'preview'; say: 'begin'; text: string; theme: Theme }
  | { heelwise: 'preview'; say: 'go'; to: Leap };

export interface Standing {
  /** The pretend date, and which day it is since the beginning, from 1. */
  date: string;
  day: number;
  /** A leap is under way. */
  busy: boolean;
  /** There is a plan. */
  planned: boolean;
  /** Why it did not get further: an answer given by hand stops it, the programme is not taken, or something broke. */
  halt: 'stopped' | 'refused' | 'failed' | null;
}

type FromPreview = { heelwise: 'preview'; say: 'ready' } | { heelwise: 'preview'; say: 'stands'; standing: Standing };

const LEAPS: readonly unknown[] = allKeys<Leap>({ plan: true, morning: true, day: true, week: true });
const HALTS: readonly unknown[] = allKeys<NonNullable<Standing['halt']>>({
  stopped: true,
  refused: true,
  failed: true,
});
const CIVIL_DATE = /^\d{4}-\d{2}-\d{2}$/;
/** As long as a document may be, and then some: what is longer is none of ours. */
const LONGEST_TEXT = 2_000_000;

export function toPreview(data: unknown): ToPreview | null {
  const said = ours(data);
  if (!said) return null;
  if (said.say === 'go' && LEAPS.includes(said.to)) return { heelwise: 'preview', say: 'go', to: said.to as Leap };
  const { text, theme } = said;
  if (
    said.say !== 'begin' ||
    typeof text !== 'string' ||
    text.length > LONGEST_TEXT ||
    !(THEMES as readonly unknown[]).includes(theme)
  ) {
    return null;
  }
  return { heelwise: 'preview', say: 'begin', text, theme: theme as Theme };
}

export function fromPreview(data: unknown): FromPreview | null {
  const said = ours(data);
  if (said?.say === 'ready') return { heelwise: 'preview', say: 'ready' };
  if (said?.say !== 'stands' || !isObject(said.standing)) return null;
  const { date, day, busy, planned, halt } = said.standing;
  if (typeof date !== 'string' || !CIVIL_DATE.test(date) || !Number.isSafeInteger(day)) return null;
  if (typeof busy !== 'boolean' || typeof planned !== 'boolean' || (halt !== null && !HALTS.includes(halt)))
    return null;
  const standing = { date, day: day as number, busy, planned, halt: halt as Standing['halt'] };
  return { heelwise: 'preview', say: 'stands', standing };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const ours = (data: unknown): Record<string, unknown> | null =>
  isObject(data) && data.heelwise === 'preview' ? data : null;

/** The part of a window that messages come to. */
export type Ear = Pick<Window, 'addEventListener' | 'removeEventListener'> & { location: Pick<Location, 'origin'> };
/** Another page, as far as one speaks to it. */
export type Other = Pick<Window, 'postMessage'>;

/** Hears what `other` says, and nobody else, of whatever origin. Returns how to stop. */
export function hear<T>(
  ear: Ear,
  other: () => Other | null | undefined,
  read: (data: unknown) => T | null,
  then: (said: T) => void,
): () => void {
  const heard = (event: MessageEvent): void => {
    const from = other();
    if (!from || event.source !== (from as unknown) || event.origin !== ear.location.origin) return;
    const said = read(event.data);
    if (said) then(said);
  };
  ear.addEventListener('message', heard as EventListener);
  return () => ear.removeEventListener('message', heard as EventListener);
}

export function tell(ear: Ear, other: Other | null | undefined, message: ToPreview | FromPreview): void {
  other?.postMessage(message, ear.location.origin);
}
