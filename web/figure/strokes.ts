/** Draws a pose: a few thick shapes, the calf and its tendon marked. Gives paths and what each is; colours are CSS. */
import type { FigureParams } from '../engine/contract.ts';
import { type Arm, type Leg, SOLE } from './body.ts';
import { add, between, distance, leanOf, type Point, toward, turned } from './geometry.ts';
import type { Pose } from './pose.ts';
import { CHAIR, isSeated, leavesGround, onStep, SEAT, STEP, WALL } from './stance.ts';

export type StrokeKind =
  | 'prop'
  | 'block'
  | 'ground'
  | 'far'
  | 'far-line'
  | 'near'
  | 'near-line'
  | 'shirt'
  | 'calf'
  | 'tendon'
  | 'load'
  | 'rope'
  | 'cue';

export interface Stroke {
  kind: StrokeKind;
  d: string;
  /** Width of a line; shapes have none. */
  width?: number;
}

/** One decimal is a tenth of a pixel or less: enough, and short. */
const n = (value: number) => Math.round(value * 10) / 10;
const at = ({ x, y }: Point) => `${n(x)} ${n(-y)}`;
const line = (...points: Point[]) => `M${points.map(at).join('L')}`;
const p = (x: number, y: number): Point => ({ x, y });

const circle = (middle: Point, r: number) => `M${at(add(middle, p(-r, 0)))}a${r} ${r} 0 1 1 0 .01Z`;

/** A limb that grows thinner: two round ends and the edges that touch both. */
function limb(a: Point, b: Point, ra: number, rb: number): string {
  const way = leanOf(a, b);
  const open = (Math.acos((ra - rb) / Math.max(distance(a, b), 1)) * 180) / Math.PI;
  const edge = (from: Point, turn: number, r: number) => add(from, toward(way + turn, r));
  return `M${at(edge(a, open, ra))}A${ra} ${ra} 0 1 1 ${at(edge(a, -open, ra))}L${at(edge(b, -open, rb))}A${rb} ${rb} 0 0 1 ${at(edge(b, open, rb))}Z`;
}

/** A place on the shank: 0 at the ankle, 1 at the knee, and so far behind the bone. */
function onShank({ ankle, knee }: Leg, share: number, behind: number): Point {
  return add(between(ankle, knee, share), toward(leanOf(ankle, knee) - 90, behind));
}

/** Slim at the ankle, full at the calf. */
function shank(leg: Leg): string {
  const s = (share: number, behind: number) => at(onShank(leg, share, behind));
  return `M${s(0, -8.5)}C${s(0.4, -10)} ${s(0.6, -15)} ${s(1, -15)}A15 15 0 0 0 ${s(1, 15)}C${s(0.86, 26)} ${s(0.58, 24)} ${s(0.4, 12)}C${s(0.28, 8)} ${s(0.1, 9)} ${s(0, 9)}Z`;
}

function foot({ ankle, heel, ball, toe }: Leg): string {
  return `${line(ankle, heel, ball, ankle)}Z${line(ball, toe)}`;
}

/** From the bone of the heel up the back of the leg, into the calf. */
function tendon(leg: Leg): string {
  const bone = add(leg.ball, turned(p(-56, 4), leg.pitch));
  const s = (share: number, behind: number) => at(onShank(leg, share, behind));
  return `M${at(bone)}C${at(add(leg.ball, turned(p(-57, 18), leg.pitch)))} ${s(0.16, 10)} ${s(0.3, 10)}S${s(0.46, 14)} ${s(0.52, 17)}`;
}

function calf(leg: Leg): string {
  const s = (share: number, behind: number) => at(onShank(leg, share, behind));
  return `M${s(0.42, 11)}C${s(0.54, 24)} ${s(0.8, 25)} ${s(0.94, 14)}C${s(0.86, 4)} ${s(0.6, 6)} ${s(0.42, 11)}Z`;
}

function legStrokes(leg: Leg, tone: 'near' | 'far'): Stroke[] {
  return [
    { kind: tone, d: limb(leg.hip, leg.knee, 23, 15) },
    { kind: tone, d: shank(leg) },
    { kind: `${tone}-line`, d: foot(leg), width: 14 },
  ];
}

function armStrokes({ shoulder, elbow, hand }: Arm, tone: 'near' | 'far'): Stroke[] {
  return [
    { kind: tone, d: limb(shoulder, elbow, 11, 8) },
    { kind: tone, d: limb(elbow, hand, 8, 6.5) },
  ];
}

