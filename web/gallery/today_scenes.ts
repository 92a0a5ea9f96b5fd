/** Today in all its states, the pages before and after a session, and the calming items. */
import type { Address } from '../ui/model/address.ts';
import type { FakeState } from './fake_model.ts';
import { golden, seeing } from './goldens.ts';
import { FULL, fault, HOME, MAIN, type Scene, WHY } from './scene.ts';

const READY: Address = { screen: 'ready' };
const CALMING: Address = { screen: 'calming' };
const today = (name: string, story: string): Scene => ({ name: `today_${name}`, at: HOME, state: seeing(story) });

/** The page after the session of a story. */
function after(story: string): Address {
  const rating = golden(story).today?.rating;
  if (!rating) throw new Error(`${story} has nothing to rate`);
  return { screen: 'after', session: rating.session };
}

/** In no story does the person say that nothing makes it sore. */
const quiet = golden('phase_two');
const NOTHING_SORE: FakeState = { view: { ...quiet, today: quiet.today && { ...quiet.today, calming: [] } } };

export const todayScenes: readonly Scene[] = [
  today('first', 'planned'),
  today('morning', 'morning_after'),
  today('session', 'green'),
  today('session_standing', 'phase_two'),
  today('amber', 'amber'),
  today('unknown', 'unknown'),
  today('sore_still', 'soreness_pending'),
  today('calming_left', 'trained_once'),
  today('done', 'nothing_more'),
  today('red', 'red_by_pain'),
  today('too_much', 'too_much'),
  today('rest_over', 'red_rest_over'),
  today('too_sore', 'rest_today'),
  today('rate', 'to_rate'),
  today('resume', 'running'),
  today('overnight', 'overnight'),
  today('offer', 'rung_offered'),
  today('build_up', 'build_up_offered'),
  today('questions', 'reentry_asked'),
  today('movements', 'without_holds'),
  today('both_sides', 'both_sides'),
  today('calming_down', 'calming_down'),
  today('safety', 'screen_due_with_plan'),
  today('safety_again', 'old_plan_screened_again'),

  { name: 'ready', at: READY, state: seeing('green') },
  { name: 'ready_both', at: READY, state: seeing('both_sides') },
  { name: 'ready_missing', at: READY, state: seeing('both_sides'), steps: [{ choose: '2' }, MAIN] },
  {
    name: 'ready_support',
    at: READY,
    state: {
      ...seeing('standing_holds'),
      sends: (body) =>
        body.kind === 'start_session' && !body.support_seen
          ? { code: 'missing_field', path: '/body/support_seen' }
          : null,
    },
    steps: [{ choose: '1' }, MAIN],
  },
  {
    name: 'ready_rest',
    at: READY,
    state: { ...seeing('green'), sends: () => fault('rest_today') },
    steps: [{ choose: '7' }, MAIN],
  },
  { name: 'ready_not_now', at: READY, state: seeing('trained_once') },
  { name: 'ready_resting', at: READY, state: seeing('red_by_pain') },
  { name: 'ready_not_stored', at: READY, state: { ...seeing('green'), ...FULL }, steps: [{ choose: '1' }, MAIN] },

  { name: 'after', at: after('to_rate'), state: seeing('to_rate') },
  { name: 'after_missing', at: after('to_rate'), state: seeing('to_rate'), steps: [{ choose: '2' }, MAIN] },
  { name: 'after_done', at: after('to_rate'), state: seeing('to_rate'), steps: [{ choose: '2' }, MAIN, MAIN] },
  { name: 'after_too_much', at: after('too_much'), state: seeing('too_much') },
  {
    name: 'after_too_much_done',
    at: after('too_much'),
    state: seeing('too_much'),
    steps: [{ choose: '7' }, MAIN, MAIN],
  },
  { name: 'after_gone', at: { screen: 'after', session: 'nobody' }, state: seeing('planned') },

  { name: 'calming', at: CALMING, state: seeing('green') },
  { name: 'calming_tick_submitted', at: CALMING, state: seeing('nothing_more') },
  { name: 'calming_movements', at: CALMING, state: seeing('without_holds') },
  { name: 'calming_none', at: CALMING, state: NOTHING_SORE },
  { name: 'calming_why', at: CALMING, state: seeing('green'), steps: [WHY] },
];
