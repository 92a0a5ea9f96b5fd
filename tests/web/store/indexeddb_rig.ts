/** A database for each test, in fake-indexeddb, and ways to break it. */
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import type { Log } from '../../../web/ports/log.ts';
import { openIndexedDbLog } from '../../../web/store/indexeddb_log.ts';
import type { LogRig } from './log_contract.ts';

let made = 0;

export async function indexedDbRig(): Promise<LogRig & { name: string }> {
  made += 1;
  const name = `heelwise.test.${made}`;
  const logs: Log[] = [];
  const open = async (): Promise<Log> => {
    const log = await openIndexedDbLog({ name });
    logs.push(log);
    return log;
  };
  await open();
  return {
    name,
    open,
    async plant(key, value) {
      const db = await openDB(name);
      await db.put('log', value, key);
      db.close();
    },
    async keys() {
      const db = await openDB(name);
      const keys = await db.getAllKeys('log');
      db.close();
      return keys as number[];
    },
    async dispose() {
      for (const log of logs) log.close();
    },
  };
}
