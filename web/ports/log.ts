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

/**
 * `link`: a waiting link, '' for none. `copies`: notes about saved copies (reminder.ts). `lost`: how many records are
 * missing, until the person knows; '' for none.
 */
export type MetaKey = 'device' | 'exported' | 'link' | 'copies' | 'lost';

/** What the stores of records have in common: IndexedDB, memory, and the second copy. */
export interface Records {
  /**
   * Returns one line for each key after `from` (0 if absent), '' if a key is missing. A stored value that is not one of
   * our strings reads as a damaged line.
   */
  read(from?: number): Promise<string[]>;

  /** The highest key, without reading the records. */
  length(): Promise<number>;

  /**
   * Writes at keys expected+1…, all or nothing, and answers once it is durable. `expected` is the length that the
   * caller decided on; any other length is a conflict. '' leaves its key free (a restore keeps gaps).
   */
  append(expected: number, records: readonly string[]): Promise<Appended>;
}

/**
 * What becomes of a log that another one replaces: it is deleted, or put aside until the first append to the new one,
 * or until the person deletes it.
 */
export type Keep = 'no' | 'until_added' | 'until_deleted';

/** A log that was put aside. It can be read and can become the current one again. */
export interface AsideLog {
  name: string;
  records: number;
  put_aside_ms: number;
  keep: Exclude<Keep, 'no'>;
}

/** Which log it was, and how long. */
export interface LogExtent {
  name: string;
  length: number;
}

export interface Log extends Records {
  readonly kind: 'indexeddb' | 'memory';

  /** The name of the current log. It changes when another log takes its place, in this tab or in another one. */
  name(): string;

  /** What the browser said of losing data when it opened the current log; 'none' if nothing. */
  dataLoss(): string;

  metaGet(key: MetaKey): Promise<string | null>;
  metaSet(key: MetaKey, value: string): Promise<void>;
  /**
   * Sets the value unless there is one, and returns the value that is stored, so that two tabs that start together
   * agree.
   */
  metaInit(key: MetaKey, value: string): Promise<string>;

  /**
   * Writes these lines as a new log under another name, reads them back, compares them, and only then makes it the
   * current one. Meta values move with it. A conflict means that the current log is no longer the one that the lines
   * were made from: `from`, or else what was last read or written here. After a conflict or a fault nothing has changed.
   */
  replace(lines: readonly string[], keep: Keep, nowMs: number, from?: LogExtent): Promise<Appended>;

  /** The logs that were put aside, newest first. Those kept `until_added` vanish with the first append. */
  aside(): Promise<AsideLog[]>;
  readAside(name: string): Promise<string[]>;
  /** Puts these lines aside as a log of their own, `until_deleted`. */
  putAside(lines: readonly string[], nowMs: number): Promise<void>;
  /**
   * Makes a log that was put aside the current one again, under a new name, and puts the current one aside in its place,
   * `until_deleted`. A conflict means that there is no such log any more.
   */
  switchTo(name: string, nowMs: number): Promise<Appended>;
  dropAside(name: string): Promise<void>;

  /** Deletes every record, meta value, log put aside and second copy. Afterwards the log is empty and usable. */
  erase(): Promise<void>;

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

/** The name of the log that follows this one: heelwise, heelwise.2, heelwise.3 … */
export function nameAfter(name: string): string {
  const [base, count] = splitName(name);
  return `${base}.${count + 1}`;
}

/** The place of a log in the row of its successors, from 1. */
export const generationOf = (name: string): number => splitName(name)[1];

function splitName(name: string): [base: string, count: number] {
  const found = /^(.*)\.(\d+)$/.exec(name);
  return found ? [found[1] ?? '', Number(found[2])] : [name, 1];
}

/** A gap must be followed by a record, because the store would forget a trailing ''. */
export function assertAppendable(records: readonly string[]): void {
  if (records.at(-1) === '') throw new RangeError('the last record of an append is empty');
}
