/** What is done within one transaction on a database that holds a log. Everything here throws what the browser throws. */
import type { DBSchema, IDBPDatabase } from 'idb';
import { lineOf, MAX_KEY, type MetaKey } from '../ports/log.ts';
import { nameOf } from './database_faults.ts';

/**
 * `next`: the name of the database that has taken the place of this one, which is read only from then on. `state`:
 * `made` until a new database is the current one. `aside`: the logs that were put aside, as JSON.
 */
export type OwnKey = MetaKey | 'next' | 'state' | 'aside';

export interface Schema extends DBSchema {
  log: { key: number; value: unknown };
  meta: { key: OwnKey; value: string };
}
export type Database = IDBPDatabase<Schema>;

/** Thrown by everything that needs the current log, once another database has taken the place of this one. */
export class Moved extends Error {
  readonly to: string;
  constructor(to: string) {
    super(`moved to ${to}`);
    this.to = to;
  }
}

/** Thrown to leave a transaction, if somebody else wrote first. */
export class Conflict extends Error {}

export interface Lines {
  lines: string[];
  /** What lay at keys that are no positions, as damaged lines. */
  strays: string[];
}

export type Running = Set<{ abort(): void }>;

/** Every transaction begins here, so that none outlives the page. */
export function begin<Mode extends 'readonly' | 'readwrite'>(running: Running, db: Database, mode: Mode) {
  const options = mode === 'readwrite' ? ({ durability: 'strict' } as const) : undefined;
  const tx = db.transaction(['log', 'meta'], mode, options);
  running.add(tx);
  const over = (): void => void running.delete(tx);
  tx.done.then(over, over);
  return tx;
}
export type WriteTransaction = ReturnType<typeof begin<'readwrite'>>;
export type Transaction = WriteTransaction | ReturnType<typeof begin<'readonly'>>;

/** Does the work in this transaction: all of it, or nothing. */
export async function inOne<T>(tx: WriteTransaction, work: (tx: WriteTransaction) => Promise<T>): Promise<T> {
  const over = tx.done.catch(() => undefined);
  try {
    const answer = await work(tx);
    await tx.done;
    return answer;
  } catch (problem) {
    abortQuietly(tx);
    await over;
    throw problem;
  }
}

export async function unlessConflict(work: Promise<void>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (problem) {
    if (problem instanceof Conflict || problem instanceof Moved) return false;
    throw problem;
  }
}

async function assertCurrent(tx: Transaction): Promise<void> {
  const next = await tx.objectStore('meta').get('next');
  if (next !== undefined) throw new Moved(next);
}

export async function putMeta(tx: WriteTransaction, values: Partial<Record<OwnKey, string | null>>): Promise<void> {
  const store = tx.objectStore('meta');
  for (const [key, value] of Object.entries(values) as [OwnKey, string | null][]) {
    if (value === null) await store.delete(key);
    else await store.put(value, key);
  }
}

const isPosition = (key: unknown): key is number =>
  typeof key === 'number' && Number.isInteger(key) && key >= 1 && key <= MAX_KEY;

export async function readAfter(tx: Transaction, from: number, even?: 'moved'): Promise<Lines> {
  if (even === undefined) await assertCurrent(tx);
  const store = tx.objectStore('log');
  const range = from > 0 ? IDBKeyRange.bound(from, MAX_KEY, true) : null;
  const [keys, values] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
  const last = keys.findLast(isPosition) ?? from;
  const lines = new Array<string>(last - from).fill('');
  const strays: string[] = [];
  keys.forEach((key, i) => {
    const line = lineOf(values[i]);
    if (isPosition(key)) lines[key - from - 1] = line;
    // The key is kept with the value, because it is part of what was found (H8).
    else strays.push(lineOf([String(key), line]));
  });
  return { lines, strays };
}

/** The highest key that is a position. */
export async function lengthOf(tx: Transaction): Promise<number> {
  await assertCurrent(tx);
  let cursor = await tx.objectStore('log').openKeyCursor(IDBKeyRange.bound(1, MAX_KEY), 'prev');
  while (cursor && !isPosition(cursor.key)) cursor = await cursor.continue();
  return cursor?.key ?? 0;
}

/** The check of the length detects a log that shrank; `add` detects a writer between the check and the write. */
export async function appendTo(tx: WriteTransaction, expected: number, records: readonly string[]): Promise<void> {
  if ((await lengthOf(tx)) !== expected) throw new Conflict();
  const store = tx.objectStore('log');
  const adds = records.flatMap((record, i) => (record === '' ? [] : [{ record, key: expected + 1 + i }]));
  // If one `add` throws at once, the earlier ones must be rolled back as well.
  const outcomes = await Promise.allSettled(adds.map(async ({ record, key }) => store.add(record, key)));
  const problems = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
  if (problems.length === 0) return;
  // One failed request aborts all others. The cause is the error that is not "aborted".
  const cause = problems.find((problem) => nameOf(problem) !== 'AbortError') ?? tx.error ?? problems[0];
  throw nameOf(cause) === 'ConstraintError' ? new Conflict() : cause;
}

export function abortQuietly(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // The transaction has ended already, which is what was wanted.
  }
}
