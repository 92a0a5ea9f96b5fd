/** How a body stands or sits: hip, trunk, feet and hands, before legs and arms are drawn between them. */
import type { FigureParams } from '../engine/contract.ts';
import {
  ankleOver,
  type Foot,
  flightAt,
  freeFoot,
  hangingAnkle,
  hangingHand,
  hipOver,
  legTo,
  SOLE,
  TRUNK,
} from './body.ts';
import { add, between, clamp, mix, type Point, toward } from './geometry.ts';

export interface Stance {
  hip: Point;
  /** Lean of the trunk, forward. */
  lean: number;
  near: Foot;
  far: Foot;
  nearHand: Point;
  farHand: Point;
}

/** The far limbs are drawn slightly ahead, so that both legs can be seen. */
export const AHEAD = 13;
/** The hip when seated; farther back if the leg is stretched out in front. */
export const seatOf = ({ motion }: FigureParams): Point => ({ x: motion === 'ankle' ? -100 : -76, y: 120 });
/** How much lower the floor is when standing on a step. */
export const STEP = 40;
export const WALL = 96;
export const CHAIR = 46;

export const isSeated = (of: FigureParams) => of.posture === 'seated';
export const onStep = (of: FigureParams) => of.surface === 'step';
export const leavesGround = ({ motion }: FigureParams) => /hop|skip|jog|run/.test(motion);

/** What the hands hold on to when standing: the wall at chest height, or the back of a chair. */
export function grip(of: FigureParams): Point | null {
  // In rope skipping both hands hold the rope.
  if (isSeated(of) || of.motion === 'skip') return null;
  if (of.support === 'wall') return { x: WALL - 6, y: 306 };
  return of.support === 'chair' ? { x: CHAIR, y: leavesGround(of) ? 262 : 238 } : null;
}

export const shoulderOf = ({ hip, lean }: Pick<Stance, 'hip' | 'lean'>) => add(hip, toward(lean, TRUNK));

function mixFoot(a: Foot, b: Foot, share: number): Foot {
  return {
    ball: between(a.ball, b.ball, share),
    pitch: mix(a.pitch, b.pitch, share),
    flight: mix(a.flight, b.flight, share),
  };
}

/** Interpolates between two stances, as a body moves. */
export function mixStance(a: Stance, b: Stance, share: number): Stance {
  return {
    hip: between(a.hip, b.hip, share),
    lean: mix(a.lean, b.lean, share),
    near: mixFoot(a.near, b.near, share),
    far: mixFoot(a.far, b.far, share),
    nearHand: between(a.nearHand, b.nearHand, share),
    farHand: between(a.farHand, b.farHand, share),
  };
}

/** How far the near arm swings forward, the far one, and how far both elbows bend. */
type Swing = [near: number, far: number, elbow: number];
const HANG: Swing = [4, 6, 12];

/** The hands are on the support, or hold a weight (the near one), or swing. */
export function withHands(of: FigureParams, body: Omit<Stance, 'nearHand' | 'farHand'>, swing = HANG): Stance {
  const shoulder = shoulderOf(body);
  const held = of.load === 'held';
  const hold = grip(of);
  const [near, far, elbow] = swing;
  if (isSeated(of)) {
    const { knee } = legTo(body.hip, body.near);
    const onThigh = add(between(body.hip, knee, held ? 0.8 : 0.64), { x: 0, y: held ? 30 : 22 });
    const hand = held || of.support === 'none' ? onThigh : add(body.hip, { x: 24, y: -18 });
    return { ...body, nearHand: hand, farHand: add(hand, { x: held ? 0 : 8, y: 0 }) };
  }
  return {
    ...body,
    nearHand: held ? hangingHand(shoulder, 2, 6) : (hold ?? hangingHand(shoulder, near, elbow)),
    farHand: hold ?? hangingHand(shoulder, far, elbow),
  };
}

export interface Standing {
  pitch: number;
  bend: number;
  lift?: number;
  /** How far the ball of the foot is in front of the middle. */
  ballX?: number;
  /** The hip in front of the ankle; by default where the body is in balance. */
  ahead?: number;
  /** 0: the far foot is beside the near one; 1: it hangs in the air behind. */
  far: number;
  swing?: Swing | undefined;
}

export function standing(of: FigureParams, how: Standing): Stance {
  const { pitch, bend, lift = 0, ballX = 0, far, swing } = how;
  const near: Foot = {
    ball: { x: ballX, y: SOLE + lift },
    pitch,
    flight: lift > 0 ? flightAt({ x: 0, y: SOLE + lift }) : 0,
  };
  const balance = bend > 20 ? mix(-9, 9, clamp((pitch + 8) / 20, 0, 1)) : clamp(6 + pitch / 6, 3, 8);
  const hip = hipOver(ankleOver(near.ball, pitch), bend, how.ahead ?? balance);
  const lean = 3 + bend / 3;
  const beside: Foot = { ...near, ball: add(near.ball, { x: AHEAD, y: 0 }) };
  const hanging = freeFoot(farHipOf(hip), hangingAnkle(farHipOf(hip), 3 + bend / 2, 74 + bend * 0.7), 30);
  const other = mixFoot(beside, hanging, far);
  // It is lifted on its way.
  other.ball = add(other.ball, { x: 0, y: 24 * Math.sqrt(far * (1 - far)) });
  return withHands(of, { hip, lean, near, far: other }, swing);
}

export const farHipOf = (hip: Point): Point => add(hip, { x: AHEAD, y: 0 });

/** Seated, with the near heel and the far heel at these heights. */
export function sitting(of: FigureParams, pitch: number, farPitch: number): Stance {
  const hip = seatOf(of);
  const near: Foot = { ball: { x: hip.x + 138, y: SOLE }, pitch, flight: 0 };
  const far: Foot = { ball: { x: hip.x + 138 + AHEAD, y: SOLE }, pitch: farPitch, flight: 0 };
  return withHands(of, { hip, lean: 2, near, far });
}
