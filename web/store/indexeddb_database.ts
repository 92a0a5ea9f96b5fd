/**
 * One database that holds one log: strict durability, `add` instead of `put` so that a second writer gets an error and
 * cannot overwrite a record, and a mark that another database has taken its place. web/store/indexeddb_log.ts chooses
 * which of them is the current one.
 */
import { openDB } from 'idb';
import { ShellFault, type StoreCode } from '../engine/faults.ts';
import { type Appended, assertAppendable, type MetaKey } from '../ports/log.ts';
import { databaseFault, nameOf, openingFault, withTimeout } from './database_faults.ts';
import {
  abortQuietly,
  appendTo,
  begin,
  Conflict,
  type Database,
  inOne,
  type Lines,
  lengthOf,
  Moved,
  type OwnKey,
  putMeta,
  type Running,
  readAfter,
  type Schema,
  type Transaction,
  unlessConflict,
  type WriteTransaction,
} from './indexeddb_transactions.ts';

const VERSION = 1;

/** WebKit sometimes leaves `open` unanswered. After this time the person must be told. */
const OPEN_TIMEOUT_MS = 15_000;

/**
 * WebKit can keep the write lock of a page that was reloaded during a write, and then answer no other write (seen in
 * WebKitGTK 2.50). Trying again is safe: if the write did succeed, the engine recognises the command by its id.
 */
const WRITE_TIMEOUT_MS = 10_000;

export interface DatabaseOptions {
  /** Called if another tab holds an older version open. Opening keeps waiting. */
  onBlocked?: (() => void) | undefined;
  timeoutMs?: number | undefined;
  writeTimeoutMs?: number | undefined;
  /** Called when another tab wants to update the database (`update`) or to delete it; it is closed by then. */
  onClosed?: ((why: 'update' | 'deletion') => void) | undefined;
  /** The state of a database that does not exist yet. */
  state?: 'made' | undefined;
}

export interface LogDatabase {
  readonly name: string;
  /** What the browser said of losing data when it opened this database, 'none' if nothing. */
  dataLoss(): string;
  /** Throws `Moved` like all that follow, unless `even` allows it. */
  read(from: number, even?: 'moved'): Promise<Lines>;
  length(): Promise<number>;
  append(expected: number, records: readonly string[]): Promise<Appended>;
  metaGet(key: OwnKey): Promise<string | null>;
  /** Sets these values in one transaction; null deletes. */
  metaSet(values: Partial<Record<OwnKey, string | null>>): Promise<void>;
  metaInit(key: MetaKey, value: string): Promise<string>;
  /** Writes lines and meta values into an empty database in one transaction. Returns false if it is not empty. */
  fill(lines: readonly string[], values: Partial<Record<OwnKey, string>>): Promise<boolean>;
  /** Makes this log read only in favour of another one, unless its length is not the expected one. */
  seal(expected: number | null, next: string): Promise<boolean>;
  close(): void;
}

/** Opens the database at once, and again when it is used after the browser or a left page has closed it. */
export async function openLogDatabase(name: string, options: DatabaseOptions = {}): Promise<LogDatabase> {
  const running: Running = new Set();
  let database: Database | null = null;
  let dataLoss = 'none';
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
  };
  globalThis.addEventListener?.('pagehide', disconnect);

  const connect = async (): Promise<Database> => {
    if (closed) throw new ShellFault('storage_closed');
    if (!database) {
      const opened = await openWithTimeout(name, options, {
        onBlocking(why) {
          if (why === 'update') close();
          else disconnect();
          options.onClosed?.(why);
        },
        // The browser closed the connection; the next use opens it again.
        onTerminated() {
          database = null;
        },
        onLoss(loss) {
          dataLoss = loss;
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

  /** Runs work on the database. Every error leaves as one of our closed codes. */
  const use = async <T>(work: (database: Database) => Promise<T>): Promise<T> => {
    try {
      return await work(await connect());
    } catch (problem) {
      // Chromium leaves such a connection behind when the disk was full.
      if (nameOf(problem) === 'InvalidStateError') disconnect();
      throw problem instanceof Moved || problem instanceof Conflict ? problem : databaseFault(problem);
    }
  };
  const writing = <T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T> =>
    withTimeout(
      use((db) => inOne(begin(running, db, 'readwrite'), work)),
      options.writeTimeoutMs ?? WRITE_TIMEOUT_MS,
    );
  const reading = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
    use((db) => work(begin(running, db, 'readonly')));

  await connect();
  return {
    name,
    dataLoss: () => dataLoss,
    read: (from, even) => reading((tx) => readAfter(tx, from, even)),
    length: () => reading((tx) => lengthOf(tx)),

    async append(expected, records): Promise<Appended> {
      assertAppendable(records);
      try {
        // Most starts write nothing and take no write lock, because WebKit never frees one that was held when its page
        // was reloaded (H14).
        if (records.length > 0) await writing((tx) => appendTo(tx, expected, records));
        else if ((await reading((tx) => lengthOf(tx))) !== expected) return { conflict: true };
        return { ok: { length: expected + records.length } };
      } catch (problem) {
        if (problem instanceof Moved || problem instanceof Conflict) return { conflict: true };
        return { fault: databaseFault(problem).code as StoreCode };
      }
    },

    metaGet: (key) => reading(async (tx) => (await tx.objectStore('meta').get(key)) ?? null),
    metaSet: (values) => writing((tx) => putMeta(tx, values)),

    async metaInit(key, value) {
      // As with the log, every start but the first only reads.
      const known = await reading((tx) => tx.objectStore('meta').get(key));
      if (known !== undefined) return known;
      return writing(async (tx) => {
        const present = await tx.objectStore('meta').get(key);
        if (present === undefined) await putMeta(tx, { [key]: value });
        return present ?? value;
      });
    },

    fill: (lines, values) =>
      unlessConflict(
        writing(async (tx) => {
          await appendTo(tx, 0, lines);
          await putMeta(tx, values);
        }),
      ),

    seal: (expected, next) =>
      unlessConflict(
        writing(async (tx) => {
          if (expected !== null && (await lengthOf(tx)) !== expected) throw new Conflict();
          await putMeta(tx, { next });
        }),
      ),

    close,
  };
}

interface Interruptions {
  onBlocking: (why: 'update' | 'deletion') => void;
  onTerminated: () => void;
  onLoss: (dataLoss: string) => void;
}

async function openWithTimeout(name: string, options: DatabaseOptions, on: Interruptions): Promise<Database> {
  if (typeof indexedDB === 'undefined' || !indexedDB) throw new ShellFault('storage_denied');
  return new Promise((resolve, reject) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      reject(new ShellFault('storage_failed'));
    }, options.timeoutMs ?? OPEN_TIMEOUT_MS);
    const open = async (): Promise<Database> =>
      openDB<Schema>(name, VERSION, {
        upgrade(db, _old, _new, _tx, event) {
          // Chromium says here that it has deleted a database that did not check out (w3c/IndexedDB#30).
          on.onLoss((event as { dataLoss?: string }).dataLoss ?? 'none');
          db.createObjectStore('log');
          const meta = db.createObjectStore('meta');
          if (options.state) void meta.put(options.state, 'state');
        },
        blocked() {
          clearTimeout(timer);
          options.onBlocked?.();
        },
        blocking: (_current, wanted) => on.onBlocking(wanted === null ? 'deletion' : 'update'),
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
