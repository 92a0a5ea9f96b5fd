/** The calming items: each with its reason and what to change, and a daily tick that shows what is stored (F9-F12). */
import { describe, expect, test } from 'vitest';
import type { CalmingItem, View } from '../../../../web/engine/contract.ts';
import { list, t } from '../../../../web/words/words.ts';
import { sampleTask } from '../diary_samples.ts';
import { samplePlan, sampleToday, sampleView } from '../samples.ts';
import { stage } from '../stage.tsx';

const WALKING: CalmingItem = {
  item: 'walking',
  name: { key: 'calming.walking.name' },
  why: { key: 'calming.walking.why' },
  change: { key: 'calming.walking.change' },
  rules: ['F10'],
  ticked: false,
};
const OWN: CalmingItem = {
  item: 'Fußball mit den Kindern',
  name: { literal: 'Fußball mit den Kindern' },
  why: null,
  change: null,
  rules: [],
  ticked: false,
};

const viewOf = (calming: CalmingItem[]): View => sampleView({ plan: samplePlan(), today: sampleToday({ calming }) });

describe('the calming items', () => {
  test('each has a reason, and what to change', async () => {
    const page = await stage({ screen: 'calming' }, { view: viewOf([WALKING]) });
    for (const part of ['name', 'why', 'change'] as const) expect(page.text()).toContain(t(`calming.walking.${part}`));
  });

  test('a tick is sent for the day of the view', async () => {
    const page = await stage(
      { screen: 'calming' },
      {
        view: viewOf([WALKING]),
        sends: () => {
          page.model.view.value = viewOf([{ ...WALKING, ticked: true }]);
          return null;
        },
      },
    );
    await page.choose('walking');
    expect(page.model.sent).toEqual([{ kind: 'submit_calming_tick', date: '2026-11-20', item: 'walking', done: true }]);
    expect(page.root.querySelector<HTMLInputElement>('.calming-tick input')?.checked).toBe(true);
    expect(page.text()).toContain(t('calming.ticked'));
  });

  test('a tick can be taken back', async () => {
    const page = await stage({ screen: 'calming' }, { view: viewOf([{ ...WALKING, ticked: true }]) });
    await page.choose('walking');
    expect(page.model.sent).toEqual([
      { kind: 'submit_calming_tick', date: '2026-11-20', item: 'walking', done: false },
    ]);
  });

  test('H18, H14: a tick that was not stored is not shown, with the reason', async () => {
    const page = await stage(
      { screen: 'calming' },
      { view: viewOf([WALKING]), sends: () => ({ code: 'storage_full', path: '' }) },
    );
    await page.choose('walking');
    expect(page.root.querySelector<HTMLInputElement>('.calming-tick input')?.checked).toBe(false);
    expect(page.text()).toContain(t('error.storage_full'));
  });

  test('own words stay as they are, isolated, with a hint from us', async () => {
    const page = await stage({ screen: 'calming' }, { view: viewOf([OWN]) });
    expect(page.root.querySelector('h2 bdi')?.textContent).toBe('Fußball mit den Kindern');
    expect(page.text()).toContain(t('calming.own'));
  });

  test('if nothing was named, it says where to name it', async () => {
    const page = await stage({ screen: 'calming' }, { view: viewOf([]) });
    expect(page.text()).toContain(t('calming.none.title'));
    expect(page.root.querySelector('main a[href="#/questions"]')).not.toBeNull();
  });

  test('R12: only without holds do the ankle movements come first, with a tick of their own', async () => {
    const task = sampleTask('movements');
    const plan = samplePlan({ phase: 0, exercises: [] });
    const today = sampleToday({ calming: [WALKING], tasks: [task] });
    const page = await stage({ screen: 'calming' }, { view: sampleView({ plan, today }) });
    expect(page.text()).toContain(list('calming.movements.points')[0]);
    await page.choose('ankle_movements');
    expect(page.model.sent).toEqual([
      { kind: 'submit_calming_tick', date: '2026-11-20', item: 'ankle_movements', done: true },
    ]);
    const other = await stage({ screen: 'calming' }, { view: viewOf([WALKING]) });
    expect(other.text()).not.toContain(t('calming.movements.title'));
  });

  test('R12: movements done today show their tick', async () => {
    const today = sampleToday({ tasks: [sampleTask('movements', { status: 'done' })] });
    const page = await stage({ screen: 'calming' }, { view: sampleView({ plan: samplePlan(), today }) });
    expect(page.root.querySelector<HTMLInputElement>('.calming-tick input')?.checked).toBe(true);
  });
});
