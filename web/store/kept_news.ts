/** What a log with a second copy offers and reports beyond a plain one. */
import type { Log } from '../ports/log.ts';
import type { Locks, Marker, SecondCopy } from '../ports/ports.ts';
import type { Join } from './mend.ts';

/** What the person is told, or can look up. Each report replaces what it names. */
export interface KeptNews {
  second_copy?: { records: number; compared: boolean } | null;
  /** What came back, from the second copy or from memory. */
  recovered?: { records: number; damaged: number };
  missing?: { records: number; of: number } | null;
  /** The second copy has another history, which was put aside. */
  diverged?: true;
  /** The browser says that it deleted a damaged store. */
  cleared_by_browser?: true;
}

export interface KeptLog extends Log {
  /** Reads the log for the first time. If records are missing, a new device id is due. */
  begin(): Promise<{ lines: string[]; missing: boolean }>;
  /** Compares with the second copy and catches up. Nothing may wait for it. Returns once nothing is left to do. */
  compare(): Promise<void>;
  /** Writes the log without its `spare` records (LogView), if that is worth it and nothing is damaged. */
  thin(spare: number): Promise<void>;
  /** The person knows what is missing. */
  acceptLoss(): Promise<void>;
}

export interface KeptSettings {
  log: Log;
  /** Called once. Answers null if the browser has no place for a second copy. */
  openCopy: () => Promise<SecondCopy | null>;
  marker: Marker;
  locks: Locks;
  join: Join;
  now: () => number;
  onNews: (news: KeptNews) => void;
}

/** Anything that is not such a count is none (H8). */
export function lostOf(text: string | null): { records: number; of: number } | null {
  try {
    const found = JSON.parse(text || 'null') as { records?: unknown; of?: unknown } | null;
    return Number.isSafeInteger(found?.records) && Number.isSafeInteger(found?.of)
      ? (found as { records: number; of: number })
      : null;
  } catch {
    return null;
  }
}
