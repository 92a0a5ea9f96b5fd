/**
 * The append-only log, as every store of it must behave (tests/web/store/log_contract.ts runs on each). Line i is the
 * record at key i+1. A store keeps and returns strings; only the engine knows what they mean.
 */
import type { StoreCode } from '../engine/faults.ts';

export type Appended =
  | { ok: { length: number } }
  /** Somebody else wrote first: read again, then decide again. */
  | { conflict: true }
  | { fault: StoreCode };

/** `written`: another tab wrote. `closed`: the database was closed for another tab; the page must be reloaded. */
export type LogEvent = 'written' | 'closed';

/** `link`: a waiting link, '' for none. */
export type MetaKey = 'device' | 'exported' | 'link';

export interface Log {
  readonly kind: 'indexeddb' | 'memory';

  /**
   * Returns one line for each key, '' if a key is missing. A stored value that is not one of our strings reads as a
   * damaged line.
   */
  read(): Promise<string[]>;

  /** The highest key, without reading the records. */
  length(): Promise<number>;

  /**
   * Writes at keys expected+1…, all or nothing, and answers once it is durable. `expected` is the length that the
   * caller decided on; any other length is a conflict. '' leaves its key free (a restore keeps gaps).
   */
  append(expected: number, records: readonly string[]): Promise<Appended>;

  metaGet(key: MetaKey): Promise<string | null>;
  metaSet(key: MetaKey, value: string): Promise<void>;
  /**
   * Sets the value unless there is one, and returns the value that is stored, so that two tabs that start together
   * agree.
   */
  metaInit(key: MetaKey, value: string): Promise<string>;

  subscribe(then: (event: LogEvent) => void): () => void;
  close(): void;
}

/** U+FFFD. None of our records contains it outside a string, so the engine finds such a line damaged. */
const DAMAGED = '\uFFFD';

/**
 * Returns a stored value as a line. A foreign value keeps its text behind a mark, so that an export still carries it. A
 * stored empty string must not look like a missing key.
 */
export function lineOf(value: unknown): string {
  if (typeof value === 'string') return value === '' ? DAMAGED : value;
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch {
    // A cyclic value or a BigInt: the mark alone has to do.
  }
  return DAMAGED + (text ?? '');
}

/** Far above the number of things that a person could have done, and the largest dense array that fits into a phone. */
export const MAX_KEY = 5_000_000;

/** A gap must be followed by a record, because the store would forget a trailing ''. */
export function assertAppendable(records: readonly string[]): void {
  if (records.length > 0 && records.at(-1) === '') throw new RangeError('the last record of an append is empty');
}
