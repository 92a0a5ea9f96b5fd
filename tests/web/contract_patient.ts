/** The patient's part of contract.ts as shapes: questionnaire, plan, today, session, diary. */
import type * as contract from '../../web/engine/contract.ts';
import { askedKey, CARDS, type Flat, params, shownText } from './contract_basics.ts';
import { exerciseMembers, plan, planStep, planStepMembers } from './contract_plan.ts';
import {
  type Equal,
  flag,
  integer,
  is,
  list,
  nullable,
  object,
  oneOf,
  proven,
  type Typed,
  text,
  words,
} from './shape.ts';

export { ASSESSMENT_QUESTIONS } from '../../web/ui/model/address.ts';
export { FREQUENCIES, PLAN_CAUSES, STAGES, WEEKDAYS } from './contract_plan.ts';

const sideKey = words('left', 'right');
const sidePain = object({}, { left: integer, right: integer });
const reason = object({ rule: text, inputs: list(object({ label: shownText, value: shownText })) });

export const ASKED_KINDS = ['word', 'pain', 'minutes', 'list', 'goals'] as const;
export const ASSESSMENT_STATUS = ['due', 'open', 'ready', 'done'] as const;

const assessmentValue = object(
  {},
  { word: text, number: integer, chosen: list(text), own: list(text), ratings: list(integer) },
);

const assessment = object({
  status: words(...ASSESSMENT_STATUS),
  round: integer,
  next: nullable(askedKey),
  done: integer,
  of: integer,
  questions: list(
    object({
      key: askedKey,
      kind: words(...ASKED_KINDS),
      text: shownText,
      why: shownText,
      rules: list(text),
      follow_up: flag,
      choices: list(object({ value: text, text: shownText })),
      max: integer,
      own_max: integer,
      answer: nullable(assessmentValue),
      record: nullable(text),
    }),
  ),
  information: list(words(...CARDS)),
  completed_date: nullable(text),
});

export const RESPONSES = ['unknown', 'green', 'amber', 'red'] as const;
const response = object({
  date: text,
  response: words(...RESPONSES),
  pending: flag,
  text: shownText,
  reasons: list(reason),
});

const checkInAnswer = object({
  morning: sidePain,
  activity_pain: nullable(integer),
  soreness: nullable(words('none', 'gone', 'still_there')),
  woken: nullable(flag),
  stiffness: nullable(words('less', 'usual', 'more')),
  something_new: nullable(flag),
});
const checkIn = object({
  date: text,
  sides: list(sideKey),
  answer: nullable(checkInAnswer),
  again: flag,
  record: nullable(text),
});

export const OFFERS = ['rung_up', 'exercise', 'phase', 'build_up', 'rung_down', 'retry_hold', 'maintenance'] as const;
const offer = object({
  id: text,
  kind: words(...OFFERS),
  text: shownText,
  to: planStep,
  asks: nullable(shownText),
  options: list(object({ id: text, name: shownText, to: planStepMembers })),
  reasons: list(reason),
});
const step = object({ offer: text, since: text, begins: flag, minutes: integer, to: planStepMembers });

const ratingMembers = {
  session: text,
  date: text,
  how: words('finished', 'stopped', 'too_much'),
  sides: list(sideKey),
  during: sidePain,
  after: sidePain,
  effort: nullable(words('easy', 'right', 'hard')),
  painkiller: nullable(flag),
  complete: flag,
};

export const TASKS = [
  'screening',
  'assessment',
  'morning_after',
  'check_in',
  'rate',
  'resume',
  'offer',
  'calming',
  'session',
  'movements',
  'pause',
  'review',
  'readiness',
] as const;
export const TASK_STATUS = ['due', 'waiting', 'done'] as const;

export const ADVICE = ['calming_review', 'see_physio'] as const;
export const ACTIVITIES = ['walk', 'run', 'cycle', 'swim', 'sport', 'long_day', 'other'] as const;
export const ACTIVITY_ADVICE = ['not_known', 'keep', 'less', 'wait'] as const;

const reviewItems = list(object({ item: text, name: shownText, last: nullable(integer) }));

