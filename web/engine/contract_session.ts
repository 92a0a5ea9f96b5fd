/** The session that runs. */
import type { ExerciseView } from './contract_plan.ts';
import type { SideKey } from './contract_words.ts';

export interface SessionItem extends ExerciseView {
  /** Index in the timeline's `item`. */
  item: number;
}

export interface SessionView {
  session: string;
  date: string;
  started_ms: number;
  timeline: Timeline;
  stamps: Stamp[];
  items: SessionItem[];
  /** The sore ones: asked at the end of each exercise (`pain` stamps). */
  sides: SideKey[];
  /** What was told at the end of an exercise is too much: no more of it today. */
  pain_high: boolean;
  /** Started on an earlier date, or hours ago: ask before anything else (finish here, discard). */
  overnight: boolean;
}

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
