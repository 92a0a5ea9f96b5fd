/**
 * Remembers the file that is written again by itself, in a database of its own: a browser's file can be kept only there.
 */
import { type DBSchema, openDB } from 'idb';
import { type KeptFile, targetOf } from '../../ports/files.ts';

interface Schema extends DBSchema {
  files: { key: string; value: unknown };
}

export const KEPT_FILE_DATABASE = 'heelwise-file';
const KEY = 'copy';

/** The database is open only while it is used, so that deleting everything never waits for it. */
export function createKeptFile(name = KEPT_FILE_DATABASE): KeptFile {
  const use = async <T>(work: (db: Awaited<ReturnType<typeof open>>) => Promise<T>): Promise<T> => {
    const db = await open(name);
    try {
      return await work(db);
    } finally {
      db.close();
    }
  };
  return {
    get: () => use(async (db) => targetOf(await db.get('files', KEY))),
    put: (target) =>
      use(async (db) => {
        await db.put('files', target.handle, KEY);
      }),
    remove: () => use((db) => db.delete('files', KEY)),
  };
}

const open = (name: string) => openDB<Schema>(name, 1, { upgrade: (db) => void db.createObjectStore('files') });
