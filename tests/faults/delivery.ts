/** What arrives from the host is cut, altered or of the wrong type; a new version comes while the person is in the middle of something. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { builtSite } from '../browser/harness/machine.ts';
import { type Context, count, emptyRow, type PersonOnDisk, type Row } from './rows.ts';

const asset = (pattern: RegExp): string => {
  const found = readdirSync(join(builtSite, 'assets')).find((name) => pattern.test(name));
  if (!found) throw new Error(`the site has no ${pattern}`);
  return `assets/${found}`;
};

/** Opens the app for the first time with one file spoiled, and again with the right one. */
async function spoiledFile(
  context: Context,
  fault: string,
  path: string,
  change: (file: Buffer) => Buffer | null,
): Promise<Row> {
  const { stand } = context;
  const row = emptyRow(context, fault);
  const person: PersonOnDisk = await context.person();
  stand.serveInstead(path, change);
  await person.start('#/calming');
  row.saw = await stand.ask<string>('said');
  stand.serveInstead(path, null);
  const { lines } = await person.again();
  await count(row, person.planted.length, lines);
  row.saw += ` // then: ${await stand.ask<string>('said')}`;
  await person.forget();
  return row;
}

const flipped = (file: Buffer): Buffer => {
  const copy = Buffer.from(file);
  const at = Math.floor(copy.length / 2);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};

export async function spoiledDelivery(context: Context): Promise<Row[]> {
  const wasm = asset(/^heelwise_engine.*\.wasm$/);
  return [
    await spoiledFile(context, 'the engine arrives with one bit flipped', wasm, flipped),
    await spoiledFile(context, 'the engine arrives cut', wasm, (file) => file.subarray(0, file.length / 2)),
    await spoiledFile(context, 'the engine does not arrive', wasm, () => null),
    await spoiledFile(context, 'a page arrives instead of the engine', wasm, () => Buffer.from('<!doctype html>')),
  ];
}
