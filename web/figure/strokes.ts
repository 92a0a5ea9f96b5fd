/**
 * Draws a pose as a few thick shapes, with the calf and its tendon marked. Returns paths with their kinds; colours are
 * CSS.
 */
import type { FigureParams } from '../engine/contract.ts';
import type { Arm, Leg } from './body.ts';
import { add, between, clamp, distance, leanOf, type Point, toward, turned } from './geometry.ts';
import type { Pose } from './pose.ts';
import { CHAIR, isSeated, leavesGround, onStep, STEP, seatOf, WALL } from './stance.ts';

type StrokeKind =
  | 'prop'
  | 'block'
  | 'ground'
  | 'far'
  | 'near'
  | 'shirt'
  | 'calf'
  /** A rim in the colour of the page separates the tendon from the leg. */
  | 'rim'
  | 'tendon'
  | 'sore'
  | 'load'
  | 'strap'
  | 'rope'
  | 'cue';

export interface Stroke {
  kind: StrokeKind;
  d: string;
  /** Width of its line; a shape without one is only filled. */
  width?: number;
}

/** How far the ground extends to both sides. */
const EDGE = 150;

/** One decimal is at most a tenth of a pixel, which is exact enough and short. */
const n = (value: number) => Math.round(value * 10) / 10;
const point = ({ x, y }: Point) => `${n(x)} ${n(-y)}`;
const line = (...points: Point[]) => `M${points.map(point).join('L')}`;
const p = (x: number, y: number): Point => ({ x, y });

/** A tapering limb: two round ends and the edges that touch both. */
function limb(a: Point, b: Point, ra: number, rb: number): string {
  const way = leanOf(a, b);
  const open = (Math.acos((ra - rb) / Math.max(distance(a, b), 1)) * 180) / Math.PI;
  const edge = (from: Point, turn: number, r: number) => add(from, toward(way + turn, r));
  return `M${point(edge(a, open, ra))}A${ra} ${ra} 0 1 1 ${point(edge(a, -open, ra))}L${point(edge(b, -open, rb))}A${rb} ${rb} 0 0 1 ${point(edge(b, open, rb))}Z`;
}

/** A place on the shank: 0 at the ankle, 1 at the knee, and this far behind the bone. */
function onShank({ ankle, knee }: Leg, share: number, behind: number): Point {
  return add(between(ankle, knee, share), toward(leanOf(ankle, knee) - 90, behind));
}

/** Slim at the ankle, full at the calf. */
function shank(leg: Leg): string {
  const s = (share: number, behind: number) => point(onShank(leg, share, behind));
  return `M${s(0, -8.5)}C${s(0.4, -10)} ${s(0.6, -15)} ${s(1, -15)}A15 15 0 0 0 ${s(1, 15)}C${s(0.86, 26)} ${s(0.58, 24)} ${s(0.4, 12)}C${s(0.28, 8)} ${s(0.1, 9)} ${s(0, 9)}A9 9 0 0 0 ${s(0, -8.5)}Z`;
}

function foot({ ankle, heel, ball, toe }: Leg): string {
  return `${line(ankle, heel, ball, ankle)}Z${line(ball, toe)}`;
}

/** From the heel bone up the back of the leg, into the calf. */
function tendon(leg: Leg): string {
  const bone = add(leg.ball, turned(p(-56, 4), leg.pitch));
  const s = (share: number, behind: number) => point(onShank(leg, share, behind));
  return `M${point(bone)}C${point(add(leg.ball, turned(p(-57, 18), leg.pitch)))} ${s(0.16, 10)} ${s(0.3, 10)}S${s(0.46, 14)} ${s(0.52, 17)}`;
}

function calf(leg: Leg): string {
  const s = (share: number, behind: number) => point(onShank(leg, share, behind));
  return `M${s(0.42, 11)}C${s(0.54, 24)} ${s(0.8, 25)} ${s(0.94, 14)}C${s(0.86, 4)} ${s(0.6, 6)} ${s(0.42, 11)}Z`;
}

