/** What every pose must fulfil, measured from its points and not from the code that made them. */
import { expect } from 'vitest';
import type { FigureParams } from '../../../web/engine/contract.ts';
import { FOREARM, type Leg, SHANK, SOLE, THIGH, UPPER_ARM } from '../../../web/figure/body.ts';
import type { Point } from '../../../web/figure/geometry.ts';
import type { Pose } from '../../../web/figure/pose.ts';
import { frame, strokes } from '../../../web/figure/strokes.ts';

/** Shank to foot in degrees: 0 is a right angle, more means pointed toes. The sole is the line from heel to ball. */
export const ANKLE = { least: -20, most: 50 };
export const KNEE = { least: 0, most: 120 };

const angle = (from: Point, to: Point) => (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
export const apart = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
/** Normalises to -180…180. */
const around = (degrees: number) => ((((degrees + 180) % 360) + 360) % 360) - 180;

/** The heel's middle is 3 above the ball's when the foot is flat. */
const FLAT = angle({ x: -48, y: 3 }, { x: 0, y: 0 });

export function anklesOf({ heel, ball, ankle, knee }: Leg): number {
  const sole = angle(heel, ball) - FLAT;
  return around(angle(ankle, knee) - sole - 90);
}

export function kneeOf({ ankle, knee, hip }: Leg): number {
  return around(angle(knee, hip) - angle(ankle, knee));
}

const differs = (a: number, b: number) => Math.abs(a - b) > 1e-6;

/**
 * Describes what is wrong with a body; empty if nothing is. The faults are collected rather than expected one by one,
 * because there are a million checks.
 */
export function bodyFaults(pose: Pose): string[] {
  const faults: string[] = [];
  const must = (holds: boolean, fault: () => string) => void (holds || faults.push(fault()));
  for (const [name, leg] of [
    ['near', pose.near],
    ['far', pose.far],
  ] as const) {
    must(!differs(apart(leg.hip, leg.knee), THIGH), () => `${name} thigh ${apart(leg.hip, leg.knee)}`);
    must(!differs(apart(leg.knee, leg.ankle), SHANK), () => `${name} shank ${apart(leg.knee, leg.ankle)}`);
    must(!differs(apart(leg.ankle, leg.ball), Math.hypot(38, 19)), () => `${name} instep`);
    must(!differs(apart(leg.heel, leg.ball), Math.hypot(48, 3)), () => `${name} sole`);
    must(!differs(apart(leg.toe, leg.ball), Math.hypot(20, 2)), () => `${name} toe`);
    const [ankle, knee] = [anklesOf(leg), kneeOf(leg)];
    must(ankle >= ANKLE.least - 0.01 && ankle <= ANKLE.most + 0.01, () => `${name} ankle at ${ankle}`);
    must(knee >= KNEE.least - 0.01 && knee <= KNEE.most + 0.01, () => `${name} knee at ${knee}`);
    // A foot is on the ground while it carries weight, and never below it.
    must(leg.flight > 0 || !differs(leg.ball.y, SOLE), () => `${name} ball stands at ${leg.ball.y}`);
    must(leg.ball.y >= SOLE - 1 && leg.toe.y >= 2, () => `${name} foot in the ground: ${leg.ball.y} ${leg.toe.y}`);
  }
  for (const arm of [pose.nearArm, pose.farArm]) {
    must(!differs(apart(arm.shoulder, arm.elbow), UPPER_ARM), () => 'upper arm');
    must(!differs(apart(arm.elbow, arm.hand), FOREARM), () => 'forearm');
  }
  return faults;
}

/** Finds what is not a number, or not inside the picture with the width of its line. */
export function pictureFaults(of: FigureParams, pose: Pose): string[] {
  const [left, top, width, height] = frame(of, false);
  const faults: string[] = [];
  for (const { kind, d, width: line = 0 } of strokes(pose)) {
    if (!/^M[-\d., MLCSQAZ]+$/.test(d)) faults.push(`${kind} ${d}`);
    for (const [, across, down] of points(d)) {
      const [x, y] = [Number(across), Number(down)];
      const inside =
        x >= left + line / 2 && x <= left + width - line / 2 && y >= top + line / 2 && y <= top + height - line / 2;
      if (!inside) faults.push(`${kind} at ${x} ${y}`);
    }
  }
  return faults;
}

/** Expects possible poses inside their picture. */
export function expectCredible(of: FigureParams, poses: Pose[]): void {
  const faults = poses.flatMap((pose, frame) =>
    [...bodyFaults(pose), ...pictureFaults(of, pose)].map((fault) => `frame ${frame}: ${fault}`),
  );
  expect(faults.slice(0, 5)).toEqual([]);
}

/** Returns every point of a path; for an arc, only its end. */
function points(d: string): RegExpMatchArray[] {
  const plain = d.replace(/A[\d.]+ [\d.]+ 0 [01] [01] /g, 'L');
  return [...plain.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)];
}
