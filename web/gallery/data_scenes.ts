/** Copies of everything: saving one, restoring one, and the state of the storage. */
import type { CopyPreview } from '../ports/copies.ts';
import type { Address } from '../ui/model/address.ts';
import type { StorageState } from '../ui/model/app_model.ts';
import { seeing } from './goldens.ts';
import { BESIDE, FILE, WHOLE } from './sample_copies.ts';
import { fault, HOME, MAIN, type Scene } from './scene.ts';
import type { Step } from './steps.ts';

const DATA: Address = { screen: 'data' };
const COPY: StorageState['last_export'] = { date: '2026-11-14', days_ago: 6, records_since: 3 };
const EMPTY_FILE = '{}';
const ASIDE = { name: 'heelwise', records: 402, date: '2026-11-18' };
const seen = (preview: CopyPreview) => ({ opensCopy: () => ({ ok: preview }) });
const RESTORE: Address = { screen: 'restore' };
const OPENED: Step = { file: EMPTY_FILE };
/** The person chooses how, agrees, and goes on. */
const AGREED: readonly Step[] = [OPENED, { choose: 'merged' }, { choose: 'mine' }, MAIN];
const STORAGE: Address = { screen: 'storage' };
const LOCKED: Address = { screen: 'locked_copy' };

export const dataScenes: readonly Scene[] = [
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

  {
    name: 'data_arrival',
    at: DATA,
    state: {
      ...seeing('all_clear'),
      saved: { arrival: { name: 'heelwise-2026-11-20.jsonl.gz', records: 413, date: '2026-11-20' } },
    },
  },
  {
    name: 'data_aside',
    at: DATA,
    state: {
      ...seeing('planned'),
      storage: { last_export: COPY },
      saved: { aside: [ASIDE], undo: { name: 'heelwise.2', records: 402 } },
    },
  },
  {
    name: 'data_refused',
    at: DATA,
    state: { ...seeing('planned'), exports: fault('copy_unproven') },
    steps: [MAIN],
  },
  { name: 'today_copy_due', at: HOME, state: { ...seeing('planned'), saved: { due: true } } },

  { name: 'app_lock', at: { screen: 'app_lock' }, state: seeing('planned') },
  { name: 'app_lock_set', at: { screen: 'app_lock' }, state: { ...seeing('planned'), isLockSet: true } },
  { name: 'app_locked', at: HOME, state: { ...seeing('planned'), phase: { name: 'locked' } } },
  { name: 'locked_copy', at: LOCKED, state: seeing('planned') },
  { name: 'locked_copy_short', at: LOCKED, state: seeing('planned'), steps: [{ type: 'sock' }, MAIN] },

  {
    name: 'storage',
    at: STORAGE,
    state: {
      ...seeing('planned'),
      storage: { last_export: COPY },
      saved: { automatic: { state: 'on', name: 'heelwise-copy.jsonl.gz', date: '2026-11-19' } },
      install: 'installed',
    },
  },
  {
    name: 'storage_not_promised',
    at: STORAGE,
    state: {
      ...seeing('planned'),
      storage: { persisted: false },
      saved: { automatic: { state: 'off', name: null, date: null } },
      install: 'offered',
    },
  },
  {
    name: 'storage_lapsed',
    at: STORAGE,
    state: {
      ...seeing('planned'),
      storage: { persisted: null, last_export: COPY },
      saved: { automatic: { state: 'lapsed', name: 'heelwise-copy.jsonl.gz', date: '2026-11-02' } },
    },
  },
  {
    name: 'storage_failed_file',
    at: STORAGE,
    state: {
      ...seeing('planned'),
      saved: { automatic: { state: 'failed', name: 'heelwise-copy.jsonl.gz', date: null } },
    },
  },
  {
    name: 'storage_memory',
    at: STORAGE,
    state: { ...seeing('planned'), storage: { kind: 'memory', persisted: null } },
  },

  { name: 'card', at: { screen: 'card' }, state: seeing('phase_two') },
  {
    name: 'card_programme',
    at: { screen: 'card' },
    state: {
      ...seeing('programme_followed'),
      card: { address: `heelwise.example/#1.${'A'.repeat(160)}`, programme: true },
    },
  },
  { name: 'card_calming', at: { screen: 'card' }, state: seeing('calming_down') },

  { name: 'erase', at: { screen: 'erase' }, state: seeing('planned') },
  {
    name: 'erase_word_missing',
    at: { screen: 'erase' },
    state: seeing('planned'),
    steps: [{ type: 'del' }, { press: 'named', words: 'Delete everything' }],
  },

  {
    name: 'aside',
    at: { screen: 'aside', name: 'heelwise' },
    state: {
      ...seeing('planned'),
      saved: { aside: [ASIDE] },
      ...seen({ ...BESIDE, aside: 'heelwise', build: null, made: '2026-11-18' }),
    },
  },
  {
    name: 'aside_delete',
    at: { screen: 'aside', name: 'heelwise' },
    state: { ...seeing('planned'), ...seen({ ...BESIDE, aside: 'heelwise', build: null, made: '2026-11-18' }) },
    steps: [{ press: 'named', words: 'Delete it for good' }],
  },
  { name: 'aside_gone', at: { screen: 'aside', name: 'heelwise.9' }, state: seeing('planned') },

  { name: 'restore', at: RESTORE, state: seeing('empty') },
  { name: 'restore_refused', at: RESTORE, state: seeing('empty'), steps: [OPENED] },
  {
    name: 'restore_locked',
    at: RESTORE,
    state: { ...seeing('empty'), opensCopy: () => ({ error: fault('passphrase_needed') }) },
    steps: [OPENED],
  },
  {
    name: 'restore_locked_wrong',
    at: RESTORE,
    state: { ...seeing('empty'), opensCopy: () => ({ error: fault('passphrase_wrong') }) },
    steps: [OPENED],
  },
  { name: 'restore_preview', at: RESTORE, state: { ...seeing('empty'), ...seen(FILE) }, steps: [OPENED] },
  {
    name: 'restore_gaps',
    at: RESTORE,
    state: {
      ...seeing('empty'),
      ...seen({ ...FILE, whole: false, contents: { ...WHOLE, records: 410, damaged: 2, missing: 1 } }),
    },
    steps: [OPENED, MAIN],
  },
  {
    name: 'restore_altered',
    at: RESTORE,
    state: { ...seeing('empty'), ...seen({ ...FILE, whole: false }) },
    steps: [OPENED],
  },
  { name: 'restore_beside', at: RESTORE, state: { ...seeing('planned'), ...seen(BESIDE) }, steps: [OPENED] },
  {
    name: 'restore_nothing_new',
    at: RESTORE,
    state: {
      ...seeing('planned'),
      ...seen({ ...BESIDE, shared: { both: 413, only_here: 0, only_there: 0 } }),
    },
    steps: [OPENED, MAIN],
  },
  {
    name: 'restore_done',
    at: RESTORE,
    state: { ...seeing('planned'), ...seen(BESIDE), saved: { undo: { name: 'heelwise', records: 402 } } },
    steps: AGREED,
  },
  {
    name: 'restore_done_empty',
    at: RESTORE,
    state: { ...seeing('empty'), ...seen(FILE) },
    steps: [OPENED, { choose: 'mine' }, MAIN],
  },
];
