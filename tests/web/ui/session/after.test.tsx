/** After a session: answers are sent, gaps are pointed out, and the next step is named (R30, R62, H7). */
import { describe, expect, test } from 'vitest';
import type { RatingView, TodayView, View } from '../../../../web/engine/contract.ts';
import { t } from '../../../../web/words/words.ts';
import { SESSION, sampleEntry, sampleRating } from '../diary_samples.ts';
import { samplePlan, sampleToday, sampleView } from '../samples.ts';
import { type Stage, stage } from '../stage.tsx';
import { settle, tapAnswer, tapPain } from '../taps.ts';

const viewOf = (rating: Partial<RatingView> | null, over: Partial<TodayView> = {}): View =>
  sampleView({
    plan: samplePlan(),
    today: sampleToday({ rating: rating && sampleRating(rating), ...over }),
  });

const open = (rating: Partial<RatingView> = {}, over: Partial<TodayView> = {}): Promise<Stage> =>
  stage({ screen: 'after', session: SESSION }, { view: viewOf(rating, over) });

async function rateAll(page: Stage): Promise<void> {
  await tapPain(page, 0, 3);
  await tapPain(page, 1, 2);
  await tapAnswer(page, t('after.effort'), 'right');
  await tapAnswer(page, t('after.painkiller'), 'no');
}

describe('after a session', () => {
  test('H7: nothing is chosen beforehand; four taps and one to save', async () => {
    const page = await open();
    expect(page.root.querySelectorAll('input:checked').length).toBe(0);
    await rateAll(page);
    await page.press(t('check_in.save'));
    expect(page.model.sent).toEqual([
      {
        kind: 'submit_rating',
        session: SESSION,
        during: { left: 3 },
        after: { left: 2 },
        effort: 'right',
        painkiller: false,
      },
    ]);
  });

  test('afterwards it says what comes next: the morning, and the day of the next session', async () => {
    const page = await open({}, { next_session: { date: '2026-11-22', from_ms: null } });
    await rateAll(page);
    await page.press(t('check_in.save'));
    expect(page.text()).toContain(t('after.done.morning'));
    expect(page.text()).toContain('Sunday 22 November');
  });

  test('R32: a completed session that was too much gets no praise', async () => {
    const rest = { since: '2026-11-20', text: { key: 'rest.since', params: { date: '2026-11-20' } }, reasons: [] };
    const page = await open({}, { rest });
    await rateAll(page);
    await page.press(t('check_in.save'));
    expect(page.heading()).toBe(t('after.done.title_too_much'));
  });

  test('R32: after a red response no day is promised', async () => {
    const page = await open(
      { how: 'too_much' },
      {
        next_session: { date: '2026-11-22', from_ms: null },
        rest: { since: '2026-11-20', text: { key: 'rest.since', params: { date: '2026-11-20' } }, reasons: [] },
      },
    );
    expect(page.heading()).toBe(t('after.title_too_much'));
    await rateAll(page);
    await page.press(t('check_in.save'));
    expect(page.heading()).toBe(t('after.done.title_too_much'));
    expect(page.text()).not.toContain('Sunday 22 November');
  });

  test('H7: gaps are pointed out once, and missing answers are not sent', async () => {
    const page = await open();
    await tapPain(page, 0, 0);
    await page.press(t('check_in.save'));
    expect(page.root.querySelector('[role=alert]')?.textContent).toContain(t('check_in.missing', { count: 3 }));
    await page.press(t('check_in.save_anyway'));
    expect(page.model.sent).toEqual([{ kind: 'submit_rating', session: SESSION, during: { left: 0 } }]);
  });

  test('R16: both sore sides are asked about, during and after', async () => {
    const page = await open({ sides: ['left', 'right'] });
    expect(page.root.querySelectorAll('.pain').length).toBe(4);
    await tapPain(page, 1, 5);
    await page.press(t('check_in.save'));
    expect(page.root.querySelector('[role=alert]')?.textContent).toContain(t('check_in.missing', { count: 5 }));
    await page.press(t('check_in.save_anyway'));
    expect(page.model.sent).toEqual([{ kind: 'submit_rating', session: SESSION, during: { right: 5 } }]);
  });

  test('H14: answers that could not be stored are reported, and stay', async () => {
    const page = await stage(
      { screen: 'after', session: SESSION },
      { view: viewOf({}), sends: () => ({ code: 'storage_full', path: '' }) },
    );
    await rateAll(page);
    await page.press(t('check_in.save'));
    expect(page.text()).toContain(t('error.storage_full'));
    expect(page.root.querySelectorAll('input:checked').length).toBe(4);
  });
});

describe('an earlier session', () => {
  test('is found in the diary, however far back, and shows its answers', async () => {
    const filler = Array.from({ length: 61 }, (_, place) => sampleEntry('check_in', { record: `c-${place}` }));
    const page = await stage(
      { screen: 'after', session: SESSION },
      { view: viewOf(null), entries: [...filler, sampleEntry('session', { date: '2026-11-02' })] },
    );
    await settle();
    expect(page.root.querySelectorAll('input:checked').length).toBe(4);
    await tapPain(page, 1, 4);
    await page.press(t('check_in.save'));
    expect(page.model.sent).toMatchObject([{ kind: 'submit_rating', session: SESSION, after: { left: 4 } }]);
    expect(page.router.address.value).toEqual({ screen: 'entries' });
  });

  test('a missing one is reported as gone', async () => {
    const page = await stage({ screen: 'after', session: 'unknown' }, { view: viewOf(null) });
    await settle();
    expect(page.heading()).toBe(t('after.gone'));
  });
});

describe('a session without the guide', () => {
  const LOG = { screen: 'log', date: '2026-11-19' } as const;
  const day = (date: string) => ({
    ok: {
      check_in: { date, sides: ['left' as const], answer: null, again: false, record: null },
      sides: ['left' as const],
    },
  });

  test('R62: only the person says how much was done; without that nothing is saved', async () => {
    const page = await stage(LOG, { view: viewOf(null), day });
    await settle();
    await rateAll(page);
    await page.press(t('check_in.save'));
    await page.press(t('check_in.save'));
    expect(page.root.querySelector('[role=alert]')?.textContent).toContain(t('log.complete_missing'));
    expect(page.model.sent).toEqual([]);
    await tapAnswer(page, t('log.complete'), 'no');
    await page.press(t('check_in.save'));
    expect(page.model.sent).toEqual([
      {
        kind: 'submit_session',
        date: '2026-11-19',
        complete: false,
        during: { left: 3 },
        after: { left: 2 },
        effort: 'right',
        painkiller: false,
      },
    ]);
    expect(page.router.address.value).toEqual({ screen: 'entries' });
  });

  test('H13: a future day is refused in words', async () => {
    const page = await stage(LOG, { view: viewOf(null), day: () => ({ error: { code: 'future_date', path: '' } }) });
    await settle();
    expect(page.text()).toContain(t('error.future_date'));
    expect(page.root.querySelector('input')).toBeNull();
  });
});
