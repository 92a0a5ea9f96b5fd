/** contract_insight.ts, contract_on_track.ts and contract_simulate.ts restated as shapes (see contract_shapes.ts). */
import type * as contract from '../../web/engine/contract.ts';
import { type Flat, shownText } from './contract_basics.ts';
import { ACTIVITIES } from './contract_patient.ts';
import { PLAN_CAUSES } from './contract_plan.ts';
import {
  type Equal,
  flag,
  integer,
  list,
  nullable,
  object,
  proven,
  type Shape,
  type Typed,
  text,
  words,
} from './shape.ts';

const measure = <T>(value: Shape<T>) =>
  object({
    median: nullable(value),
    answers: integer,
    direction: words('better', 'same', 'worse', 'unknown'),
  });
const stage = words('calm_down', 'build_up');
const stiffness = words('less', 'usual', 'more');
const pain = object({}, { left: integer, right: integer });

const week = object({
  from: text,
  to: text,
  morning: measure(integer),
  activity: measure(integer),
  stiffness: measure(stiffness),
  sessions_done: integer,
  sessions_due: integer,
  tension_ms: integer,
  phase: nullable(integer),
  stage: nullable(stage),
});

const phase = object({
  date: text,
  phase: integer,
  stage,
  maintenance: flag,
  cause: words(...PLAN_CAUSES),
});

const load = object({
  kind: words('session', 'activity'),
  what: nullable(words(...ACTIVITIES)),
  minutes: nullable(integer),
  phase: nullable(integer),
  tension_ms: nullable(integer),
  pain,
});

const day = object({
  date: text,
  loads: list(load),
  morning_after: nullable(
    object({
      morning: pain,
      soreness: nullable(words('none', 'gone', 'still_there')),
      stiffness: nullable(stiffness),
    }),
  ),
});

export const insight = object({ weeks: list(week), phases: list(phase), ledger: list(day), more: flag });

export const onTrack = object({
  since: nullable(text),
  day: nullable(integer),
  start: nullable(text),
  people: integer,
  phases: list(
    object({
      phase: integer,
      name: shownText,
      reached: nullable(object({ date: text, day: integer })),
      band: nullable(object({ tenth: nullable(integer), half: nullable(integer), ninetieth: nullable(integer) })),
    }),
  ),
  slower: flag,
  met: nullable(object({ reds: integer, ambers: integer, gaps: integer })),
});

export const KINDS = [
  'steady',
  'ordinary',
  'slow',
  'flaring',
  'forgetful',
  'over_keen',
  'silent',
  'daily_painkillers',
  'sore_left_out',
  'session_days_only',
  'twice_a_week',
] as const;
const kind = words(...KINDS);

const reachMembers = {
  reached_per_thousand: integer,
  first_day: nullable(integer),
  median_day: nullable(integer),
  last_day: nullable(integer),
  tenth_day: nullable(integer),
  fiftieth_day: nullable(integer),
  ninetieth_day: nullable(integer),
};

/** `rules` is checked separately, as a record of counts. */
export const ofKind = object({
  kind,
  people: integer,
  phases: list(object({ phase: integer, mean_days: integer, ...reachMembers })),
  maintenance: object(reachMembers),
  median_sessions: integer,
  median_missed: integer,
  median_eases: integer,
  median_advances: integer,
  median_flares: integer,
  median_reds: integer,
  median_screens: integer,
  longest_days_without_way_on: integer,
  longest_days_untold: integer,
  rises_after_bad: integer,
});

proven<Equal<Typed<typeof insight>, Flat<contract.Insight>>>();
proven<Equal<Typed<typeof onTrack>, Flat<contract.OnTrack>>>();
proven<Equal<Typed<typeof ofKind>, Flat<contract.SimulationOfKind>>>();
