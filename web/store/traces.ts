/** Everything of a person that this app leaves outside the log: databases, small notes, and the address (H11). */
import { deleteDB } from 'idb';
import { KEPT_FILE_DATABASE } from './copies/kept_file.ts';
import { withTimeout } from './database_faults.ts';
import { DRAFTS_DATABASE } from './indexeddb_drafts.ts';

/** All our keys in localStorage and sessionStorage begin with it. Others may belong to another app of this origin. */
const PREFIX = 'heelwise';

/** Another tab may hold a database open for as long as it likes. */
const TIMEOUT_MS = 5_000;

export async function forgetTraces(): Promise<void> {
  for (const name of [KEPT_FILE_DATABASE, DRAFTS_DATABASE]) await withTimeout(deleteDB(name), TIMEOUT_MS);
  for (const store of [localStorage, sessionStorage]) {
    for (const key of Object.keys(store)) if (key.startsWith(PREFIX)) store.removeItem(key);
  }
  history.replaceState(null, '', location.pathname);
}
