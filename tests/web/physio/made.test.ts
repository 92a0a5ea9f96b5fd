/**
 * What the gallery shows of forms and virtual people is what the engine says (H18): made.json holds its answers, and this says when they
 * have changed. After a wanted change: UPDATE_MADE=1 vitest run tests/web/physio/made.test.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Now, SimulationSlice } from '../../../web/engine/contract.ts';
import { KINDS, PEOPLE_FIRST } from '../../../web/ui/physio/people/run.ts';
import { realEngine } from '../engine/real_engine.ts';
import { madeSources } from './made_sources.ts';

const file = fileURLToPath(new URL('./made.json', import.meta.url));
const now: Now = { epoch_ms: Date.UTC(2026, 10, 20, 9), local_date: '2026-11-20', utc_offset_min: 0 };

test('the answers that the gallery shows are those of the engine', async () => {
  const engine = realEngine();
  const made: Record<string, unknown> = {};
  for (const [name, source] of Object.entries(madeSources)) {
    const answer = await engine.programmeForm(JSON.stringify(source), now);
    made[name] = 'ok' in answer ? answer.ok : answer;
  }
  const slices: SimulationSlice[] = [];
  for (const kind of KINDS) {
    const slice = await engine.simulate({ document: '', kind, first: 0, count: PEOPLE_FIRST, days: 182, seed: 1 });
    if ('ok' in slice) slices.push(slice.ok);
  }
  const summary = await engine.simulateSummary('', slices);
  made.summary = 'ok' in summary ? summary.ok : summary;
  const text = `{\n${Object.entries(made)
    .map(([name, one]) => `${JSON.stringify(name)}:${JSON.stringify(one)}`)
    .join(',\n')}\n}\n`;
  if (process.env.UPDATE_MADE) writeFileSync(file, text);
  expect(JSON.parse(text)).toEqual(JSON.parse(readFileSync(file, 'utf8')));
});
