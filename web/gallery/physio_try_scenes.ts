/** The physio's pages about a finished programme: trying it, virtual people, handing it over, the printed page. */
import type { ProgrammeForm, SimulationFlag } from '../engine/contract.ts';
import type { PhysioModel } from '../physio/physio_model.ts';
import { stillPreview } from '../physio/preview_handle.ts';
import type { PreviewStatus } from '../physio/preview_messages.ts';
import { type RunState, stillRun } from '../physio/simulation_run.ts';
import type { Draft } from '../ports/drafts.ts';
import type { PhysioPart } from '../ui/model/address.ts';
import type { FakeState } from './fake_model.ts';
import { golden } from './goldens.ts';
import { formOf, simulated } from './physio_forms.ts';
import { MAIN, type Scene } from './scene.ts';

const PLAIN = formOf('fresh');
const RICH = formOf('rich');
const ALL = simulated();

const draftOf = (form: ProgrammeForm): Draft => ({
  id: 'draft-1',
  title: 'Tuesday, 2 pm',
  kind: 'draft',
  source: form.source,
  changed: { epoch_ms: 1_795_161_600_000, local_date: '2026-11-20', utc_offset_min: 0 },
});

function physio(form: ProgrammeForm, more: Partial<PhysioModel> = {}): FakeState {
  return {
    view: golden('empty'),
    drafts: [draftOf(form)],
    physio: {
      form: async () => ({ ok: form }),
      exportDocument: async () => ({ ok: '{}' }),
      addressOf: (link) => `clinic.example/heelwise/#${link}`,
      ...more,
    },
  };
}

const at = (part: PhysioPart) => ({ screen: 'physio_draft', draft: 'draft-1', part }) as const;

const STATUS: PreviewStatus = { date: '2026-11-20', day: 1, busy: false, planned: false, stoppedBecause: null };
const trying = (status: Partial<PreviewStatus> | null, silent = false): Partial<PhysioModel> => ({
  openPreview: () => stillPreview(status && { ...STATUS, ...status }, silent),
});

const run = (state: Partial<RunState>): Partial<PhysioModel> => ({
  simulation: () => stillRun({ days: 182, ...state }),
});

const DONE: Partial<RunState> = { done: 60, of: 60, status: 'done', summary: { ...ALL, flags: [] } };
const FLAGS: SimulationFlag[] = [
  { kind: 'too_fast', person: 'over_keen', text: { key: 'simulation.flag.too_fast', params: { phase: 3, days: 12 } } },
  ...ALL.flags,
];

const long: ProgrammeForm = {
  ...RICH,
  link: { text: `1.${'AbC3'.repeat(112)}`, characters: 450, plain_characters: 310 },
};

const tryScenes: readonly Scene[] = [
  { name: 'physio_try_coming', at: at('try'), state: physio(PLAIN, trying(null)) },
  { name: 'physio_try_new', at: at('try'), state: physio(PLAIN, trying({})) },
  { name: 'physio_try_going', at: at('try'), state: physio(PLAIN, trying({ busy: true })) },
  {
    name: 'physio_try_planned',
    at: at('try'),
    state: physio(PLAIN, trying({ planned: true, day: 9, date: '2026-11-28' })),
  },
  { name: 'physio_try_stopped', at: at('try'), state: physio(PLAIN, trying({ stoppedBecause: 'stopped' })) },
  { name: 'physio_try_silent', at: at('try'), state: physio(PLAIN, trying(null, true)) },
  { name: 'physio_try_faults', at: at('try'), state: physio(formOf('rich_faults')) },
];

const peopleScenes: readonly Scene[] = [
  { name: 'physio_people_begins', at: at('people'), state: physio(PLAIN, run({ status: 'running' })) },
  {
    name: 'physio_people_running',
    at: at('people'),
    state: physio(PLAIN, run({ ...DONE, done: 24, status: 'running' })),
  },
  {
    name: 'physio_people_stopped',
    at: at('people'),
    state: physio(PLAIN, run({ ...DONE, done: 24, status: 'stopped' })),
  },
  {
    name: 'physio_people_failed',
    at: at('people'),
    state: physio(PLAIN, run({ done: 3, status: 'failed', fault: { code: 'engine_aborted', path: '' } })),
  },
  { name: 'physio_people_done', at: at('people'), state: physio(PLAIN, run(DONE)) },
  {
    name: 'physio_people_flags',
    at: at('people'),
    state: physio(PLAIN, run({ ...DONE, summary: { ...ALL, flags: FLAGS, rules_never_met: ['R36', 'R44', 'R52'] } })),
  },
  {
    name: 'physio_people_numbers',
    at: at('people'),
    state: physio(PLAIN, run(DONE)),
    steps: [{ open: 'why' }],
  },
];

const sendScenes: readonly Scene[] = [
  { name: 'physio_send', at: at('send'), state: physio(PLAIN) },
  { name: 'physio_send_rich', at: at('send'), state: physio(RICH) },
  { name: 'physio_send_copied', at: at('send'), state: physio(RICH), steps: [MAIN] },
  {
    name: 'physio_send_copy_failed',
    at: at('send'),
    state: { ...physio(RICH, { canShare: false }), copies: false },
    steps: [MAIN],
  },
  { name: 'physio_send_too_long', at: at('send'), state: physio(long) },
  { name: 'physio_send_no_link', at: at('send'), state: physio({ ...RICH, link: null }) },
  { name: 'physio_send_faults', at: at('send'), state: physio(formOf('rich_faults')) },
  {
    name: 'physio_send_unreadable',
    at: at('send'),
    state: physio(PLAIN, { form: async () => ({ error: { code: 'engine_unavailable', path: '' } }) }),
  },
];

const printScenes: readonly Scene[] = [
  { name: 'physio_print', at: at('print'), state: physio(PLAIN) },
  { name: 'physio_print_rich', at: at('print'), state: physio(RICH) },
  { name: 'physio_print_no_code', at: at('print'), state: physio(long) },
  { name: 'physio_print_drops', at: at('print'), state: physio(formOf('alfredson')) },
];

export const physioTryScenes: readonly Scene[] = [...tryScenes, ...peopleScenes, ...sendScenes, ...printScenes];
