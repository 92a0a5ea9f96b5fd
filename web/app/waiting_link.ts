/**
 * The link that waits: opened or pasted, kept so that a reload does not lose it, and read by an engine of its own, so that a hostile one
 * costs nothing but itself (H8). Nothing is decided here, and what it holds is shown only after the safety screen (H9).
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Fault } from '../engine/contract.ts';
import type { Engine } from '../engine/engine.ts';
import type { Clock } from '../ports/ports.ts';
import { readTextFile } from '../store/backup.ts';
import { fault, faultOf } from '../store/faults.ts';
import type { Log } from '../store/log.ts';
import type { WaitingLink } from '../ui/app_model.ts';

/** Released documents have under 30,000 characters. */
export const LINK_CHARACTERS_MAX = 200_000;
const FILE_MB_MAX = 1;

export interface LinkKeeper {
  link: ReadonlySignal<WaitingLink | null>;
  open(text: string): Promise<Fault | null>;
  openFile(file: Blob): Promise<Fault | null>;
  setAside(): Promise<void>;
  drop(): Promise<void>;
  /** The log is open: what waits is kept there, and what it kept waits. */
  follow(log: Log): Promise<void>;
}

interface Settings {
  makeEngine: () => Engine;
  clock: Clock;
}

export function createLinkKeeper({ makeEngine, clock }: Settings): LinkKeeper {
  const link = signal<WaitingLink | null>(null);
  let log: Log | null = null;
  /** Counts openings: what an earlier one still finds out is of no interest. */
  let round = 0;

  /** Where it cannot be stored it waits as long as the page does. */
  const keep = async (): Promise<void> => {
    const waiting = link.peek();
    const kept = waiting ? JSON.stringify({ text: waiting.text, aside: waiting.aside }) : '';
    await log?.metaSet('link', kept).catch(() => undefined);
  };

  const read = async (text: string): Promise<Fault | null> => {
    if (text.length > LINK_CHARACTERS_MAX) return fault('link_too_long', { max: LINK_CHARACTERS_MAX });
    try {
      const answer = await makeEngine().linkRead(text, clock.now());
      return 'error' in answer ? answer.error : null;
    } catch (problem) {
      return faultOf(problem, 'engine_unavailable');
    }
  };

  const take = async (text: string, aside: boolean): Promise<Fault | null> => {
    round += 1;
    const mine = round;
    // What is far too long is no link, and would not fit into a field either.
    link.value = { text: text.slice(0, LINK_CHARACTERS_MAX), reading: true, fault: null, aside };
    const [found] = await Promise.all([read(text), keep()]);
    if (mine === round && link.value) link.value = { ...link.value, reading: false, fault: found };
    return found;
  };

  return {
    link,
    open: (text) => take(text, false),

    async openFile(file) {
      const text = await readTextFile(file, FILE_MB_MAX);
      return 'error' in text ? text.error : take(text.ok, false);
    },

    async setAside() {
      if (!link.value) return;
      link.value = { ...link.value, aside: true };
      await keep();
    },

    async drop() {
      round += 1;
      link.value = null;
      await keep();
    },

    async follow(opened) {
      log = opened;
      if (link.peek()) return keep();
      const kept = keptLink(await opened.metaGet('link').catch(() => null));
      // One that was opened while the old one was being looked up is newer.
      if (kept && !link.peek()) void take(kept.text, kept.aside);
    },
  };
}

function keptLink(stored: string | null): { text: string; aside: boolean } | null {
  try {
    const found = JSON.parse(stored || 'null') as { text?: unknown; aside?: unknown } | null;
    return typeof found?.text === 'string' ? { text: found.text, aside: found.aside === true } : null;
  } catch {
    return null;
  }
}
