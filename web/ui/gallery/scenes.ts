/** Every screen in every state: what the gallery shows, and what the axe, keyboard and visual tests walk. */
import type { Fault, QuestionKey } from '../../engine/contract.ts';
import { type Address, QUESTIONS } from '../address.ts';
import type { StorageState } from '../app_model.ts';
import { assessmentScenes } from './assessment_scenes.ts';
import type { FakeState } from './fake_model.ts';
import { golden } from './goldens.ts';
import { sessionScenes } from './session_scenes.ts';
import type { Step } from './steps.ts';

export interface Scene {
  name: string;
  at: Address;
  state: FakeState;
  steps?: readonly Step[];
}

const HOME: Address = { screen: 'home' };
const DATA: Address = { screen: 'data' };
const seeing = (name: string): FakeState => ({ view: golden(name) });
const fault = (code: string): Fault => ({ code, path: '' });

const COPY: StorageState['last_export'] = { date: '2026-11-14', days_ago: 6, records_since: 3 };
const EMPTY_FILE = '{}';
const SUMMARY = {
  build: '3f9a1c20be47',
  records: 128,
  damaged: 0,
  missing: 0,
  first_date: '2026-09-02',
  last_date: '2026-11-19',
  lines: [],
};

/** Where a question is asked at all. */
const ASKED_IN: Partial<Record<QuestionKey, string>> = {
  rupture_explained: 'rupture_unsure_asked',
  breathless: 'clot_hit',
  load_trigger: 'joints_asked',
};

const questions: Scene[] = QUESTIONS.map((question) => ({
  name: `question_${question}`,
  at: { screen: 'question', question },
  state: seeing(ASKED_IN[question] ?? 'screen_first'),
}));

/** What was cleared is asked as "changed since". */
const CHANGED: readonly QuestionKey[] = [
  'rupture',
  'calf',
  'four_steps',
  'hot_joint',
  'fluoroquinolone',
  'joints',
  'treatment',
  'other_signs',
];

const changedQuestions: Scene[] = CHANGED.map((question) => ({
  name: `changed_${question}`,
  at: { screen: 'question', question },
  state: seeing('rescreen_all_changed'),
}));

const SLIP: FakeState = {
  ...seeing('two_hits'),
  sends: (body) => (body.kind === 'answer_screen' && !body.slip ? fault('slip_unconfirmed') : null),
};
const AT_SLIP = { at: { screen: 'question', question: 'hot_joint' }, state: SLIP } as const;
const TO_SLIP: readonly Step[] = [{ choose: 'no' }, { press: 'main' }];

