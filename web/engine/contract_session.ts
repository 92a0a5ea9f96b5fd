/** The session that is running. */
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
  /** The sore sides, which are asked about at the end of each exercise (`pain` stamps). */
  sides: SideKey[];
  /** The pain reported at the end of an exercise was too high to do more of it today. */
  pain_high: boolean;
  /**
   * It was started on an earlier date, or hours ago: ask before anything else whether to finish it here or discard it.
   */
  overnight: boolean;
}

export type SegmentKind = 'ready' | 'raise' | 'hold' | 'lower' | 'bout' | 'walk' | 'rest' | 'switch_side';

/** Segments follow each other without a gap from 0 to the end. None is empty. */
export interface Segment {
  start_ms: number;
  end_ms: number;
  kind: SegmentKind;
  /** The index of the exercise. For ready, rest, walk and switch_side: of the set that comes next. */
  item: number;
  /** From 1. For ready, rest, walk and switch_side: of the set that comes next. */
  set: number;
  /** From 1; 0 if the segment is not a single repetition. */
  rep: number;
  /** The length of one repetition in a bout with a rhythm; 0 otherwise. */
  beat_ms: number;
  /** null: both legs at once. For ready, rest, walk and switch_side: of the set that comes next. */
  side: SideKey | null;
}

export type CueKind = SegmentKind | 'count' | 'beat' | 'done';

/** The moments strictly increase. The last cue is `done`, at the end. */
export interface Cue {
  at_ms: number;
  kind: CueKind;
  /** count: seconds left (3, 2, 1); 0 otherwise. */
  left: number;
}

export interface Timeline {
  total_ms: number;
  segments: Segment[];
  cues: Cue[];
}

/** `set_done` says that the timer saw a whole set. Only the person can say that the session is done (R62). */
export type StampKind =
  | 'started'
  | 'paused'
  | 'resumed'
  | 'rest_changed'
  | 'skipped'
  | 'back'
  | 'set_done'
  | 'seen'
  /** From here on counted sets wait for taps (own_pace), or no longer do (led_pace). */
  | 'own_pace'
  | 'led_pace'
  /** A tap that counts one more repetition of a set. */
  | 'rep_done'
  /** Pain reported at the end of an exercise, for one sore side. */
  | 'pain';

export interface Stamp {
  kind: StampKind;
  /** Epoch, ms. */
  at_ms: number;
  /** rest_changed: by how much longer (or, if negative, shorter). */
  delta_ms?: number;
  /** skipped, back: the target, as a moment of the timeline as it was compiled. */
  to_ms?: number;
  /** set_done: the set. pain: the exercise. */
  item?: number;
  set?: number;
  side?: SideKey;
  /** pain: 0 to 10. */
  pain?: number;
}
