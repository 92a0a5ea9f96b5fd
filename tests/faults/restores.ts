/** Bringing a copy back is interrupted: all or nothing, and what was there before is kept aside. */
import { copyFile, grown } from './copy_files.ts';
import { count } from './person.ts';
import { type Context, emptyRow, type Fault, type Person, pause, type Row } from './rows.ts';

/** Enough that writing it takes a moment that can be hit. */
const COPY_RECORDS = 3_000;

interface StoredLog {
  name: string;
  isCurrent: boolean;
  lines: string[];
}

const holds = (log: readonly string[], lines: readonly string[]): boolean => {
  const all = new Set(log);
  return lines.every((line) => all.has(line));
};

/** Goes to the page, chooses the file and agrees. The restore runs from then on. */
async function begin({ stand, words }: Context, file: Buffer): Promise<void> {
  await stand.ask('go', { hash: '#/data/restore' });
  await stand.ask('chooseFile', { base64: file.toString('base64') }, 90_000);
  await stand.ask('agree', { way: 'instead', action: words('restore.action') });
}

type Interrupt = (context: Context, person: Person) => Promise<void>;

async function interrupted(context: Context, interrupt: Interrupt): Promise<Row> {
  const { stand, size, words } = context;
  const row = emptyRow(context);
  let fullMs = 0;
  let whole = 0;
  for (let tries = 0; tries <= size.restores; tries += 1) {
    const person = await context.person();
    // The copy has much that is not here, and lacks the newest of what is here.
    const copy = grown(person.planted, COPY_RECORDS);
    await person.start();
    await stand.ask('tick', { times: 6 });
    const old = await stand.ask<string[]>('lines');
    await begin(context, copyFile(copy));
    const began = Date.now();
    if (tries === 0) {
      // The first one runs to its end, which tells how long it takes.
      await stand.ask('waitFor', { texts: [words('restore.done.title')], ms: 60_000 }, 90_000);
      fullMs = Date.now() - began;
    } else {
      await pause((fullMs * tries) / (size.restores + 1));
      await interrupt(context, person);
    }
    const { lines } = await person.again();
    const logs = await stand.ask<StoredLog[]>('allLogs');
    const isOld = holds(lines, old);
    const isNew = holds(lines, copy);
    if (isNew) whole += 1;
    if (!isOld && !isNew) row.problem = 'a part of the copy was brought back';
    const kept = isOld ? lines : (logs.find((log) => !log.isCurrent && holds(log.lines, old))?.lines ?? []);
    await count(row, old.length, kept);
    context.soFar(row);
    await person.forget();
  }
  row.saw = `${whole} of ${row.tried} were brought back whole, the others not at all; what was here is kept`;
  return row;
}

export const restoreFaults: Fault[] = [
  {
    group: 'restore',
    name: 'killed in the middle of a restore',
    inject: (context) => interrupted(context, (_, person) => person.kill()),
  },
  {
    group: 'restore',
    name: 'the page is closed in the middle of a restore',
    inject: (context) =>
      interrupted(context, async ({ stand }) => {
        await stand.ask('leave');
      }),
  },
];
