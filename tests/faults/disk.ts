/** The disk fills up while the person taps, at a different moment each time; then there is room again. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { count } from './person.ts';
import { type Context, emptyRow, type Fault, notTried, type Row } from './rows.ts';

/** Browsers need some room for themselves before the test begins. */
const DISK_MB = { chromium: 160, firefox: 160, webkit: 96 } as const;

/** How many bytes are left when the filling begins: none, and enough for some more writes. */
const leftBytes = (filling: number): number => filling * 24 * 1024;

function fill(folder: string, left: number): string {
  const filler = join(folder, 'filler');
  const { bavail, bsize } = statfsSync(folder);
  try {
    writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - left)));
  } catch {
    // The browser was quicker: then the disk is as full as it can be.
  }
  return filler;
}

function mounted(folder: string, mb: number): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mb}m`, 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function diskFull(context: Context): Promise<Row> {
  const { stand, size, engine } = context;
  const row = emptyRow(context);
  const saw = new Set<string>();
  for (let filling = 0; filling < size.fillings; filling += 1) {
    const disk = mkdtempSync(join(tmpdir(), 'heelwise-disk-'));
    if (!mounted(disk, DISK_MB[engine])) {
      rmSync(disk, { recursive: true, force: true });
      return notTried(context, 'only root can mount a small disk');
    }
    try {
      const person = await context.person({ folder: disk });
      await person.start();
      await stand.ask('tick', { times: 10 });
      const filler = fill(disk, leftBytes(filling));
      // Each tap that fails waits for a moment, so a few show what the person is told.
      await stand.ask('tick', { times: 20, ms: 300 }, 120_000).catch(() => undefined);
      saw.add(await stand.ask<string>('said').catch(() => 'the browser itself ended'));
      rmSync(filler, { force: true });
      await stand.ask('press', { text: context.words('action.retry'), ms: 1_000 }).catch(() => undefined);
      await stand.ask('tick', { times: 5, ms: 1_000 }).catch(() => undefined);
      const due = person.planted.length + stand.acknowledged();
      const first = await person.again();
      saw.add(await person.notices());
      const second = await person.again();
      // What came back must be there at the next start, too.
      await count(row, due, second.lines.length < first.lines.length ? second.lines : first.lines);
      context.soFar({ ...row, saw: [...saw].join(' // ') });
      await person.forget();
    } finally {
      execFileSync('umount', ['-l', disk]);
      rmSync(disk, { recursive: true, force: true });
    }
  }
  row.saw = [...saw].join(' // ');
  return row;
}

export const diskFaults: Fault[] = [
  { group: 'full', name: 'disk full at the nth write, then room again', inject: diskFull },
];
