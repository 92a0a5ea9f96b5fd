/** Compares the patient's part of contract.ts with the shipped engine, in two days of a person and in every story. */
import { beforeAll, describe, expect, test } from 'vitest';
import type {
  AssessmentQuestion,
  AssessmentQuestionKey,
  AssessmentValue,
  Entry,
  Now,
  View,
} from '../../web/engine/contract.ts';
import type { Engine } from '../../web/engine/engine.ts';
import { usual } from '../support/answers.ts';
import { readStory, storyLines, storyNames } from '../support/stories.ts';
import { onTrack } from './contract_insight.ts';
import * as patient from './contract_patient.ts';
import * as shapes from './contract_shapes.ts';
import { realEngine } from './engine/real_engine.ts';
import { answerAllSafely, fits, History, sorted } from './history.ts';

/** Returns an answer that fits the kind of question: the last word but one, a low pain, the first of a list. */
function anAnswer({ kind, choices, own_max, key }: AssessmentQuestion): AssessmentValue {
  switch (kind) {
    case 'word':
      return { word: choices.at(Math.min(1, choices.length - 1))?.value ?? '' };
    case 'pain':
      return { number: 2 };
    case 'minutes':
      return { number: 15 };
    case 'list':
      return { chosen: choices.slice(0, 2).map(({ value }) => value), own: own_max > 0 ? [`Own: ${key}`] : [] };
    case 'goals':
      return { chosen: [choices[0]?.value ?? ''], own: ['Dance'], ratings: [3, 4] };
  }
}

async function answerAll(
  history: History,
  others: Partial<Record<AssessmentQuestionKey, AssessmentValue>> = {},
): Promise<void> {
  for (let i = 0; i < 40 && history.last.assessment?.next; i += 1) {
    const { next, questions } = history.last.assessment;
    const asked = questions.find(({ key }) => key === next);
    if (!asked) throw new Error(`${next} is next and not asked`);
    await history.must({ kind: 'answer_assessment', question: next, value: others[next] ?? anAnswer(asked) });
  }
}

const quiet = (history: History) =>
  ({
    kind: 'submit_check_in',
    date: history.now.local_date,
    morning: { left: 1, right: 1 },
    ...usual.check_in,
  }) as const;