export const scenes: readonly Scene[] = [
  { name: 'start', at: HOME, state: seeing('empty') },
  { name: 'start_lost', at: HOME, state: { ...seeing('empty'), storage: { lost_records: 128 } } },
  { name: 'start_offline_ready', at: HOME, state: { ...seeing('empty'), update: 'offline_ready' } },

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
    at: { screen: 'question', question: 'fluoroquinolone' },
    state: seeing('rescreen_changed'),
  },
  {
    name: 'question_missing_choice',
    at: { screen: 'question', question: 'rupture' },
    state: seeing('screen_first'),
    steps: [{ press: 'main' }],
  },
  {
    name: 'question_chosen',
    at: { screen: 'question', question: 'hot_joint' },
    state: seeing('screen_middle'),
    steps: [{ choose: 'no' }],
  },
  {
    name: 'question_why',
    at: { screen: 'question', question: 'four_steps' },
    state: seeing('screen_first'),
    steps: [{ open: 'why' }],
  },
  {
    name: 'question_why_unavailable',
    at: { screen: 'question', question: 'four_steps' },
    state: { ...seeing('screen_first'), registry: false },
    steps: [{ open: 'why' }],
  },
  {
    name: 'question_not_stored',
    at: { screen: 'question', question: 'calf' },
    state: {
      ...seeing('screen_first'),
      sends: () => fault('storage_full'),
      trouble: fault('storage_full'),
      pending: {
        body: { kind: 'answer_screen', question: 'calf', answer: 'no' },
        fault: fault('storage_full'),
      },
    },
    steps: [{ choose: 'no' }, { press: 'main' }],
  },
  { name: 'check', at: { screen: 'check' }, state: seeing('all_clear') },
  { name: 'check_open', at: { screen: 'check' }, state: seeing('rupture_hit') },
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

  { name: 'clearance_seen', at: { screen: 'clearance', rule: 'R4', step: 'seen' }, state: seeing('two_hits') },
  {
    name: 'clearance_told',
    at: { screen: 'clearance', rule: 'R4', step: 'seen' },
    state: seeing('two_hits'),
    steps: [{ choose: 'yes' }, { press: 'main' }],
  },
  { name: 'clearance_none', at: { screen: 'clearance', rule: 'R4', step: 'seen' }, state: seeing('all_clear') },

  { name: 'clear', at: HOME, state: seeing('all_clear') },
  { name: 'clear_old_version', at: HOME, state: seeing('old_version') },
  { name: 'clear_damaged', at: HOME, state: seeing('damaged_then_clear') },
  { name: 'clear_cleared', at: HOME, state: seeing('cleared_then_clear') },
  { name: 'clear_assessment', at: HOME, state: seeing('owes_assessment') },
  { name: 'clear_update_ready', at: HOME, state: { ...seeing('all_clear'), update: 'update_ready' } },
  { name: 'clear_updating', at: HOME, state: { ...seeing('all_clear'), update: 'applying' } },
  { name: 'clear_other_tab', at: HOME, state: { ...seeing('all_clear'), other_tab: true } },
  { name: 'clear_offline_failed', at: HOME, state: { ...seeing('all_clear'), update: 'offline_failed' } },
  { name: 'clear_memory', at: HOME, state: { ...seeing('all_clear'), storage: { kind: 'memory' } } },
  { name: 'clear_closed', at: HOME, state: { ...seeing('all_clear'), trouble: fault('storage_closed') } },
  { name: 'something_new', at: { screen: 'something_new' }, state: seeing('all_clear') },

  { name: 'urgent', at: { screen: 'urgent' }, state: seeing('screen_middle') },
  {
    name: 'urgent_no_engine',
    at: { screen: 'urgent' },
    state: { phase: { name: 'engine_failed', fault: fault('engine_unavailable') } },
  },

  { name: 'data', at: DATA, state: { ...seeing('all_clear'), storage: { last_export: COPY } } },
  { name: 'data_empty', at: DATA, state: { ...seeing('empty'), storage: { persisted: false, usage_bytes: null } } },
  {
    name: 'data_not_persisted',
    at: DATA,
    state: {
      ...seeing('all_clear'),
      storage: { persisted: false, last_export: { ...COPY, days_ago: 0, records_since: 0 } },
    },
  },
  { name: 'data_unknown', at: DATA, state: { ...seeing('all_clear'), storage: { persisted: null } } },
  { name: 'data_memory', at: DATA, state: { ...seeing('all_clear'), storage: { kind: 'memory', persisted: null } } },
  { name: 'data_newer', at: DATA, state: seeing('newer') },

  { name: 'restore', at: { screen: 'restore' }, state: seeing('empty') },
  { name: 'restore_not_empty', at: { screen: 'restore' }, state: seeing('all_clear') },
  { name: 'restore_refused', at: { screen: 'restore' }, state: seeing('empty'), steps: [{ file: EMPTY_FILE }] },
  {
    name: 'restore_preview',
    at: { screen: 'restore' },
    state: { ...seeing('empty'), backup: { ok: SUMMARY } },
    steps: [{ file: EMPTY_FILE }],
  },
  {
    name: 'restore_gaps',
    at: { screen: 'restore' },
    state: { ...seeing('empty'), backup: { ok: { ...SUMMARY, damaged: 2, missing: 1 } } },
    steps: [{ file: EMPTY_FILE }, { press: 'main' }],
  },
  {
    name: 'restore_nothing',
    at: { screen: 'restore' },
    state: { ...seeing('empty'), backup: { ok: { ...SUMMARY, records: 0, first_date: null, last_date: null } } },
    steps: [{ file: EMPTY_FILE }],
  },
  {
    name: 'restore_done',
    at: { screen: 'restore' },
    state: { ...seeing('empty'), backup: { ok: SUMMARY } },
    steps: [{ file: EMPTY_FILE }, { choose: 'mine' }, { press: 'main' }],
  },

  { name: 'report', at: { screen: 'report' }, state: seeing('all_clear') },
  { name: 'report_copied', at: { screen: 'report' }, state: seeing('all_clear'), steps: [{ press: 'main' }] },
  {
    name: 'report_copy_failed',
    at: { screen: 'report' },
    state: { ...seeing('all_clear'), copies: false },
    steps: [{ press: 'main' }],
  },
  { name: 'about', at: { screen: 'about' }, state: seeing('all_clear') },

  { name: 'update', at: HOME, state: seeing('newer') },
  { name: 'update_waits', at: HOME, state: { ...seeing('newer'), update: 'update_ready' } },

  { name: 'loading', at: HOME, state: { phase: { name: 'starting', waiting_for_tab: false } } },
  { name: 'loading_tab', at: HOME, state: { phase: { name: 'starting', waiting_for_tab: true } } },
  { name: 'failed_engine', at: HOME, state: { phase: { name: 'engine_failed', fault: fault('engine_unavailable') } } },
  { name: 'failed_aborted', at: HOME, state: { phase: { name: 'engine_failed', fault: fault('engine_aborted') } } },
  { name: 'failed_storage', at: HOME, state: { phase: { name: 'storage_broken', fault: fault('storage_newer') } } },
  { name: 'storage_denied', at: HOME, state: { phase: { name: 'storage_denied' } } },
  {
    name: 'insecure',
    at: HOME,
    state: { ...seeing('empty'), lacks: ['secure_origin', 'service_worker', 'checksums'] },
  },
  { name: 'insecure_old_browser', at: HOME, state: { ...seeing('empty'), lacks: ['web_assembly', 'indexed_db'] } },
  { name: 'link', at: { screen: 'link' }, state: seeing('empty') },
  { name: 'not_found', at: { screen: 'not_found' }, state: seeing('empty') },

  ...assessmentScenes,
  ...sessionScenes,
];
