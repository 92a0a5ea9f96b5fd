/** The last commands and their outcomes for the "what went wrong" report: kinds and codes, never values (H11). */
import type { CommandBody } from '../engine/contract.ts';

export interface Recent {
  kind: CommandBody['kind'];
  /** `ok`, or the code of the refusal or failure. */
  outcome: string;
}

const KEPT = 30;

interface RecentRing {
  note(kind: CommandBody['kind'], outcome: string): void;
  all(): readonly Recent[];
}

export function recentRing(): RecentRing {
  const kept: Recent[] = [];
  return {
    note(kind, outcome) {
      kept.push({ kind, outcome });
      if (kept.length > KEPT) kept.shift();
    },
    all: () => kept,
  };
}
