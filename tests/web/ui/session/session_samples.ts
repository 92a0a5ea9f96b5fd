/**
 * Sessions on a clock that stands still, written by hand as the engine writes them (timeline_test.cpp): both sides,
 * several sets, long rests.
 */
import type {
  Cue,
  ExerciseView,
  FigureParams,
  Segment,
  SegmentKind,
  SessionItem,
  SessionView,
  SideKey,
  Stamp,
  Timeline,
} from '../../../../web/engine/contract.ts';

export const NOW = Date.UTC(2026, 10, 20, 9);
const NO_DOSE: ExerciseView['dose'] = {
  sets: 0,
  reps: 0,
  hold_ms: 0,
  up_ms: 0,
  down_ms: 0,
  rep_ms: 0,
  bout_ms: 0,
  walk_ms: 0,
  load_g: 0,
  rest_ms: 0,
};
const STANDING: FigureParams = {
  motion: 'raise',
  posture: 'standing',
  legs: 'one',
  knee: 'straight',
  range: 'full',
  surface: 'floor',
  load: 'none',
  support: 'wall',
};
const SEATED: FigureParams = {
  ...STANDING,
  motion: 'hold',
  posture: 'seated',
  legs: 'both',
  knee: 'bent',
  support: 'none',
};

function item(index: number, name: string, dose: string, figure: FigureParams, sides: SideKey[]): SessionItem {
  const standing = figure.posture === 'standing';
  return {
    item: index,
    exercise: 'sample',
    name: { literal: name },
    steps: { literal: '' },
    cue: standing ? { literal: 'Keep a hand flat on a wall or a kitchen worktop.' } : null,
    dose: NO_DOSE,
    dose_text: { literal: dose },
    tempo_text: standing ? { literal: 'Three seconds up, four seconds down' } : null,
    rest_text: { literal: 'Rest for one and a half minutes' },
    sides,
    figure,
    rung: 1,
    rungs: 5,
    sources: ['OURS'],
  };
}

type Part = [kind: SegmentKind, seconds: number, set: number, rep?: number, side?: SideKey | null];

export function timelineOf(parts: readonly Part[]): Timeline {
  const segments: Segment[] = [];
  const cues: Cue[] = [];
  let at = 0;
  for (const [kind, seconds, set, rep = 0, side = null] of parts) {
    const end = at + seconds * 1_000;
    segments.push({ start_ms: at, end_ms: end, kind, item: 0, set, rep, beat_ms: 0, side });
    cues.push({ at_ms: at, kind, left: 0 });
    const counted = kind !== 'raise' && kind !== 'lower' && seconds > 3;
    for (const left of counted ? [3, 2, 1] : []) cues.push({ at_ms: end - left * 1_000, kind: 'count', left });
    at = end;
  }
  cues.push({ at_ms: at, kind: 'done', left: 0 });
  return { total_ms: at, segments, cues };
}

const raises = (set: number, side: SideKey): Part[] =>
  Array.from({ length: 8 }, (_, i): Part[] => [
    ['raise', 3, set, i + 1, side],
    ['lower', 4, set, i + 1, side],
  ]).flat();
export const RAISES = timelineOf([
  ['ready', 5, 1, 0, 'left'],
  ...[1, 2, 3].flatMap((set): Part[] => [
    ...(set > 1 ? ([['rest', 90, set, 0, 'left']] as Part[]) : []),
    ...raises(set, 'left'),
    ['switch_side', 8, set, 0, 'right'],
    ...raises(set, 'right'),
  ]),
]);
export const HOLDS = timelineOf([
  ['ready', 5, 1],
  ...[1, 2, 3, 4].flatMap((set): Part[] => [...(set > 1 ? ([['rest', 120, set]] as Part[]) : []), ['hold', 45, set]]),
]);

/** A hold of each of two exercises: ready 0-5, hold 5-20, rest 20-80, ready 80-85, hold 85-100. */
export const TWO: Timeline = (() => {
  const line = timelineOf([
    ['ready', 5, 1],
    ['hold', 15, 1],
    ['rest', 60, 1],
    ['ready', 5, 1],
    ['hold', 15, 1],
  ]);
  line.segments.forEach((segment, i) => {
    segment.item = i < 2 ? 0 : 1;
  });
  return line;
})();

export const raiseItems = [item(0, 'Single leg heel raise', 'Three sets of eight', STANDING, ['left', 'right'])];
export const twoItems = [
  item(0, 'Seated heel hold', 'One hold of fifteen seconds', SEATED, []),
  item(1, 'PreviewStatus heel hold', 'One hold of fifteen seconds', STANDING, []),
];
export const holdItems = [item(0, 'Seated heel hold', 'Four holds of forty-five seconds', SEATED, [])];

export function sessionOf(timeline: Timeline, items: SessionItem[], stamps: Stamp[], overnight = false): SessionView {
  const started_ms = stamps[0]?.at_ms ?? NOW;
  const sides: SideKey[] = ['left'];
  return {
    session: 'session-a',
    date: '2026-11-20',
    started_ms,
    timeline,
    stamps,
    items,
    sides,
    pain_high: false,
    overnight,
  };
}

/** A session that ran without a break up to this second, with a sign of life every half minute. */
export function ranFor(seconds: number): Stamp[] {
  const from = NOW - seconds * 1_000;
  const seen = Array.from(
    { length: Math.floor(seconds / 30) },
    (_, i): Stamp => ({
      kind: 'seen',
      at_ms: from + (i + 1) * 30_000,
    }),
  );
  return [{ kind: 'started', at_ms: from }, ...seen];
}
