/**
 * The pose of a figure: every joint of one body at one moment. It has no clock; the app's timeline gives the moment.
 */
import type { FigureParams, SegmentKind, SideKey } from '../engine/contract.ts';
import { type Arm, armTo, type Leg, legTo } from './body.ts';
import { add, clamp, ease, mix, type Point, toward } from './geometry.ts';
import { groundAt, isHelped, isRound, neutral, roundMs, stanceAt, turns } from './motion.ts';
import { AHEAD, farHipOf, isSeated, mixStance, type Stance, shoulderOf } from './stance.ts';

/** The leg in front; null or both: both at once. */
export type FigureSide = SideKey | 'both' | null;
/** The sign beside the heel that shows what to do. `quick` is up and down at once. */
type FigureCue = 'up' | 'down' | 'stay' | 'quick' | 'over' | 'turn' | null;

export interface FigureMoment {
  kind: SegmentKind;
  /** Within the segment, 0 to 1. */
  progress: number;
  /** Time since the segment began, for bouts and for coming to rest. */
  elapsed_ms: number;
  /** The length of one repetition in a bout with a rhythm; 0 otherwise. */
  beat_ms?: number;
  /**
   * The heels are up although no raise came before (a hold without one), or were up although no lowering follows (what
   * comes after such a hold).
   */
  unled?: boolean;
}

export interface Pose {
  of: FigureParams;
  /**
   * 1 looks to the right and shows the right leg in front; -1 is its mirror image, for the left. All points are given
   * for 1.
   */
  facing: 1 | -1;
  near: Leg;
  far: Leg;
  nearArm: Arm;
  farArm: Arm;
  head: Point;
  lean: number;
  cue: FigureCue;
  ground: { dash: number; gone: number } | null;
  /** The point of the rope that is farthest from the hands. */
  rope: Point | null;
}

type Extras = Pick<Pose, 'cue' | 'ground' | 'rope'>;
const NOTHING: Extras = { cue: null, ground: null, rope: null };

function poseOf(of: FigureParams, side: FigureSide, stance: Stance, extras: Extras): Pose {
  const shoulder = shoulderOf(stance);
  return {
    of,
    facing: side === 'left' ? -1 : 1,
    near: legTo(stance.hip, stance.near),
    far: legTo(farHipOf(stance.hip), stance.far),
    nearArm: armTo(shoulder, stance.nearHand),
    farArm: armTo(add(shoulder, { x: AHEAD / 2, y: 0 }), stance.farHand),
    head: add(shoulder, toward(stance.lean + 4, 44)),
    lean: stance.lean,
    ...extras,
    ...extras,
  };
}

/** Over the head at 0, in front at a quarter, under the feet while they are in the air, and up again behind. */
const ropeAt = (phase: number): Point =>
  add({ x: 4, y: 218 }, { x: toward(360 * phase, 126).x, y: toward(360 * phase, 214).y });

/** Always the same sign for quick work; for slow work the present action. */
function cueAt(of: FigureParams, phase: number): FigureCue {
  const { motion } = of;
  if (/jog|run/.test(motion)) return null;
  if (motion === 'ankle') return 'turn';
  if (motion === 'forward_hop' && !isSeated(of)) return 'over';
  if (/hop|skip|bounce/.test(motion) || motion === 'rebound') return 'quick';
  const [up, stay] = turns(of);
  return phase < up ? 'up' : phase < stay ? 'stay' : 'down';
}

const extras = (of: FigureParams, phase: number, walks = false): Extras => ({
  cue: cueAt(of, phase),
  ground: isSeated(of) ? null : groundAt(of, phase, walks),
  rope: of.motion === 'skip' && !isSeated(of) ? ropeAt(phase) : null,
});

/** The phase of one repetition, from 0 to 1. */
export function pose(of: FigureParams, phase: number, side: FigureSide): Pose {
  const at = clamp(phase, 0, 1);
  return poseOf(of, side, stanceAt(of, at), extras(of, at));
}

/** The time a body takes to get into a bout and out of it, and up or down if the timeline gives none. */
const SETTLE_MS = 700;
const RISE_MS = 1400;

/**
 * Shows a segment of the timeline: raise, hold and lower by progress, bouts by elapsed time, all others coming to rest.
 */
export function poseAt(of: FigureParams, moment: FigureMoment, side: FigureSide): Pose {
  const { kind, unled = false } = moment;
  const progress = clamp(moment.progress, 0, 1);
  const elapsed = Math.max(0, moment.elapsed_ms);
  const [up, stay] = of.motion === 'rebound' ? [0.5, 0.5] : turns(of);
  const signed = (phase: number, cue: FigureCue) => ({ ...pose(of, phase, side), cue });

  const works = kind === 'bout' || kind === 'raise' || kind === 'hold' || kind === 'lower';
  const walks = kind === 'walk' && of.motion === 'walk_run';
  if (walks || kind === 'bout' || (works && isRound(of))) {
    const phase = (elapsed / roundMs(of, moment.beat_ms, walks)) % 1;
    const from = isRound(of) ? neutral(of) : stanceAt(of, 0);
    const left = progress > 0 ? (elapsed * (1 - progress)) / progress : SETTLE_MS;
    const share = Math.min(ease(elapsed / SETTLE_MS), ease(left / SETTLE_MS));
    return poseOf(of, side, mixStance(from, stanceAt(of, phase, walks), share), extras(of, phase, walks));
  }
  if (kind === 'raise') return signed(up * progress, 'up');
  if (kind === 'hold') {
    const risen = unled ? clamp(elapsed / RISE_MS, 0, 1) : 1;
    return risen < 1 ? signed(up * risen, 'up') : signed(mix(up, stay, progress), 'stay');
  }
  if (kind === 'lower') return signed(mix(stay, 1, progress), 'down');

  const still = neutral(of);
  if (isRound(of)) return poseOf(of, side, still, { ...NOTHING, ground: extras(of, 0).ground });
  if (kind === 'ready')
    return poseOf(of, side, mixStance(still, stanceAt(of, 0), ease((progress - 0.6) / 0.4)), NOTHING);
  if (unled && elapsed < RISE_MS) return signed(mix(stay, 1, elapsed / RISE_MS), 'down');
  const settled = ease((unled ? elapsed - RISE_MS : elapsed) / SETTLE_MS);
  return poseOf(of, side, mixStance(stanceAt(of, 1), still, settled), NOTHING);
}

/** A still: the starting position, or the most typical moment. */
export function stillPose(of: FigureParams, which: 'start' | 'top', side: FigureSide): Pose {
  return pose(of, stillPhase(of, which === 'top'), side);
}

function stillPhase(of: FigureParams, top: boolean): number {
  if (/hop|skip/.test(of.motion)) return top ? 0.5 : 0;
  if (/jog|run/.test(of.motion)) return top ? 0.44 : 0;
  if (of.motion === 'bounce' || of.motion === 'rebound' || of.motion === 'ankle') return top ? 0.5 : 0;
  // Exercises whose special part is lowering: on one leg, and on a step below it.
  if (isHelped(of)) return top ? 0.82 : 0.42;
  return top ? 0.46 : 0;
}
