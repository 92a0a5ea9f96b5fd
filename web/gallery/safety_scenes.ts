/** The safety questions in both wordings, their answers, the stop pages, clearing, and urgent advice. */
import type { ScreeningQuestionKey } from '../engine/contract.ts';
import { SCREENING_QUESTIONS } from '../ui/model/address.ts';
import type { FakeState } from './fake_model.ts';
import { seeing } from './goldens.ts';
import { FULL, fault, HOME, type Scene } from './scene.ts';
import type { Step } from './steps.ts';

/** The story in which a question is asked at all. */
const ASKED_IN: Partial<Record<ScreeningQuestionKey, string>> = {
  rupture_explained: 'rupture_unsure_asked',
  breathless: 'clot_hit',
  load_trigger: 'joints_asked',
};

const questions: Scene[] = SCREENING_QUESTIONS.map((question) => ({
  name: `question_${question}`,
  at: { screen: 'screening_question', question },
  state: seeing(ASKED_IN[question] ?? 'screen_first'),
}));

/** A cleared question is asked again as "changed since". */
const CHANGED: readonly ScreeningQuestionKey[] = [
  'rupture',
  'calf',
  'four_steps',
  'hot_joint',
  'fluoroquinolone',
  'joints',
  'treatment',
  'pregnancy',
  'other_signs',
  'steroids',
  'elsewhere',
];

const changedQuestions: Scene[] = CHANGED.map((question) => ({
  name: `changed_${question}`,
  at: { screen: 'screening_question', question },
  state: seeing('rescreen_all_changed'),
}));

const SLIP: FakeState = {
  ...seeing('two_hits'),
  sends: (body) => (body.kind === 'answer_screening' && !body.slip ? fault('slip_unconfirmed') : null),
};
const AT_SLIP = { at: { screen: 'screening_question', question: 'hot_joint' }, state: SLIP } as const;
const TO_SLIP: readonly Step[] = [{ choose: 'no' }, { press: 'main' }];

export const safetyScenes: readonly Scene[] = [
  { name: 'intro_open', at: HOME, state: seeing('screen_middle') },
  { name: 'intro_due_days', at: HOME, state: seeing('rescreen_due_days') },
  { name: 'intro_something_new', at: HOME, state: seeing('something_new') },
  { name: 'intro_damaged', at: HOME, state: seeing('damaged') },
  { name: 'intro_missing', at: HOME, state: seeing('missing') },
  { name: 'intro_why', at: HOME, state: seeing('screen_first'), steps: [{ open: 'why' }] },

  ...questions,
  ...changedQuestions,
  {
    name: 'question_changed',
    at: { screen: 'screening_question', question: 'fluoroquinolone' },
    state: seeing('rescreen_changed'),
  },
  {
    name: 'question_missing_choice',
    at: { screen: 'screening_question', question: 'rupture' },
    state: seeing('screen_first'),
    steps: [{ press: 'main' }],
  },
  {
    name: 'question_chosen',
    at: { screen: 'screening_question', question: 'hot_joint' },
    state: seeing('screen_middle'),
    steps: [{ choose: 'no' }],
  },
  {
    name: 'question_why',
    at: { screen: 'screening_question', question: 'four_steps' },
    state: seeing('screen_first'),
    steps: [{ open: 'why' }],
  },
  {
    name: 'question_why_unavailable',
    at: { screen: 'screening_question', question: 'four_steps' },
    state: { ...seeing('screen_first'), registry: false },
    steps: [{ open: 'why' }],
  },
  {
    name: 'question_not_stored',
    at: { screen: 'screening_question', question: 'calf' },
    state: {
      ...seeing('screen_first'),
      ...FULL,
      pending: {
        body: { kind: 'answer_screening', question: 'calf', answer: 'no' },
        fault: fault('storage_full'),
        count: 1,
      },
    },
    steps: [{ choose: 'no' }, { press: 'main' }],
  },
  { name: 'check', at: { screen: 'screening_check' }, state: seeing('all_clear') },
  { name: 'check_open', at: { screen: 'screening_check' }, state: seeing('rupture_hit') },
  { name: 'slip', ...AT_SLIP, steps: TO_SLIP },
  { name: 'slip_stays', ...AT_SLIP, steps: [...TO_SLIP, { choose: 'changed' }, { press: 'main' }] },

  { name: 'stop_rupture', at: HOME, state: seeing('rupture_hit') },
  { name: 'stop_clot', at: HOME, state: seeing('clot_hit') },
  { name: 'stop_clot_999', at: HOME, state: seeing('clot_999_hit') },
  { name: 'stop_two', at: HOME, state: seeing('two_hits') },
  { name: 'stop_everything', at: HOME, state: seeing('everything_open') },
  { name: 'stop_under_age', at: HOME, state: seeing('under_age') },
  { name: 'stop_waiting', at: HOME, state: seeing('waiting_for_doctor') },
  { name: 'stop_not_seen', at: HOME, state: seeing('not_seen_yet') },
  { name: 'stop_told_unsure', at: HOME, state: seeing('told_unsure') },
  { name: 'stop_something_new', at: HOME, state: seeing('blocked_something_new') },

  { name: 'caution', at: { screen: 'cautions' }, state: seeing('caution_open') },
  { name: 'cautions_all', at: { screen: 'cautions' }, state: seeing('everything_open') },
  { name: 'cautions_information', at: { screen: 'cautions' }, state: seeing('worth_knowing') },
  { name: 'cautions_none', at: { screen: 'cautions' }, state: seeing('all_clear') },
  { name: 'cautions_today', at: HOME, state: seeing('worth_knowing') },

  { name: 'clearance_seen', at: { screen: 'clearance', sign: 'antibiotic', step: 'seen' }, state: seeing('two_hits') },
  {
    name: 'clearance_told',
    at: { screen: 'clearance', sign: 'antibiotic', step: 'seen' },
    state: seeing('two_hits'),
    steps: [{ choose: 'yes' }, { press: 'main' }],
  },
  { name: 'clearance_none', at: { screen: 'clearance', sign: 'antibiotic', step: 'seen' }, state: seeing('all_clear') },

  { name: 'urgent', at: { screen: 'urgent' }, state: seeing('screen_middle') },
  {
    name: 'urgent_no_engine',
    at: { screen: 'urgent' },
    state: { phase: { name: 'engine_failed', fault: fault('engine_unavailable') } },
  },
];
