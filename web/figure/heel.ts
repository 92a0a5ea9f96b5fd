/** The lower legs from behind, and a ring round a place of the tendon: to point at where it is sore. */
import type { SideKey } from '../engine/contract.ts';
import type { Stroke } from './strokes.ts';

export type HeelMark = 'insertional' | 'midportion' | 'none';

/** A right leg; the left one is its mirror image. The toes are outside. */
const LEG =
  'M-33 -212C-45 -172 -46 -136 -34 -104C-25 -80 -15 -68 -15 -54C-15 -48 -19 -44 -18 -38C-17 -30 -24 -24 -24 -13C-24 -4 -17 0 -8 0L34 0C45 0 46 -11 38 -14C28 -18 23 -25 19 -33C16 -39 19 -47 16 -54C14 -66 26 -82 35 -106C46 -138 44 -174 34 -212Z';
/** The two bellies of the calf, and the tendon they run into. */
const CALF =
  'M-3 -106C-12 -106 -30 -120 -33 -142C-35 -166 -26 -186 -16 -186C-6 -186 -3 -162 -3 -140ZM3 -106C13 -108 29 -122 33 -144C35 -168 26 -186 16 -186C6 -186 3 -162 3 -140Z';
const TENDON = 'M0 -18C1 -34 0 -46 0 -62C0 -80 0 -92 0 -108';

/** At the bone of the heel, or 2 to 6 cm above it. */
const PLACES = { insertional: [-19, 17], midportion: [-66, 25] } as const;

export const HEEL_FRAME = '-116 -206 232 216';
/** Where a leg goes: moved and mirrored. */
export const heelPlace = (side: SideKey) => (side === 'left' ? 'translate(-54 0) scale(-1 1)' : 'translate(54 0)');

/** One leg, back to front. Who is not meant stays in the shade. */
export function heelStrokes(meant: boolean, mark: HeelMark): Stroke[] {
  if (!meant) return [{ kind: 'far', d: LEG }];
  const leg: Stroke[] = [
    { kind: 'near', d: LEG },
    { kind: 'calf', d: CALF },
    { kind: 'tendon', d: TENDON, width: 11 },
  ];
  if (mark === 'none') return leg;
  const [middle, half] = PLACES[mark];
  const ring = `M-20 ${middle}a20 ${half} 0 1 1 40 0a20 ${half} 0 1 1 -40 0Z`;
  return [...leg, { kind: 'rim', d: ring, width: 13 }, { kind: 'ring', d: ring, width: 6 }];
}
