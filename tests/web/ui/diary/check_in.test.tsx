/**
 * The morning check: a few taps, nothing chosen beforehand, gaps are pointed out, and the previous value is shown only
 * afterwards (R18, H7).
 */
import { describe, expect, test } from 'vitest';
import type { CheckInView, View } from '../../../../web/engine/contract.ts';
import type { FakeState } from '../../../../web/gallery/fake_model.ts';
import { t } from '../../../../web/words/words.ts';
import { sampleEntry, sampleMorning, sampleResponse } from '../diary_samples.ts';
import { samplePlan, sampleToday, sampleView } from '../samples.ts';
import { type Stage, stage } from '../stage.tsx';
import { settle, tapAnswer, tapPain } from '../taps.ts';

const TODAY = '2026-11-20';

const viewOf = (check_in: Partial<CheckInView> = {}): View =>
  sampleView({
    plan: samplePlan(),
    today: sampleToday({
      check_in: { date: TODAY, sides: ['left'], answer: null, again: false, record: null, ...check_in },
      last: sampleResponse('green'),
    }),
  });

const open = (check_in: Partial<CheckInView> = {}, state: FakeState = {}): Promise<Stage> =>
  stage({ screen: 'check_in', date: null }, { view: viewOf(check_in), ...state });

async function answerAll(page: Stage): Promise<void> {
  await tapPain(page, 0, 2);
  await tapPain(page, 1, 4);
  await tapAnswer(page, t('check_in.soreness'), 'gone');
  await tapAnswer(page, t('check_in.woken'), 'no');
  await tapAnswer(page, t('check_in.stiffness'), 'less');
  await tapAnswer(page, t('check_in.something_new'), 'no');
}

describe('today', () => {
  test('H7: a fresh morning has nothing chosen, and does not show the previous answer', async () => {
    const page = await open(
      {},
      { entries: [sampleEntry('check_in', { check_in: sampleMorning({ morning: { left: 9 } }) })] },
    );
    expect(page.root.querySelectorAll('input:checked').length).toBe(0);
    expect(page.text()).not.toContain('Thursday 19 November');
  });

  test('it takes six taps and one to save', async () => {
    const page = await open();
    await answerAll(page);
    await page.press(t('check_in.save'));
    expect(page.model.sent).toEqual([
      {
        kind: 'submit_check_in',
        date: TODAY,
        morning: { left: 2 },
        activity_pain: 4,
        soreness: 'gone',
        woken: false,
        stiffness: 'less',
        something_new: false,
      },
    ]);
    expect(page.heading()).toBe(t('check_in.done.title'));
  });

  test('afterwards the previous morning stands beside it, with the response to the session', async () => {
    const page = await open(
      {},
      {
        entries: [
          sampleEntry('session'),
          sampleEntry('check_in', {
            date: '2026-11-18',
            deleted: true,
            check_in: sampleMorning({ morning: { left: 9 } }),
          }),
          sampleEntry('check_in', { date: '2026-11-17', check_in: sampleMorning({ morning: { left: 5 } }) }),
        ],
      },
    );
    await answerAll(page);
    await page.press(t('check_in.save'));
    await settle();
    const facts = page.root.querySelector('.facts')?.textContent;
    expect(facts).toContain(`${t('check_in.done.now')}2`);
    expect(facts).toContain('Tuesday 17 November5');
    expect(page.text()).toContain(t('response.green'));
  });

  test('H7: gaps are pointed out once, and only answers are sent', async () => {
    const page = await open();
    await tapPain(page, 0, 0);
    await page.press(t('check_in.save'));
    expect(page.model.sent).toEqual([]);
    expect(page.root.querySelector('[role=alert]')?.textContent).toContain(t('check_in.missing', { count: 5 }));
    expect(document.activeElement?.closest('.ask')?.textContent).toContain(t('check_in.activity'));
    await page.press(t('check_in.save_anyway'));
    expect(page.model.sent).toEqual([{ kind: 'submit_check_in', date: TODAY, morning: { left: 0 } }]);
  });

  test('a new answer dismisses the warning, and another gap is pointed out again', async () => {
    const page = await open();
    await tapPain(page, 0, 0);
    await page.press(t('check_in.save'));
    await tapPain(page, 1, 1);
    await page.press(t('check_in.save'));
    expect(page.root.querySelector('[role=alert]')?.textContent).toContain(t('check_in.missing', { count: 4 }));
    expect(page.model.sent).toEqual([]);
  });

  test('H7: an empty form is not saved', async () => {
    const page = await open();
    await page.press(t('check_in.save'));
    await page.press(t('check_in.save'));
    expect(page.root.querySelector('[role=alert]')?.textContent).toContain(t('check_in.nothing'));
    expect(page.model.sent).toEqual([]);
  });

  test('R16: both sore sides are asked, each for itself', async () => {
    const page = await open({ sides: ['left', 'right'] });
    await tapPain(page, 0, 1);
    await page.press(t('check_in.save'));
    expect(page.root.querySelector('[role=alert]')?.textContent).toContain(t('check_in.missing', { count: 6 }));
    await tapPain(page, 1, 3);
    await page.press(t('check_in.save'));
    await page.press(t('check_in.save_anyway'));
    expect(page.model.sent).toEqual([{ kind: 'submit_check_in', date: TODAY, morning: { left: 1, right: 3 } }]);
  });

  test('something new leads to the safety questions at once', async () => {
    const page = await open(
      {},
      {
        sends: () => {
          page.model.view.value = { ...viewOf(), next_screen: 'screening' };
          return null;
        },
      },
    );
    await tapAnswer(page, t('check_in.something_new'), 'yes');
    await page.press(t('check_in.save'));
    await page.press(t('check_in.save_anyway'));
    expect(page.router.address.value).toEqual({ screen: 'home' });
  });

  test('H14: answers that could not be stored are reported, and stay', async () => {
    const page = await open({}, { sends: () => ({ code: 'storage_full', path: '' }) });
    await answerAll(page);
    await page.press(t('check_in.save'));
    expect(page.text()).toContain(t('error.storage_full'));
    expect(page.root.querySelectorAll('input:checked').length).toBe(6);
  });
});

