/** contract.ts against what the engine that ships really says, over histories that reach every question, card, place and refusal of them. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { AnswerKey, CommandBody, Now, QuestionKey, View } from '../../web/engine/contract.ts';
import type { Engine } from '../../web/engine/engine.ts';
import * as shapes from './contract_shapes.ts';
import { realEngine } from './engine/real_engine.ts';
import { newerThan } from './newer_record.ts';
import type { Shape } from './shape.ts';

const START: Now = { epoch_ms: Date.UTC(2026, 10, 20, 9), local_date: '2026-11-20', utc_offset_min: 0 };
const DEVICE = '11111111-1111-4111-8111-111111111111';
const ANSWERS: AnswerKey[] = ['yes', 'no', 'not_sure'];

const fits = (shape: Shape<unknown>, value: unknown, where: string): void =>
  expect(shape.check(value, where)).toEqual([]);

/** A history that is checked at every step. */
class History {
  readonly lines: string[] = [];
  readonly views: View[] = [];
  readonly refusals = new Set<string>();
  private commands = 0;
  now = START;

  constructor(private readonly engine: Engine) {}

  async begin(): Promise<this> {
    await this.load([]);
    return this;
  }

  async load(lines: string[]): Promise<void> {
    const answer = await this.engine.load(lines);
    if ('error' in answer) throw new Error(answer.error.code);
    fits(shapes.loaded, answer.ok, 'loaded');
    this.lines.splice(0, this.lines.length, ...lines);
    await this.look();
  }

  async send(body: CommandBody): Promise<void> {
    this.commands += 1;
    const command_id = `22222222-2222-4222-8222-${String(this.commands).padStart(12, '0')}`;
    const answer = await this.engine.decide({ command_id, device: DEVICE, body }, this.now);
    if ('error' in answer) {
      fits(shapes.fault, answer.error, 'fault');
      this.refusals.add(answer.error.code);
      return;
    }
    fits(shapes.decided, answer.ok, 'decided');
    expect(await this.engine.apply(answer.ok.records)).toEqual({
      ok: { records: this.lines.length + answer.ok.records.length },
    });
    this.lines.push(...answer.ok.records);
    await this.look();
  }

  later(days: number): void {
    const epochMs = this.now.epoch_ms + days * 86_400_000;
    this.now = { ...this.now, epoch_ms: epochMs, local_date: new Date(epochMs).toISOString().slice(0, 10) };
  }

  get last(): View {
    return this.views.at(-1) as View;
  }

  private async look(): Promise<void> {
    const answer = await this.engine.view(this.now);
    if ('error' in answer) throw new Error(answer.error.code);
    fits(shapes.view, answer.ok, 'view');
    this.views.push(answer.ok);
  }
}

const answer = (question: QuestionKey, key: AnswerKey): CommandBody => ({
  kind: 'answer_screen',
  question,
  answer: key,
});

/** The answer that stops nothing. */
const safe = (question: QuestionKey): AnswerKey => (question === 'adult' || question === 'load_trigger' ? 'yes' : 'no');

async function answerAllSafely(history: History): Promise<void> {
  for (let i = 0; i < 40 && history.last.screen.next; i += 1) {
    const next = history.last.screen.next;
    await history.send(answer(next, safe(next)));
  }
}

describe('what the engine says is what contract.ts says', () => {
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
    for (const question of shapes.QUESTIONS) {
      for (const key of ANSWERS) {
        for (const follow of ANSWERS) {
          const history = await begin();
          for (let i = 0; i < 40 && history.last.screen.next; i += 1) {
            const next = history.last.screen.next;
            const asked = history.last.screen.questions.find((each) => each.key === next);
            const wanted = next === question ? key : asked?.follow_up ? follow : safe(next);
            await history.send(answer(next, wanted));
            if (history.last.screen.next === next) await history.send(answer(next, safe(next)));
          }
          for (const hit of history.last.screen.hits) {
            await history.send({ kind: 'answer_clearance', rule: hit.rule, seen: 'yes', told: 'not_sure' });
            await history.send({ kind: 'answer_clearance', rule: hit.rule, seen: 'yes', told: 'yes' });
          }
          keep(history);
        }
      }
    }
    const hits = seen.flatMap((view) => view.screen.hits);
    const asked = seen.flatMap((view) => view.screen.questions);
    expect(sorted(asked.map((question) => question.key))).toEqual(sorted(shapes.QUESTIONS));
    expect(sorted(hits.map((hit) => hit.card))).toEqual(sorted(shapes.CARDS));
    expect(sorted(hits.map((hit) => hit.urgency))).toEqual(sorted(shapes.URGENCIES));
    expect(sorted(hits.map((hit) => hit.status))).toEqual(['cleared', 'open']);
  }, 60_000);

  test('again after days, after something new, after taking back and after damage', async () => {
    const history = await begin();
    await answerAllSafely(history);
    expect(history.last.place).toBe('clear');
    history.later(40);
    await history.send({ kind: 'open_day' });
    expect(history.last.screen.due).not.toBeNull();
    await answerAllSafely(history);
    await history.send({ kind: 'report_something_new' });
    await history.send(answer('calf', 'yes'));
    await history.send(answer('calf', 'no'));
    await history.send({ kind: 'answer_screen', question: 'calf', answer: 'no', slip: true });
    const held = history.last.screen.questions.find((question) => question.record !== null);
    await history.send({ kind: 'delete_record', target: held?.record ?? '' });
    await history.load([...history.lines.slice(0, 3), 'damaged', '', ...history.lines.slice(5)]);
    expect(history.last.log).toMatchObject({ damaged: 1, missing: 1 });
    keep(history);
  });

  test('refusals', async () => {
    const history = await begin();
    const about = await engine.about();
    await history.send({ kind: 'answer_clearance', rule: 'R1', seen: 'yes', told: 'yes' });
    await history.send({ kind: 'delete_record', target: '22222222-2222-4222-8222-999999999999.0' });
    await history.send({ kind: 'confirm_restore', records: 5, damaged: 0, missing: 0 });
    await history.send({ kind: 'invented' } as unknown as CommandBody);
    history.now = { ...START, local_date: '2026-11-22' };
    await expect(engine.view(history.now)).resolves.toHaveProperty('error.code', 'now_invalid');
    keep(history);
    expect(history.refusals.size).toBe(4);
    for (const code of refused) expect(about.codes).toContain(code);
  });

  test('every place is reached', async () => {
    const newer = await begin();
    await newer.send(answer('adult', 'yes'));
    await newer.load(newer.lines.map(newerThan));
    keep(newer);
    expect(sorted(seen.map((view) => view.place))).toEqual(['clear', 'screen', 'start', 'stop', 'update_needed']);
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

  test('a backup, whole and damaged', async () => {
    const history = await begin();
    await answerAllSafely(history);
    for (const lines of [history.lines, ['damaged', '', ...history.lines]]) {
      const made = await engine.backupMake(lines, START);
      if ('error' in made) throw new Error(made.error.code);
      const read = await engine.backupRead(made.ok);
      if ('error' in read) throw new Error(read.error.code);
      fits(shapes.backupSummary, read.ok, 'backup');
      expect(read.ok.lines).toEqual(lines);
    }
    const refusal = await engine.backupRead('no');
    fits(shapes.fault, 'error' in refusal && refusal.error, 'fault');
  });
});

function sorted(words: readonly string[]): string[] {
  return [...new Set(words)].sort();
}
