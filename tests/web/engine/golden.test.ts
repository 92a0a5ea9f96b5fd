/**
 * The stored logs of tests/golden take their way through the app: into IndexedDB, out of it, and through the engine
 * module of the web. The bytes equal those of the native engine (H18), and everything matches contract.ts.
 */
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Now } from '../../../web/engine/contract.ts';
import type { Engine } from '../../../web/engine/engine.ts';
import * as shapes from '../contract_shapes.ts';
import { indexedDbRig } from '../store/indexeddb_rig.ts';
import { realEngine } from './real_engine.ts';

const GOLDEN = fileURLToPath(new URL('../../golden/', import.meta.url));
const folders = await readdir(GOLDEN, { withFileTypes: true });
const scenarios = folders.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
const stored = (scenario: string, file: string): Promise<string> => readFile(`${GOLDEN}${scenario}/${file}`, 'utf8');

/** As many lines behind the header as it states. Lines that were cut off are missing. */
function linesOf(file: string): string[] {
  const [header = '', ...rest] = file.split('\n');
  const { records } = JSON.parse(header) as { records: number };
  return Array.from({ length: records }, (_, i) => rest[i] ?? '');
}

describe('golden views through the shell', () => {
  let engine: Engine;
  beforeAll(() => {
    engine = realEngine();
  });

  test('exist', () => {
    expect(scenarios.length).toBeGreaterThan(0);
  });

  test.each(scenarios)('%s', async (scenario) => {
    const lines = linesOf(await stored(scenario, 'log.heelwise.jsonl'));
    const now = JSON.parse(await stored(scenario, 'now.json')) as Now;
    const rig = await indexedDbRig();
    const log = await rig.open();
    expect(await log.append(0, lines)).toHaveProperty('ok');
    const read = await log.read();
    expect(read).toEqual(lines);
    await engine.load(read);
    const text = await engine.viewText(now);
    expect(`${text}\n`).toBe(await stored(scenario, 'view.json'));
    expect(shapes.view.check(JSON.parse(text), scenario)).toEqual([]);
    await rig.dispose();
  });
});
