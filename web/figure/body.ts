/** The proportions of the body, and how a leg or an arm is put together from the places of its ends. */
import { add, clamp, joint, leanOf, type Point, reach, toward, turned, within } from './geometry.ts';

export const SHANK = 105;
export const THIGH = 100;
export const TRUNK = 96;
export const UPPER_ARM = 64;
export const FOREARM = 64;
/** The height of the middle of the ball of the foot above the ground. */
export const SOLE = 8;

/** Ankle, heel and toes relative to the ball of a flat foot. */
const ANKLE: Point = { x: -38, y: 19 };
const HEEL: Point = { x: -48, y: 3 };
const TOE: Point = { x: 20, y: -2 };

/**
 * The place of a foot: its ball, how far the heel is raised, and how far it is off the ground, from 0 (standing) to 1.
 */
export interface Foot {
  ball: Point;
  pitch: number;
  flight: number;
}

export interface Leg extends Foot {
  hip: Point;
  knee: Point;
  ankle: Point;
  heel: Point;
  toe: Point;
}

export interface Arm {
  shoulder: Point;
  elbow: Point;
  hand: Point;
}

const kneeOf = (hip: Point, ankle: Point) => joint(ankle, hip, SHANK, THIGH, 1);

export const ankleOver = (ball: Point, pitch: number) => add(ball, turned(ANKLE, pitch));

/**
 * The leg from a hip to a foot. A foot in the air comes as near as leg and ankle allow; a standing foot is exactly
 * where it is said to be.
 */
export function legTo(hip: Point, foot: Foot): Leg {
  const { flight } = foot;
  let { ball, pitch } = foot;
  let ankle = ankleOver(ball, pitch);
  if (flight > 0) {
    ankle = within(hip, ankle, reach(SHANK, THIGH, 119), reach(SHANK, THIGH, 1));
    const square = leanOf(ankle, kneeOf(hip, ankle));
    pitch = clamp(pitch, square - 20, square + 50);
    ball = add(ankle, turned(ANKLE, pitch), -1);
  }
  return {
    hip,
    knee: kneeOf(hip, ankle),
    ankle,
    heel: add(ball, turned(HEEL, pitch)),
    ball,
    // The toes stay flat on the ground and straighten as the foot leaves it.
    toe: add(ball, turned(TOE, pitch * flight)),
    pitch,
    flight,
  };
}

/** From this height on a foot counts fully as in the air. */
export const flightAt = (ball: Point) => clamp((ball.y - SOLE) / 26, 0.001, 1);

/** The hip for a placed foot, with the knee bent by this angle and the hip this far in front of the ankle. */
export function hipOver(ankle: Point, bend: number, ahead: number): Point {
  return { x: ankle.x + ahead, y: ankle.y + Math.sqrt(reach(SHANK, THIGH, bend) ** 2 - ahead * ahead) };
}

/** A foot in the air with its ankle at this place; `point` is how far the toes point. */
export function freeFoot(hip: Point, ankle: Point, point: number): Foot {
  const pitch = leanOf(ankle, kneeOf(hip, ankle)) + point;
  const ball = add(ankle, turned(ANKLE, pitch), -1);
  return { ball, pitch, flight: flightAt(ball) };
}

/** The ankle for a thigh that swings forward by one angle and a knee that bends by the other. */
export const hangingAnkle = (hip: Point, swing: number, bend: number) =>
  add(add(hip, toward(180 - swing, THIGH)), toward(180 - swing + bend, SHANK));

/** The hand of an arm that swings forward by one angle and bends by the other. */
export const hangingHand = (shoulder: Point, swing: number, bend: number) =>
  add(add(shoulder, toward(180 - swing, UPPER_ARM)), toward(180 - swing - bend, FOREARM));

/** An arm whose hand is as near as possible to its target. The elbow points down and back. */
export function armTo(shoulder: Point, wanted: Point): Arm {
  const hand = within(shoulder, wanted, 30, UPPER_ARM + FOREARM - 0.5);
  return { shoulder, elbow: joint(shoulder, hand, UPPER_ARM, FOREARM, 1), hand };
}

/** How far the toes point down relative to the shank: 0 is a right angle, negative is pulled up. */
export const ankleAngle = ({ ankle, knee, pitch }: Leg) => pitch - leanOf(ankle, knee);
