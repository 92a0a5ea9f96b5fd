/** Today as a person meets it: one next step, nothing that waits can be started, and no colour speaks alone. */
import { describe, expect, test } from 'vitest';
import type { ResponseClass, Task, TodayView, View } from '../../../../web/engine/contract.ts';
import { day, has, t } from '../../../../web/words/words.ts';
import { SESSION, sampleOffer, sampleRating, sampleResponse, sampleTask } from '../diary_samples.ts';
import { samplePlan, sampleToday, sampleView } from '../samples.ts';
import { type Stage, stage } from '../stage.tsx';

const at = (over: Partial<TodayView>, view: Partial<View> = {}): Promise<Stage> =>
  stage({ screen: 'home' }, { view: sampleView({ plan: samplePlan(), today: sampleToday(over), ...view }) });

const hrefs = (page: Stage): (string | null)[] =>
  [...page.root.querySelectorAll('main a')].map((link) => link.getAttribute('href'));

describe('the next step', () => {
  const LEADS: [Task['kind'], string][] = [
    ['assessment', '#/questions'],
    ['check_in', '#/check-in'],
    ['rate', `#/after/${SESSION}`],
    ['resume', '#/session'],
    ['offer', '#/offer'],
    ['calming', '#/calming'],
    ['session', '#/ready'],
    ['movements', '#/calming'],
    ['pause', '#/break'],
  ];

  test.each(LEADS)('%s stands out with the one filled button, which leads to %s', async (kind, href) => {
    const page = await at({
      tasks: [sampleTask(kind, { next: true }), sampleTask('calming')],
      rating: sampleRating(),
      offer: sampleOffer(),
    });
    const filled = [...page.root.querySelectorAll('.button-filled')];
    expect(filled.map((button) => button.getAttribute('href'))).toEqual([href]);
    expect(page.heading()).toBe(kind === 'offer' ? t(sampleOffer().text) : t(`today.title.${kind}`));
  });

  test('a session shows its exercises, dose and time, and the way to its why (R60)', async () => {
    const page = await at({ tasks: [sampleTask('session', { next: true })] });
    expect(page.text()).toContain(t({ key: 'dose.hold', params: { sets: 4, seconds: 30 } }));
    expect(page.text()).toContain(t('today.minutes', { count: 7 }));
    await page.press(t('today.why'));
    expect(hrefs(page)).toContain('#/plan');
  });

  test('with nothing left to do there is no filled button, and the next session is shown with its day', async () => {
    const page = await at({
      tasks: [sampleTask('check_in', { status: 'done' })],
      next_session: { date: '2026-11-22', from_ms: null },
    });
    expect(page.heading()).toBe(t('today.title.none'));
    expect(page.root.querySelector('.button-filled')).toBeNull();
    expect(page.text()).toContain('Sunday 22 November');
  });

  test('H13: the day comes from the view', async () => {
    const page = await at({ date: '2026-03-29' });
    expect(page.text()).toContain('Sunday 29 March');
  });
});

describe('the list', () => {
  test('waiting tasks say until when and cannot be opened; completed ones can be changed', async () => {
    const page = await at({
      tasks: [
        sampleTask('session', {
          status: 'waiting',
          note: { key: 'task.session.waiting', params: { date: '2026-11-22' } },
        }),
        sampleTask('check_in', { status: 'done' }),
        sampleTask('calming'),
      ],
    });
    expect(page.text()).toContain(t('task.session.waiting', { date: '2026-11-22' }));
    expect(hrefs(page)).not.toContain('#/ready');
    expect(hrefs(page)).toContain('#/check-in');
    const groups = [...page.root.querySelectorAll('.tasks h2')].map((heading) => heading.textContent);
    expect(groups).toEqual([t('today.also'), t('today.waiting'), t('today.done')]);
  });

  test('the next step is not shown twice', async () => {
    const page = await at({ tasks: [sampleTask('check_in', { next: true })] });
    expect(page.root.querySelector('.tasks')).toBeNull();
  });
});

describe('the response to the last session', () => {
  test.each<ResponseClass>(['unknown', 'green', 'amber', 'red'])(
    'H20: %s has its word, its sign and its sentence, and the day it is about',
    async (response) => {
      const page = await at({ last: sampleResponse(response) });
      const card = page.root.querySelector('.response');
      expect(card?.textContent).toContain(t(`response.name.${response}`));
      expect(card?.textContent).toContain(t(`response.${response}`));
      expect(card?.textContent).toContain(day('2026-11-18'));
      expect(card?.querySelector('svg')).not.toBeNull();
    },
  );

  test('H7: while soreness is pending it says so, and does not sound settled', async () => {
    const page = await at({ last: sampleResponse('green', { pending: true }) });
    expect(page.text()).toContain(t('response.pending'));
    expect(page.text()).not.toContain(t('response.lead.green'));
  });

  test('R60: has a why with the numbers that it used', async () => {
    const page = await at({ last: sampleResponse('amber') });
    expect(page.root.querySelector('.response details')?.textContent).toContain('two');
  });
});

describe('after a red response', () => {
  const REST = { since: '2026-11-19', text: { key: 'rest.since', params: { date: '2026-11-19' } }, reasons: [] };

  test('R32: rest is a task of the day, and no session can be started', async () => {
    const page = await at({ rest: REST, tasks: [sampleTask('session', { status: 'waiting' })] });
    expect(page.heading()).toBe(t('today.title.rest'));
    expect(page.text()).toContain(t('rest.since', { date: '2026-11-19' }));
    expect(hrefs(page)).not.toContain('#/ready');
  });

  test('the morning question still comes first', async () => {
    const page = await at({ rest: REST, tasks: [sampleTask('check_in', { next: true })] });
    expect(page.heading()).toBe(t('today.title.check_in'));
    expect(page.text()).toContain(t('rest.ends'));
  });
});

test('everything the engine says about a day has words (cpp/engine/views/view_today.cpp)', () => {
  const kinds = [
    'screening',
    'assessment',
    'check_in',
    'rate',
    'resume',
    'offer',
    'calming',
    'session',
    'movements',
    'pause',
  ];
  const bars = ['waiting', 'later', 'resting', 'rest_today', 'soreness_pending', 'screening_not_clear'];
  const calming = ['standing', 'walking', 'first_steps', 'barefoot', 'shoes', 'stairs', 'running', 'jumping'];
  const keys = [
    ...kinds.map((kind) => `task.${kind}`),
    ...bars.map((bar) => `task.session.${bar}`),
    'task.check_in.again',
    ...['illness', 'holiday', 'other'].map((why) => `pause.${why}`),
    'rest.since',
    ...['unknown', 'green', 'amber', 'red'].map((response) => `response.${response}`),
    ...['rung_up', 'exercise', 'phase', 'build_up', 'rung_down', 'retry_hold'].map((kind) => `offer.${kind}`),
    ...calming.flatMap((id) => ['name', 'why', 'change'].map((part) => `calming.${id}.${part}`)),
  ];
  expect(keys.filter((key) => !has(key))).toEqual([]);
});

test('the plan, the calming items, the diary, the safety answers and "something new" are one tap away', async () => {
  const page = await at({});
  for (const href of ['#/plan', '#/calming', '#/entries', '#/screening/check', '#/new']) {
    expect(hrefs(page)).toContain(href);
  }
});
