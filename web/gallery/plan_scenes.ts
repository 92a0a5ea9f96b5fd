/**
 * The plan and offers in their states: the engine's own, and one typed sample far up the ladder, which no story
 * reaches.
 */
import { sampleExercise, samplePlan } from '../../tests/web/ui/samples.ts';
import type { Address } from '../ui/model/address.ts';
import { t } from '../words/words.ts';
import type { FakeState } from './fake_model.ts';
import { golden, seeing } from './goldens.ts';
import { FULL, type Scene, WHY } from './scene.ts';

const PLAN: Address = { screen: 'plan' };
const OFFER: Address = { screen: 'offer', kind: null };

const HEAVY: FakeState = {
  view: {
    ...golden('green'),
    plan: samplePlan({
      phase: 4,
      name: { key: 'phase.4.name' },
      frequency: 'every_other_day',
      frequency_text: { key: 'frequency.every_other_day' },
      exercises: [
        sampleExercise({
          exercise: 'single_raise_loaded',
          name: { key: 'exercise.single_raise_loaded.name' },
          steps: { key: 'exercise.single_raise_loaded.steps' },
          cue: { key: 'exercise.single_raise_loaded.cue' },
          dose_text: { key: 'dose.reps_load', params: { sets: 3, reps: 12, grams: 2500 } },
          tempo_text: { key: 'tempo.raise', params: { up: 3, down: 4 } },
          sides: ['left', 'right'],
          figure: {
            motion: 'raise',
            posture: 'standing',
            legs: 'one',
            knee: 'straight',
            range: 'full',
            surface: 'floor',
            load: 'held',
            support: 'wall',
          },
        }),
        sampleExercise({
          exercise: 'rebound_raise',
          name: { key: 'exercise.rebound_raise.name' },
          steps: { key: 'exercise.rebound_raise.steps' },
          cue: { key: 'exercise.rebound_raise.cue' },
          dose_text: { key: 'dose.reps', params: { sets: 3, reps: 8 } },
          sides: ['left', 'right'],
        }),
      ],
      minutes: 24,
      cause: 'offer',
      cause_text: { key: 'plan.cause.offer' },
      changes: [],
    }),
  },
};

export const planScenes: readonly Scene[] = [
  { name: 'plan', at: PLAN, state: seeing('planned') },
  { name: 'plan_why', at: PLAN, state: seeing('planned'), steps: [WHY] },
  { name: 'plan_both_sides', at: PLAN, state: seeing('both_sides') },
  { name: 'plan_standing', at: PLAN, state: seeing('standing_holds') },
  { name: 'plan_phase_two', at: PLAN, state: seeing('phase_two') },
  { name: 'plan_phase_three', at: PLAN, state: seeing('phase_three_running') },
  { name: 'plan_heavy', at: PLAN, state: HEAVY },
  { name: 'plan_calming_down', at: PLAN, state: seeing('calming_down') },
  { name: 'plan_movements', at: PLAN, state: seeing('without_holds') },
  { name: 'plan_red', at: PLAN, state: seeing('red_by_pain') },
  { name: 'plan_gap', at: PLAN, state: seeing('old_plan_screened_again') },
  { name: 'plan_waits', at: PLAN, state: seeing('screen_due_with_plan') },
  { name: 'plan_asked_again', at: PLAN, state: seeing('reentry_asked') },

  { name: 'offer', at: OFFER, state: seeing('rung_offered') },
  { name: 'offer_why', at: OFFER, state: seeing('rung_offered'), steps: [WHY] },
  { name: 'offer_phase', at: OFFER, state: seeing('phase_offered') },
  { name: 'offer_build_up', at: OFFER, state: seeing('build_up_offered') },
  { name: 'offer_rung_down', at: OFFER, state: seeing('rung_down_offered') },
  { name: 'offer_retry_hold', at: OFFER, state: seeing('retry_hold_offered') },
  { name: 'offer_none', at: OFFER, state: seeing('planned') },
  {
    name: 'offer_not_stored',
    at: OFFER,
    state: { ...seeing('rung_offered'), ...FULL },
    steps: [{ press: 'named', words: t('offer.no') }],
  },
];
