/** The motions: a stance for each phase of one repetition, from 0 to 1. */
import type { FigureParams } from '../engine/contract.ts';
import { ankleAngle, ankleOver, type Foot, freeFoot, hangingAnkle, legTo, SOLE } from './body.ts';
import { clamp, ease, mix, type Point } from './geometry.ts';
import {
  AHEAD,
  farHipOf,
  isSeated,
  onStep,
  type Stance,
  type Standing,
  sitting,
  standing,
  withHands,
} from './stance.ts';

/** The phases at which a repetition has risen, and at which it begins to lower. */
export const turns = ({ motion }: FigureParams): [number, number] => (motion === 'hold' ? [0.15, 0.85] : [0.42, 0.5]);

/** The cyclic motions of a bout, and the length of one cycle. */
const ROUNDS: Record<string, number> = {
  bounce: 500,
  hop: 600,
  forward_hop: 900,
  skip: 640,
  jog: 900,
  walk_run: 780,
};
/** Half of the distance that the foot moves back while it stands. */
const HOP_STRIDE = 26;
export const isRound = ({ motion }: FigureParams) => motion in ROUNDS;
/** The length of one cycle: from the document, or a natural one. A beat of running is one step; a cycle has two. */
export function roundMs({ motion }: FigureParams, beat = 0, walks = false): number {
  if (walks) return 1200;
  const own = ROUNDS[motion] ?? (motion === 'rebound' ? 1000 : motion === 'ankle' ? 3000 : 8000);
  return beat > 0 ? beat * (/jog|run/.test(motion) ? 2 : 1) : own;
}

interface Levels {
  low: number;
  top: number;
}

/** How far the heel goes down and up. A heel goes below the ball only where there is room. */
function levels(of: FigureParams): Levels {
  const below = onStep(of) && (of.range === 'below' || of.motion === 'drop');
  const bent = of.knee === 'bent';
  const top = isSeated(of) ? 36 : bent ? 40 : 45;
  return { low: below ? (bent || isSeated(of) ? -8 : -14) : 0, top: of.range === 'half' ? top / 2 : top };
}

const kneeOf = (of: FigureParams) => (of.knee === 'bent' ? 28 : 3);
const onOne = (of: FigureParams) => (of.legs === 'one' ? 1 : 0);

/** Both legs raise and one alone lowers, as in Alfredson's heel drop. */
export const isHelped = ({ legs, motion }: FigureParams) =>
  legs === 'two_up_one_down' || (motion === 'drop' && legs === 'one');

/** Heels raised by this much, seated or standing. The far foot hangs free if the near one works alone. */
const onToes = (of: FigureParams, how: Standing) =>
  isSeated(of) ? sitting(of, how.pitch, mix(how.pitch, 0, how.far)) : standing(of, how);

function heelRaise(of: FigureParams, phase: number): Stance {
  const [up, stay] = turns(of);
  const { low, top } = levels(of);
  const down = (phase - stay) / (1 - stay);
  const helped = isHelped(of);
  // The other foot leaves before the heel lowers, and is back before it rises.
  const alone = ease(down / 0.2) * (1 - ease((down - 0.8) / 0.2));
  const sinks = helped ? ease((down - 0.16) / 0.68) : ease(down);
  const height = phase < up ? ease(phase / up) : phase < stay ? 1 : 1 - sinks;
  const pitch = mix(low, top, height);
  return onToes(of, { pitch, bend: kneeOf(of), far: helped ? alone : onOne(of) });
}

function rebound(of: FigureParams, phase: number): Stance {
  const { low, top } = levels(of);
  // Fast off the ground, slow at the top: the heel barely touches.
  const pitch = mix(low, top, Math.sin(Math.PI * phase));
  return onToes(of, { pitch, bend: kneeOf(of), far: onOne(of) });
}

function bounce(of: FigureParams, phase: number): Stance {
  const up = ease(phase < 0.5 ? phase * 2 : 2 - phase * 2);
  const pitch = mix(9, of.range === 'half' ? 22 : 34, up);
  const arm = mix(-8, 6, up);
  return onToes(of, { pitch, bend: mix(24, 5, up) + kneeOf(of) / 2, far: onOne(of), swing: [arm, arm + 4, 40] });
}

/**
 * Crouch, take-off, in the air from a quarter to three quarters, and crouch again. `stride`: how far the foot is left
 * behind.
 */
function hop(of: FigureParams, phase: number, height: number, stride: number): Stance {
  const air = clamp((phase - 0.25) / 0.5, 0, 1);
  const off = ease(phase / 0.25);
  const down = ease((phase - 0.75) / 0.25);
  /** From crouch to take-off, from take-off through the air to landing, and from landing to crouch. */
  const through = (deep: number, leaves: number, lands: number) =>
    phase < 0.25 ? mix(deep, leaves, off) : phase < 0.75 ? mix(leaves, lands, ease(air)) : mix(lands, deep, down);
  const pitch = through(9, 45, 26);
  const ballX = stride * (phase < 0.25 ? phase * -4 : phase < 0.75 ? mix(-1, 1, ease(air)) : 4 - phase * 4);
  const arm = of.motion === 'skip' ? -20 : through(-26, stride ? 34 : 16, 8);
  return standing(of, {
    pitch,
    bend: through(34, 4, 14),
    lift: 4 * height * air * (1 - air),
    ballX,
    ahead: stride ? -8 - ankleOver({ x: ballX, y: 0 }, pitch).x : through(14, 4, 8),
    far: onOne(of),
    swing: [arm, arm + 5, of.motion === 'skip' ? 62 : 48],
  });
}

