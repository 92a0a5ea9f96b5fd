/**
 * The messages between the builder's page and the preview in its frame. The programme's text travels only this way,
 * never in an address (H11). Both pages belong to one site; messages from elsewhere, or of another shape, are ignored.
 */
import { allKeys } from '../engine/all_keys.ts';
import { THEMES, type Theme } from '../ports/ports.ts';

/**
 * plan: answers all questions. morning: only lets time pass. day, week: goes through them as a patient for whom all
 * goes well.
 */
export type PreviewStep = 'plan' | 'morning' | 'day' | 'week';

type ToPreview =
  | { heelwise: 'preview'; type: 'begin'; text: string; theme: Theme }
  | { heelwise: 'preview'; type: 'go'; to: PreviewStep };

export interface PreviewStatus {
  /** The simulated date, and the number of the day since the beginning, from 1. */
  date: string;
  day: number;
  /** A step is under way. */
  busy: boolean;
  /** There is a plan. */
  planned: boolean;
  /** Why it stopped: an answer given by hand stops it, the programme is refused, or something failed. */
  stoppedBecause: 'stopped' | 'refused' | 'failed' | null;
}

type FromPreview =
  | { heelwise: 'preview'; type: 'ready' }
  | { heelwise: 'preview'; type: 'status'; status: PreviewStatus };

const PREVIEW_STEPS: readonly unknown[] = allKeys<PreviewStep>({ plan: true, morning: true, day: true, week: true });
const HALTS: readonly unknown[] = allKeys<NonNullable<PreviewStatus['stoppedBecause']>>({
  stopped: true,
  refused: true,
  failed: true,
});
const CIVIL_DATE = /^\d{4}-\d{2}-\d{2}$/;
/** Somewhat above the length that a document may have. */
const TEXT_CHARACTERS_MAX = 2_000_000;

export function toPreview(data: unknown): ToPreview | null {
  const message = ownMessage(data);
  if (!message) return null;
  if (message.type === 'go' && PREVIEW_STEPS.includes(message.to))
    return { heelwise: 'preview', type: 'go', to: message.to as PreviewStep };
  const { text, theme } = message;
  if (
    message.type !== 'begin' ||
    typeof text !== 'string' ||
    text.length > TEXT_CHARACTERS_MAX ||
    !(THEMES as readonly unknown[]).includes(theme)
  ) {
    return null;
  }
  return { heelwise: 'preview', type: 'begin', text, theme: theme as Theme };
}

export function fromPreview(data: unknown): FromPreview | null {
  const message = ownMessage(data);
  if (message?.type === 'ready') return { heelwise: 'preview', type: 'ready' };
  if (message?.type !== 'status' || !isObject(message.status)) return null;
  const { date, day, busy, planned, stoppedBecause } = message.status;
  if (typeof date !== 'string' || !CIVIL_DATE.test(date) || !Number.isSafeInteger(day)) return null;
  if (
    typeof busy !== 'boolean' ||
    typeof planned !== 'boolean' ||
    (stoppedBecause !== null && !HALTS.includes(stoppedBecause))
  )
    return null;
  const status = {
    date,
    day: day as number,
    busy,
    planned,
    stoppedBecause: stoppedBecause as PreviewStatus['stoppedBecause'],
  };
  return { heelwise: 'preview', type: 'status', status };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const ownMessage = (data: unknown): Record<string, unknown> | null =>
  isObject(data) && data.heelwise === 'preview' ? data : null;

/** The part of a window that receives messages. */
export type MessageTarget = Pick<Window, 'addEventListener' | 'removeEventListener'> & {
  location: Pick<Location, 'origin'>;
};
/** The part of another page's window that messages are posted to. */
export type Other = Pick<Window, 'postMessage'>;

/** Listens only to messages from `other` and of our own origin. Returns a function that stops it. */
export function listen<T>(
  target: MessageTarget,
  other: () => Other | null | undefined,
  read: (data: unknown) => T | null,
  then: (message: T) => void,
): () => void {
  const receive = (event: MessageEvent): void => {
    const from = other();
    if (!from || event.source !== (from as unknown) || event.origin !== target.location.origin) return;
    const message = read(event.data);
    if (message) then(message);
  };
  target.addEventListener('message', receive as EventListener);
  return () => target.removeEventListener('message', receive as EventListener);
}

export function post(target: MessageTarget, other: Other | null | undefined, message: ToPreview | FromPreview): void {
  other?.postMessage(message, target.location.origin);
}
