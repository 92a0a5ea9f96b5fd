/** The simulation in slices: early results, stopping, resuming, more people, and the chart of a summary. */
import { describe, expect, test } from 'vitest';
import type {
  SimulateArgs,
  SimulationOfKind,
  SimulationSlice,
  SimulationSummary,
} from '../../../web/engine/contract.ts';
import { createRun, KINDS, PEOPLE_FIRST, PEOPLE_MORE, personAt } from '../../../web/physio/simulation_run.ts';
import { furthest, rowsOf, weekOf } from '../../../web/ui/physio/people/chart.ts';
import { realEngine } from '../engine/real_engine.ts';

/** Answers at once. The test decides when the run may continue after it yielded. */
function simulator() {
  const asked: SimulateArgs[] = [];
  let fails = false;
  const waiting: (() => void)[] = [];
  return {
    asked,
    waiting,
    break: (now: boolean) => {
      fails = now;
    },
    pause: () => new Promise<void>((done) => void waiting.push(done)),
    /** Lets the run continue this many times. */
    async yieldToPage(times: number) {
      for (let i = 0; i < times; i += 1) {
        waiting.shift()?.();
        for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
      }
    },
    async simulate(args: SimulateArgs) {
      if (fails) return { error: { code: 'engine_aborted', path: '' } };
      asked.push(args);
      return { ok: { kind: args.kind, people: 1 } as SimulationSlice };
    },
    async simulateSummary(_: string, slices: readonly SimulationSlice[]) {
      return { ok: { version: slices.length } as SimulationSummary };
    },
  };
}

const EVERYBODY = PEOPLE_FIRST * KINDS.length;

describe('people one by one', () => {
  test('every kind comes early, and nobody twice', () => {
    expect([0, 1, 5].map((done) => personAt(done).kind)).toEqual([KINDS[0], KINDS[1], KINDS[5]]);
    expect(personAt(KINDS.length)).toEqual({ kind: KINDS[0], first: 1 });
    const all = Array.from({ length: EVERYBODY }, (_, i) => JSON.stringify(personAt(i)));
    expect(new Set(all).size).toBe(EVERYBODY);
  });

  test('one person a slice, yielding before each, and results are added up after each round', async () => {
    const at = simulator();
    const run = createRun(at, 'text', 182, at.pause);
    run.goOn();
    expect(at.asked).toHaveLength(0);
    await at.yieldToPage(1);
    expect(at.asked).toEqual([{ document: 'text', kind: 'steady', first: 0, count: 1, days: 182, seed: 1 }]);
    expect(run.state.value).toMatchObject({ done: 1, of: EVERYBODY, status: 'running', summary: null });
    await at.yieldToPage(KINDS.length - 1);
    expect(run.state.value.summary?.version).toBe(KINDS.length);
    await at.yieldToPage(EVERYBODY - KINDS.length);
    expect(run.state.value).toMatchObject({ done: EVERYBODY, status: 'done' });
  });

  test('a stopped run simulates nobody, a resumed one only those left, even if resumed twice', async () => {
    const at = simulator();
    const run = createRun(at, 'text', 182, at.pause);
    run.goOn();
    await at.yieldToPage(7);
    run.stop();
    await at.yieldToPage(3);
    expect(run.state.value).toMatchObject({ done: 7, status: 'stopped' });
    expect(at.asked).toHaveLength(7);
    run.goOn();
    run.goOn();
    await at.yieldToPage(EVERYBODY);
    expect(run.state.value).toMatchObject({ done: EVERYBODY, status: 'done' });
    expect(at.asked.map(({ kind, first }) => `${kind} ${first}`)).toEqual(
      Array.from({ length: EVERYBODY }, (_, i) => `${personAt(i).kind} ${personAt(i).first}`),
    );
    run.more();
    await at.yieldToPage(PEOPLE_MORE * KINDS.length);
    expect(run.state.value).toMatchObject({ done: EVERYBODY + PEOPLE_MORE * KINDS.length, status: 'done' });
    expect(at.asked.at(-1)?.first).toBe(PEOPLE_FIRST + PEOPLE_MORE - 1);
  });

  test('a failure is reported, keeps the results, and can be retried', async () => {
    const at = simulator();
    const run = createRun(at, 'text', 182, at.pause);
    run.goOn();
    await at.yieldToPage(3);
    at.break(true);
    await at.yieldToPage(1);
    expect(run.state.value).toMatchObject({ done: 3, status: 'failed', fault: { code: 'engine_aborted' } });
    at.break(false);
    run.goOn();
    await at.yieldToPage(EVERYBODY);
    expect(run.state.value).toMatchObject({ done: EVERYBODY, status: 'done', fault: null });
  });

  test("single slices add up to the engine's whole answer", async () => {
    const engine = realEngine();
    const run = createRun(
      { simulate: (args) => engine.simulate(args), simulateSummary: (text, all) => engine.simulateSummary(text, all) },
      '',
      60,
      async () => undefined,
    );
    run.goOn();
    await expect.poll(() => run.state.value.status, { timeout: 20_000 }).toBe('done');
    const whole = [];
    for (const kind of KINDS) {
      const slice = await engine.simulate({ document: '', kind, first: 0, count: PEOPLE_FIRST, days: 60, seed: 1 });
      if ('ok' in slice) whole.push(slice.ok);
    }
    expect({ ok: run.state.value.summary }).toEqual(await engine.simulateSummary('', whole));
  }, 30_000);
});

const reach = (share: number, first: number | null, half: number | null, last: number | null) => ({
  reached_per_thousand: share,
  first_day: first,
  median_day: half,
  last_day: last,
  tenth_day: null,
  fiftieth_day: null,
  ninetieth_day: null,
});

const found = {
  kind: 'slow',
  people: 30,
  phases: [
    { phase: 1, mean_days: 9, ...reach(1000, 1, 1, 8) },
    { phase: 2, mean_days: 9, ...reach(333, 15, 22, 180) },
    { phase: 3, mean_days: 0, ...reach(0, null, null, null) },
  ],
  maintenance: reach(100, 92, 92, 99),
} as SimulationOfKind;

describe('the chart', () => {
  test('counts people and weeks from 1', () => {
    expect([1, 7, 8, 182].map(weekOf)).toEqual([1, 1, 2, 26]);
    const rows = rowsOf(found, [1, 2, 3], 182);
    expect(rows).toEqual([
      { phase: 1, people: 30, of: 30, weeks: { first: 1, half: 1, last: 2 }, at: { first: 0, half: 0, last: 7 / 182 } },
      {
        phase: 2,
        people: 10,
        of: 30,
        weeks: { first: 3, half: 4, last: 26 },
        at: { first: 14 / 182, half: 21 / 182, last: 179 / 182 },
      },
      { phase: 3, people: 0, of: 30, weeks: null, at: null },
      {
        phase: null,
        people: 3,
        of: 30,
        weeks: { first: 14, half: 14, last: 15 },
        at: { first: 0.5, half: 0.5, last: 98 / 182 },
      },
    ]);
    expect(furthest(rows)?.phase).toBe(2);
  });

  test('a document with fewer phases shows its own; if nobody has begun there is no furthest', () => {
    expect(rowsOf(found, [2], 182).map(({ phase }) => phase)).toEqual([2, null]);
    expect(furthest(rowsOf(found, [3], 182))).toBeNull();
  });
});
