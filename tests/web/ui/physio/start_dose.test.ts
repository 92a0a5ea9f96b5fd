/** The first dose of a programme reads the same in the builder, on Send and on paper, and the patient gets it. */
import { describe, expect, test } from 'vitest';
import type { ProgrammeForm, Text } from '../../../../web/engine/contract.ts';
import { startOf } from '../../../../web/ui/physio/send/contents.tsx';
import { realPhysio } from './real_physio.ts';

interface Start {
  phase: number;
  exercise: string;
  rung: number;
}

async function formOf(base: { id: string; version: number }, start: Start | null): Promise<ProgrammeForm> {
  const set = start ? { '/start': { ...start, regardless: false } } : {};
  const answer = await realPhysio.form(JSON.stringify({ format: 1, base, set }));
  if ('error' in answer) throw new Error(answer.error.code);
  return answer.ok;
}

async function doseGiven(base: { id: string; version: number }, start: Start): Promise<Text | null> {
  const form = await formOf(base, start);
  return startOf(form)?.dose ?? null;
}

const listed = await realPhysio.list();
if ('error' in listed) throw new Error(listed.error.code);

describe.each(listed.ok.map(({ id, version }) => ({ id, version })))('$id', (base) => {
  test('the lowest, the second and the highest rung of every exercise are shown as the builder shows them', async () => {
    const { starts } = await formOf(base, null);
    for (const { phase, exercises } of starts) {
      for (const { exercise, rungs } of exercises) {
        for (const rung of new Set([0, Math.min(1, rungs.length - 1), rungs.length - 1])) {
          expect(await doseGiven(base, { phase, exercise, rung }), `${exercise} ${rung}`).toEqual(rungs[rung]);
        }
      }
    }
  }, 30_000);
});
