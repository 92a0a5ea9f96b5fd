/** The pose of a figure: every joint of one body at one moment. No clock: the app's timeline says when. */
import type { FigureParams } from '../engine/contract.ts';
import { type Arm, armTo, type Leg, legTo } from './body.ts';
import { add, clamp, ease, type Point, toward } from './geometry.ts';
import { groundAt, isRound, neutral, stanceAt, tempo, tempoOfWalk, turns } from './motion.ts';
import { AHEAD, farHipOf, mixStance, type Stance, shoulderOf } from './stance.ts';

export type FigureSide = 'left' | 'right' | 'both';
/** What to do, as an arrow says it. */
export type FigureCue = 'up' | 'down' | 'stay' | null;

export interface FigureMoment {
  kind: 'ready' | 'raise' | 'hold' | 'lower' | 'rest' | 'switch' | 'bout' | 'walk';
  /** Within the segment, 0 to 1. */
  progress: number;
  /** Since the segment began: bouts go by it, and legs come to rest by it. */
  elapsed_ms: number;
}

export interface Pose {
  of: FigureParams;
  /** 1 looks to the right and shows the right leg in front; -1 is its mirror image, for the left. All points are those of 1. */
  facing: 1 | -1;
  near: Leg;
  far: Leg;
  nearArm: Arm;
  farArm: Arm;
  neck: Point;
  head: Point;
  lean: number;
  cue: FigureCue;
  ground: { dash: number; gone: number } | null;
  /** Where the rope is farthest from the hands. */
  rope: Point | null;
}

interface Rest {
  cue?: FigureCue;
  ground?: Pose['ground'];
  rope?: Point | null;
}

function poseOf(
  of: FigureParams,
  side: FigureSide,
  stance: Stance,
  { cue = null, ground = null, rope = null }: Rest,
): Pose {
  const shoulder = shoulderOf(stance);
  return {
    of,
    facing: side === 'left' ? -1 : 1,
    near: legTo(stance.hip, stance.near),
    far: legTo(farHipOf(stance.hip), stance.far),
    nearArm: armTo(shoulder, stance.nearHand),
    farArm: armTo(add(shoulder, { x: AHEAD / 2, y: 0 }), stance.farHand),
    neck: add(shoulder, toward(stance.lean, 18)),
    head: add(shoulder, toward(stance.lean + 4, 44)),
    lean: stance.lean,
    cue,
    ground,
    rope,
  };
}

/** Over the head at 0, in front at a quarter, under the feet while they are in the air, and up again behind. */
const ropeAt = (phase: number): Point =>
  add({ x: 4, y: 218 }, { x: toward(360 * phase, 128).x, y: toward(360 * phase, 214).y });

function cueAt(of: FigureParams, phase: number): FigureCue {
  const [up, stay] = of.motion === 'rebound' ? [0.5, 0.5] : turns(of);
  if (/ankle|bounce|hop|skip|jog|run/.test(of.motion)) return null;
  return phase < up ? 'up' : phase < stay ? 'stay' : 'down';
}

/** One repetition, from 0 to 1. */
export function pose(of: FigureParams, phase: number, side: FigureSide): Pose {
  const at = clamp(phase, 0, 1);
  return poseOf(of, side, stanceAt(of, at), {
    cue: cueAt(of, at),
    ground: groundAt(of, at),
    rope: of.motion === 'skip' ? ropeAt(at) : null,
  });
}

/** How long a body takes to get into a bout and out of it. */
const SETTLE_MS = 600;

/** A segment of the timeline: raise, hold and lower go by progress, bouts by elapsed time, all others come to rest. */
export function poseAt(of: FigureParams, moment: FigureMoment, side: FigureSide): Pose {
  const { kind } = moment;
  const progress = clamp(moment.progress, 0, 1);
  const elapsed = Math.max(0, moment.elapsed_ms);
  const [up, stay] = of.motion === 'rebound' ? [0.5, 0.5] : turns(of);
  if (kind === 'raise') return pose(of, up * progress, side);
  if (kind === 'hold') return pose(of, up + (stay - up) * progress, side);
  if (kind === 'lower') return { ...pose(of, stay + (1 - stay) * progress, side), cue: 'down' };

  const walks = of.motion === 'walk_run' && kind !== 'bout';
  if (kind === 'bout' || (walks && kind !== 'ready')) {
    const phase = (elapsed / (walks ? tempoOfWalk : tempo(of))) % 1;
    const left = progress > 0 ? elapsed * (1 / progress - 1) : SETTLE_MS;
    const share = Math.min(ease(elapsed / SETTLE_MS), ease(left / SETTLE_MS));
    return poseOf(of, side, mixStance(neutral(of), stanceAt(of, phase, walks), share), {
      cue: cueAt(of, phase),
      ground: groundAt(of, phase, walks),
      rope: of.motion === 'skip' ? ropeAt(phase) : null,
    });
  }
  if (isRound(of)) return poseOf(of, side, neutral(of), { ground: groundAt(of, 0, walks) });
  const share = kind === 'ready' ? ease((progress - 0.6) / 0.4) : 1 - ease(elapsed / SETTLE_MS);
  return poseOf(of, side, mixStance(neutral(of), stanceAt(of, 0), share), {});
}

/** A still: how it starts, or the moment that says most. */
export function stillPose(of: FigureParams, which: 'start' | 'top', side: FigureSide): Pose {
  const phase =
    which === 'start'
      ? 0
      : of.motion === 'walk_run' || of.motion === 'jog'
        ? 0.44
        : /hop|skip/.test(of.motion)
          ? 0.42
          : 0.47;
  return pose(of, phase, side);
}