describe("the engine's answers to a patient match contract.ts", () => {
  let engine: Engine;
  const seen: View[] = [];
  const entries: Entry[] = [];

  async function lookBack(now: Now): Promise<Entry[]> {
    const answer = await engine.query('entries', { before: null, limit: 60 }, now);
    if ('error' in answer) throw new Error(answer.error.code);
    fits(shapes.entriesAnswer, answer.ok, 'entries');
    entries.push(...answer.ok.entries);
    return answer.ok.entries;
  }

  async function day(date: string, now: Now): Promise<void> {
    const answer = await engine.query('day', { date }, now);
    if ('error' in answer) throw new Error(answer.error.code);
    fits(shapes.dayAnswer, answer.ok, 'day');
  }

  beforeAll(() => {
    engine = realEngine();
  });

  test('two days of a person, with every command that a patient can send', async () => {
    const history = await new History(engine).begin();
    await answerAllSafely(history);
    await answerAll(history, { sides: { word: 'both' } });
    expect(history.last.assessment?.status).toBe('ready');
    await history.must({ kind: 'complete_assessment' });
    expect(history.last.next_screen).toBe('today');
    const way = await engine.query('on_track', {}, history.now);
    if ('error' in way) throw new Error(way.error.code);
    fits(onTrack, way.ok, 'on_track');
    expect(way.ok).toMatchObject({ since: history.now.local_date, day: 1, start: 'phase_2' });
    expect(way.ok.phases[5]?.band?.half).toBeGreaterThan(9 * 7);
    await history.must(quiet(history));
    const calming = history.last.today?.calming ?? [];
    expect(calming.length).toBe(3);
    const date = history.now.local_date;
    for (const { item } of calming) await history.must({ kind: 'submit_calming_tick', date, item, done: true });
    expect(history.last.today?.calming.every(({ ticked }) => ticked)).toBe(true);

    const session = await history.must({ kind: 'start_session', pain: { left: 1, right: 2 }, support_seen: true });
    const at_ms = history.now.epoch_ms;
    await history.must({ kind: 'stamp_session', session, stamp: { kind: 'started', at_ms } });
    await history.must({
      kind: 'stamp_session',
      session,
      stamp: { kind: 'set_done', at_ms: at_ms + 1, item: 0, set: 1, side: 'left' },
    });
    await history.must({
      kind: 'stamp_session',
      session,
      stamp: { kind: 'rest_changed', at_ms: at_ms + 2, delta_ms: 10_000 },
    });
    await history.must({ kind: 'stamp_session', session, stamp: { kind: 'skipped', at_ms: at_ms + 3, to_ms: 5_000 } });
    expect(history.last.session?.stamps.length).toBe(4);
    history.minutes(12);
    await history.must({ kind: 'end_session', session, how: 'finished', complete: true });
    expect(history.last.today?.rating?.session).toBe(session);
    await history.must({
      kind: 'submit_rating',
      session,
      during: { left: 1, right: 1 },
      after: { left: 0, right: 1 },
      effort: 'easy',
      painkiller: false,
    });

    history.later(1);
    await history.must({ kind: 'open_day' });
    await history.must(quiet(history));
    expect(history.last.today?.last?.response).toBe('green');
    const checkedIn = history.last.today?.check_in.record ?? '';
    await history.must({ kind: 'delete_record', target: checkedIn });
    expect((await lookBack(history.now)).filter(({ deleted }) => deleted).map(({ record }) => record)).toEqual([
      checkedIn,
    ]);
    await history.must({ kind: 'restore_record', target: checkedIn });
    await history.must({ kind: 'submit_session', date: history.now.local_date, complete: false, effort: 'hard' });
    expect((await lookBack(history.now)).map(({ kind }) => kind)).toEqual([
      'session',
      'check_in',
      'session',
      'check_in',
    ]);
    await day('2026-11-20', history.now);
    await history.must({ kind: 'request_assessment' });
    await history.send({ kind: 'answer_offer', offer: 'nobody', accept: true });
    await history.must({ kind: 'request_pause', cause: 'illness' });
    expect(history.last.today?.pause).toEqual({ since: history.now.local_date, text: { key: 'pause.illness' } });
    await history.must({ kind: 'request_pause_end' });
    expect(history.last.today?.pause).toBeNull();
    const less = history.last.today?.easier?.exercises;
    await history.must({ kind: 'request_easier' });
    expect(history.last.plan?.exercises).toEqual(less);
    const goals = history.last.today?.review?.goals ?? [];
    expect(goals.map(({ item }) => item)).toContain('Dance');
    await history.must({ kind: 'submit_review', sore: [], goals: goals.map(({ item }) => ({ item, rating: 6 })) });
    expect(history.last.today?.review).toMatchObject({ due: false, date: history.now.local_date });
    const walk = { kind: 'submit_activity', date: '2026-11-20', what: 'walk', minutes: 40 } as const;
    const activity = await history.must({ ...walk, pain: { left: 1, right: 2 } });
    await history.must({ ...walk, activity, minutes: 50, pain: { left: 1, right: 6 } });
    const walks = (await lookBack(history.now)).filter((entry) => entry.kind === 'activity');
    expect(walks).toMatchObject([{ activity: { activity, minutes: 50 }, response: { response: 'red' } }]);
    await history.must({ kind: 'delete_record', target: walks[0]?.record ?? '' });
    await history.must({ kind: 'restore_record', target: walks[0]?.record ?? '' });
    expect(history.last.today?.activities.find(({ what }) => what === 'walk')?.advice).toBe('less');
    await history.must({ kind: 'submit_readiness', walk_pain: 2, hops_pain: 3 });
    await history.must({ kind: 'submit_advice_read', advice: 'see_physio' });
    await history.must({ kind: 'request_maintenance_end' });
    await history.send({ kind: 'request_more' });
    await history.send({ kind: 'request_exercise', exercise: 'nobody' });
    await history.must({ kind: 'submit_flare' });
    expect(history.last.plan?.stage).toBe('calm_down');
    await history.must({ kind: 'submit_harm' });
    expect(history.last.today?.harm).toBe(history.now.local_date);
    await history.send({ kind: 'start_session', pain: {}, support_seen: false });
    seen.push(...history.views);
  });

  test('the views and diaries of the stories', async () => {
    for (const name of storyNames()) {
      const now = JSON.parse(readStory(name, 'now.json')) as Now;
      await engine.load(storyLines(name));
      const answer = await engine.view(now);
      if ('error' in answer) throw new Error(`${name}: ${answer.error.code}`);
      fits(shapes.view, answer.ok, name);
      seen.push(answer.ok);
      await lookBack(now);
      if (answer.ok.today) await day(now.local_date, now);
    }
  });

  test('every value was seen, except those too far up the ladder', () => {
    const questions = seen.flatMap((view) => view.assessment?.questions ?? []);
    const plans = seen.flatMap((view) => view.plan ?? []);
    const todays = seen.flatMap((view) => view.today ?? []);
    const tasks = todays.flatMap((today) => today.tasks);
    expect(sorted(seen.map((view) => view.next_screen))).toEqual(sorted(shapes.NEXT_SCREENS));
    expect(sorted(questions.map(({ key }) => key))).toEqual(sorted(patient.ASSESSMENT_QUESTIONS));
    expect(sorted(questions.map(({ kind }) => kind))).toEqual(sorted(patient.ASKED_KINDS));
    expect(sorted(seen.flatMap((view) => view.assessment?.status ?? []))).toEqual(sorted(patient.ASSESSMENT_STATUS));
    expect(sorted(plans.map(({ stage }) => stage))).toEqual(sorted(patient.STAGES));
    expect(sorted(tasks.map(({ kind }) => kind))).toEqual(sorted(patient.TASKS));
    expect(sorted(tasks.map(({ status }) => status))).toEqual(sorted(patient.TASK_STATUS));
    expect(sorted(todays.flatMap(({ last }) => last?.response ?? []))).toEqual(sorted(patient.RESPONSES));
    expect(sorted([...todays.flatMap(({ offer }) => offer?.kind ?? []), 'exercise'])).toEqual(sorted(patient.OFFERS));
    expect(plans.some(({ changes }) => changes.length > 0)).toBe(true);
    expect(sorted(entries.map(({ kind }) => kind))).toEqual(['activity', 'check_in', 'session']);
    expect(sorted(todays.flatMap(({ advice }) => advice.map((one) => one.advice)))).toEqual(sorted(patient.ADVICE));
    const activities = todays.flatMap((today) => today.activities);
    expect(sorted(activities.map(({ what }) => what))).toEqual(sorted(patient.ACTIVITIES));
    expect(sorted(activities.map(({ advice }) => advice))).toEqual(sorted(patient.ACTIVITY_ADVICE));
    expect(todays.some(({ more }) => more !== null)).toBe(true);
    expect(seen.some(({ clock }) => clock?.ask)).toBe(true);
    expect(plans.some(({ maintenance }) => maintenance)).toBe(true);
    const segments = seen.flatMap((view) => view.session?.timeline.segments ?? []);
    expect(sorted([...segments.map(({ kind }) => kind), 'bout', 'walk'])).toEqual(sorted(patient.SEGMENTS));
  });
});
