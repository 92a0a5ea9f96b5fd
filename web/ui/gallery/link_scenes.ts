/** What a physio sent: waiting, refused, looked at, compared, followed, taken back; and the ways for it to come in. */
import {
  following,
  HOSTILE,
  LINK,
  PLAIN,
  STANDARD,
  samplePreview,
  sampleProgramme,
  withPlan,
} from '../../../tests/web/ui/link_samples.ts';
import type { Fault, ProgrammePreview, ProgrammeView } from '../../engine/contract.ts';
import type { CameraPort } from '../../ports/ports.ts';
import type { Address } from '../address.ts';
import type { FakeState } from './fake_model.ts';
import { golden, seeing } from './goldens.ts';
import { FULL, fault, HOME, type Scene } from './scene.ts';

const AT: Address = { screen: 'link' };
const PASTE: Address = { screen: 'link_paste' };
const PROGRAMME: Address = { screen: 'programme' };

/** A link waits for somebody who stands at the end of this story. */
const waiting = (story: string, programme?: ProgrammePreview): FakeState => ({
  ...seeing(story),
  link: { text: LINK },
  ...(programme ? { programme: { ok: programme } } : {}),
});

const refused = (name: string, found: Fault, text = LINK): Scene => ({
  name: `link_refused_${name}`,
  at: AT,
  state: { ...seeing('empty'), link: { text, fault: found, aside: true } },
});

const barred = (name: string, found: Fault): Scene => ({
  name: `link_barred_${name}`,
  at: AT,
  state: waiting('green', withPlan({ barred: found })),
});

const followed = (over: Partial<ProgrammeView> = {}, story = 'green'): FakeState => ({
  ...seeing(story),
  view: following(golden(story), sampleProgramme(over)),
});

const CAMERA: Partial<CameraPort> = { available: true, start: async () => ({ ok: { stop: () => undefined } }) };
const camera = (over: Partial<CameraPort>): FakeState => ({ ...seeing('empty'), camera: { ...CAMERA, ...over } });

const LISTED: NonNullable<FakeState['physio']> = {
  list: async () => ({ ok: [{ id: STANDARD.id, version: 1, title: STANDARD.title, citations: [], phases: [] }] }),
};

