/**
 * Timelines for the tests of the player, written as the engine writes them (tests/engine/timeline_test.cpp has the same
 * ones).
 */
import type { Cue, Segment, SegmentKind, SideKey, Stamp, StampKind, Timeline } from '../../../web/engine/contract.ts';

interface Part {
  kind: SegmentKind;
  ms: number;
  item?: number;
  set?: number;
  rep?: number;
  beat?: number;
  side?: SideKey;
}

/** The start cues of every segment, the last three seconds of longer ones, beats, and the end. */
export function lineOf(parts: readonly Part[]): Timeline {
  const segments: Segment[] = [];
  const cues: Cue[] = [];
  let at = 0;
  for (const { kind, ms, item = 0, set = 1, rep = 0, beat = 0, side = null } of parts) {
    segments.push({ start_ms: at, end_ms: at + ms, kind, item, set, rep, beat_ms: beat, side });
    const found: Cue[] = [{ at_ms: at, kind, left: 0 }];
    if (kind !== 'raise' && kind !== 'lower' && ms > 3_000) {
      for (const left of [3, 2, 1]) found.push({ at_ms: at + ms - left * 1_000, kind: 'count', left });
    }
    for (let beatAt = at + beat; beat > 0 && beatAt < at + ms; beatAt += beat) {
      if (!found.some((cue) => cue.at_ms === beatAt)) found.push({ at_ms: beatAt, kind: 'beat', left: 0 });
    }
    cues.push(...found.sort((a, b) => a.at_ms - b.at_ms));
    at += ms;
  }
  cues.push({ at_ms: at, kind: 'done', left: 0 });
  return { total_ms: at, segments, cues };
}

/** Two holds of 45 s with a minute between: ready 0-5, hold 5-50, rest 50-110, hold 110-155. */
export const holds = lineOf([
  { kind: 'ready', ms: 5_000 },
  { kind: 'hold', ms: 45_000 },
  { kind: 'rest', ms: 60_000, set: 2 },
  { kind: 'hold', ms: 45_000, set: 2 },
]);

/** Two slow raises for each side, twice: left 5-19, switch 19-27, right 27-41, rest 41-131, left 131-145, switch, right 153-167. */
export const sides = lineOf([
  { kind: 'ready', ms: 5_000, side: 'left' },
  ...setOf(1, 'left'),
  { kind: 'switch_side', ms: 8_000, side: 'right' },
  ...setOf(1, 'right'),
  { kind: 'rest', ms: 90_000, set: 2, side: 'left' },
  ...setOf(2, 'left'),
  { kind: 'switch_side', ms: 8_000, set: 2, side: 'right' },
  ...setOf(2, 'right'),
]);

function setOf(set: number, side: SideKey): Part[] {
  return [1, 2].flatMap((rep): Part[] => [
    { kind: 'raise', ms: 3_000, set, rep, side },
    { kind: 'lower', ms: 4_000, set, rep, side },
  ]);
}

/** Eight hops, one a second, twice, with a minute between: ready 0-5, bout 5-13, rest 13-73, bout 73-81. */
export const hops = lineOf([
  { kind: 'ready', ms: 5_000 },
  { kind: 'bout', ms: 8_000, beat: 1_000 },
  { kind: 'rest', ms: 60_000, set: 2 },
  { kind: 'bout', ms: 8_000, beat: 1_000, set: 2 },
]);

/** The epoch of second 0 in the tests. */
export const T0 = Date.UTC(2026, 10, 20, 9);

/** A stamp this many seconds after T0. */
export const stamp = (kind: StampKind, second: number, more: Partial<Stamp> = {}): Stamp => ({
  kind,
  at_ms: T0 + second * 1_000,
  ...more,
});
