/** The rule by which a log gets back what it has lost from its second copy or from memory (H14). */
import type { Answer, JoinedLog } from '../engine/contract.ts';

/** `joinLogs` of the engine. */
export type Join = (mine: readonly string[], theirs: readonly string[]) => Promise<Answer<JoinedLog>>;

export interface Mended<Other = { lines: string[] }> {
  lines: string[];
  changed: boolean;
  /** The length of the longest of those that were taken: what is missing beyond it, none of them had. */
  reach: number;
  /** How many records came back. */
  came: number;
  /** How many of all records are damaged. */
  damaged: number;
  /** Other histories, of which nothing was taken. */
  diverged: Other[];
  /** There was no engine to tell what the others have, so they must stay as they are. */
  undecided: boolean;
}

/**
 * Takes from each of the others what the log lacks, if the log has nothing that the other one lacks. Of a log that has
 * gone another way nothing is taken. Only the engine can tell a damaged line, so it is asked unless one of the two is
 * simply the beginning of the other.
 */
export async function mend<Other extends { lines: string[] }>(
  lines: string[],
  others: readonly Other[],
  join: Join,
): Promise<Mended<Other>> {
  const mended: Mended<Other> = {
    lines,
    changed: false,
    reach: lines.length,
    came: 0,
    damaged: 0,
    diverged: [],
    undecided: false,
  };
  for (const other of others) {
    const theirs = other.lines;
    const came = lackingIn(mended.lines, theirs);
    const reach = Math.max(mended.reach, theirs.length);
    if (came !== null) {
      if (came > 0) Object.assign(mended, { lines: theirs, changed: true, reach, came: mended.came + came });
      continue;
    }
    if (lackingIn(theirs, mended.lines) !== null) continue;
    const joined = await join(mended.lines, theirs).catch(() => null);
    if (!joined || 'error' in joined) {
      mended.undecided = true;
      continue;
    }
    const { lines: whole, only_mine, only_theirs, repaired, damaged } = joined.ok;
    // Two logs are one history if they differ only in lines that one of them cannot read, as far as both reach.
    const isOne = only_mine === 0 || only_theirs === 0 || differing(mended.lines, theirs) <= repaired;
    if (!isOne) mended.diverged.push(other);
    else if (only_theirs > 0)
      Object.assign(mended, { lines: whole, changed: true, reach, came: mended.came + only_theirs, damaged });
  }
  return mended;
}

/** In how many places the two have different lines. */
function differing(mine: readonly string[], theirs: readonly string[]): number {
  const length = Math.min(mine.length, theirs.length);
  let count = 0;
  for (let i = 0; i < length; i += 1) if (mine[i] !== theirs[i]) count += 1;
  return count;
}

/** How many records `theirs` has and `mine` lacks, if it has all of mine in the same places; null otherwise. */
function lackingIn(mine: readonly string[], theirs: readonly string[]): number | null {
  if (theirs.length < mine.length) return null;
  let lacking = 0;
  for (let i = 0; i < theirs.length; i += 1) {
    const here = mine[i] ?? '';
    if (here === '' && theirs[i] !== '') lacking += 1;
    else if (here !== theirs[i]) return null;
  }
  return lacking;
}
