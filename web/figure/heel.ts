/** The lower legs from behind with a mark on a place of the tendon, to show where it is sore. */
import type { SideKey } from '../engine/contract.ts';
import type { Stroke } from './strokes.ts';

export type HeelMark = 'insertional' | 'midportion' | 'none';

/** A right leg; the left one is its mirror image. The little toe is outside. */
const LEG =
  'M-29 -216C-36 -192 -36 -168 -31 -146C-25 -118 -17 -96 -16 -74C-16 -64 -15 -58 -17 -50C-20 -42 -16 -37 -17 -31C-19 -25 -22 -21 -22 -13C-22 -4 -16 0 -7 0L31 0C42 0 43 -10 36 -13C27 -17 22 -24 19 -30C15 -36 21 -44 18 -52C15 -60 17 -68 18 -78C20 -98 28 -120 33 -148C37 -170 35 -194 29 -216Z';
/** From the heel bone up to where the two bellies of the calf begin. */
const TENDON = 'M0 -20C1 -44 0 -66 0 -112M-21 -150C-18 -128 -6 -128 0 -112C6 -128 18 -130 22 -152';

/** At the heel bone, or 2 to 6 cm above it. */
const PLACES = { insertional: 'M-2 -17H2', midportion: 'M0 -92V-58' } as const;

export const HEEL_FRAME = '-105 -196 210 206';
/** Moves and mirrors a leg. */
export const heelPlace = (side: SideKey) => (side === 'left' ? 'translate(-48 0) scale(-1 1)' : 'translate(48 0)');

/** Returns the strokes of one leg, back to front. A leg that the picture is not about (`meant` is false) is shaded. */
export function heelStrokes(meant: boolean, mark: HeelMark): Stroke[] {
  if (!meant) return [{ kind: 'far', d: LEG }];
  const leg: Stroke[] = [
    { kind: 'near', d: LEG },
    { kind: 'tendon', d: TENDON, width: 9 },
  ];
  if (mark === 'none') return leg;
  const sore = PLACES[mark];
  return [...leg, { kind: 'rim', d: sore, width: 30 }, { kind: 'sore', d: sore, width: 23 }];
}
