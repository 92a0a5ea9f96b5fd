/**
 * Two tabs with the real engine on one log: consecutive keys, nothing lost, and the same view in both and after a fresh
 * load.
 */
import * as fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { AnswerKey, CommandBody, ScreeningQuestionKey } from '../../../web/engine/contract.ts';
import type { Engine } from '../../../web/engine/engine.ts';
import type { Log } from '../../../web/ports/log.ts';
import { type CommandLoop, createCommandLoop } from '../../../web/store/command_loop.ts';
import { createMemoryLog, memoryBacking } from '../../../web/store/memory_log.ts';
import { realEngine } from '../engine/real_engine.ts';
import { countedIds, fakeClock, noLocks } from './fakes.ts';
import { indexedDbRig } from './indexeddb_rig.ts';

const DEVICE = '11111111-1111-4111-8111-111111111111';
const SCREENING_QUESTIONS: ScreeningQuestionKey[] = [
  'adult',
  'rupture',
  'rupture_explained',
  'calf',
  'breathless',
  'four_steps',
  'other_signs',
];
const ANSWERS: AnswerKey[] = ['yes', 'no', 'not_sure'];

// Loaded anew for each tab of each test. Compiling the wasm each time would take most of the time.
let engines: [Engine, Engine, Engine];
beforeAll(() => {
  engines = [realEngine(), realEngine(), realEngine()];
});

const loops: CommandLoop[] = [];
afterEach(() => {
  for (const loop of loops.splice(0)) loop.stop();
});

const START_MS = Date.UTC(2026, 10, 20, 9);

function tab(engine: Engine, log: Log, device = DEVICE, startMs = START_MS): CommandLoop {
  const clock = fakeClock(startMs);
  const loop = createCommandLoop({ engine, log, clock, ids: countedIds, locks: noLocks, device });
  loops.push(loop);
  return loop;
}

/** The sequence numbers of the records in the order of the keys, for each device. */
async function sequences(log: Log): Promise<number[][]> {
  const found = new Map<string, number[]>();
  for (const line of await log.read()) {
    const { device, seq } = JSON.parse(line) as { device: string; seq: number };
    found.set(device, [...(found.get(device) ?? []), seq]);
  }
  return [...found.values()];
}

const counted = (length: number): number[] => Array.from({ length }, (_, i) => i + 1);

/** The views of both tabs once they have caught up, and of an engine that reads the log anew. */
async function views(tabs: [CommandLoop, CommandLoop], log: Log): Promise<string[]> {
  for (const each of tabs) await each.refresh();
  const lines = await log.read();
  await engines[2].load(lines);
  const now = fakeClock().now();
  return Promise.all(engines.map((engine) => engine.viewText(now)));
}

describe('two tabs', () => {
  test('that answer at the same moment in one database both succeed (H14)', async () => {
    const rig = await indexedDbRig();
    const tabs: [CommandLoop, CommandLoop] = [tab(engines[0], await rig.open()), tab(engines[1], await rig.open())];
    for (const each of tabs) await each.start();
    const answers = await Promise.all([
      tabs[0].send({ kind: 'answer_screening', question: 'adult', answer: 'yes' }),
      tabs[1].send({ kind: 'answer_screening', question: 'rupture', answer: 'no' }),
      tabs[0].send({ kind: 'answer_screening', question: 'calf', answer: 'no' }),
      tabs[1].send({ kind: 'answer_screening', question: 'four_steps', answer: 'no' }),
    ]);
    expect(answers.every((answer) => 'ok' in answer)).toBe(true);
    const log = await rig.open();
    expect(await rig.keys()).toEqual(counted(4));
    expect(await sequences(log)).toEqual([counted(4)]);
    const [one, two, fresh] = await views(tabs, log);
    expect(one).toBe(fresh);
    expect(two).toBe(fresh);
    const asked = tabs[0].view.value?.screening.questions.filter((question) => question.answer !== null);
    expect(asked?.map((question) => question.key)).toEqual(['adult', 'rupture', 'calf', 'four_steps']);
    await rig.dispose();
  });

  test('property: however their steps interleave, keys are consecutive, nothing is lost or doubled, and the views agree', async () => {
    const body: fc.Arbitrary<CommandBody> = fc.oneof(
      fc.record({
        kind: fc.constant('answer_screening' as const),
        question: fc.constantFrom(...SCREENING_QUESTIONS),
        answer: fc.constantFrom(...ANSWERS),
        slip: fc.boolean(),
      }),
      fc.constant<CommandBody>({ kind: 'submit_something_new' }),
      fc.constant<CommandBody>({ kind: 'open_day' }),
    );
    const asked = fc.array(fc.record({ tab: fc.constantFrom(0, 1), body }), { minLength: 2, maxLength: 12 });

    // The second writer is another tab, or (after a restore) another device whose clock is behind, so that its records
    // do not go last.
    const other = fc.constantFrom(
      { device: DEVICE, startMs: START_MS },
      { device: '33333333-3333-4333-8333-333333333333', startMs: START_MS - 3_600_000 },
    );

    await fc.assert(
      fc.asyncProperty(fc.scheduler(), asked, fc.boolean(), other, async (scheduler, steps, frozen, second) => {
        const backing = memoryBacking();
        const acknowledged: string[] = [];
        // Every use of the store waits for the scheduler, which thereby chooses the order.
        const slow = (): Log => {
          const log = createMemoryLog(backing);
          return {
            ...log,
            append: scheduler.scheduleFunction(async (expected: number, records: readonly string[]) => {
              const answer = await log.append(expected, records);
              if ('ok' in answer) acknowledged.push(...records);
              return answer;
            }),
            read: scheduler.scheduleFunction(() => log.read()),
            length: scheduler.scheduleFunction(() => log.length()),
            subscribe: frozen ? () => () => undefined : log.subscribe,
          };
        };
        const tabs: [CommandLoop, CommandLoop] = [
          tab(engines[0], slow()),
          tab(engines[1], slow(), second.device, second.startMs),
        ];
        const sent = Promise.all([
          ...tabs.map((each) => each.start()),
          ...steps.map((step) => tabs[step.tab as 0 | 1].send(step.body)),
        ]);
        const answers = await scheduler.waitFor(sent);
        const log = createMemoryLog(backing);
        const [one, two, fresh] = await scheduler.waitFor(views(tabs, log));
        for (const each of tabs) each.stop();

        const refusals = new Set(['question_not_asked', 'slip_unconfirmed', 'unknown_value']);
        for (const answer of answers) if ('error' in answer) expect(refusals).toContain(answer.error.code);
        expect([...backing.records.keys()]).toEqual(counted(backing.records.size));
        expect(await log.read()).toEqual(acknowledged);
        for (const numbers of await sequences(log)) expect(numbers).toEqual(counted(numbers.length));
        expect(one).toBe(fresh);
        expect(two).toBe(fresh);
      }),
      { numRuns: 60 },
    );
  });
});
