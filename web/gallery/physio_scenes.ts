/** The physio's list and builder. */
import type { ProgrammeForm } from '../engine/contract.ts';
import type { PhysioModel } from '../physio/physio_model.ts';
import type { Draft } from '../ports/drafts.ts';
import type { Address } from '../ui/model/address.ts';
import type { FakeState } from './fake_model.ts';
import { seeing } from './goldens.ts';
import { draftOf, formOf, recorded } from './physio_forms.ts';
import { fault, type Scene } from './scene.ts';

const LIST: Address = { screen: 'physio' };

const LONG =
  'Calf and heel after a long break from football, second attempt with slower tempo, Donaudampfschifffahrtsgesellschaft';

const state = (drafts: readonly Draft[], physio: Partial<PhysioModel> = {}): FakeState => ({
  ...seeing('empty'),
  physio: { ...recorded, ...physio },
  drafts,
});
const on = (draft: Draft, physio: Partial<PhysioModel> = {}): Pick<Scene, 'at' | 'state'> => ({
  at: { screen: 'physio_draft', draft: draft.id, part: null },
  state: state([draft], physio),
});

const fresh = draftOf('fresh');
const changed = draftOf('changed', { title: 'Right heel, twice a week' });
const faults = draftOf('faults', { title: 'Quick one' });
const own = draftOf('own');
const day = (local_date: string, epoch_ms: number) => ({ changed: { epoch_ms, local_date, utc_offset_min: 0 } });
const DRAFTS: readonly Draft[] = [
  changed,
  { ...fresh, id: 'a', title: LONG, ...day('2026-11-18', 1_795_000_000_000) },
  { ...own, id: 'b', ...day('2026-11-02', 1_793_600_000_000) },
  { ...changed, id: 't', title: 'Twice a week, slow', kind: 'template', ...day('2026-10-28', 1_793_200_000_000) },
];

/** A file from outside, with content that no field shows. */
function nonsense(): ProgrammeForm {
  const form = formOf('faults');
  const stray = [
    { code: 'override_not_allowed', pointer: '/parameters/screening/adult_years' },
    { code: 'unknown_field', pointer: '/phases/0/ladders/0/rungs/3/weight' },
    { code: 'phase_closed', pointer: '' },
  ].map((one) => ({ ...one, path: `/set/${one.pointer.replaceAll('/', '~1')}` }));
  return { ...form, faults: [...form.faults, ...stray] };
}

/** A store that never answers a write. */
const failing = (draft: Draft): Partial<PhysioModel> => ({
  drafts: {
    all: async () => ({ ok: [draft] }),
    get: async () => ({ ok: draft }),
    put: async () => fault('storage_full'),
    remove: async () => fault('storage_full'),
  },
});

export const physioScenes: readonly Scene[] = [
  { name: 'physio_list', at: LIST, state: state([]) },
  { name: 'physio_list_drafts', at: LIST, state: state(DRAFTS) },
  {
    name: 'physio_list_deleted',
    at: LIST,
    state: state(DRAFTS),
    steps: [{ press: 'named', words: 'Delete' }],
  },
  {
    name: 'physio_list_rename',
    at: LIST,
    state: state(DRAFTS),
    steps: [{ press: 'named', words: 'Rename' }],
  },
  {
    name: 'physio_list_refused',
    at: LIST,
    state: state([], {
      read: async () => ({ error: { code: 'unknown_field', path: '/phases/2/ladders/0/rungs/4/weight' } }),
    }),
    steps: [{ file: '{}' }],
  },
  {
    name: 'physio_list_without_engine',
    at: LIST,
    state: state(DRAFTS.slice(0, 1), { list: async () => ({ error: fault('engine_unavailable') }) }),
  },
  { name: 'physio_missing', at: { screen: 'physio_draft', draft: 'gone', part: null }, state: state([]) },

  { name: 'physio_build', ...on(fresh) },
  { name: 'physio_build_changed', ...on(changed) },
  { name: 'physio_build_open', ...on(changed), steps: [{ unfold: 'details.fold, .fold details' }] },
  { name: 'physio_build_faults', ...on(faults), steps: [{ unfold: '[data-section=phase_1], .builder .detail' }] },
  { name: 'physio_build_nonsense', ...on(faults, { form: async () => ({ ok: nonsense() }) }) },
  { name: 'physio_build_own', ...on(own), steps: [{ unfold: '.tools details' }] },
  {
    name: 'physio_build_long',
    ...on({ ...changed, title: LONG }),
  },
  { name: 'physio_build_loading', ...on(fresh, { form: () => new Promise(() => undefined) }) },
  {
    name: 'physio_build_refused',
    ...on(fresh, { form: async () => ({ error: { code: 'dangling_id', path: '/base/id' } }) }),
  },
  {
    name: 'physio_build_unsaved',
    ...on(fresh, failing(fresh)),
    steps: [{ unfold: '.fold' }, { choose: 'left' }],
  },
];