function legStrokes(leg: Leg, tone: 'near' | 'far'): Stroke[] {
  return [
    { kind: tone, d: limb(leg.hip, leg.knee, 23, 15) },
    { kind: tone, d: shank(leg) },
    { kind: tone, d: foot(leg), width: 14 },
  ];
}

function armStrokes({ shoulder, elbow, hand }: Arm, tone: 'near' | 'far'): Stroke[] {
  return [
    { kind: tone, d: limb(shoulder, elbow, 11, 8) },
    { kind: tone, d: limb(elbow, hand, 8, 6.5) },
  ];
}

function ground({ of, ground }: Pose): Stroke[] {
  if (onStep(of)) {
    const edge = isSeated(of) ? seatOf(of).x + 124 : -12;
    return [
      { kind: 'ground', d: line(p(-EDGE, -STEP - 4), p(edge - 8, -STEP - 4)), width: 7 },
      { kind: 'block', d: `${line(p(edge, -2), p(EDGE, -2), p(EDGE, -STEP - 4), p(edge, -STEP - 4))}Z`, width: 7 },
    ];
  }
  const { dash, gone } = ground ?? { dash: 2 * EDGE + 18, gone: 0 };
  let d = '';
  for (let x = -EDGE - gone; x < EDGE; x += dash) {
    const [from, to] = [Math.max(-EDGE, x), Math.min(EDGE, x + dash - 18)];
    if (to > from) d += line(p(from, -4), p(to, -4));
  }
  return [{ kind: 'ground', d, width: 7 }];
}

function props(of: FigureParams): Stroke[] {
  const prop = (width: number, ...lines: Point[][]): Stroke[] => [
    { kind: 'prop', d: lines.map((each) => line(...each)).join(''), width },
  ];
  if (isSeated(of)) {
    const { x, y } = seatOf(of);
    const [back, front, seat, floor] = [x - 31, x + 52, y - 28, onStep(of) ? -STEP : 0];
    return prop(9, [p(back - 8, 212), p(back, seat), p(back, floor)], [p(back, seat), p(front, seat), p(front, floor)]);
  }
  if (of.support === 'wall')
    return [{ kind: 'block', d: `${line(p(WALL + 4, 400), p(EDGE, 400), p(EDGE, 4.5), p(WALL + 4, 4.5))}Z`, width: 7 }];
  if (of.support !== 'chair') return [];
  const x = CHAIR + 2;
  const top = leavesGround(of) ? 254 : 230;
  return prop(9, [p(x, top), p(x + 5, 118), p(x + 5, 1)], [p(x + 5, 118), p(x + 70, 118), p(x + 70, 1)]);
}

/** A backpack with its strap, or a weight with a disc at both ends. */
function load({ of, nearArm, near, lean }: Pose): Stroke[] {
  if (of.load === 'backpack') {
    const at = (up: number, behind: number) => add(add(near.hip, toward(lean, up)), toward(lean - 90, behind));
    return [
      { kind: 'load', d: limb(at(32, 35), at(80, 33), 21, 17) },
      {
        kind: 'strap',
        d: `${line(at(96, 20))}C${[at(118, 8), at(104, -20), at(70, -16)].map(point).join(' ')}S${point(at(44, 6))} ${point(at(36, 18))}`,
        width: 6,
      },
    ];
  }
  if (of.load !== 'held') return [];
  const { x, y } = nearArm.hand;
  const disc = (off: number) => line(p(x + off, y + 13), p(x + off, y - 13));
  return [
    { kind: 'load', d: line(p(x - 24, y), p(x + 24, y)), width: 6 },
    { kind: 'load', d: disc(-23) + disc(23), width: 13 },
  ];
}

/** An arrow from one point to another, with a head at the end. */
function arrow(from: Point, to: Point): string {
  const way = leanOf(from, to);
  const wing = (turn: number) => add(to, toward(way + turn, 20));
  return line(from, to) + line(wing(140), to, wing(-140));
}

