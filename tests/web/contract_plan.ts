/** The plan, its exercises and a possible plan, as shapes. */
import type * as contract from '../../web/engine/contract.ts';
import { askedKey, type Flat, shownText } from './contract_basics.ts';
import { type Equal, flag, integer, list, nullable, object, proven, type Typed, text, words } from './shape.ts';

const sideKey = words('left', 'right');
const reason = object({ rule: text, inputs: list(object({ label: shownText, value: shownText })) });

const dose = object(
  {
    sets: integer,
    reps: integer,
    hold_ms: integer,
    up_ms: integer,
    down_ms: integer,
    rep_ms: integer,
    bout_ms: integer,
    walk_ms: integer,
    load_g: integer,
    rest_ms: integer,
  },
  { rm: integer },
);

export const exerciseMembers = {
  exercise: text,
  name: shownText,
  steps: shownText,
  cue: nullable(shownText),
  dose,
  dose_text: shownText,
  tempo_text: nullable(shownText),
  rest_text: nullable(shownText),
  sides: list(sideKey),
  figure: object({
    motion: text,
    posture: text,
    legs: text,
    knee: text,
    range: text,
    surface: text,
    load: text,
    support: text,
  }),
  rung: integer,
  rungs: integer,
  sources: list(text),
};
export const exercise = object(exerciseMembers);

export const STAGES = ['calm_down', 'build_up'] as const;
export const FREQUENCIES = ['twice_daily', 'daily', 'every_other_day', 'weekdays', 'times_a_week'] as const;
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export const PLAN_CAUSES = [
  'assessment',
  'red',
  'two_reds',
  'calm_down',
  'silence',
  'offer',
  'gap',
  'corrected',
  'rising',
  'flare',
  'own',
  'asked',
  'maintenance_ended',
  'programme',
  'programme_undone',
  'caution',
  'caution_cleared',
  'site',
  'step',
] as const;

export const plan = object({
  stage: words(...STAGES),
  phase: integer,
  name: shownText,
  frequency: words(...FREQUENCIES),
  frequency_text: shownText,
  weekdays: list(words(...WEEKDAYS)),
  document: object({ id: text, version: integer, title: text }),
  exercises: list(exercise),
  minutes: integer,
  maintenance: flag,
  since: text,
  cause: words(...PLAN_CAUSES),
  cause_text: shownText,
  reasons: list(reason),
  changes: list(object({ question: askedKey, text: shownText, leads: shownText })),
});

export const planStepMembers = object({
  stage: words(...STAGES),
  phase: integer,
  name: shownText,
  exercises: list(exercise),
  frequency_text: shownText,
  weekdays: list(words(...WEEKDAYS)),
});
export const planStep = nullable(planStepMembers);

proven<Equal<Typed<typeof plan>, Flat<contract.PlanView>>>();
