/**
 * Compares contract.ts with what the shipped engine answers, over histories that reach every question, card, screen and
 * refusal.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import type { AnswerKey, CommandBody, View } from '../../web/engine/contract.ts';
import type { Engine } from '../../web/engine/engine.ts';
import { safe } from '../support/answers.ts';
import * as shapes from './contract_shapes.ts';
import { realEngine } from './engine/real_engine.ts';
import { answer, answerAllSafely, fits, History, START, sorted } from './history.ts';
import { newerThan } from './newer_record.ts';

const ANSWERS: AnswerKey[] = ['yes', 'no', 'not_sure'];

describe("the engine's answers match contract.ts", () => {
  let engine: Engine;
  const seen: View[] = [];
  const refused = new Set<string>();
  const begin = async (): Promise<History> => new History(engine).begin();
  const keep = (history: History): void => {
    seen.push(...history.views);
    for (const code of history.refusals) refused.add(code);
  };

  beforeAll(() => {
    engine = realEngine();
  });

  test('about', async () => {
    const about = await engine.about();
    fits(shapes.about, about, 'about');
    expect([...about.commands].sort()).toEqual(Object.keys(shapes.commandKinds).sort());
  });

  test('every answer to every question, with its follow-ups, and clearing what stopped', async () => {
    for (const question of shapes.SCREENING_QUESTIONS) {
      for (const key of ANSWERS) {
        for (const follow of ANSWERS) {
          const history = await begin();
          for (let i = 0; i < 40 && history.last.screening.next; i += 1) {
            const next = history.last.screening.next;
            const asked = history.last.screening.questions.find((each) => each.key === next);
            const wanted = next === question ? key : asked?.follow_up ? follow : safe(next);
            await history.send(answer(next, wanted));
            if (history.last.screening.next === next) await history.send(answer(next, safe(next)));
          }
          for (const hit of history.last.screening.hits) {
            await history.send({ kind: 'answer_clearance', sign: hit.sign, seen: 'yes', told: 'not_sure' });
            await history.send({ kind: 'answer_clearance', sign: hit.sign, seen: 'yes', told: 'yes' });
          }
          keep(history);
        }
      }
    }
    const hits = seen.flatMap((view) => view.screening.hits);
    const asked = seen.flatMap((view) => view.screening.questions);
    expect(sorted(asked.map((question) => question.key))).toEqual(sorted(shapes.SCREENING_QUESTIONS));
    // The questionnaire asks about the others.
    const askedLater = ['exertion', 'diabetes', 'cholesterol', 'hormone_medicine', 'for_information'];
    const ofScreen = (names: readonly string[]): string[] => names.filter((name) => !askedLater.includes(name));
    expect(sorted(hits.map((hit) => hit.card))).toEqual(sorted(ofScreen(shapes.CARDS)));
    expect(sorted(hits.map((hit) => hit.urgency))).toEqual(sorted(ofScreen(shapes.URGENCIES)));
    expect(sorted(hits.map((hit) => hit.status))).toEqual(['cleared', 'open']);
  }, 60_000);

  test('the view after days, after something new, after undoing and after damage', async () => {
    const history = await begin();
    await answerAllSafely(history);
    expect(history.last.next_screen).toBe('assessment');
    history.later(40);
    await history.send({ kind: 'open_day' });
    expect(history.last.screening.due).not.toBeNull();
    await answerAllSafely(history);
    await history.send({ kind: 'submit_something_new' });
    await history.send(answer('calf', 'yes'));
    await history.send(answer('calf', 'no'));
    await history.send({ kind: 'answer_screening', question: 'calf', answer: 'no', slip: true });
    const held = history.last.screening.questions.find((question) => question.record !== null);
    await history.send({ kind: 'delete_record', target: held?.record ?? '' });
    await history.load([...history.lines.slice(0, 3), 'damaged', '', ...history.lines.slice(5)]);
    expect(history.last.log).toMatchObject({ damaged: 1, missing: 1 });
    keep(history);
  });

  test('refusals', async () => {
    const history = await begin();
    const about = await engine.about();
    await history.send({ kind: 'answer_clearance', sign: 'rupture', seen: 'yes', told: 'yes' });
    await history.send({ kind: 'delete_record', target: '22222222-2222-4222-8222-999999999999.0' });
    await history.send({ kind: 'confirm_restore', records: 5, damaged: 0, missing: 0 });
    await history.send({ kind: 'invented' } as unknown as CommandBody);
    history.now = { ...START, local_date: '2026-11-22' };
    await expect(engine.view(history.now)).resolves.toHaveProperty('error.code', 'now_invalid');
    keep(history);
    expect(history.refusals.size).toBe(4);
    for (const code of refused) expect(about.codes).toContain(code);
  });

  test('every screen without a plan is reached', async () => {
    const newer = await begin();
    await newer.send(answer('adult', 'yes'));
    await newer.load(newer.lines.map(newerThan));
    keep(newer);
    expect(sorted(seen.map((view) => view.next_screen))).toEqual([
      'assessment',
      'screening',
      'start',
      'stop',
      'update_needed',
    ]);
  });

  test('queries', async () => {
    await begin();
    const registry = await engine.query('registry', { ids: ['F1', 'R1', 'H1', 'nobody'] }, START);
    if ('error' in registry) throw new Error(registry.error.code);
    fits(shapes.registryAnswer, registry.ok, 'registry');
    expect(registry.ok.entries).toHaveLength(3);
    const state = await engine.query('state', {}, START);
    if ('error' in state) throw new Error(state.error.code);
    fits(shapes.stateAnswer, state.ok, 'state');
  });

  test('logs that are joined and inspected, whole and damaged', async () => {
    const history = await begin();
    await answerAllSafely(history);
    for (const lines of [history.lines, ['damaged', '', ...history.lines], []]) {
      const joined = await engine.joinLogs(lines, history.lines);
      if ('error' in joined) throw new Error(joined.error.code);
      fits(shapes.joinedLog, joined.ok, 'joined');
      expect(joined.ok.lines.filter((line) => line.startsWith('{'))).toEqual(history.lines);
      const summary = await engine.inspectLog(lines);
      if ('error' in summary) throw new Error(summary.error.code);
      fits(shapes.logSummary, summary.ok, 'summary');
      expect(summary.ok.records).toBe(lines.length);
    }
  });
});
