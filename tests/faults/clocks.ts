/** The device's clock is wrong for one start, or moves while the app is open. No record is lost, and no day moves for good. */
import { type Context, count, emptyRow, type Row } from './rows.ts';

const DAY_MS = 86_400_000;

const CLOCKS: readonly { fault: string; offset_ms: number }[] = [
  { fault: 'the clock is a year back', offset_ms: -365 * DAY_MS },
  { fault: 'the clock is ten years ahead', offset_ms: 3_652 * DAY_MS },
  { fault: 'the clock is in 1970', offset_ms: -Date.now() + DAY_MS },
  { fault: 'the clock jumps an hour on', offset_ms: 3_600_000 },
  { fault: 'the clock jumps an hour back', offset_ms: -3_600_000 },
];

export async function wrongClock(context: Context): Promise<Row[]> {
  const { stand } = context;
  const rows: Row[] = [];
  for (const { fault, offset_ms } of CLOCKS) {
    const row = emptyRow(context, fault);
    const person = await context.person();
    await person.start();
    await stand.ask('tick', { times: 4 });
    const before = await stand.ask<string[]>('lines');
    // One look under the wrong clock: it records nothing that stays once the clock is right.
    await stand.ask('configure', { clock: offset_ms });
    await stand.ask('open', { hash: '#/', texts: [], ms: 2_500 });
    const wrong = await stand.ask<string>('said');
    await stand.ask('configure', {});
    const { lines } = await person.again('#/');
    await count(row, before.length, lines);
    const right = await stand.ask<string>('said');
    row.saw = `${wrong} // then: ${right}`;
    rows.push(row);
    await person.forget();
  }
  return rows;
}
