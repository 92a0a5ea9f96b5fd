/** A preview uses real commands of the shipped engine on a clock that can be advanced, and stores nothing. */
import { afterEach, describe, expect, test } from 'vitest';
import { createPreview, type Preview, type PreviewPorts } from '../../../web/app/preview.ts';
import { pretendClock } from '../../../web/ports/pretend_clock.ts';
import type { EntryPage } from '../../../web/ui/model/app_model.ts';
import { realEngine } from '../engine/real_engine.ts';
import { fakeClock } from '../store/fakes.ts';
import { fakePorts } from './fake_ports.ts';

let preview: Preview | null = null;
afterEach(() => preview?.stop());

async function previewOf(text: string): Promise<Preview> {
  const { openLog: _, marker: __, openDrafts: ___, ...rest } = fakePorts();
  const ports: PreviewPorts = { ...rest, clock: pretendClock(fakeClock()) };
  preview = createPreview(text, ports, { shell: '0.0.0', makeEngine: realEngine });
  await preview.app.start();
  return preview;
}

describe('a preview', () => {
  test('begins as a new patient and advances to a plan, a morning and a week', async () => {
    const { app, go, status } = await previewOf('');
    expect(status.value).toEqual({ date: '2026-11-20', day: 1, busy: false, planned: false, stoppedBecause: null });
    expect(app.view.value?.next_screen).toBe('start');

    await go('plan');
    expect(status.value).toMatchObject({ day: 1, planned: true, stoppedBecause: null });
    expect(app.view.value?.next_screen).toBe('today');

    await go('morning');
    expect(status.value).toMatchObject({ date: '2026-11-21', day: 2 });
    const due = () => app.view.value?.today?.tasks.filter(({ status }) => status === 'due').map(({ kind }) => kind);
    expect(due()).toContain('check_in');

    await go('week');
    expect(status.value).toMatchObject({ date: '2026-11-28', day: 9, stoppedBecause: null });
    const { ok } = (await app.entries(null, 60)) as { ok: EntryPage };
    const answers = ok.entries.filter(({ kind }) => kind === 'session').map(({ response }) => response?.response);
    // The morning after the newest one is still to come.
    expect(answers.length).toBeGreaterThan(2);
    expect(new Set(answers.slice(1))).toEqual(new Set(['green']));
    expect(due()).not.toContain('rate');
  });

  const sent = (set: Record<string, unknown>) =>
    JSON.stringify({ format: 1, base: { id: 'six_phases_adapted', version: 1 }, set });

  test('H9 R17: a programme waits for the safety questions, and is then followed with its side and start', async () => {
    const start = { phase: 2, exercise: 'standing_raise_bent', rung: 2, regardless: false };
    const { app, go, start: begin, status } = await previewOf(sent({ '/side': 'right', '/start': start }));
    await begin();
    expect(app.link.value).toMatchObject({ fault: null, aside: false });
    await go('plan');
    expect(status.value).toMatchObject({ planned: true, stoppedBecause: null });
    const view = app.view.value;
    expect(view?.programme).toMatchObject({ standard: false, side: 'right' });
    expect(app.link.value).toBeNull();
    expect(view?.today?.sides).toEqual(['right']);
    expect(view?.plan?.phase).toBe(2);
  });

  test('a programme that cannot be followed is reported as refused, and nothing advances', async () => {
    const { app, go, start: begin, status } = await previewOf(sent({ '/expires': '2026-11-01' }));
    await begin();
    await go('plan');
    expect(status.value).toMatchObject({ planned: false, stoppedBecause: 'refused' });
    expect(app.link.value?.fault).not.toBeNull();
  });

  test.each(['alfredson', 'heavy_slow_resistance', 'silbernagel_combined', 'isometric_five'])(
    '%s: advancing by weeks never gets stuck',
    async (id) => {
      const text = JSON.stringify({ format: 1, base: { id, version: 1 }, set: { '/side': 'both' } });
      const { app, go, start: begin, status } = await previewOf(text);
      await begin();
      for (let week = 0; week < 8; week += 1) {
        await go('week');
        expect(status.value).toMatchObject({ day: 8 + 7 * week, stoppedBecause: null });
      }
      expect(app.view.value?.programme.id).toBe(id);
      expect(app.view.value?.plan?.phase).toBeGreaterThan(1);
    },
    20_000,
  );

  test('a programme ends on its last day in a preview too', async () => {
    const { app, go, start: begin } = await previewOf(sent({ '/issued': '2026-11-20', '/expires': '2026-11-24' }));
    await begin();
    await go('week');
    expect(app.view.value?.programme.ended).toBe(true);
  });

  test('a completed day ends on the next morning, with nothing left undone', async () => {
    const { app, go, status } = await previewOf('');
    await go('plan');
    await go('day');
    expect(status.value).toMatchObject({ date: '2026-11-21', day: 2, stoppedBecause: null });
    const { ok } = (await app.day('2026-11-20')) as { ok: { check_in: { answer: unknown } } };
    expect(ok.check_in.answer).toMatchObject({ woken: false });
  });

  test('an answer given by hand that stops a patient stops the preview, with a message', async () => {
    const { app, go, status } = await previewOf('');
    await app.send({ kind: 'answer_screening', question: 'adult', answer: 'yes' });
    await app.send({ kind: 'answer_screening', question: 'rupture', answer: 'yes' });
    await go('week');
    expect(status.value).toMatchObject({ planned: false, stoppedBecause: 'stopped', busy: false });
    expect(app.view.value?.next_screen).toBe('stop');
  });

  test('does not warn of missing storage, although it stores nothing', async () => {
    const { app } = await previewOf('');
    expect(app.storage.value).toMatchObject({ kind: 'stored', missing: null, recovered: null });
  });
});

describe('the simulated clock', () => {
  test('runs on from where it was set, and calls listeners and waiters', () => {
    const real = fakeClock();
    const clock = pretendClock(real);
    const called: string[] = [];
    clock.onWake(() => called.push('woken'));
    clock.at(clock.moment(2, 0), () => called.push('midnight'));
    clock.goTo(clock.moment(1, 450));
    expect(clock.now()).toEqual({
      epoch_ms: Date.UTC(2026, 10, 21, 7, 30),
      local_date: '2026-11-21',
      utc_offset_min: 0,
    });
    expect(called).toEqual(['woken']);
    real.goTo(real.now().epoch_ms + 60_000);
    expect(clock.now().epoch_ms).toBe(Date.UTC(2026, 10, 21, 7, 31));
    real.goTo(real.now().epoch_ms + 17 * 3_600_000);
    expect(called).toEqual(['woken', 'midnight']);
    clock.goTo(0);
    expect(clock.now().local_date).toBe('2026-11-22');
  });
});
