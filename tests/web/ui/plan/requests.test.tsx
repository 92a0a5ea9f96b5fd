/**
 * Requests, maintenance, a physio's hold and fixed days, jogging, advice, and the clock: each explains itself and sends
 * the right command.
 */
import { describe, expect, test } from 'vitest';
import type { TodayView, View } from '../../../../web/engine/contract.ts';
import { golden, seeing } from '../../../../web/gallery/goldens.ts';
import type { Address } from '../../../../web/ui/model/address.ts';
import { t } from '../../../../web/words/words.ts';
import { type Stage, stage } from '../stage.tsx';
import { tapPain } from '../taps.ts';

const PLAN: Address = { screen: 'plan' };
const HOME: Address = { screen: 'home' };
const hrefs = (page: Stage): (string | null)[] =>
  [...page.root.querySelectorAll('a')].map((link) => link.getAttribute('href'));

function with_(story: string, part: Partial<TodayView>): View {
  const view = golden(story);
  if (!view.today) throw new Error(`${story} has no today`);
  return { ...view, today: { ...view.today, ...part } };
}

describe('requests', () => {
  test('R22, R34: a little more, if it was earned', async () => {
    const page = await stage(PLAN, seeing('more_open'));
    expect(hrefs(page)).toContain('#/more');
    const asked = await stage({ screen: 'more' }, seeing('more_open'));
    expect(asked.text()).toContain(t({ key: 'dose.hold', params: { sets: 5, seconds: 50 } }));
    await asked.press(t('more.confirm'));
    expect(asked.model.sent).toEqual([{ kind: 'request_more' }]);
    expect(asked.router.address.value).toEqual(PLAN);
  });

  test('H6: if it was not, nothing offers it, and its address leads back to the plan', async () => {
    const plan = await stage(PLAN, seeing('green'));
    expect(hrefs(plan)).not.toContain('#/more');
    const page = await stage({ screen: 'more' }, seeing('green'));
    expect(page.router.address.value).toEqual(PLAN);
  });

  test('R35: another exercise of the phase; one that is not open is marked, and leads nowhere', async () => {
    const open = await stage({ screen: 'choose', exercise: 'seated_hold' }, seeing('more_open'));
    await open.press(t('choose.confirm'));
    expect(open.model.sent).toEqual([{ kind: 'request_exercise', exercise: 'seated_hold' }]);

    const plan = await stage(PLAN, seeing('readiness_due'));
    const closed = [...plan.root.querySelectorAll('.rows-closed')].map((row) => row.textContent ?? '');
    expect(closed.join()).toContain(t('plan.ask.closed_note'));
    expect(hrefs(plan)).not.toContain('#/choose/walk_run');
    const page = await stage({ screen: 'choose', exercise: 'walk_run' }, seeing('readiness_due'));
    expect(page.heading()).toBe(t('choose.closed.title'));
    expect(page.model.sent).toEqual([]);
  });

  test('a refusal is shown on the same page', async () => {
    const page = await stage(
      { screen: 'more' },
      { ...seeing('more_open'), sends: () => ({ code: 'not_earned', path: '' }) },
    );
    await page.press(t('more.confirm'));
    expect(page.text()).toContain(t('error.not_earned'));
  });
});

describe('maintenance (R53)', () => {
  test('when it is offered, changes stand out and both answers are explained', async () => {
    const page = await stage({ screen: 'offer', kind: null }, seeing('maintenance_offered'));
    expect(page.root.querySelector('.plan-comparison-changed')?.textContent).toBe(
      t('frequency.times_a_week', { n: 2 }),
    );
    await page.press(t('offer.no.maintenance'));
    expect(page.model.sent).toMatchObject([{ kind: 'answer_offer', accept: false }]);
  });

  test('when it is on, it is explained, announces nothing, and can be ended', async () => {
    const plan = await stage(PLAN, seeing('maintained'));
    expect(plan.text()).toContain(t('plan.maintenance.lead'));
    expect(plan.root.querySelectorAll('.rows-closed').length).toBe(0);
    expect(hrefs(plan)).toContain('#/maintenance');
    const page = await stage({ screen: 'maintenance' }, seeing('maintained'));
    await page.press(t('maintenance.confirm'));
    expect(page.model.sent).toEqual([{ kind: 'request_maintenance_end' }]);
    expect(page.router.address.value).toEqual(PLAN);
  });

  test('H22: when it is off, the page that ends it leads to the plan', async () => {
    const page = await stage({ screen: 'maintenance' }, seeing('green'));
    expect(page.router.address.value).toEqual(PLAN);
  });
});

