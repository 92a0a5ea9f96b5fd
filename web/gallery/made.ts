/**
 * The engine's answers about sample programmes and virtual people (tests/web/physio/made.jsonl). The gallery shows
 * nothing else (H18).
 */
import text from '../../tests/web/physio/made.jsonl?raw';
import type { ProgrammeForm, SimulationSummary } from '../engine/contract.ts';

const said = new Map<string, unknown>(
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { name: string; answer: unknown })
    .map(({ name, answer }) => [name, answer]),
);

function found(name: string): unknown {
  const answer = said.get(name);
  if (!answer) throw new Error(`tests/web/physio/made.jsonl has no ${name}`);
  return answer;
}

export const madeForm = (name: string): ProgrammeForm => found(name) as ProgrammeForm;
export const madeSummary = (): SimulationSummary => found('summary') as SimulationSummary;
