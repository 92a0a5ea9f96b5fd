/** The engine's class on the shipped engine. */
import { expect, test } from 'vitest';
import { createEngine, type EngineModule } from '../../../web/engine/engine.ts';
import { abort } from './fake_glue.ts';
import { realEngine, realModule } from './real_engine.ts';

const NOW = { epoch_ms: Date.UTC(2026, 10, 20, 9), local_date: '2026-11-20', utc_offset_min: 0 };
const DEVICE = '11111111-1111-4111-8111-111111111111';
const COMMAND = {
  command_id: '22222222-2222-4222-8222-222222222222',
  device: DEVICE,
  body: { kind: 'answer_screening', question: 'adult', answer: 'yes' },
} as const;

test('decides, folds and shows', async () => {
  const engine = realEngine();
  expect(await engine.load([])).toHaveProperty('ok');
  expect(await engine.view(NOW)).toHaveProperty('ok.next_screen', 'start');
  const decided = await engine.decide(COMMAND, NOW);
  if ('error' in decided) throw new Error(decided.error.code);
  expect(await engine.apply(decided.ok.records)).toEqual({ ok: { records: 1 } });
  expect(await engine.view(NOW)).toHaveProperty('ok.next_screen', 'screening');
});

test('the bytes of the view are the same after a fresh load', async () => {
  const [one, two] = [realEngine(), realEngine()];
  await one.load([]);
  const decided = await one.decide(COMMAND, NOW);
  if ('error' in decided) throw new Error(decided.error.code);
  await one.apply(decided.ok.records);
  await two.load(decided.ok.records);
  const text = await one.viewText(NOW);
  expect(await two.viewText(NOW)).toBe(text);
  expect(JSON.parse(text)).toEqual(((await one.view(NOW)) as { ok: unknown }).ok);
});

test('an abort in the middle of a history goes unnoticed (H16)', async () => {
  let lives = 0;
  const mortal = createEngine(async () => {
    const module = await realModule();
    lives += 1;
    return lives === 1 ? dyingAfter(module, 4) : module;
  });
  await mortal.load([]);
  const decided = await mortal.decide(COMMAND, NOW);
  if ('error' in decided) throw new Error(decided.error.code);
  await mortal.apply(decided.ok.records);
  const before = await mortal.viewText(NOW);
  expect(lives).toBe(1);
  expect(await mortal.viewText(NOW)).toBe(before);
  expect(lives).toBe(2);
});

/** The real module, whose instance aborts after this many calls. */
function dyingAfter(module: EngineModule, calls: number): EngineModule {
  let left = calls;
  const tick = (): void => {
    left -= 1;
    if (left < 0) throw abort();
  };
  const { Engine } = module;
  return {
    ...module,
    Engine: class {
      private readonly inner = new Engine();
      load(lines: string): string {
        tick();
        return this.inner.load(lines);
      }
      load_begin(): string {
        return this.inner.load_begin();
      }
      load_part(lines: string): string {
        return this.inner.load_part(lines);
      }
      load_end(): string {
        tick();
        return this.inner.load_end();
      }
      decide(command: string, now: string): string {
        tick();
        return this.inner.decide(command, now);
      }
      apply(lines: string): string {
        tick();
        return this.inner.apply(lines);
      }
      view(now: string): string {
        tick();
        return this.inner.view(now);
      }
      query(name: string, args: string, now: string): string {
        tick();
        return this.inner.query(name, args, now);
      }
    },
  };
}
