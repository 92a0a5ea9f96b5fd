/**
 * Every exercise of every phase and template as a programme document would draw it, and what is required of any figure.
 */
import * as fc from 'fast-check';
import type { FigureParams, SegmentKind } from '../../../web/engine/contract.ts';
import exercises from './exercises.json';

export const EXERCISES: [name: string, of: FigureParams][] = Object.entries(exercises);

/** The closed sets of cpp/engine/programme/exercise.hpp. */
export const SETS = {
  motion: ['ankle', 'hold', 'raise', 'drop', 'rebound', 'bounce', 'hop', 'forward_hop', 'skip', 'jog', 'walk_run'],
  posture: ['seated', 'standing'],
  legs: ['both', 'one', 'two_up_one_down'],
  knee: ['straight', 'bent'],
  range: ['full', 'half', 'below'],
  surface: ['floor', 'step'],
  load: ['none', 'held', 'backpack'],
  support: ['none', 'wall', 'chair'],
} as const;

export const anyFigure: fc.Arbitrary<FigureParams> = fc.record({
  motion: fc.constantFrom(...SETS.motion),
  posture: fc.constantFrom(...SETS.posture),
  legs: fc.constantFrom(...SETS.legs),
  knee: fc.constantFrom(...SETS.knee),
  range: fc.constantFrom(...SETS.range),
  surface: fc.constantFrom(...SETS.surface),
  load: fc.constantFrom(...SETS.load),
  support: fc.constantFrom(...SETS.support),
});

export const SIDES = ['left', 'right', null] as const;
export const KINDS: SegmentKind[] = ['ready', 'raise', 'hold', 'lower', 'bout', 'walk', 'rest', 'switch_side'];
