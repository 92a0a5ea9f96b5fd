/** A waiting link is read by an engine of its own, kept across reloads, and never dropped silently (H8, H9, H11). */
import { describe, expect, test } from 'vitest';
import type { App } from '../../../web/app/app.ts';
import { LINK_CHARACTERS_MAX } from '../../../web/app/waiting_link.ts';
import type { Fault } from '../../../web/engine/contract.ts';
import { createEngine } from '../../../web/engine/engine.ts';
import { ShellFault } from '../../../web/engine/faults.ts';
import { createMemoryLog } from '../../../web/store/memory_log.ts';
import { abort, fakeGlue } from '../engine/fake_glue.ts';
import { realEngine } from '../engine/real_engine.ts';
import { type FakePorts, fakePorts } from './fake_ports.ts';
import { makeApp, started } from './make_app.ts';

const SOURCE = JSON.stringify({
  format: 1,
  base: { id: 'six_phases_adapted', version: 1 },
  set: { '/by': { name: 'Anna Berg' }, '/parameters/first_hold/high_ms': 10_000 },
});

/** Stops the app and starts a new one on the same ports, as a reload of the page would. */
async function reloaded(app: App, ports: FakePorts): Promise<App> {
  app.stop();
  const again = await started(ports);
  await until(() => again.link.value?.reading === false || again.link.value === null);
  return again;
}

async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 400 && !holds(); turn += 1) await new Promise((done) => setTimeout(done, 5));
  expect(holds()).toBe(true);
}

async function link(): Promise<string> {
  const form = await realEngine().programmeForm(SOURCE, fakePorts().clock.now());
  if ('error' in form || !form.ok.link) throw new Error('the sample has no link');
  return form.ok.link.text;
}

const code = (fault: Fault | null): string | null => fault?.code ?? null;

