/**
 * The position in a session at a moment: a pure function of timeline, stamps and clock, so that a session resumes in
 * the right place after a reload, a lock or a call. `over` means that the time is up, not that anything was done; only
 * the person can say that (R62).
 */

import type { Segment, SegmentKind, Stamp, Timeline } from '../engine/contract.ts';
import { type AmbiguityCause, type Course, compiledMs, follow, later, openUnit } from './course.ts';
import { isWork, leadOf, lengthOf, type Unit } from './timeline.ts';

export interface UnitState extends Unit {
  /** `ran`: the timer saw all of it, or a stamp says so. `left_out`: it was passed without running. */
  state: 'ran' | 'left_out' | 'now' | 'ahead';
  /** It ran, but has no stamp yet. */
  owes_stamp: boolean;
}

export interface Position {
  state: 'waiting' | 'running' | 'paused' | 'asking' | 'over';
  /** In the state `asking`: why the person has to say how to go on. */
  needs_person: AmbiguityCause | null;
  /** null once it is over. */
  segment: Segment | null;
  /** Index of the segment; the number of segments once it is over. */
  index: number;
  /** The word to show: the segment's kind, or `ready` while the position is taken up again. */
  word: SegmentKind | 'over';
  /** The time left for the word, and its whole length. */
  left_ms: number;
  length_ms: number;
  /** The digit to show: 45 … 1 for 45 s, never 46 or 0 while it runs. */
  seconds: number;
  /** The position on the timeline as it was compiled, for jumps. */
  at_ms: number;
  set: number;
  sets: number;
  /** 0 if there are none. */
  rep: number;
  reps: number;
  /**
   * At one's own pace: how many repetitions were tapped in a set that waits for taps; null if time advances by itself.
   */
  tapped: number | null;
  next: Segment | null;
  units: UnitState[];
  /** For the whole session, with changed rests. */
  left_total_ms: number;
}

export function position(timeline: Timeline, stamps: readonly Stamp[], now_ms: number): Position {
  return positionAt(follow(timeline, stamps), now_ms);
}

/** The same for a course that was followed before; cheap enough for every frame. */
export function positionAt(course: Course, now_ms: number): Position {
  const here = later(course, now_ms);
  const { timeline, place, lengths } = here;
  const segment = timeline.segments[place.index] ?? null;
  const own_ms = segment ? (lengths[place.index] ?? 0) : 0;
  const leading = place.lead_ms > 0;
  const left_ms = leading ? place.lead_ms : own_ms - place.into_ms;
  const ahead_ms = lengths.slice(place.index + 1).reduce((sum, length) => sum + length, 0);
  return {
    state: segment || here.state === 'waiting' ? here.state : 'over',
    needs_person: segment ? here.ambiguity : null,
    segment,
    index: place.index,
    word: segment ? (leading ? 'ready' : segment.kind) : 'over',
    left_ms,
    length_ms: leading ? leadOf(timeline) : own_ms,
    seconds: Math.ceil(left_ms / 1000),
    at_ms: compiledMs(here),
    ...counted(here, segment),
    tapped: leading ? null : tappedOf(here),
    next: timeline.segments[place.index + 1] ?? null,
    units: here.units.map((unit, i) => unitState(here, unit, i)),
    left_total_ms: place.lead_ms + (own_ms - place.into_ms) + ahead_ms,
  };
}

function counted(
  { timeline, place }: Course,
  segment: Segment | null,
): Pick<Position, 'set' | 'sets' | 'rep' | 'reps'> {
  if (!segment) return { set: 0, sets: 0, rep: 0, reps: 0 };
  const same = timeline.segments.filter(({ item }) => item === segment.item);
  const sets = Math.max(...same.map(({ set }) => set));
  if (segment.beat_ms > 0) {
    const reps = Math.ceil(lengthOf(segment) / segment.beat_ms);
    return { set: segment.set, sets, rep: Math.floor(place.into_ms / segment.beat_ms) + 1, reps };
  }
  const reps = isWork(segment.kind) ? Math.max(...same.map(({ rep }) => rep)) : 0;
  return { set: segment.set, sets, rep: segment.rep, reps };
}

function tappedOf(course: Course): number | null {
  const unit = openUnit(course);
  const segment = course.timeline.segments[course.place.index];
  if (!unit || !segment || course.state === 'waiting') return null;
  return segment.beat_ms > 0 ? Math.floor(course.place.into_ms / segment.beat_ms) : segment.rep - 1;
}

function unitState({ place, ran, stamped }: Course, unit: Unit, i: number): UnitState {
  const saw = ran.slice(unit.first, unit.last + 1).every(Boolean);
  const marked = stamped[i] ?? false;
  const owes_stamp = saw && !marked;
  if (saw || marked) return { ...unit, state: 'ran', owes_stamp };
  if (place.index > unit.last) return { ...unit, state: 'left_out', owes_stamp };
  return { ...unit, state: place.index >= unit.first ? 'now' : 'ahead', owes_stamp };
}

/**
 * The target of "back": the start of this set, or of the one before if this one has hardly begun or is still to come.
 */
export function backTo(timeline: Timeline, units: readonly Unit[], { index, at_ms }: Position): number {
  const startOf = (unit: Unit | undefined): number => timeline.segments[unit?.first ?? 0]?.start_ms ?? 0;
  const begun = units.filter(({ first }) => first <= index);
  const current = begun.at(-1);
  const early = current && index <= current.last && at_ms - startOf(current) < leadOf(timeline);
  return begun.length > (early ? 1 : 0) ? startOf(early ? begun.at(-2) : current) : 0;
}

/** The target of "skip": from a wait to its work, from work to the wait (or end) behind its set. */
export function skipTo(timeline: Timeline, units: readonly Unit[], { index }: Position): number {
  const unit = units.find(({ first, last }) => first <= index && index <= last);
  const target = unit ? unit.last + 1 : (units.find(({ first }) => first > index)?.first ?? timeline.segments.length);
  return timeline.segments[target]?.start_ms ?? timeline.total_ms;
}
