/**
 * Follows the stamps of a session through its timeline, one after the other: where the session stood at the last stamp,
 * and what ran. If a stamp contradicts the others, nothing changes and the person is asked (H12).
 */

import type { Stamp, StampKind, Timeline } from '../engine/contract.ts';
import { gapOf, indexAt, isRest, isWork, leadOf, lengthOf, type Unit, unitsOf } from './timeline.ts';

/** Why a person has to say how to go on: away too long, the clock was set back, or stamps disagree. */
export type AmbiguityCause = 'gap' | 'clock' | 'stamps';

export interface Place {
  /** Index of the segment; the number of segments once the end is reached. */
  index: number;
  /** Time spent in the segment. */
  into_ms: number;
  /** Time left to take up the position before the segment goes on. */
  lead_ms: number;
  /** Whether the segment was entered at its start. */
  whole: boolean;
}

export interface Course {
  timeline: Timeline;
  units: readonly Unit[];
  /** The length of each segment, since rests can change. */
  lengths: readonly number[];
  /** Whether each segment ran from start to end. */
  ran: readonly boolean[];
  /** Whether each unit has a stamp of its own. */
  stamped: readonly boolean[];
  state: 'waiting' | 'running' | 'paused' | 'asking';
  /** own: counted sets advance by taps, not by time. */
  pace: 'led' | 'own';
  ambiguity: AmbiguityCause | null;
  place: Place;
  /** The epoch time of the last sign of life, at which the session was at `place`. */
  at_ms: number;
}

/** Clocks are corrected by small amounts all the time. Further back means that the clock was set. */
const CLOCK_SLACK_MS = 1_000;

type MutableCourse = { -readonly [K in keyof Course]: Course[K] extends readonly (infer T)[] ? T[] : Course[K] };

export function follow(
  timeline: Timeline,
  stamps: readonly Stamp[],
  units: readonly Unit[] = unitsOf(timeline),
): Course {
  const course: MutableCourse = {
    timeline,
    units: [...units],
    lengths: timeline.segments.map(lengthOf),
    ran: timeline.segments.map(() => false),
    stamped: units.map(() => false),
    state: 'waiting',
    pace: 'led',
    ambiguity: null,
    place: { index: 0, into_ms: 0, lead_ms: 0, whole: true },
    at_ms: stamps[0]?.at_ms ?? 0,
  };
  for (const stamp of stamps) {
    elapse(course, stamp.at_ms);
    if (!take(course, stamp)) ask(course, 'stamps');
  }
  return course;
}

/** Returns the course at a later moment, without changing the given one. */
export function later(course: Course, now_ms: number): Course {
  const moved: MutableCourse = {
    ...course,
    units: [...course.units],
    lengths: [...course.lengths],
    ran: [...course.ran],
    stamped: [...course.stamped],
    place: { ...course.place },
  };
  elapse(moved, now_ms);
  return moved;
}

/** The position on the timeline as it was compiled. */
export function compiledMs({ timeline, place }: Course): number {
  const segment = timeline.segments[place.index];
  return segment ? segment.start_ms + Math.min(place.into_ms, lengthOf(segment)) : timeline.total_ms;
}

/** The set that waits for taps, if the position is in one. */
export function openUnit({ pace, units, place }: Course): Unit | null {
  if (pace === 'led') return null;
  return units.find(({ first, last, reps }) => reps > 0 && first <= place.index && place.index <= last) ?? null;
}

function elapse(course: MutableCourse, now_ms: number): void {
  const passed = now_ms - course.at_ms;
  if (course.state === 'running') {
    if (passed < -CLOCK_SLACK_MS) ask(course, 'clock');
    // After the end, a gap cannot make anything ambiguous.
    else if (passed > gapOf(course.timeline) && course.place.index < course.lengths.length) ask(course, 'gap');
    else advance(course, Math.max(passed, 0));
  }
  course.at_ms = now_ms;
}

function ask(course: MutableCourse, ambiguity: AmbiguityCause): void {
  if (course.state === 'asking') return;
  course.state = 'asking';
  course.ambiguity = ambiguity;
}

function advance(course: MutableCourse, passed_ms: number): void {
  const { place } = course;
  const lead = Math.min(place.lead_ms, passed_ms);
  place.lead_ms -= lead;
  if (openUnit(course)) return;
  place.into_ms += passed_ms - lead;
  settle(course);
}

/** Moves past every segment that is complete. */
function settle(course: MutableCourse): void {
  const { place, lengths, ran } = course;
  for (
    let length = lengths[place.index];
    length !== undefined && place.into_ms >= length;
    length = lengths[place.index]
  ) {
    ran[place.index] = place.whole;
    place.into_ms -= length;
    place.index += 1;
    place.whole = true;
    if (openUnit(course)) place.into_ms = 0;
  }
  if (place.index === lengths.length) place.into_ms = 0;
}

const BEFORE_START: ReadonlySet<StampKind> = new Set(['started', 'seen', 'own_pace', 'led_pace']);

