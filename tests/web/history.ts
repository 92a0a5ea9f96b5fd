/** A history with the real engine, checked against the shapes at every step. */
import { expect } from 'vitest';
import type { AnswerKey, CommandBody, Now, ScreeningQuestionKey, View } from '../../web/engine/contract.ts';
import type { Engine } from '../../web/engine/engine.ts';
import { safe } from '../support/answers.ts';
import * as shapes from './contract_shapes.ts';
import type { Shape } from './shape.ts';

export const START: Now = { epoch_ms: Date.UTC(2026, 10, 20, 9), local_date: '2026-11-20', utc_offset_min: 0 };
const DEVICE = '11111111-1111-4111-8111-111111111111';

export const fits = (shape: Shape<unknown>, value: unknown, where: string): void =>
  expect(shape.check(value, where)).toEqual([]);

export class History {
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

  /** Sends a command and returns its id. A refusal is kept. */
  async send(body: CommandBody): Promise<string> {
    this.commands += 1;
    const command_id = `22222222-2222-4222-8222-${String(this.commands).padStart(12, '0')}`;
    const answer = await this.engine.decide({ command_id, device: DEVICE, body }, this.now);
    if ('error' in answer) {
      fits(shapes.fault, answer.error, 'fault');
      this.refusals.add(answer.error.code);
      return command_id;
    }
    fits(shapes.decided, answer.ok, 'decided');
    expect(await this.engine.apply(answer.ok.records)).toEqual({
      ok: { records: this.lines.length + answer.ok.records.length },
    });
    this.lines.push(...answer.ok.records);
    await this.look();
    return command_id;
  }

  /** Sends a command that must succeed, and returns its id. */
  async must(body: CommandBody): Promise<string> {
    const refused = this.refusals.size;
    const id = await this.send(body);
    expect([...this.refusals].slice(refused), body.kind).toEqual([]);
    return id;
  }

  minutes(count: number): void {
    this.now = { ...this.now, epoch_ms: this.now.epoch_ms + count * 60_000 };
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

export const answer = (question: ScreeningQuestionKey, key: AnswerKey): CommandBody => ({
  kind: 'answer_screening',
  question,
  answer: key,
});

export async function answerAllSafely(history: History): Promise<void> {
  for (let i = 0; i < 40 && history.last.screening.next; i += 1) {
    const next = history.last.screening.next;
    await history.send(answer(next, safe(next)));
  }
}

export const sorted = (words: readonly string[]): string[] => [...new Set(words)].sort();
