/** Kill the whole browser in the middle of writing, and freeze it. */
import { type Context, count, emptyRow, pause, type Row, soundOf } from './rows.ts';

export async function killedMidWrite(context: Context): Promise<Row> {
  const { stand, size } = context;
  const person = await context.person();
  const row = emptyRow(context, 'killed in the middle of a write');
  let before = person.planted.length;
  await person.start();
  for (let kill = 0; kill < size.kills; kill += 1) {
    await stand.ask('tickForEver');
    const enough = size.writesPerKill + (kill % 7);
    for (let waited = 0; stand.acknowledged() < enough && waited < 20_000; waited += 5) await pause(5);
    const acknowledged = stand.acknowledged();
    const { lines } = await person.again();
    const { sound, damaged, missing } = await soundOf(lines);
    row.tried += 1;
    row.acknowledged += acknowledged;
    row.lost += Math.max(0, before + acknowledged - sound);
    if (damaged + missing > 0) row.saw = await stand.ask<string>('said');
    before = lines.length;
  }
  row.survived = row.acknowledged - row.lost;
  await person.forget();
  return row;
}

export async function frozen(context: Context): Promise<Row> {
  const { stand } = context;
  const person = await context.person();
  const row = emptyRow(context, 'frozen, went on, then discarded');
  await person.start();
  await stand.ask('tickForEver');
  await pause(500);
  person.browser().freeze();
  const then = stand.acknowledged();
  await pause(4_000);
  person.browser().thaw();
  for (let waited = 0; stand.acknowledged() <= then + 5 && waited < 20_000; waited += 20) await pause(20);
  const acknowledged = stand.acknowledged();
  if (acknowledged <= then) row.saw = `did not go on: ${await stand.ask('said')}`;
  const { lines } = await person.again();
  await count(row, person.planted.length + acknowledged, lines);
  await person.forget();
  return row;
}
