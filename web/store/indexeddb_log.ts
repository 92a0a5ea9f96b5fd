/**
 * The log in IndexedDB, with strict durability and `add` instead of `put`, so that a second writer gets an error and
 * cannot overwrite a record.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { ShellFault, type StoreCode } from '../engine/faults.ts';
import {
  type Appended,
  assertAppendable,
  type Log,
  type LogEvent,
  lineOf,
  MAX_KEY,
  type MetaKey,
} from '../ports/log.ts';
import { databaseFault, nameOf, openingFault, withTimeout } from './database_faults.ts';

interface Schema extends DBSchema {
  log: { key: number; value: unknown };
  meta: { key: MetaKey; value: string };
}
type Database = IDBPDatabase<Schema>;

const NAME = 'heelwise';
const VERSION = 1;

/** WebKit sometimes leaves `open` unanswered. After this time the person must be told. */
const OPEN_TIMEOUT_MS = 15_000;

/**
 * WebKit can keep the write lock of a page that was reloaded during a write, and then answer no other write (seen in
 * WebKitGTK 2.50). Trying again is safe: if the write did succeed, the engine recognises the command by its id.
 */
const WRITE_TIMEOUT_MS = 10_000;

interface OpenOptions {
  /** Called if another tab holds an older version open. Opening keeps waiting. */
  onBlocked?: () => void;
  name?: string;
  timeoutMs?: number;
  writeTimeoutMs?: number;
}

export async function openIndexedDbLog(options: OpenOptions = {}): Promise<Log> {
  const name = options.name ?? NAME;
  const running: Running = new Set();
  const writeTimeoutMs = options.writeTimeoutMs ?? WRITE_TIMEOUT_MS;
  const listeners = new Set<(event: LogEvent) => void>();
  const tell = (event: LogEvent): void => {
    for (const then of listeners) then(event);
  };

  let database: Database | null = null;
  let closed = false;
  /** Aborts running transactions when the page is left, because WebKit would otherwise keep their locks for ever. */
  const disconnect = (): void => {
    for (const tx of running) abortQuietly(tx);
    database?.close();
    database = null;
  };
  const close = (): void => {
    closed = true;
    globalThis.removeEventListener?.('pagehide', disconnect);
    disconnect();
    channel?.close();
  };
  globalThis.addEventListener?.('pagehide', disconnect);

  const connect = async (): Promise<Database> => {
    if (closed) throw new ShellFault('storage_closed');
    if (!database) {
      const opened = await openWithTimeout(name, options, {
        // Another tab wants to update or delete the database, so this one closes it and reports that.
        onBlocking() {
          close();
          tell('closed');
        },
        // The browser closed the connection; the next use opens it again.
        onTerminated() {
          database = null;
        },
      });
      if (closed) {
        opened.close();
        throw new ShellFault('storage_closed');
      }
      database ??= opened;
    }
    return database;
  };

  await connect();
  const channel = listen(name, () => tell('written'));

  /** Runs work on the database. Every error leaves as one of our closed codes. */
  const use = async <T>(work: (database: Database) => Promise<T>): Promise<T> => {
    try {
      return await work(await connect());
    } catch (problem) {
      throw databaseFault(problem);
    }
  };

  return {
    kind: 'indexeddb',

    read: (from = 0) => use((db) => readAfter(begin(running, db, 'log', 'readonly').store, from)),

    length: () => use((db) => lastKey(begin(running, db, 'log', 'readonly').store)),

    async append(expected, records): Promise<Appended> {
      assertAppendable(records);
      try {
        const written = use((db) => write(running, db, expected, records));
        if ((await withTimeout(written, writeTimeoutMs)) === 'conflict') return { conflict: true };
      } catch (problem) {
        return { fault: databaseFault(problem).code as StoreCode };
      }
      if (records.length > 0) channel?.postMessage(expected + records.length);
      return { ok: { length: expected + records.length } };
    },

    metaGet: (key) => use(async (db) => (await begin(running, db, 'meta', 'readonly').store.get(key)) ?? null),

    metaSet: (key, value) =>
      use(async (db) => {
        const tx = begin(running, db, 'meta', 'readwrite');
        await Promise.all([tx.store.put(value, key), tx.done]);
      }),

    metaInit: (key, value) =>
      use(async (db) => {
        // As with the log, every start but the first only reads.
        const known = await begin(running, db, 'meta', 'readonly').store.get(key);
        if (known !== undefined) return known;
        const tx = begin(running, db, 'meta', 'readwrite');
        const present = await tx.store.get(key);
        if (present === undefined) await tx.store.put(value, key);
        await tx.done;
        return present ?? value;
      }),

    subscribe(then) {
      listeners.add(then);
      return () => listeners.delete(then);
    },

    close,
  };
}

