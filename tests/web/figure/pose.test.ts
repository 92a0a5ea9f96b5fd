/** Every exercise, every frame: possible bodies in pictures that contain them. */
import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { FigureParams } from '../../../web/engine/contract.ts';
import { SOLE } from '../../../web/figure/body.ts';
import type { Point } from '../../../web/figure/geometry.ts';
import { type FigureMoment, type Pose, pose, poseAt, stillPose } from '../../../web/figure/pose.ts';
import { grip } from '../../../web/figure/stance.ts';
import { apart, expectCredible, kneeOf } from './body_checks.ts';
import { anyFigure, EXERCISES, KINDS, SIDES } from './exercises.ts';

// A busy machine takes its time for a million measurements.
vi.setConfig({ testTimeout: 60_000 });

const FRAMES = 120;
const RUNS = 600;
const phases = Array.from({ length: FRAMES + 1 }, (_, frame) => frame / FRAMES);
const named = (name: string): FigureParams => {
  const found = EXERCISES.find(([each]) => each === name);
  if (!found) throw new Error(`no exercise ${name}`);
  return found[1];
};
const FRAME_MS = 1000 / 60;
/** Units per frame at 60 frames a second: in a body of 410 units the fastest foot moves at about 9 m/s. */
const FASTEST = 36;

const moving = (at: Pose): Record<string, Point> => ({
  hip: at.near.hip,
  knee: at.near.knee,
  ankle: at.near.ankle,
  ball: at.near.ball,
  toe: at.near.toe,
  farKnee: at.far.knee,
  farAnkle: at.far.ankle,
  farToe: at.far.toe,
  elbow: at.nearArm.elbow,
  hand: at.nearArm.hand,
  farElbow: at.farArm.elbow,
  farHand: at.farArm.hand,
  head: at.head,
});

/** The farthest that any joint moves from one of these poses to the next. */
function fastest(poses: Pose[]): [number, string] {
  let most: [number, string] = [0, ''];
  poses.slice(1).forEach((each, before) => {
    const [now, then] = [moving(each), moving(poses[before] as Pose)];
    for (const key of Object.keys(now)) {
      const far = apart(now[key] as Point, then[key] as Point);
      if (far > most[0]) most = [far, `${key} at frame ${before}`];
    }
  });
  return most;
}

/** All frames of consecutive segments. */
function play(of: FigureParams, segments: [FigureMoment['kind'], number, Partial<FigureMoment>?][]): Pose[] {
  return segments.flatMap(([kind, length, more]) => {
    const frames = Math.floor(length / FRAME_MS);
    return Array.from({ length: frames + 1 }, (_, frame) => {
      const elapsed_ms = Math.min(length, frame * FRAME_MS);
      return poseAt(of, { kind, progress: elapsed_ms / length, elapsed_ms, ...more }, 'right');
    });
  });
}

describe.each(EXERCISES)('%s', (_, of) => {
  test('is a possible body inside its picture, in every frame and on every side', () => {
    expectCredible(
      of,
      SIDES.flatMap((side) => phases.map((phase) => pose(of, phase, side))),
    );
  });

  test('keeps its hands on its support', () => {
    const hold = grip(of);
    if (!hold) return;
    for (const phase of phases) {
      const { nearArm, farArm } = pose(of, phase, 'right');
      expect(apart(farArm.hand, hold)).toBeLessThan(0.01);
      if (of.load !== 'held') expect(apart(nearArm.hand, hold)).toBeLessThan(0.01);
    }
  });

  test('ends as it begins', () => {
    for (const [key, point] of Object.entries(moving(pose(of, 0, 'right')))) {
      expect(apart(point, moving(pose(of, 1, 'right'))[key] as Point), key).toBeLessThan(0.01);
    }
  });

  test('never jumps, through a whole set and into its rest', () => {
    const [far, where] = fastest(
      play(of, [
        ['ready', 5000],
        ['raise', 3000],
        ['hold', 1000],
        ['lower', 4000],
        ['raise', 3000],
        ['lower', 4000],
        ['rest', 5000],
      ]),
    );
    expect(far, where).toBeLessThan(FASTEST);
  });

  test('never jumps in a bout, from ready to rest, whatever its length', () => {
    for (const length of [10_000, 9_370, 1_300]) {
      const [far, where] = fastest(
        play(of, [
          ['bout', length],
          ['rest', 2000],
        ]),
      );
      expect(far, where).toBeLessThan(FASTEST);
    }
  });
});

