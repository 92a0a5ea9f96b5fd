/**
 * The gallery shows what the engine says about sample programmes and virtual people (H18): the recorded answers equal
 * those of the shipped engine. After a change of the engine run HEELWISE_RECORD=1 npx vitest run
 * tests/web/physio/made.test.ts, and read the diff.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Now, SimulationSlice } from '../../../web/engine/contract.ts';
import { KINDS, PEOPLE_FIRST } from '../../../web/physio/simulation_run.ts';
import { realEngine } from '../engine/real_engine.ts';
import { madeSources } from './made_sources.ts';

const FILE = 'tests/web/physio/made.jsonl';
const NOW: Now = { epoch_ms: Date.UTC(2026, 10, 20, 9), local_date: '2026-11-20', utc_offset_min: 0 };

test("the recorded answers equal the engine's", async () => {
  const engine = realEngine();
  const lines: unknown[] = [];
  for (const [name, source] of Object.entries(madeSources)) {
    const answer = await engine.programmeForm(JSON.stringify(source), NOW);
    lines.push({ name, answer: 'ok' in answer ? answer.ok : answer.error });
  }
  const slices: SimulationSlice[] = [];
  for (const kind of KINDS) {
    const slice = await engine.simulate({ document: '', kind, first: 0, count: PEOPLE_FIRST, days: 182, seed: 1 });
    if ('ok' in slice) slices.push(slice.ok);
  }
  const summary = await engine.simulateSummary('', slices);
  lines.push({ name: 'summary', answer: 'ok' in summary ? summary.ok : summary.error });

  const made = `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`;
  if (process.env.HEELWISE_RECORD) writeFileSync(FILE, made);
  const recorded = readFileSync(FILE, 'utf8');
  expect(recorded.split('\n').map((line) => line.length)).toEqual(made.split('\n').map((line) => line.length));
  expect(recorded === made).toBe(true);
}, 30_000);
