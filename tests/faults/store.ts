/** The browser's store fails, refuses, or is cleared, and several tabs write to it. */
import { count } from './person.ts';
import { type Context, emptyRow, type Fault, type Person, type Row, until } from './rows.ts';

/** Waits until the second copy has each record, which it has within a moment, and closes the app. */
export async function closed(context: Context): Promise<string[]> {
  const lines = await context.stand.ask<string[]>('settled', { ms: 40_000, must: true }, 120_000);
  await context.stand.ask('leave');
  return lines;
}

/** Ticks a few things, does something to the store, looks at what is said, and starts the browser again. */
export async function tried(context: Context, harm: (person: Person) => Promise<void>): Promise<Row> {
  const { stand } = context;
  const row = emptyRow(context);
  const person = await context.person();
  await person.start();
  await stand.ask('tick', { times: 8 });
  await harm(person);
  const before = await stand.ask<string>('said');
  const due = person.planted.length + stand.acknowledged();
  stand.configure({});
  const { lines } = await person.again();
  await count(row, due, lines);
  const after = await person.notices();
  row.saw = before === after ? before : `${before} // then: ${after}`;
  return row;
}

const failing = (group: string, name: string, error: string, failWrites: number): Fault => ({
  group,
  name,
  inject: (context) =>
    tried(context, async () => {
      const { stand } = context;
      await stand.ask('set', { name: 'error', value: error });
      await stand.ask('set', { name: 'failWrites', value: failWrites });
      await stand.ask('set', { name: 'failFrom', value: 1 });
      await stand.ask('tick', { times: 3, ms: 500 });
      await stand.ask('set', { name: 'failFrom', value: null });
      await stand.ask('press', { text: context.words('action.retry'), ms: 1_000 });
      await stand.ask('tick', { times: 3, ms: 1_500 });
    }),
});

async function denied(context: Context): Promise<Row> {
  const { stand } = context;
  const row = emptyRow(context);
  const person = await context.person();
  stand.configure({ denied: true });
  await person.start();
  row.saw = await stand.ask<string>('said');
  stand.configure({});
  const { lines } = await person.again();
  await count(row, person.planted.length, lines);
  return row;
}

const cleared: Fault[] = [
  {
    group: 'cleared',
    name: 'the databases are cleared while the app is open',
    inject: (context) =>
      tried(context, async () => {
        await context.stand.ask('clearDatabases');
        await context.stand.ask('tick', { times: 3, ms: 5_000 });
      }),
  },
  {
    group: 'cleared',
    name: 'the databases are cleared while the app is closed',
    inject: (context) =>
      tried(context, async () => {
        await closed(context);
        await context.stand.ask('clearDatabases');
      }),
  },
  {
    // While it is open, its memory has everything.
    group: 'origin',
    name: 'the whole origin is cleared while the app is open',
    inject: (context) =>
      tried(context, async () => {
        await context.stand.ask('clearOrigin');
        await context.stand.ask('tick', { times: 3, ms: 5_000 });
      }),
  },
  { group: 'origin', name: 'the whole origin is cleared while the app is closed', inject: nothingLeft },
];

/** Nothing is left to save anything from, so nothing counts as lost. The row shows what the person is told. */
async function nothingLeft(context: Context): Promise<Row> {
  const { stand } = context;
  const row = emptyRow(context);
  const person = await context.person();
  await person.start();
  await stand.ask('tick', { times: 8 });
  await closed(context);
  await stand.ask('clearOrigin');
  await person.start('#/');
  row.tried = 1;
  row.saw = `nothing is left to save it from: ${await stand.ask<string>('said')}`;
  return row;
}

const tabs = (count_: number): Fault => ({
  group: 'tabs',
  name: `${count_} tabs write at once`,
  async inject(context) {
    const { stand } = context;
    const row = emptyRow(context);
    const person = await context.person();
    await person.start();
    await stand.ask('countAppends');
    for (let index = 1; index < count_; index += 1) await stand.ask('open', { hash: '#/calming', index });
    await Promise.all([...Array(count_).keys()].map((index) => stand.ask('tickForEver', { index })));
    await until(() => stand.acknowledged() >= 60, 30_000);
    const due = person.planted.length + stand.acknowledged();
    const { lines } = await person.again();
    await count(row, due, lines);
    return row;
  },
});

export const storeFaults: Fault[] = [
  failing('write', 'a write fails once', 'UnknownError', 1),
  failing('write', 'every write fails for a while', 'AbortError', 1_000_000),
  failing('quota', 'the quota is used up', 'QuotaExceededError', 1_000_000),
  { group: 'denied', name: 'storage is denied', inject: denied },
  ...cleared,
  tabs(2),
  tabs(3),
];