type Running = Set<{ abort(): void }>;

/** Every transaction begins here, so that none outlives the page. */
function begin<Store extends 'log' | 'meta', Mode extends 'readonly' | 'readwrite'>(
  running: Running,
  db: Database,
  store: Store,
  mode: Mode,
) {
  const tx = db.transaction(store, mode, mode === 'readwrite' ? { durability: 'strict' } : undefined);
  running.add(tx);
  const over = (): void => void running.delete(tx);
  tx.done.then(over, over);
  return tx;
}

async function readAfter(store: ReturnType<typeof begin<'log', 'readonly'>>['store'], from: number): Promise<string[]> {
  const range = from > 0 ? IDBKeyRange.lowerBound(from, true) : null;
  const [keys, values] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
  const lines = new Array<string>(keys.length === 0 ? 0 : checkedKey(keys.at(-1)) - from).fill('');
  keys.forEach((key, i) => {
    lines[checkedKey(key) - from - 1] = lineOf(values[i]);
  });
  return lines;
}

async function lastKey(store: {
  openKeyCursor(range: null, direction: 'prev'): Promise<{ key: number } | null>;
}): Promise<number> {
  const last = await store.openKeyCursor(null, 'prev');
  return last ? checkedKey(last.key) : 0;
}

/** A key that is not a position cannot be a line. Skipping it would lose a record, so reading fails instead. */
function checkedKey(key: unknown): number {
  if (typeof key === 'number' && Number.isInteger(key) && key >= 1 && key <= MAX_KEY) return key;
  throw new ShellFault('storage_failed', { key: String(key).slice(0, 40) });
}

/** The check of the last key detects a log that shrank; `add` detects a writer between the check and the write. */
async function write(
  running: Running,
  db: Database,
  expected: number,
  records: readonly string[],
): Promise<'ok' | 'conflict'> {
  // Most starts write nothing and take no write lock, because WebKit never frees one that was held when its page was
  // reloaded (H14).
  if (records.length === 0)
    return (await lastKey(begin(running, db, 'log', 'readonly').store)) === expected ? 'ok' : 'conflict';
  const tx = begin(running, db, 'log', 'readwrite');
  if ((await lastKey(tx.store)) !== expected) {
    // Commits rather than aborts: nothing was written, and an abort would reject `done`.
    await tx.done;
    return 'conflict';
  }
  // If one `add` throws at once, the earlier ones must be rolled back as well.
  const add = async (record: string, key: number): Promise<void> => {
    try {
      await tx.store.add(record, key);
    } catch (problem) {
      abortQuietly(tx);
      throw problem;
    }
  };
  const adds = records.flatMap((record, i) => (record === '' ? [] : [add(record, expected + 1 + i)]));
  const outcomes = await Promise.allSettled([...adds, tx.done]);
  const problems = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
  if (problems.length === 0) return 'ok';
  // One failed request aborts all others. The cause is the error that is not "aborted".
  const cause = problems.find((problem) => nameOf(problem) !== 'AbortError') ?? problems[0];
  if (nameOf(cause) === 'ConstraintError') return 'conflict';
  throw cause;
}

function abortQuietly(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // The transaction has ended already, which is what was wanted.
  }
}

interface Interruptions {
  onBlocking: () => void;
  onTerminated: () => void;
}

async function openWithTimeout(name: string, options: OpenOptions, on: Interruptions): Promise<Database> {
  if (typeof indexedDB === 'undefined' || !indexedDB) throw new ShellFault('storage_denied');
  return new Promise((resolve, reject) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      reject(new ShellFault('storage_failed'));
    }, options.timeoutMs ?? OPEN_TIMEOUT_MS);
    const open = async (): Promise<Database> =>
      openDB<Schema>(name, VERSION, {
        upgrade(db) {
          db.createObjectStore('log');
          db.createObjectStore('meta');
        },
        blocked() {
          clearTimeout(timer);
          options.onBlocked?.();
        },
        blocking: on.onBlocking,
        terminated: on.onTerminated,
      });
    open()
      .then(
        (db) => (late ? db.close() : resolve(db)),
        (problem) => reject(openingFault(problem)),
      )
      .finally(() => clearTimeout(timer));
  });
}

function listen(name: string, then: () => void): BroadcastChannel | null {
  if (typeof BroadcastChannel === 'undefined') return null;
  const channel = new BroadcastChannel(`${name}.log`);
  channel.onmessage = then;
  return channel;
}
