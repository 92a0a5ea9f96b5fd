/**
 * Injects faults into the built site in real browsers and prints what came of each: node tests/faults/run.ts [--short]
 * [--engine NAME] [--only PART OF A NAME]. scripts/faults builds what this needs.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { repository } from '../browser/harness/machine.ts';
import { wrongClock } from './clocks.ts';
import { spoiledDelivery } from './delivery.ts';
import { diskFull } from './disk.ts';
import { closeScreen, ENGINES, type EngineName } from './engines.ts';
import { frozen, killedMidWrite } from './killed.ts';
import { type Context, openContext, type Row, type Size } from './rows.ts';
import { cleared, denied, originCleared, spoiled, twoTabs, writeFails } from './store.ts';

const WHOLE: Size = { kills: 100, writesPerKill: 100, restores: 20, fillings: 12 };
const SHORT: Size = { kills: 3, writesPerKill: 10, restores: 1, fillings: 1 };

const faults: Record<string, (context: Context) => Promise<Row | Row[]>> = {
  killed: killedMidWrite,
  frozen,
  full: diskFull,
  write: writeFails,
  denied,
  cleared,
  origin: originCleared,
  spoiled,
  two: (context) => twoTabs(context, 2),
  three: (context) => twoTabs(context, 3),
  clock: wrongClock,
  delivery: spoiledDelivery,
};

const { values } = parseArgs({
  options: { short: { type: 'boolean' }, engine: { type: 'string' }, only: { type: 'string' } },
});

const catalogue: Record<string, string> = JSON.parse(readFileSync(join(repository, 'web/words/en.json'), 'utf8'));
const rows: Row[] = [];
const widths = [44, 9, 6, 12, 9, 5];
const print = (cells: readonly (string | number)[]): void =>
  console.log(cells.map((cell, i) => String(cell).padEnd(widths[i] ?? 0)).join(' '));

print(['fault', 'engine', 'tried', 'acknowledged', 'survived', 'lost', 'what the person saw']);
for (const engine of ENGINES.filter((one: EngineName) => !values.engine || one === values.engine)) {
  for (const [name, inject] of Object.entries(faults)) {
    if (values.only && !name.includes(values.only)) continue;
    const context = await openContext(engine, values.short ? SHORT : WHOLE, (key) => catalogue[key] ?? key);
    try {
      for (const row of [await inject(context)].flat()) {
        rows.push(row);
        print([row.fault, row.engine, row.tried, row.acknowledged, row.survived, row.lost, row.saw]);
      }
    } finally {
      await context.stand.close();
    }
  }
}
await closeScreen();
mkdirSync(join(repository, 'build/results'), { recursive: true });
const lost = rows.reduce((sum, row) => sum + row.lost, 0);
const failed = rows.filter((row) => row.lost > 0).length;
const counts = { passed: rows.length - failed, failed };
writeFileSync(join(repository, 'build/results/faults.json'), `${JSON.stringify({ ...counts, rows }, null, 2)}\n`);
const cells = (row: Row): string =>
  `| ${[row.fault, row.engine, row.tried, row.acknowledged, row.survived, row.lost, row.saw.replaceAll('|', '/')].join(' | ')} |`;
const head = '| fault | engine | tried | acknowledged | survived | lost | what the person saw |';
writeFileSync(
  join(repository, 'build/results/faults.md'),
  `${[head, head.replaceAll(/[^|]+/g, ' --- '), ...rows.map(cells)].join('\n')}\n`,
);
console.log(`\n${rows.length} rows, ${lost} lost`);
process.exit(lost > 0 ? 1 : 0);