test('a hold without a raise before it rises by itself, and comes down afterwards', () => {
  const of = named('seated_hold');
  const poses = play(of, [
    ['ready', 5000],
    ['hold', 10_000, { unled: true }],
    ['rest', 5000, { unled: true }],
  ]);
  const [far, where] = fastest(poses);
  expect(far, where).toBeLessThan(4);
  const heels = poses.map(({ near }) => near.heel.y);
  expect(Math.max(...heels) - (heels[0] ?? 0)).toBeGreaterThan(20);
  expect(heels.at(-1)).toBeCloseTo(heels[0] ?? 0, 3);
});

test('walking between bouts of jogging is a possible body, and begins and ends standing', () => {
  const of = named('walk_run');
  const poses = play(of, [
    ['bout', 4000],
    ['walk', 6000],
    ['bout', 4000],
  ]);
  expectCredible(of, poses);
  const [far, where] = fastest(poses);
  expect(far, where).toBeLessThan(FASTEST);
});

test('a bout follows the beat of its document', () => {
  const of = named('rebound_raise');
  const heel = (elapsed_ms: number) =>
    poseAt(of, { kind: 'bout', progress: 0.5, elapsed_ms, beat_ms: 1500 }, 'left').near.heel.y;
  expect(heel(4500)).toBeCloseTo(heel(6000), 6);
  expect(heel(5250)).toBeGreaterThan(heel(4500) + 20);
});

describe('the heel follows the words', () => {
  const heels = (of: FigureParams, kind: FigureMoment['kind']) =>
    phases.map((progress) => poseAt(of, { kind, progress, elapsed_ms: progress * 3000 }, 'left').near.heel.y);
  const raises = EXERCISES.filter(([, { motion }]) => /raise|hold|drop|rebound/.test(motion));

  test.each(raises)('%s: up in raise, still in hold, down in lower', (_, of) => {
    const [up, stay, down] = [heels(of, 'raise'), heels(of, 'hold'), heels(of, 'lower')];
    up.slice(1).forEach((heel, before) => void expect(heel).toBeGreaterThanOrEqual((up[before] ?? 0) - 1e-9));
    down.slice(1).forEach((heel, before) => void expect(heel).toBeLessThanOrEqual((down[before] ?? 0) + 1e-9));
    for (const heel of stay) expect(heel).toBeCloseTo(up.at(-1) ?? 0, 6);
    expect((up.at(-1) ?? 0) - (up[0] ?? 0)).toBeGreaterThan(15);
  });

  test('half goes half as far', () => {
    const full = pose({ ...named('standing_hold_half'), range: 'full' }, 0.5, 'left').near;
    const half = pose(named('standing_hold_half'), 0.5, 'left').near;
    expect(half.pitch).toBeCloseTo(full.pitch / 2, 6);
  });

  test.each(['step_raise', 'heel_drop_straight', 'heel_drop_bent'])('%s: below the level of the step', (name) => {
    const low = pose(named(name), 0, 'left').near;
    expect(low.heel.y).toBeLessThan(SOLE);
    expect(pose({ ...named(name), surface: 'floor' }, 0, 'left').near.pitch).toBe(0);
  });

  test('a bent knee looks bent, a straight one straight', () => {
    for (const phase of phases) {
      expect(kneeOf(pose(named('heel_drop_straight'), phase, 'left').near)).toBeLessThan(6);
      expect(kneeOf(pose(named('heel_drop_bent'), phase, 'left').near)).toBeGreaterThan(25);
    }
  });

  test('two up, one down: both feet stand while rising, one while lowering', () => {
    for (const name of ['two_up_one_down', 'heel_drop_straight']) {
      const of = named(name);
      for (const progress of phases) {
        expect(poseAt(of, { kind: 'raise', progress, elapsed_ms: 0 }, 'left').far.flight).toBe(0);
      }
      const halfway = poseAt(of, { kind: 'lower', progress: 0.5, elapsed_ms: 0 }, 'left');
      expect(halfway.far.flight).toBe(1);
      expect(halfway.near.flight).toBe(0);
    }
  });
});