describe('changing answers', () => {
  test('earlier answers can be changed', async () => {
    const page = await open({ answer: sampleMorning() });
    expect(page.text()).toContain(t('check_in.lead_change'));
    await tapPain(page, 0, 3);
    await page.press(t('check_in.save'));
    expect(page.model.sent).toEqual([
      {
        kind: 'submit_check_in',
        date: TODAY,
        morning: { left: 3 },
        activity_pain: 3,
        soreness: 'none',
        woken: false,
        stiffness: 'usual',
        something_new: false,
      },
    ]);
  });

  test('R31: while soreness is pending only it is asked, unchosen, and the rest is sent along', async () => {
    const page = await open({ answer: sampleMorning({ soreness: 'still_there' }), again: true });
    expect(page.heading()).toBe(t('check_in.title_again'));
    expect(page.root.querySelectorAll('.ask').length).toBe(1);
    expect(page.root.querySelectorAll('input:checked').length).toBe(0);
    await page.choose('gone');
    await page.press(t('check_in.save'));
    expect(page.model.sent).toMatchObject([
      { kind: 'submit_check_in', morning: { left: 2 }, soreness: 'gone', woken: false },
    ]);
  });
});

describe('a past day', () => {
  const PAST = '2026-11-12';

  test('is asked in its own words, and kept under its date', async () => {
    const page = await stage(
      { screen: 'check_in', date: PAST },
      {
        view: viewOf(),
        day: (date) => ({
          ok: { check_in: { date, sides: ['right'], answer: null, again: false, record: null }, sides: ['right'] },
        }),
      },
    );
    await settle();
    expect(page.heading()).toBe(t('check_in.title_past', { day: 'Thursday 12 November' }));
    expect(page.text()).toContain(t('check_in.activity_past'));
    await tapPain(page, 0, 6);
    await page.press(t('check_in.save'));
    await page.press(t('check_in.save_anyway'));
    expect(page.model.sent).toEqual([{ kind: 'submit_check_in', date: PAST, morning: { right: 6 } }]);
  });

  test('H13: a future day is refused in words, and nothing is asked', async () => {
    const page = await stage(
      { screen: 'check_in', date: '2027-01-01' },
      { view: viewOf(), day: () => ({ error: { code: 'future_date', path: '/date' } }) },
    );
    await settle();
    expect(page.text()).toContain(t('error.future_date'));
    expect(page.root.querySelector('input')).toBeNull();
  });
});

test('without a plan it leads home', async () => {
  const page = await stage({ screen: 'check_in', date: null }, { view: sampleView({ next_screen: 'assessment' }) });
  expect(page.router.address.value).toEqual({ screen: 'home' });
});
