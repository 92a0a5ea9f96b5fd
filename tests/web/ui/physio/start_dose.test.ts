/** The dose at which a programme begins reads the same on the builder's choice, on Send and on paper, and it is the one the patient gets. */
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
  test('every rung of every exercise is shown as the builder shows it', async () => {
    const { starts } = await formOf(base, null);
    for (const { phase, exercises } of starts) {
      for (const { exercise, rungs } of exercises) {
        for (const [rung, dose] of rungs.entries()) {
          expect(await doseGiven(base, { phase, exercise, rung }), `${exercise} ${rung}`).toEqual(dose);
        }
      }
    }
  });

  test('the list of doses is the one of the table, in the same order', async () => {
    const form = await formOf(base, null);
    for (const phase of form.phases) {
      for (const one of phase.exercises) {
        const table = phase.ladders.find(({ id }) => id === one.ladder)?.rungs.map(({ dose_text }) => dose_text.key);
        const choice = form.starts
          .find(({ phase: number }) => number === phase.number)
          ?.exercises.find(({ exercise }) => exercise === one.exercise)
          ?.rungs.map(({ key }) => key);
        expect(choice?.length, one.exercise).toBe(table?.length);
      }
    }
  });
});
