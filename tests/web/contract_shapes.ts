/** contract.ts restated as shapes. The compiler rejects this file if the two differ, in either direction. */

import type * as contract from '../../web/engine/contract.ts';
import { SCREENING_QUESTIONS, SIGNS } from '../../web/ui/model/address.ts';
import { answerKey, CARDS, type Flat, fault, shownText } from './contract_basics.ts';

import { patientView } from './contract_patient.ts';
import { programmeView } from './contract_programme.ts';
import {
  anything,
  type Equal,
  flag,
  integer,
  list,
  nullable,
  object,
  proven,
  type Typed,
  text,
  words,
} from './shape.ts';

export { dayAnswer, entriesAnswer } from './contract_patient.ts';
export { CARDS, fault, SCREENING_QUESTIONS };

export const questionKey = words(...SCREENING_QUESTIONS);

const screenQuestion = object({
  key: questionKey,
  sign: words(...SIGNS),
  rule: text,
  text: shownText,
  why: shownText,
  follow_up: flag,
  answers: list(answerKey),
  answer: nullable(answerKey),
  record: nullable(text),
});

export const URGENCIES = [
  'call_999',
  'emergency_department',
  'call_111',
  'today',
  'prescriber',
  'gp_first',
  'professional_first',
  'not_for_you',
  'before_more',
  'for_information',
] as const;

const hit = object({
  sign: words(...SIGNS),
  rule: text,
  weight: words('stop', 'caution', 'information'),
  card: words(...CARDS),
  urgency: words(...URGENCIES),
  status: words('open', 'cleared'),
  clearable: flag,
  opened_date: text,
  cleared_date: nullable(text),
  seen: nullable(answerKey),
  told: nullable(answerKey),
  record: nullable(text),
});

const counts = { records: integer, damaged: integer, missing: integer };

export const NEXT_SCREENS = ['start', 'screening', 'stop', 'assessment', 'today', 'update_needed'] as const;

export const view = object({
  next_screen: words(...NEXT_SCREENS),
  log: object({ ...counts, read_only: flag, spare: integer }),
  clock: nullable(object({ today: text, counts_as: text, ask: flag, text: shownText })),
  screening: object({
    status: words('due', 'open', 'blocked', 'clear'),
    round: integer,
    due: nullable(shownText),
    next: nullable(questionKey),
    done: integer,
    of: integer,
    questions: list(screenQuestion),
    hits: list(hit),
    last_open_phase: nullable(integer),
    completed_date: nullable(text),
    repeat_date: nullable(text),
    new_assessment: flag,
  }),
  ...patientView,
  programme: programmeView,
  valid_until_ms: integer,
});

export const about = object({ build: text, codes: list(text), commands: list(text) });
export const loaded = object({ ...counts, read_only: flag });
export const decided = object({ records: list(text) });

export const joinedLog = object({
  relation: words('same', 'mine_longer', 'theirs_longer', 'diverged'),
  lines: list(text),
  both: integer,
  only_mine: integer,
  only_theirs: integer,
  repaired: integer,
  damaged: integer,
  missing: integer,
  newer: flag,
});

export const logSummary = object({ ...counts, newer: flag, first_date: nullable(text), last_date: nullable(text) });

export const registryAnswer = object({
  entries: list(
    object({
      id: text,
      kind: words('fact', 'rule', 'hazard', 'ladder'),
      title: text,
      text,
      plain: text,
      sources: list(text),
      ours: flag,
    }),
  ),
});

export const stateAnswer = anything;

export const commandKinds: Record<contract.CommandBody['kind'], true> = {
  open_day: true,
  answer_screening: true,
  answer_clearance: true,
  submit_something_new: true,
  answer_assessment: true,
  complete_assessment: true,
  request_assessment: true,
  submit_check_in: true,
  submit_calming_tick: true,
  start_session: true,
  stamp_session: true,
  end_session: true,
  submit_rating: true,
  submit_session: true,
  answer_offer: true,
  submit_flare: true,
  submit_harm: true,
  request_pause: true,
  request_pause_end: true,
  request_easier: true,
  request_more: true,
  request_exercise: true,
  request_maintenance_end: true,
  submit_activity: true,
  submit_review: true,
  submit_readiness: true,
  submit_advice_read: true,
  request_programme: true,
  request_programme_undo: true,
  answer_today: true,
  restore_record: true,
  delete_record: true,
  confirm_restore: true,
};

proven<Equal<Typed<typeof fault>, Flat<contract.Fault>>>();
proven<Equal<Typed<typeof questionKey>, contract.ScreeningQuestionKey>>();
proven<Equal<Typed<typeof view>, Flat<contract.View>>>();
proven<Equal<Typed<typeof about>, Flat<contract.About>>>();
proven<Equal<Typed<typeof loaded>, Flat<contract.Loaded>>>();
proven<Equal<Typed<typeof decided>, Flat<contract.Decided>>>();
proven<Equal<Typed<typeof joinedLog>, Flat<contract.JoinedLog>>>();
proven<Equal<Typed<typeof logSummary>, Flat<contract.LogSummary>>>();
proven<Equal<Typed<typeof registryAnswer>, Flat<contract.Queries['registry']['answer']>>>();
proven<Equal<Typed<typeof stateAnswer>, contract.Queries['state']['answer']>>();
