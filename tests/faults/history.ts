/** A history made now by the shipped engine, so that nothing in it is due again when the app opens it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AssessmentQuestionKey, AssessmentValue, CommandBody, Now, View } from '../../web/engine/contract.ts';
import { createEngine, type Engine } from '../../web/engine/engine.ts';
import { repository } from '../browser/harness/machine.ts';
import { safe, usual } from '../support/answers.ts';

const DEVICE = '11111111-1111-4111-8111-111111111111';

export function nodeEngine(): Engine {
  const at = (name: string): string => join(repository, 'build/wasm', name);
  return createEngine(async () => {
    const { default: instantiate } = await import(at('heelwise_engine.mjs'));
    return instantiate({
      wasmBinary: readFileSync(at('heelwise_engine.wasm')),
      print: () => undefined,
      printErr: () => undefined,
    });
  });
}

export function nowOf(date: Date): Now {
  const offset = -date.getTimezoneOffset();
  return {
    epoch_ms: date.getTime(),
    local_date: new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 10),
    utc_offset_min: offset === 0 ? 0 : offset,
  };
}

function usualValue(question: AssessmentQuestionKey): AssessmentValue {
  // Several sore activities, so that there is something to tick off.
  const said = question === 'sore_activities' ? ['standing', 'walking'] : usual.assessment[question];
  if (typeof said === 'string') return { word: said };
  if (typeof said === 'number') return { number: said };
  if (Array.isArray(said)) return { chosen: [...said] };
  return { chosen: Object.keys(said), ratings: Object.values(said) };
}

/** Someone who has just begun: screened, with a plan, and with things to tick off each day. */
export async function plannedLines(engine: Engine): Promise<string[]> {
  const now = nowOf(new Date());
  const lines: string[] = [];
  let commands = 0;
  await engine.load([]);
  const view = async (): Promise<View> => {
    const answer = await engine.view(now);
    if ('error' in answer) throw new Error(answer.error.code);
    return answer.ok;
  };
  const send = async (body: CommandBody): Promise<void> => {
    commands += 1;
    const command_id = `22222222-2222-4222-8222-${String(commands).padStart(12, '0')}`;
    const decided = await engine.decide({ command_id, device: DEVICE, body }, now);
    if ('error' in decided) throw new Error(`${body.kind}: ${JSON.stringify(decided.error)}`);
    await engine.apply(decided.ok.records);
    lines.push(...decided.ok.records);
  };
  for (let next = (await view()).screening.next; next; next = (await view()).screening.next)
    await send({ kind: 'answer_screening', question: next, answer: safe(next) });
  for (let next = (await view()).assessment?.next; next; next = (await view()).assessment?.next)
    await send({ kind: 'answer_assessment', question: next, value: usualValue(next) });
  await send({ kind: 'complete_assessment' });
  return lines;
}
