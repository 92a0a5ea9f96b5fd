/**
 * The engine's class on a module that breaks: one crash has no effect, two are reported, and no other error ever leaves
 * it (H16).
 */
import { describe, expect, test } from 'vitest';
import type { Command } from '../../../web/engine/contract.ts';
import { createEngine } from '../../../web/engine/engine.ts';
import { ShellFault } from '../../../web/engine/faults.ts';
import { lineText } from '../../../web/engine/line_text.ts';
import { abort, fakeGlue, LoadFailure } from './fake_glue.ts';

const NOW = { epoch_ms: 0, local_date: '1970-01-01', utc_offset_min: 0 };
const COMMAND: Command = { command_id: 'c', device: 'd', body: { kind: 'open_day' } };

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no fault',
    (problem) => (problem instanceof ShellFault ? problem.code : `not ours: ${problem}`),
  );

describe('an instance that aborts', () => {
  test('is replaced by a new one, which gets the log and the call again', async () => {
    const glue = fakeGlue();
    const engine = createEngine(glue.make);
    await engine.load(['one']);
    await engine.apply(['two', 'three']);
    glue.calls.length = 0;
    glue.next = [abort()];
    expect(await engine.view(NOW)).toEqual({ ok: { life: 2 } });
    const now = JSON.stringify(NOW);
    expect(glue.calls).toEqual([`1.view(${now})`, '2.load(one\ntwo\nthree)', `2.view(${now})`]);
  });

  test('is reported if it aborts twice in one call, and nothing more is tried', async () => {
    const glue = fakeGlue();
    const engine = createEngine(glue.make);
    await engine.load([]);
    glue.next = [abort(), undefined, abort()];
    expect(await codeOf(engine.decide(COMMAND, NOW))).toBe('engine_aborted');
    const calls = glue.calls.length;
    expect(await codeOf(engine.view(NOW))).toBe('engine_aborted');
    expect(await codeOf(engine.load([]))).toBe('engine_aborted');
    expect(glue.calls).toHaveLength(calls);
  });

  test('is reported if it aborts while it reloads the log', async () => {
    const glue = fakeGlue();
    const engine = createEngine(glue.make);
    await engine.load(['poison']);
    glue.next = [abort(), abort()];
    expect(await codeOf(engine.view(NOW))).toBe('engine_aborted');
  });

  test('calls at the same time share the new instance', async () => {
    const glue = fakeGlue();
    const engine = createEngine(glue.make);
    await engine.load(['one']);
    glue.next = [abort()];
    await Promise.all([engine.view(NOW), engine.view(NOW), engine.query('state', {}, NOW)]);
    expect(glue.lives).toBe(2);
    expect(glue.calls.filter((call) => call.startsWith('2.load'))).toHaveLength(1);
  });

  test.each([
    ['text that is no answer', 'garbage'],
    ['an answer cut short', '{"ok":{"a":'],
    ['something thrown through the bindings', '{"error":{"code":"engine_threw","path":""}}'],
    ['nothing', undefined],
  ])('%s counts as broken', async (_, answer) => {
    const glue = fakeGlue();
    const engine = createEngine(glue.make);
    await engine.load([]);
    glue.next = [answer === undefined ? new TypeError('not a function') : answer];
    expect(await engine.view(NOW)).toEqual({ ok: { life: 2 } });
  });
});

describe('a module that does not load', () => {
  test('is reported, and may load the next time', async () => {
    const glue = fakeGlue();
    const engine = createEngine(glue.make);
    glue.next = [new LoadFailure('404')];
    expect(await codeOf(engine.load([]))).toBe('engine_unavailable');
    expect(await engine.load([])).toHaveProperty('ok');
  });

  test('is reported even if it should replace one that aborted', async () => {
    const glue = fakeGlue();
    const engine = createEngine(glue.make);
    await engine.load([]);
    glue.next = [abort(), new LoadFailure('404')];
    expect(await codeOf(engine.view(NOW))).toBe('engine_unavailable');
    // The instance after that begins with the log, not empty.
    glue.calls.length = 0;
    expect(await engine.view(NOW)).toHaveProperty('ok');
    expect(glue.calls[0]).toBe('2.load()');
  });
});

describe('what crosses the boundary', () => {
  test('answers and refusals are returned as they are, with the original bytes of the view', async () => {
    const glue = fakeGlue();
    const engine = createEngine(glue.make);
    await engine.load([]);
    const refusal = { error: { code: 'never_clears', path: '/rule', params: { a: 1 } } };
    glue.next = [JSON.stringify(refusal), '{"ok":{ "b" : 1e2, "a":"\\u00e9" }}'];
    expect(await engine.decide(COMMAND, NOW)).toEqual(refusal);
    expect(await engine.viewText(NOW)).toBe('{ "b" : 1e2, "a":"\\u00e9" }');
  });

  test('a lone surrogate never reaches the engine, which would refuse the whole text', async () => {
    const glue = fakeGlue();
    const engine = createEngine(glue.make);
    await engine.decide({ ...COMMAND, command_id: 'a\uD800b' }, NOW);
    expect(glue.calls[0]).toContain('a\uFFFDb');
    await engine.linkRead('x\uDC00', NOW);
    expect(glue.calls[1]).toContain('1.link_read(x\uFFFD');
  });

  test('line breaks and lone surrogates stay within their line and cannot shift others (H8)', () => {
    expect(lineText(['a', '', 'b\nc\r\nd', 'e\uD83D', 'f'])).toBe('a\n\nb\uFFFDc\uFFFD\uFFFDd\ne\uFFFD\nf');
    expect(lineText([])).toBe('');
  });
});
