/**
 * The diary: by day and in pages; entries can be changed, deleted and restored; past days can be added, future days
 * cannot (H14, H13).
 */
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../../web/engine/contract.ts';
import type { FakeState } from '../../../../web/gallery/fake_model.ts';
import { t } from '../../../../web/words/words.ts';
import { SESSION, sampleEntry, sampleMorning, sampleResponse } from '../diary_samples.ts';
import { samplePlan, sampleToday, sampleView } from '../samples.ts';
import { type Stage, stage } from '../stage.tsx';
import { settle } from '../taps.ts';

const VIEW = sampleView({ plan: samplePlan(), today: sampleToday() });

async function open(entries: FakeState['entries'], state: FakeState = {}): Promise<Stage> {
  const page = await stage({ screen: 'entries' }, { view: VIEW, entries: entries ?? [], ...state });
  await settle();
  return page;
}

const days = (page: Stage): (string | null)[] =>
  [...page.root.querySelectorAll('.entries-day h2')].map((heading) => heading.textContent);

async function chooseDate(page: Stage, date: string): Promise<void> {
  const field = page.root.querySelector<HTMLInputElement>('input[type=date]');
  if (!field) throw new Error('no field for a date');
  await act(() => {
    field.value = date;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

describe('the diary', () => {
  test("shows entries by day, newest first, with the tendon's response in words (H20)", async () => {
    const page = await open([
      sampleEntry('check_in', { date: '2026-11-19' }),
      sampleEntry('session', { date: '2026-11-18', response: sampleResponse('amber') }),
      sampleEntry('check_in', { record: 'older', date: '2026-11-18' }),
    ]);
    expect(days(page)).toEqual(['Thursday 19 November', 'Wednesday 18 November']);
    const second = page.root.querySelectorAll('.entries-day')[1];
    expect(second?.querySelectorAll('.entry').length).toBe(2);
    expect(second?.textContent).toContain(t('response.name.amber'));
    expect(second?.textContent).toContain(t({ key: 'dose.hold', params: { sets: 4, seconds: 30 } }));
  });

  test('H7: unanswered questions are named', async () => {
    const page = await open([sampleEntry('check_in', { check_in: sampleMorning({ woken: null }) })]);
    expect(page.text()).toContain(`${t('entries.woken')}${t('entries.unanswered')}`);
  });

  test('older days come page by page, and none twice', async () => {
    const all = Array.from({ length: 45 }, (_, back): Entry => {
      const date = new Date(Date.UTC(2026, 10, 19 - back)).toISOString().slice(0, 10);
      return sampleEntry('check_in', { record: `r-${back}`, date });
    });
    const page = await open(all);
    expect(days(page).length).toBe(30);
    await page.press(t('entries.more'));
    await settle();
    expect(days(page).length).toBe(45);
    expect(new Set(days(page)).size).toBe(45);
    expect(page.text()).not.toContain(t('entries.more'));
  });

  test('changing leads to the day and to the session', async () => {
    const page = await open([sampleEntry('check_in'), sampleEntry('session')]);
    const links = [...page.root.querySelectorAll('.entry a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['#/check-in/2026-11-19', `#/after/${SESSION}`]);
  });

  test('a day of another year names its year', async () => {
    const page = await open([sampleEntry('check_in', { date: '2025-11-19' })]);
    expect(days(page)).toEqual(['Wednesday 19 November 2025']);
  });

  test('an empty diary says what it will show', async () => {
    expect((await open([])).text()).toContain(t('entries.none'));
  });

  test('H16: an engine that does not answer is reported', async () => {
    const page = await open({ code: 'engine_unavailable', path: '' });
    expect(page.text()).toContain(t('error.engine_unavailable'));
    expect(page.text()).not.toContain(t('entries.none'));
  });
});

describe('deleting', () => {
  test('H14: it stays visible, does not count, and can be restored', async () => {
    const entries = [sampleEntry('check_in')];
    const page = await open(entries, {
      sends: (body) => {
        entries[0] = sampleEntry('check_in', { deleted: body.kind === 'delete_record' });
        page.model.view.value = { ...VIEW };
        return null;
      },
    });
    await page.press(t('entries.delete'));
    await settle();
    expect(page.model.sent).toEqual([{ kind: 'delete_record', target: 'record-check_in' }]);
    expect(page.text()).toContain(t('entries.deleted'));
    expect(page.root.querySelector('[role=status]')?.textContent).toBe(t('entries.said_deleted'));
    expect(page.root.querySelector('.entry a')).toBeNull();
    await page.press(t('entries.restore'));
    await settle();
    expect(page.model.sent[1]).toEqual({ kind: 'restore_record', target: 'record-check_in' });
    expect(page.text()).not.toContain(t('entries.deleted'));
  });

  test('a deleted morning that was answered again cannot be restored beside the new one', async () => {
    const page = await open([sampleEntry('check_in'), sampleEntry('check_in', { record: 'first', deleted: true })]);
    expect(page.text()).toContain(t('entries.replaced'));
    expect(page.text()).not.toContain(t('entries.restore'));
  });

  test('the button is read out with its entry', async () => {
    const page = await open([sampleEntry('check_in')]);
    const button = [...page.root.querySelectorAll('.entry button')].at(-1);
    expect(button?.getAttribute('aria-label')).toBe(
      t('entries.delete_of', { what: t('entries.check_in'), day: 'Thursday 19 November' }),
    );
  });

  test('the questions that a plan began with cannot be deleted', async () => {
    const page = await open([sampleEntry('assessment')]);
    expect(page.text()).toContain(t('entries.assessment'));
    expect(page.root.querySelector('.entry button')).toBeNull();
  });

  test('a refusal is shown at its entry', async () => {
    const page = await open([sampleEntry('check_in')], { sends: () => ({ code: 'target_unknown', path: '' }) });
    await page.press(t('entries.delete'));
    expect(page.root.querySelector('.entry [role=alert]')?.textContent).toContain(t('error.target_unknown'));
  });
});

describe('adding a day', () => {
  test.each([
    ['entries.add.check_in', { screen: 'check_in', date: '2026-11-10' }],
    ['entries.add.session', { screen: 'log', date: '2026-11-10' }],
  ] as const)('%s', async (words, address) => {
    const page = await open([]);
    await chooseDate(page, '2026-11-10');
    await page.press(t(words));
    expect(page.router.address.value).toEqual(address);
  });

  test('today counts as a day that can be added', async () => {
    const page = await open([]);
    await chooseDate(page, '2026-11-20');
    await page.press(t('entries.add.session'));
    expect(page.router.address.value).toEqual({ screen: 'log', date: '2026-11-20' });
  });

  test('H13: a future day, and no day at all, are refused in words', async () => {
    const page = await open([]);
    await page.press(t('entries.add.check_in'));
    expect(page.root.querySelector('[role=alert]')?.textContent).toContain(t('entries.add.missing'));
    await chooseDate(page, '2026-11-21');
    await page.press(t('entries.add.check_in'));
    expect(page.root.querySelector('[role=alert]')?.textContent).toContain(t('entries.add.future'));
    expect(page.router.address.value).toEqual({ screen: 'entries' });
  });
});
