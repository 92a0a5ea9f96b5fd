/** Copies of everything: saving one, restoring one, and the state of the storage. */
import type { Address } from '../ui/model/address.ts';
import type { StorageState } from '../ui/model/app_model.ts';
import { seeing } from './goldens.ts';
import type { Scene } from './scene.ts';

const DATA: Address = { screen: 'data' };
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
];
