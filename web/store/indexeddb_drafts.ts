/**
 * The physio's drafts and templates on this device, in a database of their own beside the log's, so that neither can
 * harm the other. If the browser stores nothing, drafts last as long as the page, and each write reports that.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Answer, Fault } from '../engine/contract.ts';
import { fault, ShellFault } from '../engine/faults.ts';
import type { Draft, Drafts } from '../ports/drafts.ts';
import { databaseFault, openingFault, withTimeout } from './database_faults.ts';
import { draftOf, isBounded } from './drafts.ts';
import { memoryDrafts } from './memory_drafts.ts';

export { memoryDrafts } from './memory_drafts.ts';

interface Schema extends DBSchema {
  drafts: { key: string; value: unknown };
}
type Database = IDBPDatabase<Schema>;

export const DRAFTS_DATABASE = 'heelwise-physio';
const VERSION = 1;

/** More than anyone can look through; a longer list would be a sign that something is wrong. */
export const DRAFTS_MAX = 400;

/** WebKit sometimes leaves `open` and writes unanswered (see indexeddb_log.ts). */
const TIMEOUT_MS = 10_000;

interface DraftOptions {
  name?: string;
  timeoutMs?: number;
}

/** The database is opened on first use. */
export function createDrafts({ name = DRAFTS_DATABASE, timeoutMs = TIMEOUT_MS }: DraftOptions = {}): Drafts {
  let database: Promise<Database> | null = null;
  /** Drafts that the browser refused to store; they last as long as the page. */
  const unstored = memoryDrafts();
  /**
   * Ids of stored drafts. Writing one of them needs no read first, so that a change survives even if the page is left
   * right after it.
   */
  const known = new Set<string>();

  const disconnect = (): void => {
    void database?.then((db) => db.close()).catch(() => undefined);
    database = null;
  };
  globalThis.addEventListener?.('pagehide', disconnect);

  const connect = (): Promise<Database> => {
    database ??= open(name, disconnect);
    const mine = database;
    mine.catch(() => {
      if (database === mine) database = null;
    });
    return mine;
  };

  const use = async <T>(work: (db: Database) => Promise<T>): Promise<Answer<T>> => {
    try {
      return { ok: await withTimeout(connect().then(work), timeoutMs) };
    } catch (problem) {
      return { error: fault(databaseFault(problem).code) };
    }
  };

  const stored = async (): Promise<Answer<Draft[]>> =>
    use(async (db) => {
      const drafts = (await db.getAll('drafts')).map(draftOf).filter((draft) => draft !== null);
      for (const { id } of drafts) known.add(id);
      return drafts;
    });

  const unstoredDrafts = async (): Promise<Draft[]> => {
    const all = await unstored.all();
    return 'ok' in all ? all.ok : [];
  };

  return {
    async all() {
      const [kept, own] = [await stored(), await unstoredDrafts()];
      // Without storage the list holds what this page knows, which is not a failure. Any other error is one.
      if ('error' in kept && kept.error.code !== 'storage_denied' && own.length === 0) return kept;
      const newer = new Set(own.map((draft) => draft.id));
      const older = 'ok' in kept ? kept.ok.filter((draft) => !newer.has(draft.id)) : [];
      return { ok: [...own, ...older].sort((a, b) => b.changed.epoch_ms - a.changed.epoch_ms) };
    },

    async get(id) {
      const own = await unstored.get(id);
      if ('ok' in own && own.ok) return own;
      const kept = await use(async (db) => draftOf(await db.get('drafts', id)));
      if ('ok' in kept && kept.ok) known.add(id);
      return 'error' in kept && kept.error.code === 'storage_denied' ? { ok: null } : kept;
    },

    async put(draft) {
      if (!isBounded(draft)) return fault('file_too_large', { max_mb: 1 });
      const written = await use((db) => write(db, draft, known.has(draft.id)));
      const refused = 'error' in written ? written.error : written.ok;
      if (refused) {
        await unstored.put(draft);
        return refused;
      }
      known.add(draft.id);
      await unstored.remove(draft.id);
      return null;
    },

    async remove(id) {
      await unstored.remove(id);
      known.delete(id);
      const removed = await use(async (db) => {
        const tx = db.transaction('drafts', 'readwrite', { durability: 'strict' });
        await Promise.all([tx.store.delete(id), tx.done]);
      });
      return 'error' in removed && removed.error.code !== 'storage_denied' ? removed.error : null;
    },
  };
}

/** Returns null, or the reason why there is no room for another draft. */
async function write(db: Database, draft: Draft, known: boolean): Promise<Fault | null> {
  const tx = db.transaction('drafts', 'readwrite', { durability: 'strict' });
  const isNew = !known && (await tx.store.getKey(draft.id)) === undefined;
  if (isNew && (await tx.store.count()) >= DRAFTS_MAX) {
    await tx.done;
    return fault('storage_full');
  }
  const put = tx.store.put(draft, draft.id);
  // Commits at once, because a page that is being left must not wait for an event.
  tx.commit?.();
  await Promise.all([put, tx.done]);
  return null;
}

async function open(name: string, disconnect: () => void): Promise<Database> {
  if (typeof indexedDB === 'undefined' || !indexedDB) throw new ShellFault('storage_denied');
  try {
    return await openDB<Schema>(name, VERSION, {
      upgrade: (db) => void db.createObjectStore('drafts'),
      // Another tab wants to update or delete the database, so this one closes it; the next use opens it again.
      blocking: disconnect,
      terminated: disconnect,
    });
  } catch (problem) {
    throw openingFault(problem);
  }
}