describe('feet and ground', () => {
  test('a standing foot does not slip, even if the ground moves', () => {
    for (const [, of] of EXERCISES) {
      for (const phase of phases) {
        const [a, b] = [pose(of, phase, 'right'), pose(of, phase + 1e-4, 'right')];
        if (a.near.flight > 0 || b.near.flight > 0 || phase === 1) continue;
        const went = ((b.ground?.gone ?? 0) - (a.ground?.gone ?? 0) + (a.ground?.dash ?? 1)) % (a.ground?.dash ?? 1);
        if (went > 1) continue;
        expect(a.near.ball.x - b.near.ball.x).toBeCloseTo(went, 3);
      }
    }
  });

  test('hops leave the ground and land; bounces do not', () => {
    for (const [, of] of EXERCISES) {
      const flies = phases.some(
        (phase) => pose(of, phase, 'left').near.flight > 0 && pose(of, phase, 'left').far.flight > 0,
      );
      expect(flies, of.motion).toBe(['hop', 'forward_hop', 'skip', 'jog', 'walk_run'].includes(of.motion));
    }
  });

  test('the rope is under the feet while they are in the air', () => {
    const of = named('skipping');
    const { near, rope } = pose(of, 0.5, 'left');
    expect(near.ball.y - SOLE).toBeGreaterThan(10);
    expect(rope?.y).toBeLessThan(near.ball.y - SOLE);
    expect(pose(of, 0, 'left').rope?.y).toBeGreaterThan(pose(of, 0, 'left').head.y);
  });
});

test('left is the mirror image of right; both legs at once look to the right', () => {
  for (const [, of] of EXERCISES) {
    const [left, right] = [pose(of, 0.3, 'left'), pose(of, 0.3, 'right')];
    expect({ ...left, facing: 1 }).toEqual(right);
    expect(left.facing).toBe(-1);
    expect(pose(of, 0.3, null)).toEqual(right);
  }
});

test('stills are poses of the repetition', () => {
  for (const [, of] of EXERCISES) {
    expectCredible(of, [stillPose(of, 'start', 'left'), stillPose(of, 'top', 'left')]);
  }
});

describe('any document', () => {
  test('any combination is a possible body inside its picture', () => {
    fc.assert(
      fc.property(anyFigure, fc.double({ min: 0, max: 1, noNaN: true }), (of, phase) => {
        expectCredible(of, [pose(of, phase, 'left')]);
      }),
      { numRuns: RUNS },
    );
  });

  test('hands on the support, at any moment', () => {
    fc.assert(
      fc.property(anyFigure, fc.double({ min: 0, max: 1, noNaN: true }), (of, phase) => {
        const hold = grip(of);
        if (hold) expect(apart(pose(of, phase, 'left').farArm.hand, hold)).toBeLessThan(0.01);
      }),
      { numRuns: RUNS },
    );
  });

  test('any moment of any segment', () => {
    const moment = fc.record({
      kind: fc.constantFrom(...KINDS),
      progress: fc.double({ min: -1, max: 2, noNaN: true }),
      elapsed_ms: fc.double({ min: 0, max: 1e7, noNaN: true }),
      beat_ms: fc.constantFrom(0, 400, 1000, 1500),
      unled: fc.boolean(),
    });
    fc.assert(
      fc.property(anyFigure, moment, fc.constantFrom(...SIDES), (of, at, side) => {
        expectCredible(of, [poseAt(of, at, side)]);
      }),
      { numRuns: RUNS },
    );
  });

  test('words of a later version are drawn as something sensible', () => {
    const strange = {
      motion: 'x',
      posture: 'x',
      legs: 'x',
      knee: 'x',
      range: 'x',
      surface: 'x',
      load: 'x',
      support: 'x',
    };
    expectCredible(
      strange,
      phases.map((phase) => pose(strange, phase, 'left')),
    );
  });
});
