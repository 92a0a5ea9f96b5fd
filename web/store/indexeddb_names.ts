/** The row of databases heelwise, heelwise.2, heelwise.3 …: which is the current log, and what tabs tell each other. */
import { deleteDB } from 'idb';
import type { KeptText } from '../ports/kept_text.ts';
import { generationOf } from '../ports/log.ts';
import { withTimeout } from './database_faults.ts';
import { openLogDatabase } from './indexeddb_database.ts';

/** Those of these names that belong to this row, the newest first. */
export function namesOf(base: string, names: readonly string[]): string[] {
  return names
    .filter((name) => name === base || /^\.\d{1,9}$/.test(name.startsWith(base) ? name.slice(base.length) : ''))
    .sort((a, b) => generationOf(b) - generationOf(a));
}

/** All databases of this origin; none if the browser does not tell. */
export async function allDatabases(): Promise<string[]> {
  const found = await indexedDB.databases?.().catch(() => []);
  return (found ?? []).flatMap(({ name }) => name ?? []);
}

/**
 * Follows the pointer, unless it names a database that is gone: browsers write it to the disk some seconds later, and
 * may die before. Then, or without one, looks for the newest database that nothing has replaced and that is not a
 * half-made one.
 */
export async function currentName(base: string, pointer: KeptText): Promise<string> {
  const pointed = pointer.read();
  if (typeof indexedDB === 'undefined' || !indexedDB) return base;
  const names = namesOf(base, await allDatabases());
  if (pointed !== null && namesOf(base, [pointed]).length > 0 && (names.length === 0 || names.includes(pointed)))
    return pointed;
  const marks = new Map<string, { next: string | null; state: string | null }>();
  if (names.every((name) => name === base)) {
    if (pointed !== null) pointer.write(base);
    return base;
  }
  for (const name of names) {
    const database = await openLogDatabase(name);
    marks.set(name, { next: await database.metaGet('next'), state: await database.metaGet('state') });
    database.close();
  }
  const found =
    names.find((name) => marks.get(name)?.next === null && marks.get(name)?.state === null) ??
    // The browser died between the seal of the old one and the mark of the new one.
    names.find((name) => [...marks.values()].some(({ next }) => next === name)) ??
    base;
  pointer.write(found);
  return found;
}

/** A deletion waits for other tabs, and nothing waits for it longer than this. */
const DELETION_TIMEOUT_MS = 5_000;

export async function remove(name: string): Promise<void> {
  await withTimeout(deleteDB(name), DELETION_TIMEOUT_MS).catch(() => undefined);
}

/** Calls `then` whenever another tab has changed a log of this row. */
export function listen(name: string, then: () => void): BroadcastChannel | null {
  if (typeof BroadcastChannel === 'undefined') return null;
  const channel = new BroadcastChannel(`${name}.log`);
  channel.onmessage = then;
  return channel;
}