interface Gait {
  /** The share of a cycle during which a foot is on the ground. */
  stance: number;
  /** How far the heel is raised when the ball of the foot lands. */
  lands: number;
  front: number;
  back: number;
  hip: number;
  bob: number;
  /** The places that the ankle passes while the foot swings: behind, then in front. */
  behind: Point;
  before: Point;
  lean: number;
  swing: number;
  elbow: number;
}

const GAITS: Record<'walk' | 'jog' | 'spot', Gait> = {
  walk: {
    stance: 0.57,
    lands: 0,
    front: 50,
    back: 52,
    hip: 229.5,
    bob: 0,
    behind: { x: -84, y: 86 },
    before: { x: 6, y: 50 },
    lean: 3,
    swing: 22,
    elbow: 22,
  },
  jog: {
    stance: 0.38,
    lands: 16,
    front: 18,
    back: 52,
    hip: 232,
    bob: 4,
    behind: { x: -130, y: 128 },
    before: { x: 40, y: 110 },
    lean: 9,
    swing: 34,
    elbow: 88,
  },
  spot: {
    stance: 0.42,
    lands: 16,
    front: 6,
    back: -6,
    hip: 234,
    bob: 4,
    behind: { x: -78, y: 118 },
    before: { x: -10, y: 124 },
    lean: 3,
    swing: 26,
    elbow: 92,
  },
};

/** How far the ground moves in a cycle. */
const strideOf = ({ front, back, stance }: Gait) => (front + back) / stance;

function standingFoot({ front, back, stance, lands }: Gait, phase: number): Foot {
  const share = phase / stance;
  const pitch = share < 0.4 ? mix(lands, lands / 4, ease(share / 0.4)) : mix(lands / 4, 42, ease((share - 0.4) / 0.6));
  return { ball: { x: mix(front, -back, share), y: SOLE }, pitch, flight: 0 };
}

function gaitFoot(gait: Gait, hip: Point, phase: number): Foot {
  const { stance, behind, before } = gait;
  if (phase < stance) return standingFoot(gait, phase);
  const share = (phase - stance) / (1 - stance);
  const leaves = legTo(hipOf(gait, stance), standingFoot(gait, stance));
  const lands = legTo(hipOf(gait, 0), standingFoot(gait, 0));
  const ankle = curve(leaves.ankle, behind, before, lands.ankle, share);
  return freeFoot(hip, ankle, mix(ankleAngle(leaves), ankleAngle(lands), ease(share)));
}

function curve(a: Point, b: Point, c: Point, d: Point, t: number): Point {
  const s = 1 - t;
  const at = (key: keyof Point) =>
    s * s * s * a[key] + 3 * s * s * t * b[key] + 3 * s * t * t * c[key] + t * t * t * d[key];
  return { x: at('x'), y: at('y') };
}

/** The hip is lowest in the middle of each stance. */
function hipOf({ hip, bob, stance }: Gait, phase: number): Point {
  return { x: -14, y: hip - bob * Math.cos(4 * Math.PI * (phase - stance / 2)) };
}

function gait(of: FigureParams, kind: keyof typeof GAITS, phase: number): Stance {
  const how = GAITS[kind];
  const hip = hipOf(how, phase);
  const other = gaitFoot(how, hip, (phase + 0.5) % 1);
  const arm = how.swing * Math.cos(2 * Math.PI * phase);
  return withHands(
    of,
    {
      hip,
      lean: how.lean,
      near: gaitFoot(how, hip, phase % 1),
      far: { ...other, ball: { ...other.ball, x: other.ball.x + AHEAD } },
    },
    [4 - arm, 4 + arm, how.elbow],
  );
}

/** The foot is lifted, and the toes point and pull up. */
function ankleMovement(of: FigureParams, phase: number): Stance {
  const point = mix(-14, 38, ease(phase < 0.5 ? phase * 2 : 2 - phase * 2));
  const base = neutral(of);
  const [swing, bend] = isSeated(of) ? (of.knee === 'bent' ? [100, 66] : [89, 50]) : [42, 46];
  const free = (hip: Point) => freeFoot(hip, hangingAnkle(hip, swing, bend), point);
  return {
    ...base,
    near: free(base.hip),
    far: of.legs === 'both' && isSeated(of) ? free(farHipOf(base.hip)) : base.far,
  };
}

/** Both feet flat, before anything begins. */
export const neutral = (of: FigureParams) => onToes(of, { pitch: 0, bend: 3, far: 0 });

export function stanceAt(of: FigureParams, phase: number, walks = false): Stance {
  const { motion } = of;
  if (motion === 'ankle') return ankleMovement(of, phase);
  if (motion === 'rebound') return rebound(of, phase);
  if (motion === 'bounce' || (isSeated(of) && isRound(of))) return bounce(of, phase);
  // A hop on a step stays low, if a document asks for one.
  const height = onStep(of) ? 10 : motion === 'forward_hop' ? 26 : 20;
  if (/hop|skip/.test(motion)) return hop(of, phase, height, motion === 'forward_hop' ? HOP_STRIDE : 0);
  if (motion === 'jog') return gait(of, 'spot', phase);
  if (motion === 'walk_run') return gait(of, walks ? 'walk' : 'jog', phase);
  return heelRaise(of, phase);
}

/** Dashes of the ground that passes under a figure in the middle of the picture: their length and offset. */
export function groundAt(
  { motion }: FigureParams,
  phase: number,
  walks = false,
): { dash: number; gone: number } | null {
  if (motion !== 'forward_hop' && motion !== 'walk_run') return null;
  const stride = motion === 'forward_hop' ? 4 * HOP_STRIDE : strideOf(GAITS[walks ? 'walk' : 'jog']);
  // A whole number of dashes in a cycle, so that the next one begins without a jump.
  const dash = stride / Math.round(stride / 60);
  return { dash, gone: (phase * stride) % dash };
}
