/**
 * The cues that are due in a period of time. They are requested ahead of time, so that the audio clock can place them
 * exactly. No moment is handed out twice, and missed cues are never played later (H12).
 */

import type { CueKind } from '../engine/contract.ts';
import { type Course, later } from './course.ts';
import { leadOf } from './timeline.ts';

export interface DueCue {
  /** Epoch. */
  at_ms: number;
  kind: CueKind;
  left: number;
  /** Index of the exercise. */
  item: number;
}

/** Long enough for a page in the background, whose timers fire once a second. */
export const LOOKAHEAD_MS = 2_500;

/** The next period to hand out. What has passed is skipped. */
export function nextWindow(handed_out_until_ms: number, now_ms: number): { from_ms: number; to_ms: number } {
  const from_ms = Math.max(handed_out_until_ms, now_ms);
  return { from_ms, to_ms: Math.max(from_ms, now_ms + LOOKAHEAD_MS) };
}

/**
 * All cues of a course with from ≤ moment < to, in order; none unless it is running. `from` is now or later, see
 * nextWindow.
 */
export function dueCues(course: Course, now_ms: number, from_ms: number, to_ms: number): DueCue[] {
  const here = later(course, now_ms);
  if (here.state !== 'running') return [];
  const { timeline, lengths, place, units, pace } = here;
  const found: DueCue[] = place.lead_ms > 0 ? leadCues(here, now_ms) : [];
  let starts_ms = now_ms + place.lead_ms - place.into_ms;
  for (let i = place.index; i < timeline.segments.length && starts_ms < to_ms; i += 1) {
    const segment = timeline.segments[i];
    const length = lengths[i];
    if (!segment || length === undefined) break;
    // A set that waits for taps has a cue at its beginning; only the person knows its end.
    if (pace === 'own' && units.some(({ first, last, reps }) => reps > 0 && first <= i && i <= last)) {
      const begins = i > place.index || (place.lead_ms > 0 && place.into_ms === 0);
      if (begins) found.push({ at_ms: starts_ms, kind: segment.kind, left: 0, item: segment.item });
      break;
    }
    const not_before = i === place.index && place.lead_ms > 0 ? now_ms + place.lead_ms : starts_ms;
    for (const cue of timeline.cues) {
      if (cue.at_ms < segment.start_ms || cue.at_ms >= segment.end_ms) continue;
      // Countdowns belong to the end of their segment, which moves when a rest changes.
      const at_ms =
        cue.kind === 'count'
          ? starts_ms + length - (segment.end_ms - cue.at_ms)
          : starts_ms + (cue.at_ms - segment.start_ms);
      if (at_ms >= not_before) found.push({ at_ms, kind: cue.kind, left: cue.left, item: segment.item });
    }
    starts_ms += length;
    const last = timeline.cues.at(-1);
    if (i === timeline.segments.length - 1 && last) {
      found.push({ at_ms: starts_ms, kind: last.kind, left: 0, item: segment.item });
    }
  }
  return found.filter(({ at_ms }) => at_ms >= from_ms && at_ms < to_ms).sort((a, b) => a.at_ms - b.at_ms);
}

/** While the position is taken up again: ready, the countdown, and in the middle of a segment what goes on. */
function leadCues({ timeline, place }: Course, now_ms: number): DueCue[] {
  const ends_ms = now_ms + place.lead_ms;
  const begins_ms = ends_ms - leadOf(timeline);
  const counts = timeline.cues.filter(({ kind, at_ms }) => kind === 'count' && at_ms < leadOf(timeline));
  const segment = timeline.segments[place.index];
  const item = segment?.item ?? 0;
  const cues = counts.map(({ at_ms, left }): DueCue => ({ at_ms: begins_ms + at_ms, kind: 'count', left, item }));
  if (segment && place.into_ms > 0) cues.push({ at_ms: ends_ms, kind: segment.kind, left: 0, item });
  return [{ at_ms: begins_ms, kind: 'ready', left: 0, item }, ...cues];
}
