/**
 * Injects faults into the built site in real browsers and prints what came of each: node tests/faults/run.ts [--short]
 * [--engine NAME] [--only PART OF A NAME] [--except PART] [--at-once N] [--results NAME]. scripts/faults builds what this needs.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { repository } from '../browser/harness/machine.ts';
import { clockFaults } from './clocks.ts';
import { copyFaults } from './copies.ts';
import { deliveryFaults } from './delivery.ts';
import { diskFaults } from './disk.ts';
import { closeScreen, ENGINES, type EngineName } from './engines.ts';
import { killedFaults } from './killed.ts';
import { createPerson } from './person.ts';
import { restoreFaults } from './restores.ts';
import { createResults } from './results.ts';
import { type Context, emptyRow, type Fault, type Person, type Row, type Size } from './rows.ts';
import { spoiledFaults } from './spoiled.ts';
import { openStand } from './stand.ts';
import { storeFaults } from './store.ts';
import { updateFaults } from './updates.ts';
import { windowFaults } from './windows.ts';

const WHOLE: Size = { kills: 100, writesPerKill: 100, restores: 20, fillings: 12, copies: 60, records: 100_000 };
const SHORT: Size = { kills: 3, writesPerKill: 10, restores: 1, fillings: 1, copies: 6, records: 20_000 };

const faults: Fault[] = [
  ...killedFaults,
  ...diskFaults,
  ...storeFaults,
  ...spoiledFaults,
  ...clockFaults,
  ...windowFaults,
  ...deliveryFaults,
  ...updateFaults,
  ...restoreFaults,
  ...copyFaults,
];

const { values } = parseArgs({
  options: {
    short: { type: 'boolean' },
    engine: { type: 'string' },
    only: { type: 'string' },
    except: { type: 'string' },
    'at-once': { type: 'string', default: '3' },
    results: { type: 'string', default: 'faults' },
  },
});

const catalogue: Record<string, string> = JSON.parse(readFileSync(join(repository, 'web/words/en.json'), 'utf8'));
const words = (key: string): string => catalogue[key] ?? key;
const isAsked = ({ group, name }: Fault): boolean =>
  !values.only || group === values.only || name.includes(values.only);

/** Each fault has a stand, profiles and browsers of its own, so several can be injected at once. */
async function injected(fault: Fault, engine: EngineName, soFar: (row: Row) => void): Promise<Row> {
  const stand = await openStand();
  const people: Person[] = [];
  let known: Row | null = null;
  const context: Context = {
    engine,
    size: values.short ? SHORT : WHOLE,
    stand,
    fault: fault.name,
    words,
    soFar(row) {
      known = { ...row };
      soFar(known);
    },
    async person(options = {}) {
      const person = await createPerson(engine, stand, options);
      people.push(person);
      return person;
    },
  };
  try {
    return await fault.inject(context);
  } catch (problem) {
    return { ...(known ?? emptyRow(context)), problem: problem instanceof Error ? problem.message : String(problem) };
  } finally {
    for (const person of people) await person.forget();
    await stand.close();
  }
}

const results = createResults(values.results);
const tasks = ENGINES.filter((one: EngineName) => !values.engine || one === values.engine).flatMap((engine) =>
  faults.filter(isAsked).map((fault) => ({ engine, fault })),
);
const began = Date.now();
let next = 0;
const worker = async (): Promise<void> => {
  while (next < tasks.length) {
    const index = next;
    next += 1;
    const { engine, fault } = tasks[index] as (typeof tasks)[number];
    results.keep(index, await injected(fault, engine, (row) => results.keep(index, row, false)), true);
  }
};
await Promise.all(Array.from({ length: Number(values['at-once']) }, worker));
await closeScreen();
console.log(`\n${results.summary()}, ${Math.round((Date.now() - began) / 1000)} s`);
process.exit(results.failed() > 0 ? 1 : 0);
