/**
 * Stamps that are being stored: they count at once, are stored one after the other, and wait here while the store
 * refuses.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Fault, Stamp } from '../../engine/contract.ts';

export interface Stamps {
  /** The stored stamps, followed by those that are not stored yet. */
  all: ReadonlySignal<readonly Stamp[]>;
  /** The last attempt to store one failed. */
  trouble: ReadonlySignal<Fault | null>;
  add(stamp: Stamp): void;
  /** The stamps that the view has. */
  stored(stamps: readonly Stamp[]): void;
}

export function createStamps(initial: readonly Stamp[], send: (stamp: Stamp) => Promise<Fault | null>): Stamps {
  const stored = signal<readonly Stamp[]>(initial);
  /** Stamps that are not in the view yet, whether sent or not. */
  const own = signal<readonly Stamp[]>([]);
  const trouble = signal<Fault | null>(null);
  const queue: Stamp[] = [];
  let sending = false;

  const flush = async (): Promise<void> => {
    if (sending) return;
    sending = true;
    for (let next = queue[0]; next; next = queue[0]) {
      const fault = await send(next);
      if (trouble.peek() !== fault) trouble.value = fault;
      // It is tried again with the next one.
      if (fault) break;
      queue.shift();
    }
    sending = false;
  };

  return {
    all: computed(() => [...stored.value, ...own.value]),
    trouble,
    add(stamp) {
      own.value = [...own.peek(), stamp];
      queue.push(stamp);
      void flush();
    },
    stored(stamps) {
      const known = new Set(stamps.map(nameOf));
      stored.value = stamps;
      if (own.peek().some((stamp) => known.has(nameOf(stamp)))) {
        own.value = own.peek().filter((stamp) => !known.has(nameOf(stamp)));
      }
    },
  };
}

const nameOf = ({ kind, at_ms, delta_ms, to_ms, item, set, side, pain }: Stamp): string =>
  [kind, at_ms, delta_ms, to_ms, item, set, side, pain].map((part) => part ?? '').join(' ');
