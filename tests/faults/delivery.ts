/** What arrives from the host is cut, altered or of the wrong type. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { builtSite } from '../browser/harness/machine.ts';
import { count } from './person.ts';
import { emptyRow, type Fault } from './rows.ts';

const asset = (pattern: RegExp): string => {
  const found = readdirSync(join(builtSite, 'assets')).find((name) => pattern.test(name));
  if (!found) throw new Error(`the site has no ${pattern}`);
  return `assets/${found}`;
};

const flipped = (file: Buffer): Buffer => {
  const copy = Buffer.from(file);
  const at = Math.floor(copy.length / 2);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};

/** Opens the app for the first time with the engine spoiled, and again with the right one. */
const spoiledEngine = (name: string, change: (file: Buffer) => Buffer | null): Fault => ({
  group: 'delivery',
  name,
  async inject(context) {
    const { stand } = context;
    const row = emptyRow(context);
    const person = await context.person();
    const engine = asset(/^heelwise_engine.*\.wasm$/);
    stand.serveInstead(engine, change);
    await person.start('#/calming');
    row.saw = await stand.ask<string>('said');
    stand.serveInstead(engine, null);
    const { lines } = await person.again();
    await count(row, person.planted.length, lines);
    row.saw += ` // then: ${await person.notices()}`;
    return row;
  },
});

export const deliveryFaults: Fault[] = [
  spoiledEngine('the engine arrives with one bit flipped', flipped),
  spoiledEngine('the engine arrives cut', (file) => file.subarray(0, file.length / 2)),
  spoiledEngine('the engine does not arrive', () => null),
  spoiledEngine('a page arrives instead of the engine', () => Buffer.from('<!doctype html>')),
];
