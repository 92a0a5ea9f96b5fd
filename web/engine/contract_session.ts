/** The session that runs. */
import type { Stamp, Timeline } from '../player/timeline.ts';
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
