/** The timeline as the engine compiles it (cpp/engine/timeline.hpp), the stamps of a session, and small questions to both. */
import type { Segment, SegmentKind, SideKey, Timeline } from '../engine/contract.ts';

/** One set on one side: what is durable at once, and what progress is counted in. */
export interface Unit {
  item: number;
  set: number;
  side: SideKey | null;
  /** Indices of its first and last segment. */
  first: number;
  last: number;
  /** How often, where repetitions are counted; 0: time alone ends it. */
  reps: number;
}

export function isWork(kind: SegmentKind): boolean {
  return kind === 'raise' || kind === 'hold' || kind === 'lower' || kind === 'bout';
}

/** What a person waits through; it can be made longer and shorter. */
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

/** The segment at a moment of the timeline; their number at its end. */
export function indexAt(timeline: Timeline, at_ms: number): number {
  const found = timeline.segments.findIndex((segment) => at_ms < segment.end_ms);
  return found < 0 ? timeline.segments.length : found;
}

/** Time to take up the position again, as long as the session's own ready: after a pause, a jump, a question. */
export function leadOf(timeline: Timeline): number {
  const first = timeline.segments[0];
  return first?.kind === 'ready' ? lengthOf(first) : 0;
}

/** Longer without a sign of life, and nobody knows what was done in between: the longest rest, or the longest segment. */
export function gapOf(timeline: Timeline): number {
  const longest = (segments: Segment[]): number => Math.max(0, ...segments.map(lengthOf));
  return longest(timeline.segments.filter(({ kind }) => isRest(kind))) || longest(timeline.segments);
}
