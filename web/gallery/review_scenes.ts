/**
 * What is reported besides sessions and what it leads to: the weekly review, other activities, jogging, advice,
 * requests, maintenance, a hold, the clock.
 */
import type { Address } from '../ui/model/address.ts';
import type { FakeState } from './fake_model.ts';
import { golden, seeing } from './goldens.ts';
import { FULL, HOME, MAIN, type Scene, WHY } from './scene.ts';
import type { Step } from './steps.ts';

const REVIEW: Address = { screen: 'review' };
const ACTIVITY: Address = { screen: 'activity', activity: null, date: null };
const READY: Address = { screen: 'ready_to_run' };
const PLAN: Address = { screen: 'plan' };
const OFFER: Address = { screen: 'offer', kind: null };
const ENTRIES: Address = { screen: 'entries' };

const rate = (rating: string): Step[] => [{ choose: rating }, MAIN];
const LEAVE_OUT: Step = { press: 'named', words: 'Leave this one out' };
const ALL = [...rate('2'), ...rate('3'), ...rate('4'), ...rate('5'), ...rate('2'), ...rate('6')];
const GAPS = [...rate('2'), LEAVE_OUT, ...rate('4'), ...rate('5'), LEAVE_OUT, ...rate('6')];
const WALK: Step[] = [{ choose: 'walk' }, { type: '40' }, { choose: 'today' }, { choose: '2' }];

/** An activity of this kind from the diary of a story. */
function logged(story: string, what: string): Address {
  const found = seeing(story).entries;
  const entry = Array.isArray(found) ? found.find(({ activity }) => activity?.what === what) : undefined;
  if (!entry?.activity) throw new Error(`the diary of ${story} has no ${what}`);
  return { screen: 'activity', activity: entry.activity.activity, date: null };
}

/** The end of a story, with a physio's programme that no story has yet. */
function given(story: string): FakeState {
  const view = golden(story);
  if (!view.plan || !view.today) throw new Error(`${story} has no plan`);
  return {
    view: {
      ...view,
      plan: {
        ...view.plan,
        frequency: 'weekdays',
        frequency_text: { key: 'frequency.weekdays', params: { n: 3 } },
        weekdays: ['monday', 'wednesday', 'friday'],
      },
      today: {
        ...view.today,
        hold: { until: '2026-12-18', text: { key: 'hold.until', params: { date: '2026-12-18' } } },
      },
    },
  };
}

/** The report is answered by an offer. */
const JOGGING: FakeState = {
  view: {
    ...golden('readiness_due'),
    today: golden('readiness_due').today && {
      ...(golden('readiness_due').today as NonNullable<ReturnType<typeof golden>['today']>),
      offer: golden('phase_offered').today?.offer ?? null,
    },
  },
};

