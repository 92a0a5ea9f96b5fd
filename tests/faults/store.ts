/** The browser's store fails, refuses, is cleared, or holds what nobody wrote. */
import { type Context, count, emptyRow, type PersonOnDisk, pause, type Row } from './rows.ts';

/** The second copy follows each record within a moment, so the app is closed after one, as people do. */
async function closed(context: Context): Promise<void> {
  await pause(3_000);
  await context.stand.ask('leave');
}

/** Ticks a few things, does something to the store, looks at what is said, and starts the browser again. */
async function tried(
  context: Context,
  fault: string,
  harm: (person: PersonOnDisk) => Promise<void>,
  options: { settings?: object } = {},
): Promise<Row> {
  const { stand } = context;
  const row = emptyRow(context, fault);
  const person = await context.person();
  if (options.settings) await stand.ask('configure', options.settings);
  await person.start();
  await stand.ask('tick', { times: 8 });
  await harm(person);
  const before = await stand.ask<string>('said');
  const due = person.planted.length + stand.acknowledged();
  await stand.ask('configure', {});
  const { lines } = await person.again();
  await count(row, due, lines);
  const after = await stand.ask<string>('said');
  row.saw = before === after ? before : `${before} // then: ${after}`;
  await person.forget();
  return row;
}

const failing = (context: Context, fault: string, error: string, failWrites: number): Promise<Row> =>
  tried(context, fault, async () => {
    const { stand } = context;
    await stand.ask('set', { name: 'error', value: error });
    await stand.ask('set', { name: 'failWrites', value: failWrites });
    await stand.ask('set', { name: 'failFrom', value: 1 });
    await stand.ask('tick', { times: 3, ms: 500 });
    await stand.ask('set', { name: 'failFrom', value: null });
    await stand.ask('press', { text: context.words('action.retry') });
    await stand.ask('tick', { times: 3, ms: 1_000 });
  });

export const writeFails = async (context: Context): Promise<Row[]> => [
  await failing(context, 'a write fails once', 'UnknownError', 1),
  await failing(context, 'every write fails for a while', 'AbortError', 1_000_000),
  await failing(context, 'the quota is used up', 'QuotaExceededError', 1_000_000),
];

export async function denied(context: Context): Promise<Row> {
  const { stand } = context;
  const row = emptyRow(context, 'storage is denied');
  const person = await context.person();
  await stand.ask('configure', { denied: true });
  await person.start();
  row.saw = await stand.ask<string>('said');
  await stand.ask('configure', {});
  const { lines } = await person.again();
  await count(row, person.planted.length, lines);
  await person.forget();
  return row;
}

export const cleared = async (context: Context): Promise<Row[]> => {
  const { stand } = context;
  return [
    await tried(context, 'the databases are cleared while the app is open', async () => {
      await stand.ask('clearDatabases');
      await stand.ask('tick', { times: 3, ms: 1_500 });
    }),
    await tried(context, 'the databases are cleared while the app is closed', async () => {
      await closed(context);
      await stand.ask('clearDatabases');
    }),
  ];
};

/** Nothing is left to save it from once the app is closed; while it is open, its memory has everything. */
export const originCleared = (context: Context): Promise<Row> =>
  tried(context, 'the whole origin is cleared while the app is open', async () => {
    await context.stand.ask('clearOrigin');
    await context.stand.ask('tick', { times: 3, ms: 3_000 });
  });

export const spoiled = async (context: Context): Promise<Row[]> => {
  const spoil = (fault: string, change: (lines: string[]) => [unknown, string | null][]): Promise<Row> =>
    tried(context, fault, async () => {
      const lines = await context.stand.ask<string[]>('lines');
      await closed(context);
      await context.stand.ask('spoil', { changes: change(lines) });
    });
  const at = (lines: string[], i: number): string => lines[i] ?? '';
  return [
    await spoil('a record is flipped', (lines) => [
      [5, at(lines, 4).replace('"answer":"no"', '"answer":"yes"').replace('a', 'b')],
    ]),
    await spoil('a record is cut', (lines) => [[lines.length, at(lines, lines.length - 1).slice(0, 40)]]),
    await spoil('records are missing in the middle', () => [
      [3, null],
      [4, null],
    ]),
    await spoil('the last records are missing', (lines) => [
      [lines.length, null],
      [lines.length - 1, null],
    ]),
    await spoil('a record is doubled', (lines) => [[lines.length + 1, at(lines, lines.length - 1)]]),
    await spoil('records are in another order', (lines) => [
      [2, at(lines, 2)],
      [3, at(lines, 1)],
    ]),
    await spoil('a stray key', () => [['stray', 'not a record']]),
  ];
};

export async function twoTabs(context: Context, tabs = 2): Promise<Row> {
  const { stand } = context;
  const row = emptyRow(context, `${tabs} tabs write at once`);
  const person = await context.person();
  await person.start();
  await stand.ask('countAppends');
  for (let index = 1; index < tabs; index += 1)
    await stand.ask('open', { hash: '#/calming', index, texts: [context.words('calming.title')] });
  await Promise.all([...Array(tabs).keys()].map((index) => stand.ask('tickForEver', { index })));
  for (let waited = 0; stand.acknowledged() < 60 && waited < 30_000; waited += 50)
    await new Promise((resolve) => setTimeout(resolve, 50));
  const due = person.planted.length + stand.acknowledged();
  const { lines } = await person.again();
  await count(row, due, lines);
  await person.forget();
  return row;
}