export const linkScenes: readonly Scene[] = [
  { name: 'link_none', at: AT, state: seeing('all_clear') },
  { name: 'link_waits', at: AT, state: waiting('empty') },
  { name: 'link_waits_open', at: AT, state: waiting('screen_middle') },
  { name: 'link_stopped', at: AT, state: waiting('clot_hit') },

  { name: 'link_preview', at: AT, state: waiting('green', withPlan()) },
  { name: 'link_preview_first', at: AT, state: waiting('all_clear', samplePreview()) },
  { name: 'link_preview_plain', at: AT, state: waiting('all_clear', PLAIN) },
  { name: 'link_preview_hostile', at: AT, state: waiting('all_clear', HOSTILE) },
  { name: 'link_home', at: HOME, state: waiting('green', withPlan()) },
  {
    name: 'link_preview_failed',
    at: AT,
    state: { ...waiting('green', withPlan()), ...FULL },
    steps: [{ press: 'named', words: 'Follow this plan' }],
  },
  {
    name: 'link_compare',
    at: AT,
    state: waiting('green', withPlan()),
    steps: [{ press: 'named', words: 'Compare' }],
  },
  {
    name: 'link_compare_other_base',
    at: AT,
    state: waiting(
      'green',
      withPlan({ now: { title: 'Heavy slow resistance', same: false, same_base: false, by: null } }),
    ),
    steps: [{ press: 'named', words: 'Compare' }],
  },
  barred('side', { code: 'programme_other_side', path: '', params: { side: 'right', yours: 'left' } }),
  barred('above', { code: 'programme_above_reach', path: '', params: { phase: 4, reached: 2 } }),
  barred('same', fault('programme_same')),
  barred('session', fault('session_running')),

  refused('not_one', fault('link_not_one'), 'See you on Thursday at ten'),
  refused('version', { code: 'link_version_unknown', path: '', params: { version: 9 } }, `9${LINK.slice(1)}`),
  refused('truncated', fault('link_truncated'), LINK.slice(0, 20)),
  refused('altered', fault('link_altered')),
  refused('unknown', fault('link_document_unknown')),
  refused('expired', { code: 'programme_expired', path: '', params: { date: '2026-11-01' } }),
  refused('not_yet', { code: 'programme_not_yet', path: '', params: { date: '2026-12-01' } }),
  refused('bounds', { code: 'out_of_range', path: '/limits/pain_max', params: { min: 2, max: 5 } }),
  refused('step', { code: 'floor_twin_missing', path: '/exercises/4' }),
  refused('file', fault('bad_json'), '{"format":1,"base":'),
  refused('now', fault('engine_unavailable')),

  { name: 'link_paste', at: PASTE, state: seeing('empty') },
  { name: 'link_paste_empty', at: PASTE, state: seeing('empty'), steps: [{ press: 'main' }] },
  {
    name: 'link_paste_refused',
    at: PASTE,
    state: { ...seeing('all_clear'), opens: () => fault('link_truncated') },
    steps: [{ type: LINK.slice(0, 12) }, { press: 'main' }],
  },
  {
    name: 'link_file_refused',
    at: PASTE,
    state: {
      ...seeing('all_clear'),
      opens: () => ({ code: 'out_of_range', path: '/phases/0/frequency', params: { min: 1, max: 7 } }),
    },
    steps: [{ file: '{}', of: 1 }],
  },
  {
    name: 'link_picture_without_code',
    at: PASTE,
    state: seeing('all_clear'),
    steps: [{ file: 'no picture' }],
  },
  { name: 'link_camera', at: PASTE, state: camera({}) },
  { name: 'link_camera_on', at: PASTE, state: camera({}), steps: [{ press: 'named', words: 'Use the camera' }] },
  {
    name: 'link_camera_asking',
    at: PASTE,
    state: camera({ start: () => new Promise(() => undefined) }),
    steps: [{ press: 'named', words: 'Use the camera' }],
  },
  ...(['camera_refused', 'camera_none', 'camera_failed'] as const).map((error) => ({
    name: `link_${error}`,
    at: PASTE,
    state: camera({ start: async () => ({ error }) }),
    steps: [{ press: 'named', words: 'Use the camera' }] as const,
  })),

  { name: 'link_start', at: HOME, state: { ...waiting('empty'), link: { aside: true } } },
  { name: 'link_start_refused', at: HOME, state: { ...seeing('empty'), link: { fault: fault('link_altered') } } },
  { name: 'link_intro', at: HOME, state: waiting('screen_middle') },
  { name: 'link_aside', at: HOME, state: { ...waiting('green'), link: { aside: true } } },
  { name: 'link_aside_assessment', at: HOME, state: { ...waiting('all_clear'), link: { aside: true } } },

  { name: 'programme_standard', at: PROGRAMME, state: seeing('green') },
  { name: 'programme', at: PROGRAMME, state: followed() },
  { name: 'programme_undo', at: PROGRAMME, state: followed({ undo: { title: STANDARD.title, by: null } }) },
  { name: 'programme_ended', at: PROGRAMME, state: followed({ ended: true, expires: '2026-11-19' }) },
  { name: 'programme_other_side', at: PROGRAMME, state: followed({ other_side: true, side: 'right' }) },
  { name: 'programme_waits', at: PROGRAMME, state: followed({}, 'screen_due_with_plan') },
  {
    name: 'programme_back',
    at: PROGRAMME,
    state: { ...followed(), physio: LISTED, programme: { ok: withPlan({ by: null }) } },
    steps: [{ press: 'named', words: 'See what would change' }],
  },
  { name: 'programme_plan', at: { screen: 'plan' }, state: followed() },
  { name: 'programme_today', at: HOME, state: followed() },
  { name: 'programme_today_ended', at: HOME, state: followed({ ended: true, expires: '2026-11-19' }) },
];
