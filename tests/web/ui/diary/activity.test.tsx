/**
 * Another activity (R44): recorded in a few taps, nothing guessed, with advice in words that do not frighten; changed
 * from the diary.
 */
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import { diary, seeing } from '../../../../web/gallery/goldens.ts';
import { dayBefore, draftOf, refusalOf } from '../../../../web/ui/diary/activity_draft.ts';
import type { Address } from '../../../../web/ui/model/address.ts';
import { t } from '../../../../web/words/words.ts';
import { type Stage, stage } from '../stage.tsx';
import { settle, tapPain } from '../taps.ts';

const ACTIVITY: Address = { screen: 'activity', activity: null, date: null };
const TODAY = '2026-11-21';

async function type(page: Stage, minutes: string): Promise<void> {
  const field = page.root.querySelector<HTMLInputElement>('input[inputmode]');
  if (!field) throw new Error('no field for minutes');
  await act(() => {
    field.value = minutes;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
const save = (page: Stage): Promise<void> => page.press(t('check_in.save'));

describe('another activity', () => {
  test('a walk today, typed and tapped', async () => {
    const page = await stage(ACTIVITY, seeing('green'));
    expect(page.root.querySelectorAll('input:checked').length).toBe(0);
    await page.choose('walk');
    await type(page, '35');
    await page.choose('today');
    await tapPain(page, 0, 2);
    await save(page);
    expect(page.model.sent).toEqual([
      { kind: 'submit_activity', date: TODAY, what: 'walk', minutes: 35, pain: { left: 2 } },
    ]);
    expect(page.heading()).toBe(t('activity.done.title'));
    expect(page.text()).toContain(t('activity.advice.not_known'));
  });

  test('a quick choice of minutes, yesterday', async () => {
    const page = await stage(ACTIVITY, seeing('green'));
    await page.choose('cycle');
    await page.press(t('assess.minutes.some', { minutes: 45 }));
    await page.choose('yesterday');
    await tapPain(page, 0, 0);
    await save(page);
    expect(page.model.sent).toEqual([
      { kind: 'submit_activity', date: '2026-11-20', what: 'cycle', minutes: 45, pain: { left: 0 } },
    ]);
  });

  test('R16: each sore side is asked; H7: missing pain is pointed out once, and not sent', async () => {
    const page = await stage(ACTIVITY, seeing('both_sides'));
    await page.choose('run');
    await type(page, '20');
    await page.choose('today');
    await tapPain(page, 1, 3);
    await save(page);
    expect(page.model.sent).toEqual([]);
    expect(page.text()).toContain(t('check_in.missing', { count: 1 }));
    await page.press(t('check_in.save_anyway'));
    expect(page.model.sent).toMatchObject([{ pain: { right: 3 } }]);
    expect(page.model.sent[0]).not.toHaveProperty('pain.left');
  });

  test.each([
    ['what', { what: null }, t('activity.missing.what')],
    ['minutes', { minutes: ' ' }, t('activity.missing.minutes')],
    ['no whole minutes', { minutes: '12.5' }, t('activity.missing.minutes')],
    ['no time at all', { minutes: '0' }, t('activity.missing.minutes')],
    ['more than a day', { minutes: '1441' }, t('activity.wrong.minutes', { max: 1440 })],
    ['the day', { day: null }, t('activity.missing.day')],
    ['which other day', { day: 'other' as const, other: '' }, t('activity.missing.day')],
    ['a day to come', { day: 'other' as const, other: '2026-11-22' }, t('activity.missing.future')],
  ])('saving is prevented: %s', (_, part, words) => {
    const whole = { ...draftOf(null, TODAY, TODAY), what: 'walk' as const, minutes: '30' };
    expect(refusalOf(whole, TODAY)).toBeNull();
    expect(refusalOf({ ...whole, ...part }, TODAY)).toBe(words);
  });

  test('H13: yesterday depends only on the calendar', () => {
    expect(dayBefore('2026-03-01')).toBe('2026-02-28');
    expect(dayBefore('2028-03-01')).toBe('2028-02-29');
    expect(dayBefore('2026-01-01')).toBe('2025-12-31');
    expect(dayBefore('2026-03-30')).toBe('2026-03-29');
  });

  test.each([
    ['activities', 'walk', 'keep'],
    ['activities', 'run', 'wait'],
    ['activity_red', 'run', 'less'],
    ['activities', 'cycle', 'not_known'],
  ] as const)('R44, H19: in %s, %s is answered with "%s"', async (story, what, advice) => {
    const page = await stage(ACTIVITY, seeing(story));
    await page.choose(what);
    await type(page, '20');
    await page.choose('today');
    await tapPain(page, 0, 1);
    await save(page);
    expect(page.text()).toContain(t(`activity.advice.name.${advice}`));
    expect(page.text()).toContain(t(`activity.advice.${advice}`));
    // R44: no step up that day, mentioned only if it applies.
    expect(page.text().includes(t('activity.done.red_rest'))).toBe(advice === 'less');
  });

  test('an activity of the diary is changed, and keeps its id', async () => {
    const entry = diary('activities').entries.entries.find(({ activity }) => activity?.what === 'walk');
    if (!entry?.activity) throw new Error('no walk');
    const page = await stage({ screen: 'entries' }, seeing('activities'));
    await settle();
    await page.go({ screen: 'activity', activity: entry.activity.activity, date: null });
    await settle();
    expect(page.heading()).toBe(t('activity.title_change'));
    expect(page.root.querySelector<HTMLInputElement>('input[inputmode]')?.value).toBe('40');
    await type(page, '50');
    await save(page);
    expect(page.model.sent).toEqual([
      {
        kind: 'submit_activity',
        activity: entry.activity.activity,
        date: '2026-11-20',
        what: 'walk',
        minutes: 50,
        pain: { left: 2 },
      },
    ]);
    await page.press(t('entries.title'));
    expect(page.root.querySelector('a.button-filled')?.getAttribute('href')).toBe('#/entries');
  });

  test('an activity that is no longer there is reported as gone', async () => {
    const page = await stage({ screen: 'activity', activity: 'nobody', date: null }, seeing('activities'));
    await settle();
    expect(page.heading()).toBe(t('activity.gone'));
  });

  test('an activity begun in the diary for a date has that date chosen', async () => {
    const page = await stage({ screen: 'activity', activity: null, date: '2026-11-15' }, seeing('green'));
    expect(page.root.querySelector<HTMLInputElement>('input[type=date]')?.value).toBe('2026-11-15');
  });

  test('the diary shows the answers, the response, and what was deleted', async () => {
    const page = await stage({ screen: 'entries' }, seeing('activities'));
    await settle();
    const cards = [...page.root.querySelectorAll('.entry')].map((card) => card.textContent ?? '');
    const walk = cards.find((card) => card.startsWith(t('activity.walk')));
    expect(walk).toContain(t('response.name.green'));
    expect(walk).toContain(t('entries.minutes_value', { count: 40 }));
    expect(cards.find((card) => card.startsWith(t('activity.swim')))).toContain(t('entries.restore'));
  });
});