function cue({ cue, near, of }: Pose): Stroke[] {
  if (!cue) return [];
  const x = (isSeated(of) ? seatOf(of).x + 138 : 0) - 100;
  const y = onStep(of) && !isSeated(of) ? -14 : 10;
  return [{ kind: 'cue', d: cueLine(cue, p(x, y), near), width: 7 }];
}

function cueLine(cue: NonNullable<Pose['cue']>, foot: Point, { ankle }: Leg): string {
  const head = add(foot, p(0, 42));
  const middle = add(foot, p(0, 25));
  if (cue === 'up') return arrow(foot, head);
  if (cue === 'down') return arrow(head, foot);
  // Two bars, as on every player: hold.
  if (cue === 'stay')
    return line(add(foot, p(-8, 6)), add(foot, p(-8, 36))) + line(add(foot, p(8, 6)), add(foot, p(8, 36)));
  if (cue === 'quick') return arrow(middle, add(foot, p(0, 54))) + arrow(middle, add(foot, p(0, -4)));
  if (cue === 'over')
    return `${line(p(38, 18))}Q${point(p(60, 62))} ${point(p(82, 20))}${line(p(64, 27), p(82, 20), p(85, 39))}`;
  const toes = (turn: number, far: number) => add(ankle, toward(turn, far));
  const [top, end] = [toes(24, 70), toes(86, 70)];
  return `${line(add(top, p(16, 8)), top, add(top, p(14, -14)))}M${point(top)}A70 70 0 0 1 ${point(end)}${line(add(end, p(-16, 6)), end, add(end, p(7, 16)))}`;
}

/** Half of a loop from the hands around the body, drawn slightly from the front so that it looks like a loop. */
function rope({ rope }: Pose, { hand }: Arm, side: 1 | -1): Stroke[] {
  if (!rope) return [];
  const way = leanOf(hand, rope);
  const wide = side * clamp(distance(hand, rope) / 4, 20, 56);
  const beside = (from: Point, along: number) => point(add(add(from, toward(way, along)), toward(way - 90, wide)));
  return [{ kind: 'rope', d: `${line(hand)}C${beside(hand, 40)} ${beside(rope, 0)} ${point(rope)}`, width: 4.5 }];
}

/** Everything, back to front. */
export function strokes(pose: Pose): Stroke[] {
  const { of, near, far, nearArm, farArm, head, lean } = pose;
  const chest = add(nearArm.shoulder, toward(lean, -4));
  const jaw = add(head, toward(lean + 155, 8));
  const carried = load(pose);
  const worn = of.load === 'backpack';
  return [
    ...ground(pose),
    ...props(of),
    ...armStrokes(farArm, 'far'),
    ...rope(pose, farArm, -1),
    ...legStrokes(far, 'far'),
    ...(worn ? carried.slice(0, 1) : []),
    ...legStrokes(near, 'near'),
    { kind: 'calf', d: calf(near) },
    { kind: 'rim', d: tendon(near), width: 14 },
    { kind: 'tendon', d: tendon(near), width: 9 },
    { kind: 'near', d: limb(chest, head, 10, 9) },
    { kind: 'near', d: limb(head, jaw, 21, 17) },
    { kind: 'shirt', d: limb(near.hip, chest, 24, 21) },
    ...(worn ? carried.slice(1) : []),
    ...(worn ? [] : carried),
    ...rope(pose, nearArm, 1),
    ...armStrokes(nearArm, 'near'),
    ...cue(pose),
  ];
}

/** The visible area: the whole body, or the leg alone, large. */
export function frame(of: FigureParams, close: boolean): [x: number, y: number, width: number, height: number] {
  const below = (onStep(of) ? STEP : 0) + 14;
  if (close) return isSeated(of) ? [-70, below - 178, 178, 178] : [-125, below - 214, 214, 214];
  const above = isSeated(of) ? 292 : leavesGround(of) ? 446 : 420;
  return [-160, -above, 320, above + below];
}
