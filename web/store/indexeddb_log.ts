/**
 * The log in IndexedDB: a row of databases heelwise, heelwise.2, heelwise.3 …, of which one is the current log. Another
 * one takes its place in three steps, so that a crash between them loses nothing: it is written completely, then the
 * old one is sealed with its name, then a pointer outside IndexedDB names it.
 */
import { ShellFault, type StoreCode } from '../engine/faults.ts';
import { type KeptText, keptText } from '../ports/kept_text.ts';
import { type Appended, assertAppendable, type Keep, type Log, type LogEvent, nameAfter } from '../ports/log.ts';
import { asideAfter, asideOf, isOver, type StoredAside, shown } from './aside.ts';
import { databaseFault } from './database_faults.ts';
import { type LogDatabase, openLogDatabase } from './indexeddb_database.ts';
import { allDatabases, currentName, listen, namesOf, remove } from './indexeddb_names.ts';
import { Moved } from './indexeddb_transactions.ts';

const NAME = 'heelwise';
const CARRIED = ['device', 'exported', 'link', 'lost'] as const;
/** Each hop is a replacement that this tab has not noticed. */
const MOST_HOPS = 20;

interface OpenOptions {
  /** Called if another tab holds an older version open. Opening keeps waiting. */
  onBlocked?: () => void;
  name?: string;
  timeoutMs?: number;
  writeTimeoutMs?: number;
  /** Names the current database. */
  pointer?: KeptText;
}

