/** Small typed views for the tests of screens. A test fills in what it is about. */
import type {
  AssessmentQuestion,
  AssessmentQuestionKey,
  AssessmentValue,
  AssessmentView,
  Dose,
  ExerciseView,
  PlanView,
  Text,
  TodayView,
  View,
} from '../../../web/engine/contract.ts';
import { golden } from '../../../web/gallery/goldens.ts';

const DATE = '2026-11-20';

/** Clear safety questions, and nothing after them. */
export function sampleView(over: Partial<View> = {}): View {
  const { log, screening, programme, valid_until_ms } = golden('all_clear');
  return {
    next_screen: 'today',
    log,
    clock: null,
    screening,
    assessment: null,
    plan: null,
    programme,
    today: null,
    session: null,
    valid_until_ms,
    ...over,
  };
}

export function sampleToday(over: Partial<TodayView> = {}): TodayView {
  return {
    date: DATE,
    tasks: [],
    check_in: { date: DATE, sides: ['left'], answer: null, again: false, record: null },
    calming: [],
    rating: null,
    offer: null,
    resting_offers: [],
    step: null,
    waits: null,
    morning_after: null,
    rest: null,
    last: null,
    next_session: null,
    pause: null,
    harm: null,
    easier: null,
    more: null,
    choices: [],
    hold: null,
    review: null,
    readiness: false,
    advice: [],
    activities: [],
    can_start: { ok: true },
    sides: ['left'],
    ...over,
  };
}

// The questionnaire

/** As the engine has them (assessment_question.cpp, six_phases_adapted.json). */
const HOW = ['easy', 'challenging', 'too_painful', 'not_tried'];
const SITES = ['insertional', 'midportion', 'not_sure'];
const WORDS: Partial<Record<AssessmentQuestionKey, readonly string[]>> = {
  sides: ['left', 'right', 'both'],
  site_left: SITES,
  site_right: SITES,
  duration: ['weeks', 'months', 'half_year', 'over_year', 'not_sure'],
  trend: ['better', 'same', 'worse', 'not_sure'],
  settling: ['none', 'hours', 'by_morning', 'over_24h', 'not_sure'],
  woken: ['yes', 'no'],
  stiffness: ['not_sure'],
  change: ['more', 'new_kind', 'after_less', 'none', 'not_sure'],
  calming: ['fully', 'partly', 'no', 'not_sure'],
  seated_hold: HOW,
  short_hold: ['yes', 'no', 'not_sure'],
  two_leg_raise: HOW,
  fitness: ['low', 'some', 'high', 'not_sure'],
  sports: ['walking', 'running', 'cycling', 'swimming', 'gym', 'racket_sports', 'team_sports', 'dancing'],
};
const CALMING = ['standing', 'walking', 'first_steps', 'barefoot', 'shoes', 'stairs', 'running', 'jumping'];
const ILLNESSES = ['heart_lungs', 'diabetes', 'cholesterol', 'hormone_medicine', 'painkillers', 'not_sure'];
const EQUIPMENT = ['step', 'weight', 'rope'];
const GOALS = ['stairs', 'long_walk', 'run', 'sport'];
const PAINS: readonly AssessmentQuestionKey[] = [
  'activity_pain_left',
  'activity_pain_right',
  'morning_pain_left',
  'morning_pain_right',
];

export function sampleQuestion(
  key: AssessmentQuestionKey,
  answer: AssessmentValue | null = null,
  over: Partial<AssessmentQuestion> = {},
): AssessmentQuestion {
  const stem = key.replace(/_(left|right)$/, '');
  return {
    key,
    kind: 'word',
    text: { key: `assess.${stem}.ask${key.slice(stem.length)}` },
    why: { key: `assess.${stem}.why` },
    rules: ['R10'],
    follow_up: key === 'short_hold',
    choices: (WORDS[key] ?? []).map((value) => ({ value, text: { key: `assess.${stem}.${value}` } })),
    max: 0,
    own_max: 0,
    answer,
    record: answer ? `r-${key}` : null,
    ...(PAINS.includes(key) ? { kind: 'pain', max: 10 } : {}),
    ...(key === 'stiffness' ? { kind: 'minutes', max: 240 } : {}),
    ...(key === 'sports' ? { kind: 'list', own_max: 5 } : {}),
    ...(key === 'illness' ? { kind: 'list', choices: named('assess.illness', ILLNESSES) } : {}),
    ...(key === 'equipment' ? { kind: 'list', choices: named('equipment', EQUIPMENT) } : {}),
    ...(key === 'sore_activities' ? { kind: 'list', own_max: 5, choices: named('calming', CALMING, '.name') } : {}),
    ...(key === 'goals' ? { kind: 'goals', own_max: 3, max: 10, choices: named('goal', GOALS) } : {}),
    ...over,
  };
}

