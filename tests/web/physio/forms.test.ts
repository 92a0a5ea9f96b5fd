/**
 * The gallery's builder shows what the engine says (H18): the recorded answers equal those of the shipped engine. After
 * a change of the engine run HEELWISE_RECORD=1 npx vitest run tests/web/physio/forms.test.ts, and read the diff.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { realEngine } from '../engine/real_engine.ts';
import { ownDocument, sources } from './form_sources.ts';

const FILE = 'tests/web/physio/forms.jsonl';
const NOW = { epoch_ms: 1_795_161_600_000, local_date: '2026-11-20', utc_offset_min: 0 };

test("the recorded forms equal the engine's answers", async () => {
  const engine = realEngine();
  const lines: unknown[] = [{ name: 'list', answer: await engine.programmeList() }];
  for (const [name, source] of Object.entries(sources)) {
    lines.push({ name, source, answer: await engine.programmeForm(JSON.stringify(source), NOW) });
  }
  const read = await engine.linkRead(JSON.stringify(ownDocument), NOW);
  if ('error' in read) throw new Error(read.error.code);
  lines.push({ name: 'own', source: read.ok, answer: await engine.programmeForm(JSON.stringify(read.ok), NOW) });

  const made = `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`;
  if (process.env.HEELWISE_RECORD) writeFileSync(FILE, made);
  const recorded = readFileSync(FILE, 'utf8');
  expect(recorded.split('\n').map((line) => line.length)).toEqual(made.split('\n').map((line) => line.length));
  expect(recorded === made).toBe(true);
});
