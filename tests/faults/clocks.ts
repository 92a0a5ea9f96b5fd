/** The device's clock is wrong for one start, or moves while the app is open. No record is lost, and no day moves for good. */
import { count } from './person.ts';
import { emptyRow, type Fault, pause } from './rows.ts';

const DAY_MS = 86_400_000;

const CLOCKS: readonly { name: string; offset_ms: number }[] = [
  { name: 'the clock is a year back', offset_ms: -365 * DAY_MS },
  { name: 'the clock is ten years ahead', offset_ms: 3_652 * DAY_MS },
  { name: 'the clock is in 1970', offset_ms: -Date.now() + DAY_MS },
  { name: 'the clock jumps an hour on', offset_ms: 3_600_000 },
  { name: 'the clock jumps an hour back', offset_ms: -3_600_000 },
];

const wrongClock = (name: string, offset_ms: number): Fault => ({
  group: 'clock',
  name,
  async inject(context) {
    const { stand } = context;
    const row = emptyRow(context);
    const person = await context.person();
    await person.start();
    await stand.ask('tick', { times: 4 });
    const before = await stand.ask<string[]>('lines');
    // One look under the wrong clock: it records nothing that stays once the clock is right.
    stand.configure({ clock: offset_ms });
    await stand.ask('open', { hash: '#/' });
    await pause(1_000);
    const wrong = await stand.ask<string>('said');
    stand.configure({});
    const { lines } = await person.again('#/');
    await count(row, before.length, lines);
    const right = await person.notices();
    row.saw = `${wrong} // then: ${right}`;
    return row;
  },
});

export const clockFaults: Fault[] = CLOCKS.map(({ name, offset_ms }) => wrongClock(name, offset_ms));