describe('a link that is opened', () => {
  test('H9: is read and waits; nothing is recorded and the view does not change', async () => {
    const ports = fakePorts();
    const app = await started(ports);
    const view = app.view.value;
    const text = await link();
    expect(await app.openLink(text)).toBeNull();
    expect(app.link.value).toEqual({ text, reading: false, fault: null, aside: false });
    expect(ports.backing.records.size).toBe(0);
    expect(app.view.value).toBe(view);
  });

  test('waits for the log if the app has not started yet, and is kept there', async () => {
    const ports = fakePorts();
    const app = makeApp(ports);
    const text = await link();
    const opening = app.openLink(text);
    expect(app.link.value).toMatchObject({ text, reading: true });
    await app.start();
    expect(await opening).toBeNull();
    expect(app.link.value).toMatchObject({ text, reading: false });
    expect((await reloaded(app, ports)).link.value).toMatchObject({ text, fault: null });
  });

  test('a message around the link is removed', async () => {
    const app = await started();
    const text = await link();
    const message = `Hello! Here is your plan:\nhttps://heelwise.example/app/#${text}\nSee you in two weeks, Anna`;
    expect(await app.openLink(message)).toBeNull();
    expect(await app.programme(app.link.value?.text ?? '')).toMatchObject({ ok: { by: { name: 'Anna Berg' } } });
  });

  test('a whole address is read like its fragment', async () => {
    const app = await started();
    expect(await app.openLink(`https://heelwise.example/#${await link()}`)).toBeNull();
  });

  test('H8: says why if it is refused, and keeps the text as it was typed', async () => {
    const ports = fakePorts();
    const app = await started(ports);
    const text = 'See you on Thursday at ten';
    expect(code(await app.openLink(text))).toBe('link_not_one');
    expect(app.link.value).toMatchObject({ text, fault: { code: 'link_not_one' }, aside: true });
    expect((await reloaded(app, ports)).link.value).toMatchObject({ text, fault: { code: 'link_not_one' } });
  });

  test('H8: has a code of its own if it is cut, altered or of another version, and the next link is read', async () => {
    const app = await started();
    const text = await link();
    const last = text.at(-1) === 'A' ? 'B' : 'A';
    expect(code(await app.openLink(text.slice(0, -3)))).toMatch(/^link_(truncated|altered)$/);
    expect(code(await app.openLink(text.slice(0, -1) + last))).toBe('link_altered');
    expect(code(await app.openLink(`9${text.slice(1)}`))).toBe('link_version_unknown');
    expect(await app.openLink(text)).toBeNull();
  });

  test('H8: is cut for the field if it is far too long, and never reaches an engine', async () => {
    let engines = 0;
    const app = await started(fakePorts(), {
      makeEngine: () => {
        engines += 1;
        return realEngine();
      },
    });
    const before = engines;
    expect(code(await app.openLink('x'.repeat(LINK_CHARACTERS_MAX + 1)))).toBe('link_too_long');
    expect(app.link.value?.text.length).toBe(LINK_CHARACTERS_MAX);
    expect(engines).toBe(before);
  });

  test('H8: a link that crashes its engine does not affect the app and its view', async () => {
    let dying = false;
    const glue = fakeGlue();
    glue.next = [abort(), abort()];
    const app = await started(fakePorts(), {
      makeEngine: () => (dying ? createEngine(glue.make) : realEngine()),
    });
    dying = true;
    expect(code(await app.openLink(await link()))).toBe('engine_aborted');
    expect(app.phase.value).toEqual({ name: 'ready' });
    expect(app.link.value?.fault?.code).toBe('engine_aborted');
  });

  test('H8: gets a code if it is huge, nested or random, its text is kept, and the next link is read', async () => {
    const app = await started();
    const random = (seed: number, size: number): string => {
      let state = seed;
      return Array.from({ length: size }, () => {
        state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
        return String.fromCharCode(state % 0x3000);
      }).join('');
    };
    const texts = [
      '{"set":'.repeat(5_000),
      `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
      `{"format":1,"base":{"id":"${'x'.repeat(50_000)}","version":1},"set":{}}`,
      `{"format":1,"base":{"id":"six_phases_adapted","version":1},"set":{"/note":"${'y'.repeat(400)}"}}`,
      `{"format":1,"base":{"id":"six_phases_adapted","version":1},"set":{"/patient":"Jo"}}`,
      `1.${'A'.repeat(50_000)}`,
      '\u0000\u202e\ud800',
      ' '.repeat(90_000),
      ...[1, 2, 3, 4, 5].map((seed) => random(seed, 300)),
      ...[6, 7, 8].map((seed) => `1.${random(seed, 60)}`),
    ];
    for (const text of texts) {
      expect(code(await app.openLink(text)), text.slice(0, 40)).toMatch(/^(?!engine_)\w+$/);
      expect(app.link.value?.text).toBe(text);
    }
    expect(app.phase.value).toEqual({ name: 'ready' });
    expect(await app.openLink(await link())).toBeNull();
  });

  test('is replaced by a newer one, whichever is read first', async () => {
    const app = await started();
    const text = await link();
    const first = app.openLink('nonsense');
    const second = app.openLink(text);
    expect(code(await first)).toBe('link_not_one');
    expect(await second).toBeNull();
    expect(app.link.value).toEqual({ text, reading: false, fault: null, aside: false });
  });
});

describe('a link that waits', () => {
  test('"later" survives a reload', async () => {
    const ports = fakePorts();
    const app = await started(ports);
    await app.openLink(await link());
    await app.setLinkAside();
    expect((await reloaded(app, ports)).link.value).toMatchObject({ fault: null, aside: true });
  });

  test('stays gone after a reload once it was dropped', async () => {
    const ports = fakePorts();
    const app = await started(ports);
    await app.openLink(await link());
    await app.dropLink();
    expect(app.link.value).toBeNull();
    expect((await reloaded(app, ports)).link.value).toBeNull();
  });

  test('stays gone if it is dropped while it is being read', async () => {
    const app = await started();
    const opening = app.openLink(await link());
    await app.dropLink();
    await opening;
    expect(app.link.value).toBeNull();
  });

  test('a stored value that is not a link is ignored and delays nothing', async () => {
    const ports = fakePorts();
    for (const kept of ['{', '7', '{"text":7}', 'null', '[]']) {
      ports.backing.meta.set('link', kept);
      const app = await started(ports);
      expect(app.phase.value).toEqual({ name: 'ready' });
      expect(app.link.value).toBeNull();
      app.stop();
    }
  });

  test('waits as long as the page is open if nothing can be stored', async () => {
    const ports = fakePorts({
      openLog: async () => Promise.reject(new ShellFault('storage_denied')),
    });
    const app = await started(ports);
    expect(await app.openLink(await link())).toBeNull();
    await app.continueInMemory();
    expect(app.link.value).toMatchObject({ fault: null });
  });

  test('loses nothing else if the log cannot store it', async () => {
    const ports = fakePorts();
    ports.openLog = async () => ({
      ...createMemoryLog(ports.backing),
      metaSet: async () => Promise.reject(new ShellFault('storage_full')),
    });
    const app = await started(ports);
    expect(await app.openLink(await link())).toBeNull();
    expect(app.link.value).toMatchObject({ fault: null });
  });
});

describe('a programme file', () => {
  const file = (text: string | Uint8Array<ArrayBuffer>): Blob => new Blob([text]);

  test('waits like a link', async () => {
    const app = await started();
    expect(await app.openLinkFile(file(SOURCE))).toBeNull();
    expect(app.link.value).toMatchObject({ text: SOURCE, fault: null });
  });

  test.each([
    ['is no text', file(new Uint8Array([0, 255, 0, 255])), 'file_not_text'],
    ['is far too large', file(new Uint8Array(1024 * 1024 + 1)), 'file_too_large'],
    ['was cut', file(SOURCE.slice(0, 40)), 'bad_json'],
    ['is something else', file('{"heelwise":"backup"}'), 'missing_field'],
  ])('H8: one that %s is refused', async (_, blob, refusal) => {
    const app = await started();
    expect(code(await app.openLinkFile(blob))).toBe(refusal);
  });

  test('leaves the waiting link alone if it cannot be opened', async () => {
    const app = await started();
    await app.openLink(SOURCE);
    await app.openLinkFile(file(new Uint8Array([0])));
    expect(app.link.value).toMatchObject({ text: SOURCE, fault: null });
  });
});

describe('H9: following a link', () => {
  test('is refused before the safety questions are clear, with a message', async () => {
    const ports = fakePorts();
    const app = await started(ports);
    expect(code(await app.send({ kind: 'request_programme', text: SOURCE }))).toBe('screening_not_clear');
    expect(ports.backing.records.size).toBe(0);
    expect(app.view.value?.programme.standard).toBe(true);
  });
});
