/** The table of a run: printed in a fixed order as soon as a row is known, and kept so that an interrupted run keeps what it has. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../browser/harness/machine.ts';
import type { Row } from './rows.ts';

const folder = join(repository, 'build/results');
const HEAD = ['fault', 'engine', 'tried', 'acknowledged', 'survived', 'lost', 'what the person saw'];
const WIDTHS = [56, 9, 6, 12, 9, 5];

const print = (cells: readonly (string | number)[]): void =>
  console.log(cells.map((cell, i) => String(cell).padEnd(WIDTHS[i] ?? 0)).join(' '));

const cellsOf = (row: Row): (string | number)[] => [
  row.fault,
  row.engine,
  row.tried,
  row.acknowledged,
  row.survived,
  row.lost,
  row.problem ? `${row.saw} PROBLEM: ${row.problem}` : row.saw,
];

export interface Results {
  /** Keeps a row, or what is known of it so far. */
  keep(index: number, row: Row, isDone: boolean): void;
  /** How many rows have lost something, or could not be tried as they should. */
  failed(): number;
  summary(): string;
}

export function createResults(name: string): Results {
  const rows: (Row & { unfinished?: true })[] = [];
  let printed = 0;
  mkdirSync(folder, { recursive: true });
  print(HEAD);
  const known = () => rows.filter((row) => row !== undefined);
  const isBad = (row: Row): boolean => row.lost > 0 || row.problem !== undefined;
  const failed = (): number => known().filter(isBad).length;

  const write = (): void => {
    const counts = { passed: known().length - failed(), failed: failed() };
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify({ ...counts, rows: known() }, null, 2)}\n`);
    const lines = known().map(
      (row) =>
        `| ${cellsOf(row)
          .map((cell) => `${cell}`.replaceAll('|', '/'))
          .join(' | ')} |`,
    );
    const head = `| ${HEAD.join(' | ')} |`;
    const text = [head, head.replaceAll(/[^|]+/g, ' --- '), ...lines].join('\n');
    writeFileSync(join(folder, `${name}.md`), `${text}\n`);
  };

  return {
    keep(index, row, isDone) {
      rows[index] = isDone ? row : { ...row, unfinished: true };
      write();
      for (; rows[printed] && !rows[printed]?.unfinished; printed += 1) print(cellsOf(rows[printed] as Row));
    },
    failed,
    summary() {
      const lost = known().reduce((sum, row) => sum + row.lost, 0);
      return `${known().length} rows, ${lost} lost, ${failed()} failed`;
    },
  };
}
