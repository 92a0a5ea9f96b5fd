/** Before a session: pain of every sore side, something to hold on to, and only then the session starts. */
import { describe, expect, test } from 'vitest';
import type { CommandBody, Fault, Text, TodayView, View } from '../../../../web/engine/contract.ts';
import { t } from '../../../../web/words/words.ts';
import { sampleSession } from '../diary_samples.ts';
import { sampleExercise, samplePlan, sampleToday, sampleView } from '../samples.ts';
import { stage } from '../stage.tsx';
import { tapPain } from '../taps.ts';

const CUE: Text = { literal: 'Hold the back of a heavy chair.' };
const standing = samplePlan({ exercises: [sampleExercise({ cue: CUE })] });

/** Like the engine: refuses standing exercises until the cue was seen, and everything else with `then`. */
const holdOnFirst =
  (after: () => Fault | null) =>
  (body: CommandBody): Fault | null =>
    body.kind === 'start_session' && !body.support_seen
      ? { code: 'missing_field', path: '/body/support_seen' }
      : after();

const view = (over: Partial<TodayView> = {}, plan = standing): View => sampleView({ plan, today: sampleToday(over) });

describe('pain before a session', () => {
  test('H7: nothing is chosen beforehand, and both sore sides must be answered (R16)', async () => {
    const page = await stage(
      { screen: 'ready' },
      { view: view({ sides: ['left', 'right'] }), sends: holdOnFirst(() => null) },
    );
    expect(page.root.querySelectorAll('input:checked').length).toBe(0);
    await tapPain(page, 0, 2);
    await page.press(t('action.continue'));
    expect(page.root.querySelector('[role=alert]')?.textContent).toContain(t('ready.pain.missing'));
    expect(page.model.sent).toEqual([]);
    await tapPain(page, 1, 3);
    await page.press(t('action.continue'));
    await page.press(t('ready.support.confirm'));
    expect(page.model.sent.at(-1)).toEqual({
      kind: 'start_session',
      pain: { left: 2, right: 3 },
      support_seen: true,
    });
  });

  test('R30: too sore means a day of rest, said kindly; nothing starts', async () => {
    const page = await stage(
      { screen: 'ready' },
      { view: view(), sends: () => ({ code: 'rest_today', path: '/body/pain' }) },
    );
    await tapPain(page, 0, 7);
    await page.press(t('action.continue'));
    expect(page.heading()).toBe(t('ready.rest.title'));
    expect(page.router.address.value).toEqual({ screen: 'ready' });
  });

  test('R30: the page of a day of rest is also shown if no session could be started', async () => {
    const page = await stage({ screen: 'ready' }, { view: view() });
    await tapPain(page, 0, 7);
    await page.press(t('action.continue'));
    expect(page.heading()).toBe(t('ready.rest.title'));
  });
});

describe('something to hold on to', () => {
  test('H17: standing exercises show their cue before anything starts', async () => {
    const page = await stage({ screen: 'ready' }, { view: view(), sends: holdOnFirst(() => null) });
    await tapPain(page, 0, 1);
    await page.press(t('action.continue'));
    expect(page.heading()).toBe(t('ready.support.title'));
    expect(page.text()).toContain('Hold the back of a heavy chair.');
    expect(page.root.querySelector('[role=alert]')).toBeNull();
    expect(page.model.sent.length).toBe(1);
  });

  test('the session takes over, and Back does not lead here again', async () => {
    const page = await stage(
      { screen: 'ready' },
      {
        view: view(),
        sends: holdOnFirst(() => {
          page.model.view.value = { ...view(), session: sampleSession() };
          return null;
        }),
      },
    );
    await tapPain(page, 0, 1);
    await page.press(t('action.continue'));
    await page.press(t('ready.support.confirm'));
    expect(page.router.address.value).toEqual({ screen: 'session' });
  });

  test('if the engine asks for no cue, the session begins at once', async () => {
    const page = await stage(
      { screen: 'ready' },
      {
        view: view({}, samplePlan()),
        sends: () => {
          page.model.view.value = { ...view({}, samplePlan()), session: sampleSession() };
          return null;
        },
      },
    );
    await tapPain(page, 0, 1);
    await page.press(t('action.continue'));
    expect(page.model.sent).toEqual([{ kind: 'start_session', pain: { left: 1 }, support_seen: false }]);
    expect(page.router.address.value).toEqual({ screen: 'session' });
  });

  test('H14: what could not be stored is reported, and the step stays', async () => {
    const page = await stage(
      { screen: 'ready' },
      { view: view(), sends: holdOnFirst(() => ({ code: 'storage_full', path: '' })) },
    );
    await tapPain(page, 0, 1);
    await page.press(t('action.continue'));
    await page.press(t('ready.support.confirm'));
    expect(page.text()).toContain(t('error.storage_full'));
    expect(page.heading()).toBe(t('ready.support.title'));
  });
});

test('R31: what prevents a session is shown, and nothing is asked', async () => {
  const page = await stage({ screen: 'ready' }, { view: view({ can_start: { ok: false, code: 'soreness_pending' } }) });
  expect(page.text()).toContain(t('error.soreness_pending'));
  expect(page.root.querySelector('input')).toBeNull();
});

test('without a plan it leads home', async () => {
  const page = await stage({ screen: 'ready' }, { view: sampleView({ next_screen: 'assessment' }) });
  expect(page.router.address.value).toEqual({ screen: 'home' });
});
