/** The browser's clock as a port. This is the only place in web/ that reads the time. */
import type { Now } from '../engine/contract.ts';
import type { Clock } from './ports.ts';

const MINUTE_MS = 60_000;

/**
 * The longest single wait. Browsers overflow above 2^31 ms, and short waits notice a changed clock or time zone sooner.
 */
const LONGEST_WAIT_MS = 15 * MINUTE_MS;

/**
 * Calculates the civil date from the offset rather than from Date's local getters, so that date, offset and instant
 * agree by construction even if a browser rounds an odd offset (R42, H13).
 */
export function nowOf(date: Date): Now {
  const epochMs = date.getTime();
  const offsetMin = -Math.round(date.getTimezoneOffset());
  return {
    epoch_ms: epochMs,
    local_date: new Date(epochMs + offsetMin * MINUTE_MS).toISOString().slice(0, 10),
    // -0 becomes 0 in JSON but differs in comparisons.
    utc_offset_min: offsetMin === 0 ? 0 : offsetMin,
  };
}

/** Page events after which time may have jumped. A page restored from the back/forward cache gets `pageshow`. */
interface WakeSources {
  page: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
  document: Pick<Document, 'addEventListener' | 'removeEventListener' | 'visibilityState'>;
}

export function browserClock(sources: WakeSources): Clock {
  return {
    now: () => nowOf(new Date()),

    at(epochMs, then) {
      let handle: ReturnType<typeof setTimeout>;
      const wait = (): void => {
        handle = setTimeout(look, Math.min(Math.max(epochMs - Date.now(), 0), LONGEST_WAIT_MS));
      };
      const look = (): void => {
        if (Date.now() >= epochMs) then();
        else wait();
      };
      wait();
      return () => clearTimeout(handle);
    },

    onWake(then) {
      const whenVisible = (): void => {
        if (sources.document.visibilityState === 'visible') then();
      };
      sources.document.addEventListener('visibilitychange', whenVisible);
      sources.page.addEventListener('pageshow', then);
      sources.page.addEventListener('focus', then);
      return () => {
        sources.document.removeEventListener('visibilitychange', whenVisible);
        sources.page.removeEventListener('pageshow', then);
        sources.page.removeEventListener('focus', then);
      };
    },
  };
}
