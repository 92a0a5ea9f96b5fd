/** The store holds what nobody wrote, or lacks what somebody did. */
import type { Fault } from './rows.ts';
import { closed, tried } from './store.ts';

type Change = (lines: readonly string[]) => [unknown, string | null][];

const at = (lines: readonly string[], i: number): string => lines[i] ?? '';

const changes: Record<string, Change> = {
  'a record is flipped': (lines) => [[5, at(lines, 4).replace('"answer":"no"', '"answer":"yes"').replace('a', 'b')]],
  'a record is cut': (lines) => [[lines.length, at(lines, lines.length - 1).slice(0, 40)]],
  'records are missing in the middle': () => [
    [3, null],
    [4, null],
  ],
  'the last records are missing': (lines) => [
    [lines.length, null],
    [lines.length - 1, null],
  ],
  'a record is doubled': (lines) => [[lines.length + 1, at(lines, lines.length - 1)]],
  'records are in another order': (lines) => [
    [2, at(lines, 2)],
    [3, at(lines, 1)],
  ],
  'a stray key': () => [['stray', 'not a record']],
};

export const spoiledFaults: Fault[] = Object.entries(changes).map(([name, change]) => ({
  group: 'spoiled',
  name,
  inject: (context) =>
    tried(context, async () => {
      const lines = await closed(context);
      await context.stand.ask('spoil', { changes: change(lines) });
    }),
}));
