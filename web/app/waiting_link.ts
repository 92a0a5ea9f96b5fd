/**
 * A waiting link was opened or pasted. It is kept across reloads and read by an engine of its own, so that a hostile one
 * harms nothing else (H8). Nothing is decided here, and its contents are shown only after the safety questions (H9).
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Answer, Fault } from '../engine/contract.ts';
import type { Engine } from '../engine/engine.ts';
import { fault, faultOf } from '../engine/faults.ts';
import type { Log } from '../ports/log.ts';
import type { Clock } from '../ports/ports.ts';
import { readTextFile } from '../store/backup.ts';
import type { WaitingLink } from '../ui/model/app_model.ts';

/** The same limit as in the engine (programme_source.hpp); released documents have under 30,000 characters. */
export const LINK_CHARACTERS_MAX = 96 * 1024;
const FILE_MB_MAX = 1;

interface LinkKeeper {
  link: ReadonlySignal<WaitingLink | null>;
  open(text: string): Promise<Fault | null>;
  openFile(file: Blob): Promise<Fault | null>;
  setAside(): Promise<void>;
  drop(): Promise<void>;
  /** Called once the log is open: a waiting link is stored there, and a stored one waits again. */
  follow(log: Log): Promise<void>;
}

interface Settings {
  makeEngine: () => Engine;
  clock: Clock;
}

export function createLinkKeeper({ makeEngine, clock }: Settings): LinkKeeper {
  const link = signal<WaitingLink | null>(null);
  let log: Log | null = null;
  /** Counts openings, so that results of an earlier one can be ignored. */
  let round = 0;

  /** If it cannot be stored, it waits as long as the page is open. */
  const keep = async (): Promise<void> => {
    const waiting = link.peek();
    const kept = waiting ? JSON.stringify({ text: waiting.text, aside: waiting.aside }) : '';
    await log?.metaSet('link', kept).catch(() => undefined);
  };

  /** Returns the part of the text that is a programme: all of it, or the link in a message. */
  const read = async (text: string): Promise<Answer<string>> => {
    if (text.length > LINK_CHARACTERS_MAX) return { error: fault('link_too_long', { max: LINK_CHARACTERS_MAX }) };
    try {
      const engine = makeEngine();
      const whole = await engine.linkRead(text, clock.now());
      if ('ok' in whole) return { ok: text };
      const inside = linkInside(text);
      if (inside === null) return whole;
      const part = await engine.linkRead(inside, clock.now());
      return 'ok' in part ? { ok: inside } : part;
    } catch (problem) {
      return { error: faultOf(problem, 'engine_unavailable') };
    }
  };

  const take = async (text: string, aside: boolean): Promise<Fault | null> => {
    round += 1;
    const mine = round;
    // A text of this length is not a link, and no field could show it.
    link.value = { text: text.slice(0, LINK_CHARACTERS_MAX), reading: true, fault: null, aside };
    const [found] = await Promise.all([read(text), keep()]);
    const refused = 'error' in found ? found.error : null;
    if (mine !== round) return refused;
    // A link that cannot be read is not shown by itself again; it waits where it can be found and corrected.
    const kept = 'ok' in found ? found.ok : link.value.text;
    link.value = { text: kept, reading: false, fault: refused, aside: aside || refused !== null };
    await keep();
    return refused;
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
      // A link that was opened during the look-up is newer than the stored one.
      if (kept && !link.peek()) void take(kept.text, kept.aside);
    },
  };
}

/** Finds the link in a longer message: everything from its # up to the next space. */
function linkInside(text: string): string | null {
  return /#(\d+\.\S+)/.exec(text)?.[1] ?? null;
}

function keptLink(stored: string | null): { text: string; aside: boolean } | null {
  try {
    const found = JSON.parse(stored || 'null') as { text?: unknown; aside?: unknown } | null;
    return typeof found?.text === 'string' ? { text: found.text, aside: found.aside === true } : null;
  } catch {
    return null;
  }
}