/** Returns false if the stamp contradicts the course. */
function take(course: MutableCourse, stamp: Stamp): boolean {
  if (course.state === 'waiting' && !BEFORE_START.has(stamp.kind)) return false;
  switch (stamp.kind) {
    case 'started':
      if (course.state !== 'waiting') return false;
      course.state = 'running';
      return true;
    case 'paused':
      pause(course);
      return true;
    case 'resumed':
      // Two taps, or two tabs, count once.
      if (course.state === 'running') return true;
      course.state = 'running';
      course.ambiguity = null;
      lead(course);
      return true;
    case 'rest_changed':
      return changeRest(course, stamp.delta_ms);
    case 'skipped':
      return jump(course, stamp.to_ms, compiledMs(course), course.timeline.total_ms);
    case 'back':
      return jump(course, stamp.to_ms, 0, compiledMs(course));
    case 'set_done':
      return markSet(course, stamp);
    case 'own_pace':
    case 'led_pace':
      setPace(course, stamp.kind === 'own_pace' ? 'own' : 'led');
      return true;
    case 'rep_done':
      // Extra taps, and taps during a pause, do not count.
      if (course.state === 'running' && course.place.lead_ms === 0) countRep(course);
      return true;
    case 'seen':
    case 'pain':
      return true;
  }
}

/** In the middle of a repetition, that repetition begins again. */
function setPace(course: MutableCourse, pace: Course['pace']): void {
  if (course.pace === pace) return;
  course.pace = 'own';
  const unit = openUnit(course);
  course.pace = pace;
  if (!unit) return;
  const { place, timeline } = course;
  const segment = timeline.segments[place.index];
  if (segment && segment.beat_ms > 0) place.into_ms -= place.into_ms % segment.beat_ms;
  else
    goTo(
      course,
      timeline.segments.findIndex((one, i) => i >= unit.first && one.rep === segment?.rep),
    );
  if (pace === 'led') lead(course);
}

function countRep(course: MutableCourse): void {
  const unit = openUnit(course);
  const { place, timeline, lengths, ran } = course;
  const segment = timeline.segments[place.index];
  const length = lengths[place.index];
  if (!unit || !segment || length === undefined) return;
  if (segment.beat_ms > 0 && place.into_ms + segment.beat_ms < length) {
    place.into_ms += segment.beat_ms;
    return;
  }
  let next = place.index;
  while (next <= unit.last && timeline.segments[next]?.rep === segment.rep) {
    ran[next] = place.whole;
    next += 1;
  }
  goTo(course, next);
}

function goTo(course: MutableCourse, index: number): void {
  course.place = { index, into_ms: 0, lead_ms: 0, whole: true };
}

function pause(course: MutableCourse): void {
  course.state = 'paused';
  course.ambiguity = null;
  course.place.lead_ms = 0;
}

/** After a jump there is time to take up the position. */
function lead(course: MutableCourse): void {
  const segment = course.timeline.segments[course.place.index];
  const needed = course.state === 'running' && segment && isWork(segment.kind);
  course.place.lead_ms = needed ? leadOf(course.timeline) : 0;
}

function changeRest(course: MutableCourse, delta_ms: number | undefined): boolean {
  const { place, lengths, timeline } = course;
  const segment = timeline.segments[place.index];
  const length = lengths[place.index];
  if (!segment || length === undefined || !isRest(segment.kind) || !isWhole(delta_ms)) return false;
  if (Math.abs(delta_ms) > timeline.total_ms) return false;
  lengths[place.index] = Math.max(place.into_ms, length + delta_ms);
  settle(course);
  if (place.into_ms === 0 && timeline.segments[place.index] !== segment) lead(course);
  return true;
}

function jump(course: MutableCourse, to_ms: number | undefined, from_ms: number, until_ms: number): boolean {
  if (!isWhole(to_ms) || to_ms < from_ms || to_ms > until_ms) return false;
  const { timeline, lengths, ran, stamped, units } = course;
  const index = indexAt(timeline, to_ms);
  const segment = timeline.segments[index];
  const into_ms = segment ? to_ms - segment.start_ms : 0;
  // Going back means doing it again, so what follows is no longer done.
  for (let i = index; i < lengths.length; i += 1) {
    const again = timeline.segments[i];
    if (again) lengths[i] = lengthOf(again);
    ran[i] = false;
  }
  units.forEach(({ last }, i) => {
    if (last >= index) stamped[i] = false;
  });
  course.place = { index, into_ms, lead_ms: 0, whole: into_ms === 0 };
  lead(course);
  // A tap proves that the person is present, so the session resumes only after they confirm.
  if (course.state === 'asking') pause(course);
  return true;
}

function markSet(course: MutableCourse, { item, set, side }: Stamp): boolean {
  const found = course.units.findIndex(
    (unit) => unit.item === item && unit.set === set && unit.side === (side ?? null),
  );
  const unit = course.units[found];
  if (!unit || unit.first > course.place.index) return false;
  course.stamped[found] = true;
  // A set at one's own pace ends when the person says so.
  if (course.state === 'running' && openUnit(course) === unit) goTo(course, unit.last + 1);
  return true;
}

const isWhole = (value: number | undefined): value is number => Number.isSafeInteger(value);