function named(group: string, ids: readonly string[], part = ''): { value: string; text: Text }[] {
  return ids.map((id) => ({ value: id, text: { key: `${group}.${id}${part}` } }));
}

export function sampleAssessment(
  questions: readonly AssessmentQuestion[],
  over: Partial<AssessmentView> = {},
): AssessmentView {
  const open = questions.find((question) => question.answer === null);
  const done = questions.filter((question) => question.answer !== null).length;
  return {
    status: open ? (done > 0 ? 'open' : 'due') : 'ready',
    round: 1,
    next: open?.key ?? null,
    done,
    of: questions.length,
    questions: [...questions],
    information: [],
    completed_date: null,
    ...over,
  };
}

// The plan

const NO_DOSE: Dose = {
  sets: 0,
  reps: 0,
  hold_ms: 0,
  up_ms: 0,
  down_ms: 0,
  rep_ms: 0,
  bout_ms: 0,
  walk_ms: 0,
  load_g: 0,
  rest_ms: 0,
};

export function sampleExercise(over: Partial<ExerciseView> = {}): ExerciseView {
  return {
    exercise: 'seated_hold',
    name: { key: 'exercise.seated_hold.name' },
    steps: { key: 'exercise.seated_hold.steps' },
    cue: null,
    dose: { ...NO_DOSE, sets: 4, hold_ms: 30_000, rest_ms: 60_000 },
    dose_text: { key: 'dose.hold', params: { sets: 4, seconds: 30 } },
    tempo_text: null,
    rest_text: { key: 'rest.between', params: { seconds: 60 } },
    sides: ['left'],
    figure: {
      motion: 'hold',
      posture: 'seated',
      legs: 'both',
      knee: 'bent',
      range: 'full',
      surface: 'floor',
      load: 'none',
      support: 'none',
    },
    rung: 5,
    rungs: 9,
    sources: ['NHS', 'OURS'],
    ...over,
  };
}

export function samplePlan(over: Partial<PlanView> = {}): PlanView {
  return {
    stage: 'build_up',
    phase: 1,
    name: { key: 'phase.1.name' },
    frequency: 'daily',
    frequency_text: { key: 'frequency.daily' },
    weekdays: [],
    document: { id: 'six_phases_adapted', version: 1, title: 'Six phases, adapted' },
    exercises: [sampleExercise()],
    minutes: 7,
    maintenance: false,
    since: DATE,
    cause: 'assessment',
    cause_text: { key: 'plan.cause.assessment' },
    reasons: [
      {
        rule: 'R14',
        inputs: [
          { label: { key: 'input.seated_hold' }, value: { key: 'assess.seated_hold.challenging' } },
          { label: { key: 'input.two_leg_raise' }, value: { key: 'assess.two_leg_raise.not_tried' } },
        ],
      },
      {
        rule: 'R20',
        inputs: [
          { label: { key: 'input.irritability' }, value: { key: 'value.moderate' } },
          { label: { key: 'input.hold_ms' }, value: { key: 'value.seconds', params: { n: 30 } } },
        ],
      },
    ],
    changes: [
      {
        question: 'trend',
        text: { key: 'assess.trend.worse' },
        leads: { key: 'change.calm_down' },
      },
      {
        question: 'activity_pain_left',
        text: { key: 'value.pain', params: { n: 6 } },
        leads: { key: 'change.calm_down' },
      },
    ],
    ...over,
  };
}
