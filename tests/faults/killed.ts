/** Kill the whole browser in the middle of writing, and freeze it. */
import { count, soundOf } from './person.ts';
import { type Context, emptyRow, type Fault, pause, type Row, until } from './rows.ts';

async function killedMidWrite(context: Context): Promise<Row> {
  const { stand, size } = context;
  const person = await context.person();
  const row = emptyRow(context);
  let before = person.planted.length;
  await person.start();
  for (let kill = 0; kill < size.kills; kill += 1) {
    await stand.ask('tickForEver');
    const enough = size.writesPerKill + (kill % 7);
    await until(() => stand.acknowledged() >= enough, 60_000);
    // The browser dies at any moment of the write that runs by then.
    await pause(kill % 5);
    const acknowledged = stand.acknowledged();
    const { lines } = await person.again();
    const { sound, damaged, missing } = await soundOf(lines);
    const lost = Math.max(0, before + acknowledged - sound);
    if (lost > 0) console.error(`kill ${kill}: of ${before} + ${acknowledged} there are`, { sound, damaged, missing });
    row.tried += 1;
    row.acknowledged += acknowledged;
    row.lost += lost;
    row.survived = row.acknowledged - row.lost;
    if (damaged + missing > 0) row.saw = await person.notices();
    before = lines.length;
    context.soFar(row);
    await stand.ask('go', { hash: '#/calming' });
  }
  return row;
}

async function frozen(context: Context): Promise<Row> {
  const { stand } = context;
  const person = await context.person();
  const row = emptyRow(context);
  await person.start();
  await stand.ask('tickForEver');
  await pause(500);
  person.browser().freeze();
  const then = stand.acknowledged();
  await pause(3_000);
  person.browser().thaw();
  await until(() => stand.acknowledged() > then + 5);
  const acknowledged = stand.acknowledged();
  if (acknowledged <= then) row.saw = `did not go on: ${await stand.ask('said')}`;
  const { lines } = await person.again();
  await count(row, person.planted.length + acknowledged, lines);
  return row;
}

export const killedFaults: Fault[] = [
  { group: 'killed', name: 'killed in the middle of a write', inject: killedMidWrite },
  { group: 'frozen', name: 'frozen, went on, then discarded', inject: frozen },
];
