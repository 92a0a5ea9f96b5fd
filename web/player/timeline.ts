/** Functions on the timeline as the engine compiles it (cpp/engine/programme/timeline.hpp). */
import type { Segment, SegmentKind, SideKey, Timeline } from '../engine/contract.ts';

/** One set on one side: the smallest piece that is stored at once, and the unit of progress. */
export interface Unit {
  item: number;
  set: number;
  side: SideKey | null;
  /** Indices of its first and last segment. */
  first: number;
  last: number;
  /** The number of repetitions if they are counted; 0 if time alone ends the set. */
  reps: number;
}

export function isWork(kind: SegmentKind): boolean {
  return kind === 'raise' || kind === 'hold' || kind === 'lower' || kind === 'bout';
}

/** Time that a person waits through. It can be made longer and shorter. */
export function isRest(kind: SegmentKind): boolean {
  return kind === 'rest' || kind === 'walk';
}

export const lengthOf = (segment: Segment): number => segment.end_ms - segment.start_ms;

export function unitsOf(timeline: Timeline): Unit[] {
  const units: Unit[] = [];
  timeline.segments.forEach((segment, index) => {
    const { kind, item, set, side, rep, beat_ms } = segment;
    if (!isWork(kind)) return;
    const reps = beat_ms > 0 ? Math.ceil(lengthOf(segment) / beat_ms) : rep;
    const open = units.at(-1);
    if (open && open.item === item && open.set === set && open.side === side) {
      open.last = index;
      open.reps = reps;
    } else units.push({ item, set, side, first: index, last: index, reps });
  });
  return units;
}

/** Index of the segment at a moment of the timeline; the number of segments at its end. */
export function indexAt(timeline: Timeline, at_ms: number): number {
  const found = timeline.segments.findIndex((segment) => at_ms < segment.end_ms);
  return found < 0 ? timeline.segments.length : found;
}

/** The time to take up the position again after a pause, a jump or a question; as long as the session's own ready. */
export function leadOf(timeline: Timeline): number {
  const first = timeline.segments[0];
  return first?.kind === 'ready' ? lengthOf(first) : 0;
}

/** After this long without a sign of life nobody knows what was done: the longest rest, or else the longest segment. */
export function gapOf(timeline: Timeline): number {
  const longest = (segments: Segment[]): number => Math.max(0, ...segments.map(lengthOf));
  return longest(timeline.segments.filter(({ kind }) => isRest(kind))) || longest(timeline.segments);
}
