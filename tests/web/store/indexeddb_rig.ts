/** A database for each test, in fake-indexeddb, and ways to break it. */
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import type { KeptText } from '../../../web/ports/kept_text.ts';
import type { Log } from '../../../web/ports/log.ts';
import { openIndexedDbLog } from '../../../web/store/indexeddb_log.ts';
import type { LogRig } from './log_contract.ts';

let made = 0;

/** `pointer`: absent if the browser keeps no text beside the database. */
export async function indexedDbRig(pointer?: KeptText): Promise<LogRig & { name: string }> {
  made += 1;
  const name = `heelwise-test-${made}`;
  const logs: Log[] = [];
  const open = async (): Promise<Log> => {
    const log = await openIndexedDbLog(pointer ? { name, pointer } : { name });
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
