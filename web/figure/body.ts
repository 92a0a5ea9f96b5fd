/** One body: how long each part is, and how a leg or an arm is put together from where its ends are. */
import { add, clamp, joint, leanOf, type Point, reach, toward, turned, within } from './geometry.ts';

export const SHANK = 105;
export const THIGH = 100;
export const TRUNK = 96;
export const UPPER_ARM = 64;
export const FOREARM = 64;
/** How high the middle of the ball of the foot is above what it stands on. */
export const SOLE = 8;

/** Ankle, heel and toes as seen from the ball of a flat foot. */
const ANKLE: Point = { x: -38, y: 19 };
const HEEL: Point = { x: -48, y: 3 };
const TOE: Point = { x: 20, y: -2 };

/** Where a foot is: the ball of it, how far the heel is turned up, and how clear of the ground it is, from 0 (it stands) to 1. */
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

/** The leg from a hip to a foot. A foot in the air comes as near as leg and ankle allow; one that stands is taken at its word. */
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
    // Toes stay flat on the ground and straighten out as the foot leaves it.
    toe: add(ball, turned(TOE, pitch * flight)),
    pitch,
    flight,
  };
}

/** How much a foot counts as in the air: all of it from this height on. */
export const flightAt = (ball: Point) => clamp((ball.y - SOLE) / 26, 0.001, 1);

/** Where the hip is when the foot is placed, the knee bent by this angle, and the hip this far in front of the ankle. */
export function hipOver(ankle: Point, bend: number, ahead: number): Point {
  return { x: ankle.x + ahead, y: ankle.y + Math.sqrt(reach(SHANK, THIGH, bend) ** 2 - ahead * ahead) };
}

/** A foot in the air with its ankle there; `point` is how far the toes point. */
export function freeFoot(hip: Point, ankle: Point, point: number): Foot {
  const pitch = leanOf(ankle, kneeOf(hip, ankle)) + point;
  const ball = add(ankle, turned(ANKLE, pitch), -1);
  return { ball, pitch, flight: flightAt(ball) };
}

/** The ankle of a thigh that swings forward by one angle and a knee that bends by the other. */
export const hangingAnkle = (hip: Point, swing: number, bend: number) =>
  add(add(hip, toward(180 - swing, THIGH)), toward(180 - swing + bend, SHANK));

/** The hand of an arm that swings forward by one angle and bends by the other. */
export const hangingHand = (shoulder: Point, swing: number, bend: number) =>
  add(add(shoulder, toward(180 - swing, UPPER_ARM)), toward(180 - swing - bend, FOREARM));

/** An arm whose hand is as near to what it reaches for as it can be; the elbow points down and back. */
export function armTo(shoulder: Point, wanted: Point): Arm {
  const hand = within(shoulder, wanted, 30, UPPER_ARM + FOREARM - 0.5);
  return { shoulder, elbow: joint(shoulder, hand, UPPER_ARM, FOREARM, 1), hand };
}

/** How far the toes point down against the shank: 0 is a right angle, below it they are pulled up. */
export const ankleAngle = ({ ankle, knee, pitch }: Leg) => pitch - leanOf(ankle, knee);
