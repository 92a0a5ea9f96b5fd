/** Compares contract.ts with what the shipped engine says about insight and virtual people. */
import { describe, expect, test } from 'vitest';
import type { Answer, SimulationSlice } from '../../web/engine/contract.ts';
import * as shapes from './contract_insight.ts';
import { realEngine } from './engine/real_engine.ts';
import { fits, START } from './history.ts';

function ok<T>(answer: Answer<T>): T {
  if ('error' in answer) throw new Error(`${answer.error.code} ${answer.error.path}`);
  return answer.ok;
}

describe('insight and simulation', () => {
  test('insight before any answer', async () => {
    const engine = realEngine();
    await engine.load([]);
    const page = ok(await engine.query('insight', { weeks: 3, before: null }, START));
    fits(shapes.insight, page, 'insight');
    expect(page.weeks.map(({ to }) => to)).toEqual(['2026-11-20', '2026-11-13', '2026-11-06']);
    expect(await engine.query('insight', { weeks: 13, before: null }, START)).toMatchObject({
      error: { code: 'out_of_range', path: '/args/weeks' },
    });
  });

  test('the way through the phases before any answer', async () => {
    const engine = realEngine();
    await engine.load([]);
    const before = ok(await engine.query('on_track', {}, START));
    fits(shapes.onTrack, before, 'on_track');
    expect(before).toMatchObject({ since: null, day: null, start: null, slower: false, met: null });
    expect(before.phases.map(({ band }) => band)).toEqual([null, null, null, null, null, null]);
  });

  test('virtual people in slices, and their summary', async () => {
    const engine = realEngine();
    const slices: SimulationSlice[] = [];
    for (const kind of shapes.KINDS) {
      for (const first of [0, 2]) {
        slices.push(ok(await engine.simulate({ document: '', kind, first, count: 2, days: 20, seed: 3 })));
      }
    }
    const summary = ok(await engine.simulateSummary('', slices));
    expect(summary.by_kind.map(({ kind, people }) => [kind, people])).toEqual(shapes.KINDS.map((kind) => [kind, 4]));
    for (const one of summary.by_kind) fits(shapes.ofKind, one, one.kind);
    const { R14 } = summary.rules;
    expect(R14).toBeGreaterThan(0);
    expect(summary.rules_never_met).not.toContain('R14');
    const whole = ok(await engine.simulate({ document: '', kind: 'steady', first: 0, count: 4, days: 20, seed: 3 }));
    expect(ok(await engine.simulateSummary('', [whole])).by_kind).toEqual(summary.by_kind.slice(0, 1));
  });

  test('an empty slice is refused', async () => {
    const engine = realEngine();
    const none = { document: '', kind: 'steady', first: 0, count: 0, days: 20, seed: 3 } as const;
    expect(await engine.simulate(none)).toMatchObject({ error: { code: 'out_of_range', path: '/count' } });
    expect(await engine.simulateSummary('', [])).toMatchObject({ error: { code: 'out_of_range', path: '/slices' } });
  });
});
