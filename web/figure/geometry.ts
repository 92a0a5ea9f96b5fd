/** Points, rotations and the bend of a joint between two limbs. x is forward, y is up, angles are in degrees. */

export interface Point {
  x: number;
  y: number;
}

const RADIAN = Math.PI / 180;

export const sin = (degrees: number) => Math.sin(degrees * RADIAN);
export const cos = (degrees: number) => Math.cos(degrees * RADIAN);

export const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
export const mix = (from: number, to: number, share: number) => from + (to - from) * share;
/** Eases from rest to rest: 0 at 0, 1 at 1, without a jerk at either end. */
export const ease = (share: number) => (1 - cos(180 * clamp(share, 0, 1))) / 2;

export const add = (a: Point, b: Point, times = 1): Point => ({ x: a.x + b.x * times, y: a.y + b.y * times });
export const between = (a: Point, b: Point, share: number): Point => add(a, { x: b.x - a.x, y: b.y - a.y }, share);
export const distance = (a: Point, b: Point) => Math.hypot(b.x - a.x, b.y - a.y);

/** A step of this length that leans forward from vertical by this angle. */
export const toward = (lean: number, length: number): Point => ({ x: sin(lean) * length, y: cos(lean) * length });
/** The direction from a to b as a lean, the inverse of `toward`. */
export const leanOf = (a: Point, b: Point) => Math.atan2(b.x - a.x, b.y - a.y) / RADIAN;

/** Rotates so that what points up leans forward, as a heel rises. */
export const turned = (p: Point, degrees: number): Point => ({
  x: p.x * cos(degrees) + p.y * sin(degrees),
  y: p.y * cos(degrees) - p.x * sin(degrees),
});

/** The distance of the ends if the joint between two limbs is bent by this angle. */
export const reach = (a: number, b: number, bend: number) => Math.sqrt(a * a + b * b + 2 * a * b * cos(bend));

/** Moves an end so that it is neither farther from nor nearer to the start than the limbs allow. */
export function within(start: Point, end: Point, least: number, most: number): Point {
  return add(start, toward(leanOf(start, end), clamp(distance(start, end), least, most)));
}

/** The joint between two limbs of these lengths. It points forward (1) or back (-1), seen from start to end. */
export function joint(start: Point, end: Point, first: number, second: number, way: 1 | -1): Point {
  const far = distance(start, end);
  const corner = clamp((first * first + far * far - second * second) / (2 * first * far), -1, 1);
  return add(start, toward(leanOf(start, end) + (way * Math.acos(corner)) / RADIAN, first));
}