export async function openIndexedDbLog(options: OpenOptions = {}): Promise<Log> {
  const base = options.name ?? NAME;
  const pointer = options.pointer ?? keptText(`${base}.log`, () => localStorage);
  const listeners = new Set<(event: LogEvent) => void>();
  const tell = (event: LogEvent): void => {
    for (const then of listeners) then(event);
  };
  let closed = false;
  /** The current database is being deleted, so its place has to be looked up again. */
  let deleted = false;
  /** There may be a log that is kept until something is added. */
  let undoable = true;

  const open = (name: string, state?: 'made'): Promise<LogDatabase> =>
    openLogDatabase(name, {
      onBlocked: options.onBlocked,
      timeoutMs: options.timeoutMs,
      writeTimeoutMs: options.writeTimeoutMs,
      state,
      onClosed(why) {
        if (current?.name !== name) return;
        if (why === 'update') {
          close();
          tell('closed');
        } else {
          deleted = true;
          tell('written');
        }
      },
    });
  const close = (): void => {
    closed = true;
    current.close();
    channel?.close();
  };
  let current: LogDatabase = undefined as unknown as LogDatabase;
  current = await open(await currentName(base, pointer));
  /** What was last read or written here, to notice that somebody else has written since. */
  let seen: { name: string; length: number | null } = { name: current.name, length: null };
  const channel = listen(base, () => tell('written'));

  const follow = async (name: string): Promise<void> => {
    if (closed) throw new ShellFault('storage_closed');
    const old = current;
    current = await open(name);
    old.close();
    undoable = true;
  };
  /** Goes to the current database if another tab has changed it. */
  const catchUp = async (): Promise<void> => {
    const pointed = deleted ? await currentName(base, pointer) : pointer.read();
    deleted = false;
    if (pointed !== null && pointed !== current.name && namesOf(base, [pointed]).length > 0) await follow(pointed);
  };
  const onCurrent = async <T>(work: (database: LogDatabase) => Promise<T>): Promise<T> => {
    await catchUp();
    for (let hops = 0; hops < MOST_HOPS; hops += 1) {
      try {
        return await work(current);
      } catch (problem) {
        if (!(problem instanceof Moved)) throw problem;
        await follow(problem.to);
        pointer.write(problem.to);
      }
    }
    throw new ShellFault('storage_failed');
  };
  const saw = (length: number): number => {
    seen = { name: current.name, length };
    return length;
  };

  const asideList = async (): Promise<StoredAside[]> =>
    onCurrent(async (database) => asideOf(await database.metaGet('aside')));
  const setAside = (list: readonly StoredAside[]): Promise<void> =>
    current.metaSet({ aside: list.length > 0 ? JSON.stringify(list) : null });
  /** Deletes what was kept only until something was added. */
  const dropOver = async (): Promise<StoredAside[]> => {
    const [list, length] = [await asideList(), await onCurrent((database) => database.length())];
    const rest = list.filter((log) => !isOver(log, length));
    if (rest.length < list.length) await setAside(rest);
    for (const log of list) if (isOver(log, length)) await remove(log.name);
    undoable = rest.some((log) => log.keep === 'until_added');
    return rest;
  };

  /** Makes this database the current one. Returns false if somebody has written to the old one meanwhile. */
  const become = async (next: LogDatabase, expected: number | null): Promise<boolean> => {
    try {
      if (!(await current.seal(expected, next.name))) return false;
    } catch {
      // A database that cannot be written is the reason for leaving it; the pointer still leads other tabs away.
    }
    // If the mark stays, the seal or the pointer still leads here.
    await next.metaSet({ state: null }).catch(() => undefined);
    pointer.write(next.name);
    const old = current;
    current = next;
    old.close();
    saw(await next.length());
    channel?.postMessage(next.name);
    undoable = true;
    return true;
  };

  const moveTo = async (
    lines: readonly string[],
    keep: Keep,
    nowMs: number,
    expected: number | null,
  ): Promise<Appended> => {
    const list = await asideList().catch(() => []);
    const old = { name: current.name, records: expected ?? 0 };
    const aside = JSON.stringify(asideAfter(list, old, keep, nowMs, lines.length));
    const made = await write(lines, { ...(await carried(current)), aside });
    if (!(await become(made, expected))) {
      made.close();
      await remove(made.name);
      return { conflict: true };
    }
    if (keep === 'no') void remove(old.name);
    return { ok: { length: lines.length } };
  };

  /** Writes a database of its own, reads it back and compares. */
  const write = async (lines: readonly string[], values: Record<string, string>): Promise<LogDatabase> => {
    const names = namesOf(base, (await allDatabases()).concat(current.name));
    let name = names[0] ?? base;
    for (;;) {
      name = nameAfter(name);
      const made = await open(name, 'made');
      try {
        if (!(await made.fill(lines, { ...values, state: 'made' }))) continue;
        const back = await made.read(0);
        if (isSame(back.lines, lines)) return made;
        throw new ShellFault('storage_failed');
      } catch (problem) {
        made.close();
        await remove(name);
        throw problem;
      }
    }
  };

  const log: Log = {
    kind: 'indexeddb',
    name: () => current.name,
    dataLoss: () => current.dataLoss(),

    async read(from = 0) {
      const { lines, strays } = await onCurrent((database) => database.read(from));
      if (from > 0) return lines;
      saw(lines.length);
      if (strays.length === 0) return lines;
      // They become lines of a new log, so that they are counted and told like any damaged record (H8).
      const mended = [...lines, ...strays];
      const moved = await moveTo(mended, 'no', 0, lines.length);
      return 'ok' in moved ? mended : log.read();
    },

    // What is only measured has not been read, so it does not count as seen.
    length: () => onCurrent((database) => database.length()),

    async append(expected, records): Promise<Appended> {
      try {
        await catchUp();
        if (seen.name !== current.name) return { conflict: true };
        const written = await current.append(expected, records);
        if (!('ok' in written) || records.length === 0) return written;
        saw(written.ok.length);
        channel?.postMessage(current.name);
        if (undoable) void dropOver().catch(() => undefined);
        return written;
      } catch (problem) {
        if (problem instanceof RangeError) throw problem;
        return { fault: databaseFault(problem).code as StoreCode };
      }
    },

    metaGet: (key) => onCurrent((database) => database.metaGet(key)),
    metaSet: (key, value) => onCurrent((database) => database.metaSet({ [key]: value })),
    metaInit: (key, value) => onCurrent((database) => database.metaInit(key, value)),

    async replace(lines, keep, nowMs, from) {
      assertAppendable(lines);
      try {
        await catchUp();
        const { name, length } = from ?? seen;
        if (name !== current.name) return { conflict: true };
        return await moveTo(lines, keep, nowMs, length);
      } catch (problem) {
        return { fault: databaseFault(problem).code as StoreCode };
      }
    },

    aside: async () => (await dropOver()).map(shown),

    async readAside(name) {
      if (!(await asideList()).some((found) => found.name === name)) return [];
      return inDatabase(await open(name), async (database) => (await database.read(0, 'moved')).lines);
    },

    async putAside(lines, nowMs) {
      const list = await dropOver();
      const made = await write(lines, {});
      made.close();
      const log = { name: made.name, records: lines.length, put_aside_ms: nowMs, keep: 'until_deleted' } as const;
      await setAside([{ ...log, followed_by: 0 }, ...list]);
    },

    async switchTo(name, nowMs) {
      try {
        const list = await dropOver();
        if (seen.name !== current.name || !list.some((found) => found.name === name)) return { conflict: true };
        // Written anew, so that a later log always has a later name.
        const switched = await moveTo(await log.readAside(name), 'until_deleted', nowMs, seen.length);
        if ('ok' in switched) await log.dropAside(name);
        return switched;
      } catch (problem) {
        return { fault: databaseFault(problem).code as StoreCode };
      }
    },

    async dropAside(name) {
      const list = await asideList();
      if (!list.some((found) => found.name === name)) return;
      await setAside(list.filter((found) => found.name !== name));
      await remove(name);
    },

    async erase() {
      const names = [current.name, ...(await asideList().catch(() => [])).map((found) => found.name)];
      const empty = await write([], {});
      await become(empty, null);
      const all = namesOf(base, (await allDatabases()).concat(names));
      for (const name of new Set(all)) if (name !== current.name) await remove(name);
    },

    subscribe(then) {
      listeners.add(then);
      return () => listeners.delete(then);
    },

    close,
  };
  return log;
}

/** The values that move with the log, as far as they can be read. */
async function carried(from: LogDatabase): Promise<Record<string, string>> {
  const values: Record<string, string> = {};
  for (const key of CARRIED) {
    const value = await from.metaGet(key).catch(() => null);
    if (value !== null) values[key] = value;
  }
  return values;
}

async function inDatabase<T>(database: LogDatabase, work: (database: LogDatabase) => Promise<T>): Promise<T> {
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, i) => line === other[i]);
}
