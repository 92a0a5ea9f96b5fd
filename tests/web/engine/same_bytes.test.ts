/**
 * The shipped engine answers with the same bytes as the native engine, which wrote build/stories (H18). Each log takes
 * the same path as in the app: into IndexedDB, out of it, and through the web's engine module.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Now } from '../../../web/engine/contract.ts';
import type { Engine } from '../../../web/engine/engine.ts';
import { KINDS, PEOPLE_FIRST } from '../../../web/physio/simulation_run.ts';
import { readForms, readStory, storyHas, storyLines, storyNames } from '../../support/stories.ts';
import * as shapes from '../contract_shapes.ts';
import { START } from '../history.ts';
import { indexedDbRig } from '../store/indexeddb_rig.ts';
import { realEngine } from './real_engine.ts';

let engine: Engine;
beforeAll(() => {
  engine = realEngine();
});

/** The answer as text. The engine writes integers and strings only, so parsing and writing again keeps every byte. */
async function bytes(answer: Promise<unknown>): Promise<string> {
  const { ok } = (await answer) as { ok: unknown };
  return JSON.stringify(ok);
}

describe.each(storyNames())('the story %s', (story) => {
  const now = JSON.parse(readStory(story, 'now.json')) as Now;

  test('H18: WebAssembly and native code make the same view', async () => {
    const lines = storyLines(story);
    const rig = await indexedDbRig();
    const log = await rig.open();
    expect(await log.append(0, lines)).toHaveProperty('ok');
    const read = await log.read();
    expect(read).toEqual(lines);
    await engine.load(read);
    const text = await engine.viewText(now);
    expect(`${text}\n`).toBe(readStory(story, 'view.json'));
    expect(shapes.view.check(JSON.parse(text), story)).toEqual([]);
    await rig.dispose();
  });

  test.runIf(storyHas(story, 'diary.json'))('H18: WebAssembly and native code make the same diary', async () => {
    await engine.load(storyLines(story));
    const before = new Date(Date.parse(now.local_date) - 86_400_000).toISOString().slice(0, 10);
    const entries = await bytes(engine.query('entries', { before: null, limit: 60 }, now));
    const day = await bytes(engine.query('day', { date: before }, now));
    expect(`{"entries":${entries},"day":${day}}\n`).toBe(readStory(story, 'diary.json'));
  });
});

describe('programmes', () => {
  test.each(Object.entries(readForms().forms))(
    'H18: WebAssembly and native code make the same form of %s',
    async (_name, { source, answer }) => {
      const form = await engine.programmeForm(JSON.stringify(source), START);
      expect(JSON.stringify(form)).toBe(JSON.stringify(answer));
    },
  );

  test('H18: WebAssembly and native code make the same list', async () => {
    expect(JSON.stringify(await engine.programmeList())).toBe(JSON.stringify(readForms().list));
  });

  test('H18: WebAssembly and native code simulate the same virtual people', async () => {
    const slices = [];
    for (const kind of KINDS) {
      const slice = await engine.simulate({ document: '', kind, first: 0, count: PEOPLE_FIRST, days: 182, seed: 1 });
      if ('error' in slice) throw new Error(slice.error.code);
      slices.push(slice.ok);
    }
    expect(JSON.stringify(await engine.simulateSummary('', slices))).toBe(JSON.stringify(readForms().summary));
  }, 60_000);
});