describe("a physio's programme", () => {
  test('R36: a hold says until when, and that less is always open', async () => {
    const hold = { until: '2026-12-18', text: { key: 'hold.until', params: { date: '2026-12-18' } } };
    const page = await stage(PLAN, { view: with_('green', { hold }) });
    expect(page.text()).toContain('18 December 2026');
    expect(page.text()).toContain(t('plan.hold.lead'));
  });

  test('R40: fixed days are named', async () => {
    const view = golden('green');
    const page = await stage(PLAN, {
      view: { ...view, plan: view.plan && { ...view.plan, weekdays: ['monday', 'wednesday', 'friday'] } },
    });
    expect(page.text()).toContain('Monday, Wednesday and Friday');
  });
});

describe('before jogging (R35)', () => {
  const READY: Address = { screen: 'ready_to_run' };

  test('both pains are asked with nothing chosen, and sent together', async () => {
    const page = await stage(READY, seeing('readiness_due'));
    expect(page.root.querySelectorAll('input:checked').length).toBe(0);
    await tapPain(page, 0, 1);
    await page.press(t('check_in.save'));
    expect(page.model.sent).toEqual([]);
    expect(page.text()).toContain(t('ready_to_run.missing'));
    await tapPain(page, 1, 4);
    await page.press(t('check_in.save'));
    expect(page.model.sent).toEqual([{ kind: 'submit_readiness', walk_pain: 1, hops_pain: 4 }]);
    expect(page.text()).toContain(t('ready_to_run.done.waits'));
  });

  test('H7: "not tried yet" sends no answer', async () => {
    const page = await stage(READY, seeing('readiness_due'));
    const link = [...page.root.querySelectorAll('a')].find((one) => one.textContent === t('ready_to_run.not_yet'));
    expect(link?.getAttribute('href')).toBe('#/');
    expect(page.model.sent).toEqual([]);
  });

  test('if it is not asked it leads to today', async () => {
    const page = await stage(READY, seeing('green'));
    expect(page.router.address.value).toEqual(HOME);
  });

  test('it is one of the tasks', async () => {
    const page = await stage(HOME, seeing('readiness_due'));
    expect(hrefs(page)).toContain('#/ready-to-run');
  });
});

describe('advice and the clock on today', () => {
  test('R50: the sore activities are reviewed again, and the advice can be dismissed', async () => {
    const page = await stage(HOME, seeing('advice_calming'));
    expect(page.text()).toContain(t('advice.calming_review.title'));
    expect(hrefs(page)).toContain('#/calming');
    await page.press(t('advice.read'));
    expect(page.model.sent).toEqual([{ kind: 'submit_advice_read', advice: 'calming_review' }]);
  });

  test('R51, H21: a physio is suggested, with the numbers behind it', async () => {
    const page = await stage(HOME, seeing('advice_physio'));
    expect(page.text()).toContain(t('advice.see_physio.text'));
    expect(page.text()).toContain(t('input.weeks_with_reds'));
    await page.press(t('advice.read'));
    expect(page.model.sent).toEqual([{ kind: 'submit_advice_read', advice: 'see_physio' }]);
  });

  test('R42, H13: a clock that went back is reported with the day that counts', async () => {
    const page = await stage(HOME, seeing('clock_back'));
    expect(page.text()).toContain(t('clock.turned_back', { date: '2026-11-21', today: '2026-11-20' }));
    expect(page.text()).not.toContain(t('clock.ask.title'));
    const other = await stage(HOME, seeing('green'));
    expect(other.text()).not.toContain(t('clock.title'));
  });

  test('R42, H13: if entries are far ahead of the device, the person says which day it is', async () => {
    const page = await stage(HOME, seeing('clock_asks'));
    expect(page.text()).toContain(t('clock.ask.title'));
    const today = page.model.view.value?.clock?.today ?? '';
    await page.press(t('clock.ask.yes', { date: today }));
    expect(page.model.sent).toEqual([{ kind: 'answer_today', date: today }]);
  });
});
