/** A clock for previews: it runs like the real one and can be advanced. The offset stays as it was at the start. */
import type { Now } from '../engine/contract.ts';
import type { Clock } from './ports.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;

export interface PretendClock extends Clock {
  /** Advances to this moment, never back. Calls everyone who waited for an earlier moment or listens for waking. */
  goTo(epochMs: number): void;
  /** Returns the moment (epoch, ms) at this minute of the day, so many days after today. */
  moment(daysOn: number, minuteOfDay: number): number;
}

interface Waiting {
  epochMs: number;
  then: () => void;
  cancel: () => void;
}

export function pretendClock(real: Clock): PretendClock {
  const offset = real.now().utc_offset_min;
  let ahead = 0;
  const waiting = new Set<Waiting>();
  const wakers = new Set<() => void>();

  const now = (): Now => {
    const epoch_ms = real.now().epoch_ms + ahead;
    const local = new Date(epoch_ms + offset * MINUTE_MS);
    return { epoch_ms, local_date: local.toISOString().slice(0, 10), utc_offset_min: offset };
  };
  const wait = (one: Waiting): void => {
    one.cancel();
    one.cancel = real.at(one.epochMs - ahead, () => {
      waiting.delete(one);
      one.then();
    });
  };

  return {
    now,

    at(epochMs, then) {
      const one: Waiting = { epochMs, then, cancel: () => undefined };
      waiting.add(one);
      wait(one);
      return () => {
        waiting.delete(one);
        one.cancel();
      };
    },

    onWake(then) {
      wakers.add(then);
      const cancel = real.onWake(then);
      return () => {
        wakers.delete(then);
        cancel();
      };
    },

    goTo(epochMs) {
      ahead += Math.max(0, epochMs - now().epoch_ms);
      for (const one of [...waiting]) wait(one);
      for (const waker of [...wakers]) waker();
    },

    moment(daysOn, minuteOfDay) {
      const local = now().epoch_ms + offset * MINUTE_MS;
      const midnight = Math.floor(local / DAY_MS) * DAY_MS;
      return midnight + daysOn * DAY_MS + minuteOfDay * MINUTE_MS - offset * MINUTE_MS;
    },
  };
}
