/**
 * The append-only log, as every store of it must behave (tests/web/store/log_contract.ts runs on each).
 * Line i is the record at key i+1. A store keeps and returns strings; what they mean is the engine's business alone.
 */
import type { StoreCode } from '../engine/faults.ts';

export type Appended =
  | { ok: { length: number } }
  /** Somebody else wrote first: read again, decide again. */
  | { conflict: true }
  | { fault: StoreCode };

/** `written`: another tab wrote. `closed`: the database was taken from us; reload the page. */
export type LogEvent = 'written' | 'closed';

/** `link`: a waiting link, '' for none. */
export type MetaKey = 'device' | 'exported' | 'link';

export interface Log {
  readonly kind: 'indexeddb' | 'memory';

  /** Dense by key, '' where a key is missing; what is not one of our strings reads as a damaged line, never as nothing. */
  read(): Promise<string[]>;

  /** The highest key, without reading the records. */
  length(): Promise<number>;

  /**
   * Writes at keys expected+1…, all or nothing, durable when it answers. `expected` is the length that the caller decided on:
   * if the log is longer or shorter by now, that is a conflict. '' leaves its key free (a restore keeps gaps as they were).
   */
  append(expected: number, records: readonly string[]): Promise<Appended>;

  metaGet(key: MetaKey): Promise<string | null>;
  metaSet(key: MetaKey, value: string): Promise<void>;
  /** Sets it unless it is set already, and answers what it is: two tabs that start together agree. */
  metaInit(key: MetaKey, value: string): Promise<string>;

  subscribe(then: (event: LogEvent) => void): () => void;
  close(): void;
}

/** U+FFFD: no record of ours contains it outside a string, so the engine finds such a line damaged. */
const DAMAGED = '\uFFFD';

/**
 * A stored value as a line. Something foreign keeps its text behind a mark, so that an export still carries it;
 * a stored empty string must not pass for a missing key.
 */
export function lineOf(value: unknown): string {
  if (typeof value === 'string') return value === '' ? DAMAGED : value;
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch {
    // Cyclic or a BigInt: the mark alone has to do.
  }
  return DAMAGED + (text ?? '');
}

/** Beyond this a key is no count of anything a person did, and a dense array of it would not fit into a phone. */
export const MAX_KEY = 5_000_000;

/** Gaps only ever come with a last record behind them; a trailing '' would be forgotten by the store. */
export function assertAppendable(records: readonly string[]): void {
  if (records.length > 0 && records.at(-1) === '') throw new RangeError('the last record of an append is empty');
}
