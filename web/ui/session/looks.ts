/** What of a position is shown: pure, so that the screen is drawn anew only when it looks different. */
import type { Position } from '../../player/position.ts';
import type { CueKind, SegmentKind, Timeline } from '../../player/timeline.ts';

/** What the figure needs of the present. */
export interface Moment {
  kind: SegmentKind;
  progress: number;
  elapsed_ms: number;
  beat_ms: number;
  /** The heels are up although nothing raised them, or nothing lowers them after. */
  unled: boolean;
}

export interface Flash {
  kind: CueKind;
  /** Tells one from the next. */
  at_ms: number;
}

export function momentOf(timeline: Timeline, { segment, index, word, left_ms, length_ms }: Position): Moment {
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

const brief = ({ state, needs_person, index, word, seconds, rep, sets, left_total_ms, units }: Position): string =>
  [
    state,
    needs_person,
    index,
    word,
    seconds,
    rep,
    sets,
    minutesLeft(left_total_ms),
    units.map((unit) => unit.state),
  ].join();

export const sameLook = (a: Position, b: Position): boolean => brief(a) === brief(b);

const MINUTE_MS = 60_000;

/** Whole minutes, up; 0: less than one is left. */
export function minutesLeft(left_total_ms: number): number {
  return left_total_ms < MINUTE_MS ? 0 : Math.ceil(left_total_ms / MINUTE_MS);
}

/** The longest wait that is counted in bare seconds: two digits can be read from two metres, "1:40" hardly. */
const BARE_SECONDS = 99;

/** How wide the digits get while this lasts, in characters: the layout must not jump when a minute is over. */
export function digitsWide({ length_ms }: Position): 2 | 4 | 5 {
  if (length_ms <= BARE_SECONDS * 1000) return 2;
  return length_ms < 10 * MINUTE_MS ? 4 : 5;
}

/** The big digit: seconds, or minutes and seconds where the whole is longer; never 0 while it runs. */
export function digits({ seconds, length_ms }: Position): string {
  if (length_ms <= BARE_SECONDS * 1000 || seconds < 60) return String(seconds);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