/** What is reported and asked besides sessions (R22, R35, R36, R42, R44, R50-R53). */
const besideMembers = {
  more: planStep,
  choices: list(object({ exercise: text, name: shownText, to: planStep })),
  hold: nullable(object({ until: text, text: shownText })),
  review: nullable(object({ due: flag, date: nullable(text), sore: reviewItems, goals: reviewItems })),
  readiness: flag,
  advice: list(object({ advice: words(...ADVICE), title: shownText, text: shownText, reasons: list(reason) })),
  activities: list(
    object({
      what: words(...ACTIVITIES),
      name: shownText,
      advice: words(...ACTIVITY_ADVICE),
      text: shownText,
      last: nullable(object({ date: text, minutes: integer, response: words(...RESPONSES) })),
    }),
  ),
};

const today = object({
  ...besideMembers,
  date: text,
  tasks: list(
    object({
      kind: words(...TASKS),
      status: words(...TASK_STATUS),
      next: flag,
      text: shownText,
      note: nullable(shownText),
    }),
  ),
  check_in: checkIn,
  morning_after: nullable(checkIn),
  calming: list(
    object({
      item: text,
      name: shownText,
      why: nullable(shownText),
      change: nullable(shownText),
      rules: list(text),
      ticked: flag,
    }),
  ),
  rating: nullable(object(ratingMembers)),
  offer: nullable(offer),
  resting_offers: list(offer),
  step: nullable(step),
  waits: nullable(shownText),
  rest: nullable(object({ since: text, text: shownText, reasons: list(reason) })),
  last: nullable(response),
  next_session: nullable(object({ date: text, from_ms: nullable(integer) })),
  pause: nullable(object({ since: text, text: shownText })),
  harm: nullable(text),
  easier: planStep,
  can_start: oneOf(object({ ok: is(true) }), object({ ok: is(false), code: text }, { params })),
  sides: list(sideKey),
});

export const SEGMENTS = ['ready', 'raise', 'hold', 'lower', 'bout', 'walk', 'rest', 'switch_side'] as const;
const timeline = object({
  total_ms: integer,
  segments: list(
    object({
      start_ms: integer,
      end_ms: integer,
      kind: words(...SEGMENTS),
      item: integer,
      set: integer,
      rep: integer,
      beat_ms: integer,
      side: nullable(sideKey),
    }),
  ),
  cues: list(object({ at_ms: integer, kind: words(...SEGMENTS, 'count', 'beat', 'done'), left: integer })),
});

export const STAMPS = [
  'started',
  'paused',
  'resumed',
  'rest_changed',
  'skipped',
  'back',
  'set_done',
  'seen',
  'own_pace',
  'led_pace',
  'rep_done',
  'pain',
] as const;
const stamp = object(
  { kind: words(...STAMPS), at_ms: integer },
  { delta_ms: integer, to_ms: integer, item: integer, set: integer, side: sideKey, pain: integer },
);

const session = object({
  session: text,
  date: text,
  started_ms: integer,
  timeline,
  stamps: list(stamp),
  items: list(object({ ...exerciseMembers, item: integer })),
  sides: list(sideKey),
  pain_high: flag,
  overnight: flag,
});

/** The parts of the view that are about a patient. */
export const patientView = {
  assessment: nullable(assessment),
  plan: nullable(plan),
  today: nullable(today),
  session: nullable(session),
};

const entry = object({
  record: text,
  kind: words('check_in', 'session', 'activity', 'assessment'),
  date: text,
  date_unsure: flag,
  deleted: flag,
  check_in: nullable(checkInAnswer),
  session: nullable(
    object({
      ...ratingMembers,
      exercises: list(object({ name: shownText, dose_text: shownText })),
      guided: flag,
    }),
  ),
  activity: nullable(
    object({
      activity: text,
      what: words(...ACTIVITIES),
      name: shownText,
      minutes: integer,
      sides: list(sideKey),
      pain: sidePain,
    }),
  ),
  response: nullable(response),
});

export const entriesAnswer = object({ entries: list(entry), more: flag });
export const dayAnswer = object({ check_in: checkIn, sides: list(sideKey) });

proven<Equal<Typed<typeof entriesAnswer>, Flat<contract.Queries['entries']['answer']>>>();
proven<Equal<Typed<typeof dayAnswer>, Flat<contract.Queries['day']['answer']>>>();
proven<Equal<Typed<typeof stamp>, Flat<contract.SessionView['stamps'][number]>>>();
proven<Equal<Typed<typeof today>, Flat<contract.TodayView>>>();
proven<Equal<Typed<typeof assessment>, Flat<contract.AssessmentView>>>();
proven<Equal<Typed<typeof session>, Flat<contract.SessionView>>>();
