/** The timeline as the engine compiles it (cpp/engine/timeline.hpp), the stamps of a session, and small questions to both. */
import type { SideKey } from '../engine/contract.ts';

export type SegmentKind = 'ready' | 'raise' | 'hold' | 'lower' | 'bout' | 'walk' | 'rest' | 'switch_side';

/** Segments follow each other without a gap from 0 to the end; none is empty. */
export interface Segment {
  start_ms: number;
  end_ms: number;
  kind: SegmentKind;
  /** Index of the exercise; of ready, rest, walk and switch_side: of the set that comes next. */
  item: number;
  /** From 1; likewise. */
  set: number;
  /** From 1; 0 where the segment is no repetition of its own. */
  rep: number;
  /** A bout with a rhythm: one repetition; 0 else. */
  beat_ms: number;
  /** Likewise; null: both legs at once. */
  side: SideKey | null;
}

export type CueKind = SegmentKind | 'count' | 'beat' | 'done';

/** They rise strictly; the last one is `done`, at the end. */
export interface Cue {
  at_ms: number;
  kind: CueKind;
  /** count: seconds left, 3, 2, 1; 0 else. */
  left: number;
}

export interface Timeline {
  total_ms: number;
  segments: Segment[];
  cues: Cue[];
}

/** `set_done` says that the timer saw a whole set; whether the session is done, only the person says (R62). */
export type StampKind =
  | 'started'
  | 'paused'
  | 'resumed'
  | 'rest_changed'
  | 'skipped'
  | 'back'
  | 'set_done'
  | 'seen'
  /** From here on counted sets wait for taps; and no longer. */
  | 'own_pace'
  | 'led_pace'
  /** A tap: one more of a counted set. */
  | 'rep_done'
  /** Told at the end of an exercise, for a sore side. */
  | 'pain';

export interface Stamp {
  kind: StampKind;
  /** Epoch. */
  at_ms: number;
  /** rest_changed: longer or shorter by. */
  delta_ms?: number;
  /** skipped, back: where to on the timeline as it was compiled. */
  to_ms?: number;
  /** set_done: which one; pain: of which exercise. */
  item?: number;
  set?: number;
  side?: SideKey;
  /** pain: 0 to 10. */
  pain?: number;
}

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
