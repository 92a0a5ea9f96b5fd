/** The questionnaire and the plan in their states: the engine's own views, and typed samples for what no story leads to. */
import {
  sampleAssessment,
  sampleExercise,
  samplePlan,
  sampleQuestion,
  sampleToday,
  sampleView,
} from '../../../tests/web/ui/samples.ts';
import type { AskedKey, AssessmentQuestion, AssessmentValue, PlanView } from '../../engine/contract.ts';
import { type Address, ASKED } from '../address.ts';
import type { FakeState } from './fake_model.ts';
import { golden } from './goldens.ts';
import type { Scene } from './scenes.ts';

const at = (question: AskedKey): Address => ({ screen: 'asked', question });
const answering = (...questions: AssessmentQuestion[]): FakeState => ({
  view: sampleView({ place: 'assessment', assessment: sampleAssessment(questions) }),
});
/** A question in its place among the others. */
const among = (key: AskedKey, answer: AssessmentValue | null = null): FakeState =>
  answering(...ASKED.map((one) => (one === key ? sampleQuestion(one, answer) : sampleQuestion(one))));

const seeing = (name: string): FakeState => ({ view: golden(name) });
const PLAN: Address = { screen: 'plan' };

const ANSWERS: Partial<Record<AskedKey, AssessmentValue>> = {
  sides: { word: 'both' },
  activity_pain_left: { number: 4 },
  stiffness: { number: 20 },
  sore_activities: { chosen: ['walking', 'barefoot'], own: ['Carrying the shopping up three flights'] },
  equipment: { chosen: [], own: [] },
  goals: { chosen: ['run'], own: ['Dance at the wedding'], ratings: [2, 7] },
};
const answered = (Object.entries(ANSWERS) as [AskedKey, AssessmentValue][]).map(([key, value]) =>
  sampleQuestion(key, value),
);
const done = sampleAssessment(answered, { status: 'done', completed_date: '2026-11-20' });

const planned = (over: Partial<PlanView> = {}): FakeState => ({
  view: sampleView({ plan: samplePlan(over), today: sampleToday(), assessment: done }),
});
const RAISE = sampleExercise({
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
});

export const assessmentScenes: readonly Scene[] = [
  { name: 'assessment_first', at: { screen: 'questions' }, state: answering(sampleQuestion('sides')) },
  {
    name: 'assessment_open',
    at: { screen: 'questions' },
    state: answering(sampleQuestion('sides', { word: 'left' }), sampleQuestion('trend'), sampleQuestion('woken')),
  },
  { name: 'assessment_middle', at: { screen: 'home' }, state: seeing('assessment_middle') },
  { name: 'assessment_ready', at: { screen: 'home' }, state: seeing('assessment_ready') },
  { name: 'assessment_again', at: { screen: 'questions' }, state: seeing('reentry_asked') },
  { name: 'asked_follow_up', at: at('short_hold'), state: seeing('short_hold_asked') },
  { name: 'answers_ready', at: { screen: 'answers' }, state: seeing('assessment_ready') },
  ...ASKED.map((key) => ({ name: `asked_${key}`, at: at(key), state: among(key) })),
  {
    name: 'asked_missing',
    at: at('activity_pain_left'),
    state: among('activity_pain_left'),
    steps: [{ press: 'main' }],
  },
  {
    name: 'asked_minutes_wrong',
    at: at('stiffness'),
    state: among('stiffness', { number: 999 }),
    steps: [{ press: 'main' }],
  },
  { name: 'asked_own', at: at('sore_activities'), state: among('sore_activities', ANSWERS.sore_activities) },
  { name: 'asked_goals_rated', at: at('goals'), state: among('goals', ANSWERS.goals) },
  { name: 'asked_why', at: at('seated_hold'), state: among('seated_hold'), steps: [{ open: 'why' }] },
  { name: 'answers', at: { screen: 'answers' }, state: answering(...answered) },
  { name: 'answers_open', at: { screen: 'answers' }, state: answering(...answered, sampleQuestion('trend')) },
  { name: 'answers_done', at: { screen: 'answers' }, state: planned() },

  { name: 'plan', at: PLAN, state: seeing('planned') },
  { name: 'plan_why', at: PLAN, state: seeing('planned'), steps: [{ open: 'why' }] },
  { name: 'plan_both_sides', at: PLAN, state: seeing('both_sides') },
  { name: 'plan_phase_two', at: PLAN, state: seeing('phase_two') },
  { name: 'plan_calming_down', at: PLAN, state: seeing('calming_down') },
  { name: 'plan_movements', at: PLAN, state: seeing('without_holds') },
  { name: 'plan_red', at: PLAN, state: seeing('red_by_pain') },
  { name: 'plan_gap', at: PLAN, state: seeing('old_plan_screened_again') },
  { name: 'plan_waits', at: PLAN, state: seeing('screen_due_with_plan') },
  { name: 'plan_asked_again', at: PLAN, state: seeing('reentry_asked') },
  {
    name: 'plan_standing',
    at: { screen: 'plan' },
    state: planned({
      phase: 4,
      name: { key: 'phase.4.name' },
      frequency: 'every_other_day',
      frequency_text: { key: 'frequency.every_other_day' },
      exercises: [sampleExercise(), RAISE],
      why: 'offer',
      why_text: { key: 'plan.why.offer' },
      changes: [],
    }),
  },
];