function ground(pose: Pose): Stroke[] {
  const { of } = pose;
  if (onStep(of)) {
    const edge = pose.of.posture === 'seated' ? 50 : -12;
    return [
      { kind: 'ground', d: line(p(-140, -STEP), p(edge, -STEP)), width: 7 },
      { kind: 'block', d: `${line(p(edge, 0), p(140, 0), p(140, -STEP - 3), p(edge, -STEP - 3))}Z` },
    ];
  }
  if (!pose.ground) return [{ kind: 'ground', d: line(p(-140, -4), p(140, -4)), width: 7 }];
  const { dash, gone } = pose.ground;
  let d = '';
  for (let x = -140 - gone - dash; x < 140; x += dash) {
    const from = Math.max(-140, x);
    const to = Math.min(140, x + dash - 18);
    if (to > from) d += line(p(from, -4), p(to, -4));
  }
  return [{ kind: 'ground', d, width: 7 }];
}

function props(of: FigureParams): Stroke[] {
  const floor = isSeated(of) && onStep(of) ? -STEP : 0;
  if (isSeated(of)) {
    const seat = SEAT.y - 27;
    const back = SEAT.x - 32;
    return [
      {
        kind: 'prop',
        d:
          line(p(back - 6, 214), p(back, seat), p(back, floor)) +
          line(p(back, seat), p(SEAT.x + 52, seat), p(SEAT.x + 52, floor)),
        width: 9,
      },
    ];
  }
  if (of.support === 'wall')
    return [{ kind: 'prop', d: line(p(WALL + 6, 0), p(WALL + 6, leavesGround(of) ? 436 : 410)), width: 11 }];
  if (of.support !== 'chair') return [];
  const top = leavesGround(of) ? 252 : 228;
  const x = CHAIR + 4;
  return [
    { kind: 'prop', d: line(p(x, top), p(x + 4, 0)) + line(p(x + 2, 118), p(x + 68, 118), p(x + 68, 0)), width: 9 },
  ];
}

function load({ of, nearArm, near, lean }: Pose): Stroke[] {
  if (of.load === 'backpack') {
    const a = add(near.hip, toward(lean, 34));
    const off = toward(lean - 90, 34);
    return [{ kind: 'load', d: limb(add(a, off), add(add(a, toward(lean, 46)), off), 20, 17) }];
  }
  if (of.load !== 'held') return [];
  const { x, y } = nearArm.hand;
  return [
    {
      kind: 'load',
      d: `${line(p(x - 22, y + 10), p(x - 22, y - 10))}${line(p(x + 22, y + 10), p(x + 22, y - 10))}`,
      width: 12,
    },
    { kind: 'load', d: line(p(x - 22, y), p(x + 22, y)), width: 5 },
  ];
}

function cue({ cue, near, of }: Pose): Stroke[] {
  if (!cue) return [];
  const x = near.ball.x - 98;
  const y = onStep(of) && !isSeated(of) ? -12 : 8;
  if (cue === 'stay') return [];
  const [tail, tip] = cue === 'up' ? [y, y + 44] : [y + 44, y];
  const wing = cue === 'up' ? tip - 15 : tip + 15;
  return [
    { kind: 'cue', d: line(p(x, tail), p(x, tip)) + line(p(x - 14, wing), p(x, tip), p(x + 14, wing)), width: 7 },
  ];
}

function rope({ rope, nearArm }: Pose): Stroke[] {
  if (!rope) return [];
  const { hand } = nearArm;
  const side = toward(leanOf(hand, rope) - 90, 46);
  const bend = add(between(hand, rope, 0.6), side);
  return [{ kind: 'rope', d: `M${at(hand)}Q${at(bend)} ${at(rope)}`, width: 4 }];
}

/** Everything, back to front. */
export function strokes(pose: Pose): Stroke[] {
  const { of, near, far, nearArm, farArm, neck, head, lean } = pose;
  const chest = add(nearArm.shoulder, toward(lean, -4));
  return [
    ...ground(pose),
    ...props(of),
    ...armStrokes(farArm, 'far'),
    ...legStrokes(far, 'far'),
    ...load(pose).filter(() => of.load === 'backpack'),
    ...legStrokes(near, 'near'),
    { kind: 'calf', d: calf(near) },
    { kind: 'tendon', d: tendon(near), width: 8.5 },
    { kind: 'near', d: limb(chest, neck, 9, 9) },
    { kind: 'near', d: circle(head, 22) },
    { kind: 'shirt', d: limb(near.hip, chest, 24, 21) },
    ...rope(pose),
    ...load(pose).filter(() => of.load !== 'backpack'),
    ...armStrokes(nearArm, 'near'),
    ...cue(pose),
  ];
}

/** What of the world is in the picture: the whole body, or the leg alone, large. */
export function frame(of: FigureParams, close: boolean): [x: number, y: number, width: number, height: number] {
  const below = (onStep(of) ? STEP : 0) + 14;
  if (close) return isSeated(of) ? [-130, -160, 260, 160 + below] : [-120, -190, 220, 190 + below];
  const above = isSeated(of) ? 292 : leavesGround(of) ? 446 : 420;
  return [-150, -above, 300, above + below];
}

export const SOLE_HEIGHT = SOLE;
