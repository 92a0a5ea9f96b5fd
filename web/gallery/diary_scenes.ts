/** Mornings and diary entries: today's, past, corrected and deleted ones. */
import type { Address } from '../ui/model/address.ts';
import { t } from '../words/words.ts';
import type { FakeState } from './fake_model.ts';
import { golden, seeing } from './goldens.ts';
import { FULL, fault, MAIN, type Scene, WHY } from './scene.ts';

const CHECK_IN: Address = { screen: 'check_in', date: null };
const ENTRIES: Address = { screen: 'entries' };
/** The day before the story's today. */
const before: Address = { screen: 'check_in', date: '2026-11-22' };
const log = (date: string): Address => ({ screen: 'log', date });

/** A past session from the diary of a story. */
function session(story: string): Address {
  const found = seeing(story).entries;
  const entry = Array.isArray(found) ? found.find((one) => one.session !== null) : undefined;
  if (!entry?.session) throw new Error(`the diary of ${story} has no session`);
  return { screen: 'after', session: entry.session.session };
}

/** More than fits on a page. */
const LONG: FakeState = seeing('phase_three_running');

export const diaryScenes: readonly Scene[] = [
  { name: 'check_in', at: CHECK_IN, state: seeing('morning_after') },
  { name: 'check_in_both', at: CHECK_IN, state: seeing('both_sides') },
  { name: 'check_in_nothing', at: CHECK_IN, state: seeing('morning_after'), steps: [MAIN] },
  { name: 'check_in_missing', at: CHECK_IN, state: seeing('morning_after'), steps: [{ choose: '2' }, MAIN] },
  { name: 'check_in_change', at: CHECK_IN, state: seeing('green') },
  { name: 'check_in_again', at: CHECK_IN, state: seeing('soreness_pending') },
  { name: 'check_in_done', at: CHECK_IN, state: seeing('green'), steps: [MAIN] },
  { name: 'check_in_done_amber', at: CHECK_IN, state: seeing('amber'), steps: [MAIN] },
  { name: 'check_in_why', at: CHECK_IN, state: seeing('morning_after'), steps: [WHY] },
  { name: 'check_in_not_stored', at: CHECK_IN, state: { ...seeing('green'), ...FULL }, steps: [MAIN] },
  { name: 'check_in_past', at: before, state: seeing('diary') },
  {
    name: 'check_in_refused',
    at: { screen: 'check_in', date: '2031-01-01' },
    state: {
      ...seeing('diary'),
      day: () => ({ error: { code: 'future_date', path: '/args/date', params: { date: '2026-11-23' } } }),
    },
  },

  { name: 'log', at: log('2026-11-22'), state: seeing('diary') },
  { name: 'log_both', at: log('2026-11-19'), state: seeing('both_sides') },
  { name: 'log_missing', at: log('2026-11-22'), state: seeing('diary'), steps: [MAIN] },
  { name: 'after_past', at: session('diary'), state: seeing('diary') },

  { name: 'entries', at: ENTRIES, state: seeing('diary') },
  { name: 'entries_red', at: ENTRIES, state: seeing('red_rest_over') },
  { name: 'entries_long', at: ENTRIES, state: LONG },
  { name: 'entries_none', at: ENTRIES, state: { ...seeing('planned'), entries: [] } },
  { name: 'entries_unavailable', at: ENTRIES, state: { view: golden('diary'), entries: fault('engine_unavailable') } },
  { name: 'entries_add', at: ENTRIES, state: seeing('diary'), steps: [{ open: 'add' }] },
  {
    name: 'entries_add_missing',
    at: ENTRIES,
    state: seeing('diary'),
    steps: [{ open: 'add' }, { press: 'named', words: t('entries.add.check_in') }],
  },
];