export const reviewScenes: readonly Scene[] = [
  { name: 'today_review', at: HOME, state: seeing('review_first') },
  { name: 'today_review_also', at: HOME, state: seeing('review_again') },
  { name: 'today_readiness', at: HOME, state: seeing('readiness_due') },
  { name: 'today_advice_calming', at: HOME, state: seeing('advice_calming') },
  { name: 'today_advice_physio', at: HOME, state: seeing('advice_physio') },
  { name: 'today_advice_why', at: HOME, state: seeing('advice_physio'), steps: [WHY] },
  { name: 'today_clock', at: HOME, state: seeing('clock_back') },
  { name: 'today_clock_asks', at: HOME, state: seeing('clock_asks') },
  { name: 'clock_confirmed', at: HOME, state: seeing('clock_confirmed') },
  { name: 'today_maintained', at: HOME, state: seeing('maintained') },

  { name: 'review', at: REVIEW, state: seeing('review_first') },
  { name: 'review_missing', at: REVIEW, state: seeing('review_first'), steps: [MAIN] },
  { name: 'review_own', at: REVIEW, state: seeing('review_first'), steps: [...rate('2'), ...rate('3')] },
  { name: 'review_goal', at: REVIEW, state: seeing('review_first'), steps: ALL.slice(0, 6) },
  { name: 'review_not_stored', at: REVIEW, state: { ...seeing('review_again'), ...FULL }, steps: ALL },
  { name: 'review_done', at: REVIEW, state: seeing('review_again'), steps: ALL },
  { name: 'review_done_first', at: REVIEW, state: seeing('review_first'), steps: GAPS },
  {
    name: 'review_nothing',
    at: REVIEW,
    state: seeing('review_first'),
    steps: [LEAVE_OUT, LEAVE_OUT, LEAVE_OUT, LEAVE_OUT, LEAVE_OUT, LEAVE_OUT],
  },
  { name: 'review_known', at: REVIEW, state: seeing('reviewed') },
  { name: 'review_why', at: REVIEW, state: seeing('review_first'), steps: [WHY] },

  { name: 'activity', at: ACTIVITY, state: seeing('green') },
  { name: 'activity_missing', at: ACTIVITY, state: seeing('green'), steps: [{ choose: 'walk' }, MAIN] },
  { name: 'activity_told', at: ACTIVITY, state: seeing('green'), steps: WALK },
  { name: 'activity_both', at: ACTIVITY, state: seeing('both_sides'), steps: [{ choose: 'other' }] },
  {
    name: 'activity_of_date',
    at: { screen: 'activity', activity: null, date: '2026-11-15' },
    state: seeing('green'),
  },
  { name: 'activity_change', at: logged('activities', 'walk'), state: seeing('activities') },
  { name: 'activity_gone', at: { screen: 'activity', activity: 'nobody', date: null }, state: seeing('activities') },
  { name: 'activity_not_stored', at: ACTIVITY, state: { ...seeing('green'), ...FULL }, steps: [...WALK, MAIN] },
  { name: 'activity_not_known', at: ACTIVITY, state: seeing('green'), steps: [...WALK, MAIN] },
  { name: 'activity_keep', at: ACTIVITY, state: seeing('activities'), steps: [...WALK, MAIN] },
  {
    name: 'activity_wait',
    at: ACTIVITY,
    state: seeing('activities'),
    steps: [{ choose: 'run' }, ...WALK.slice(1), MAIN],
  },
  {
    name: 'activity_less',
    at: ACTIVITY,
    state: seeing('activity_red'),
    steps: [{ choose: 'run' }, ...WALK.slice(1), MAIN],
  },
  { name: 'entries_activities', at: ENTRIES, state: seeing('activities') },
  { name: 'entries_activity_red', at: ENTRIES, state: seeing('activity_red') },

  { name: 'ready_to_run', at: READY, state: seeing('readiness_due') },
  { name: 'ready_to_run_missing', at: READY, state: seeing('readiness_due'), steps: [MAIN] },
  { name: 'ready_to_run_waits', at: READY, state: seeing('readiness_due'), steps: [{ choose: '4' }, ...hops('5')] },
  { name: 'ready_to_run_offer', at: READY, state: JOGGING, steps: [{ choose: '1' }, ...hops('1')] },

  { name: 'plan_more', at: PLAN, state: seeing('more_open') },
  { name: 'plan_chosen', at: PLAN, state: seeing('chosen'), steps: [WHY] },
  { name: 'plan_maintained', at: PLAN, state: seeing('maintained') },
  { name: 'plan_given', at: PLAN, state: given('green') },
  { name: 'more', at: { screen: 'more' }, state: seeing('more_open') },
  { name: 'more_not_stored', at: { screen: 'more' }, state: { ...seeing('more_open'), ...FULL }, steps: [MAIN] },
  { name: 'choose', at: { screen: 'choose', exercise: 'seated_hold' }, state: seeing('more_open') },
  { name: 'choose_closed', at: { screen: 'choose', exercise: 'walk_run' }, state: seeing('readiness_due') },
  { name: 'offer_maintenance', at: OFFER, state: seeing('maintenance_offered') },
  { name: 'maintenance', at: { screen: 'maintenance' }, state: seeing('maintained') },
];

/** The second scale of the page. */
function hops(rating: string): Step[] {
  return [{ choose: rating, of: 1 }, MAIN];
}
