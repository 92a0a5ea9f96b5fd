/** What is shown of a position. Pure, so that the screen is rendered again only if it looks different. */

import type { CueKind, Segment, SegmentKind, Timeline } from '../../engine/contract.ts';
import type { Position } from '../../player/position.ts';
import { isWork, lengthOf } from '../../player/timeline.ts';

/** What the figure needs to know of the present moment. */
export interface Moment {
  kind: SegmentKind;
  progress: number;
  elapsed_ms: number;
  beat_ms: number;
  /** The heels are up although no raise came before, or no lowering follows. */
  unled: boolean;
}

export interface Flash {
  kind: CueKind;
  /** Distinguishes one flash from the next. */
  at_ms: number;
}

export function momentOf(timeline: Timeline, position: Position, now_ms: number): Moment {
  const { segment, index, word, left_ms, length_ms } = position;
  if (segment && position.tapped !== null) return ownMoment(timeline, position, segment, now_ms);
  const kind = word === 'over' || !segment ? 'ready' : word;
  const elapsed_ms = length_ms - left_ms;
  const before = timeline.segments[index - 1]?.kind;
  return {
    kind,
    progress: length_ms > 0 ? elapsed_ms / length_ms : 0,
    elapsed_ms,
    beat_ms: kind === 'bout' ? (segment?.beat_ms ?? 0) : 0,
    unled: kind === 'hold' ? before !== 'raise' : before === 'hold' && kind !== 'lower',
  };
}

/**
 * The progress at which a still picture shows an action best: nearly up, up, on the way down. All others are shown at
 * their end.
 */
const STILL_PROGRESS: Partial<Record<SegmentKind, number>> = { raise: 0.9, hold: 0.5, lower: 0.5 };
/** Long enough for every movement to have ended. */
const SETTLED_MS = 60_000;

/** For reduced motion: the one picture that shows what to do now. */
export function stillOf({ kind, beat_ms, unled }: Moment): Moment | 'top' {
  if (kind === 'bout' || kind === 'walk') return 'top';
  return { kind, progress: STILL_PROGRESS[kind] ?? 1, elapsed_ms: SETTLED_MS, beat_ms, unled };
}

/** At one's own pace the figure shows one repetition after another, as the plan has it. */
function ownMoment(timeline: Timeline, { index }: Position, segment: Segment, now_ms: number): Moment {
  const { beat_ms } = segment;
  if (beat_ms > 0)
    return { kind: segment.kind, progress: 0, elapsed_ms: now_ms % (beat_ms * 60), beat_ms, unled: false };
  const parts = timeline.segments.slice(index).filter(({ item, set, side, rep, kind }) => {
    return isWork(kind) && item === segment.item && set === segment.set && side === segment.side && rep === segment.rep;
  });
  let into =
    now_ms %
    Math.max(
      1,
      parts.reduce((sum, part) => sum + lengthOf(part), 0),
    );
  for (const part of parts) {
    const length = lengthOf(part);
    if (into < length) return { kind: part.kind, progress: into / length, elapsed_ms: into, beat_ms: 0, unled: false };
    into -= length;
  }
  return { kind: segment.kind, progress: 0, elapsed_ms: 0, beat_ms: 0, unled: false };
}

const brief = ({
  state,
  needs_person,
  index,
  word,
  seconds,
  rep,
  sets,
  tapped,
  left_total_ms,
  units,
}: Position): string =>
  [
    state,
    needs_person,
    index,
    word,
    seconds,
    rep,
    sets,
    tapped,
    minutesLeft(left_total_ms),
    units.map((unit) => unit.state),
  ].join();

export const sameDisplay = (a: Position, b: Position): boolean => brief(a) === brief(b);

const MINUTE_MS = 60_000;

/** Whole minutes, rounded up; 0 if less than one is left. */
export function minutesLeft(left_total_ms: number): number {
  return left_total_ms < MINUTE_MS ? 0 : Math.ceil(left_total_ms / MINUTE_MS);
}

/** The longest wait shown in seconds alone: two digits can be read from two metres, "1:40" hardly. */
const BARE_SECONDS = 99;

/**
 * The greatest width of the digits during this segment, in characters, because the layout must not jump when a minute
 * is over.
 */
export function digitsWide({ length_ms, tapped }: Position): 2 | 4 | 5 {
  if (tapped !== null) return 2;
  if (length_ms <= BARE_SECONDS * 1000) return 2;
  return length_ms < 10 * MINUTE_MS ? 4 : 5;
}

/**
 * The large digits: seconds, or minutes and seconds if the whole is longer, never 0 while it runs; at one's own pace
 * the number of taps.
 */
export function digits({ seconds, length_ms, tapped }: Position): string {
  if (tapped !== null) return String(tapped);
  if (length_ms <= BARE_SECONDS * 1000 || seconds < 60) return String(seconds);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
