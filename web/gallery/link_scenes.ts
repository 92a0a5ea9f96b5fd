/** What a physio sent: waiting, refused, shown, compared, followed, undone; and the ways to enter a link. */
import { HOSTILE, LINK } from '../../tests/web/ui/sharing/link_samples.ts';
import type { Fault, ProgrammePreview } from '../engine/contract.ts';
import type { CameraPort } from '../ports/ports.ts';
import type { Address } from '../ui/model/address.ts';
import type { FakeState } from './fake_model.ts';
import { seeing, sent } from './goldens.ts';
import { FULL, fault, HOME, type Scene } from './scene.ts';

const AT: Address = { screen: 'link' };
const PASTE: Address = { screen: 'link_paste' };
const PROGRAMME: Address = { screen: 'programme' };

/** A link waits for a person at the end of this story, with the engine's answer about it. */
const waiting = (story: string, over: Partial<ProgrammePreview> = {}): FakeState => ({
  ...seeing(story),
  link: { text: LINK },
  ...(story.startsWith('sent_') ? { programme: { ok: { ...sent(story), ...over } } } : {}),
});

const refused = (name: string, found: Fault, text = LINK): Scene => ({
  name: `link_refused_${name}`,
  at: AT,
  state: { ...seeing('empty'), link: { text, fault: found, aside: true } },
});

const CAMERA: Partial<CameraPort> = { available: true, start: async () => ({ ok: { stop: () => undefined } }) };
const camera = (over: Partial<CameraPort>): FakeState => ({ ...seeing('empty'), camera: { ...CAMERA, ...over } });

/** The standard one comes first. */
const LISTED: NonNullable<FakeState['physio']> = {
  list: async () => ({ ok: [{ ...sent('sent_same').base, phases: [] }] }),
};

export const linkScenes: readonly Scene[] = [
  { name: 'link_none', at: AT, state: seeing('all_clear') },
  { name: 'link_waits', at: AT, state: waiting('empty') },
  { name: 'link_waits_open', at: AT, state: waiting('screen_middle') },
  { name: 'link_stopped', at: AT, state: waiting('clot_hit') },

  { name: 'link_before_screen', at: AT, state: waiting('sent_before_screen') },
  { name: 'link_preview', at: AT, state: waiting('sent_few_changes') },
  { name: 'link_preview_first', at: AT, state: waiting('sent_to_new') },
  { name: 'link_preview_newer', at: AT, state: waiting('sent_newer') },
  { name: 'link_preview_template', at: AT, state: waiting('sent_template') },
  { name: 'link_preview_floor', at: AT, state: waiting('sent_for_floor') },
  { name: 'link_preview_hostile', at: AT, state: waiting('sent_to_new', HOSTILE) },
  { name: 'link_home', at: HOME, state: waiting('sent_few_changes') },
  {
    name: 'link_preview_failed',
    at: AT,
    state: { ...waiting('sent_few_changes'), ...FULL },
    steps: [{ press: 'named', words: 'Follow this plan' }],
  },
  { name: 'link_compare', at: AT, state: waiting('sent_newer'), steps: [{ press: 'named', words: 'Compare' }] },
  {
    name: 'link_compare_other_base',
    at: AT,
    state: waiting('sent_to_new', { now: sent('sent_template').now }),
    steps: [{ press: 'named', words: 'Compare' }],
  },
  { name: 'link_barred_side', at: AT, state: waiting('sent_other_side') },
  { name: 'link_barred_same', at: AT, state: waiting('sent_same') },
  { name: 'link_barred_above', at: AT, state: waiting('sent_unsigned') },
  { name: 'link_barred_session', at: AT, state: waiting('sent_few_changes', { barred: fault('session_running') }) },

  refused('not_one', fault('link_not_one'), 'See you on Thursday at ten'),
  refused('version', { code: 'link_version_unknown', path: '', params: { version: 9 } }, `9${LINK.slice(1)}`),
  {
    name: 'link_refused_update',
    at: AT,
    state: { ...seeing('green'), update: 'update_ready', link: { text: LINK, fault: fault('link_document_unknown') } },
  },
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
  { name: 'programme_undo', at: PROGRAMME, state: seeing('programme_followed') },
  { name: 'programme_asks', at: PROGRAMME, state: seeing('programme_asks') },
  { name: 'programme_held', at: PROGRAMME, state: seeing('programme_held') },
  { name: 'programme_ended', at: PROGRAMME, state: seeing('programme_ended') },
  { name: 'programme_other_side', at: PROGRAMME, state: seeing('programme_other_side') },
  {
    name: 'programme_back',
    at: PROGRAMME,
    state: { ...seeing('programme_followed'), physio: LISTED, programme: { ok: sent('sent_newer') } },
    steps: [{ press: 'named', words: 'See what would change' }],
  },
  { name: 'programme_plan', at: { screen: 'plan' }, state: seeing('programme_begun') },
  { name: 'programme_plan_waits', at: { screen: 'plan' }, state: seeing('programme_waits') },
  { name: 'programme_today', at: HOME, state: seeing('programme_followed') },
  { name: 'programme_today_ended', at: HOME, state: seeing('programme_ended') },
  { name: 'programme_questions', at: HOME, state: seeing('programme_asks') },
];
