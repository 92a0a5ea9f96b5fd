/** Every screen in every state: what the gallery shows, and what the axe, keyboard and visual tests visit. */
import type { HostReport } from '../ports/host.ts';
import { assessmentScenes } from './assessment_scenes.ts';
import { careScenes } from './care_scenes.ts';
import { dataScenes } from './data_scenes.ts';
import { diaryScenes } from './diary_scenes.ts';
import { seeing } from './goldens.ts';
import { linkScenes } from './link_scenes.ts';
import { physioScenes } from './physio_scenes.ts';
import { physioTryScenes } from './physio_try_scenes.ts';
import { planScenes } from './plan_scenes.ts';
import { reviewScenes } from './review_scenes.ts';
import { safetyScenes } from './safety_scenes.ts';
import { fault, HOME, type Scene } from './scene.ts';
import { sessionScenes } from './session_scenes.ts';
import { todayScenes } from './today_scenes.ts';

export type { Scene } from './scene.ts';

const EVERYTHING: HostReport = {
  secure: true,
  own_origin: true,
  policy: true,
  framing: true,
  types: true,
  referrer: true,
  fresh: true,
  compressed: true,
};

/** The app itself: starting, waiting, failing, updating. */
const appScenes: readonly Scene[] = [
  { name: 'start', at: HOME, state: seeing('empty') },
  { name: 'start_lost', at: HOME, state: { ...seeing('empty'), storage: { missing: { records: 128, of: 128 } } } },
  { name: 'start_missing', at: HOME, state: { ...seeing('all_clear'), storage: { missing: { records: 5, of: 413 } } } },
  {
    name: 'start_recovered',
    at: HOME,
    state: {
      ...seeing('all_clear'),
      storage: { recovered: { records: 408, damaged: 0 }, cleared_by_browser: true },
    },
  },
  { name: 'start_diverged', at: HOME, state: { ...seeing('all_clear'), storage: { diverged: true } } },
  {
    name: 'start_unstored',
    at: HOME,
    state: {
      ...seeing('all_clear'),
      pending: { body: { kind: 'submit_something_new' }, fault: fault('storage_failed'), count: 3 },
    },
  },
  { name: 'start_refused', at: HOME, state: { ...seeing('all_clear'), refused: [fault('too_busy')] } },
  { name: 'start_offline_ready', at: HOME, state: { ...seeing('empty'), update: 'offline_ready' } },

  { name: 'clear', at: HOME, state: seeing('all_clear') },
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

  { name: 'report', at: { screen: 'report' }, state: seeing('all_clear') },
  { name: 'report_copied', at: { screen: 'report' }, state: seeing('all_clear'), steps: [{ press: 'main' }] },
  {
    name: 'report_copy_failed',
    at: { screen: 'report' },
    state: { ...seeing('all_clear'), copies: false },
    steps: [{ press: 'main' }],
  },
  { name: 'about', at: { screen: 'about' }, state: seeing('all_clear') },
  { name: 'host', at: { screen: 'host' }, state: { ...seeing('all_clear'), host: EVERYTHING } },
  {
    name: 'host_lacks',
    at: { screen: 'host' },
    state: { ...seeing('all_clear'), host: { ...EVERYTHING, own_origin: false, framing: false, policy: false } },
  },
  { name: 'host_silent', at: { screen: 'host' }, state: seeing('all_clear') },

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
    state: { ...seeing('empty'), missingFeatures: ['secure_origin', 'service_worker', 'checksums'] },
  },
  {
    name: 'insecure_old_browser',
    at: HOME,
    state: { ...seeing('empty'), missingFeatures: ['web_assembly', 'indexed_db'] },
  },
  { name: 'not_found', at: { screen: 'not_found' }, state: seeing('empty') },
];

export const scenes: readonly Scene[] = [
  ...appScenes,
  ...safetyScenes,
  ...dataScenes,
  ...assessmentScenes,
  ...planScenes,
  ...todayScenes,
  ...careScenes,
  ...reviewScenes,
  ...diaryScenes,
  ...linkScenes,
  ...sessionScenes,
  ...physioScenes,
  ...physioTryScenes,
];
