/**
 * Everything that the app takes from outside enters through this one object, so that tests, previews and simulations can give their own.
 * Sound, speech and the wake lock become members here with the guided session; nothing uses them yet.
 */
import type { Now } from '../engine/contract.ts';
import type { Log } from '../store/log.ts';

export interface Clock {
  /** Instant, civil date and offset of one and the same moment. */
  now(): Now;
  /** Calls back once, at or after the moment, also when the device slept in between. Returns how to cancel it. */
  at(epochMs: number, then: () => void): () => void;
  /** Calls back whenever the page may have been asleep: timers and other tabs' messages may have been lost (H12, H13). */
  onWake(then: () => void): () => void;
}

export interface Ids {
  /** A fresh random UUID. */
  next(): string;
}

export interface Locks {
  /**
   * Keeps other tabs waiting while `work` runs, where the browser can. A courtesy that saves retries: work must be
   * right without it, because consecutive keys are what guarantees one writer.
   */
  hold<T>(name: string, work: () => Promise<T>): Promise<T>;
}

export interface Files {
  /** Hands a text to the person as a file of their own. */
  save(name: string, text: string, type: string): void;
}

/**
 * How many records were there last time, kept outside the log's database: if that database is gone,
 * this still knows that there was something (H14). Never anything about a person.
 */
export interface Marker {
  read(): number;
  write(records: number): void;
}

export interface Storage {
  /** Asks the browser to keep our data. May never settle (headless Firefox): never await it on the way to anything. */
  persist(): Promise<boolean>;
  persisted(): Promise<boolean>;
  estimate(): Promise<{ usage: number | null; quota: number | null }>;
}

/** The page itself: what a person sees of the browser. */
export interface Page {
  reload(): void;
  /** False where the browser refuses. */
  copy(text: string): Promise<boolean>;
  /** The chosen theme, as remembered on this device; null: none was chosen. */
  theme(): string | null;
  /** Remembers it and puts data-theme on <html>; `auto` follows the device. */
  setTheme(theme: string): void;
}

/** What a browser withholds, mostly because the address is not https or localhost. */
export type Lack = 'secure_origin' | 'service_worker' | 'indexed_db' | 'checksums' | 'web_assembly';

export interface Surroundings {
  /** Empty when all is well. */
  lacks: Lack[];
  userAgent: string;
}

export interface Ports {
  clock: Clock;
  ids: Ids;
  locks: Locks;
  files: Files;
  marker: Marker;
  storage: Storage;
  page: Page;
  surroundings: Surroundings;
  /** Opens the stored log; rejects with a StoreFault if the browser refuses. `onBlocked`: another tab is in the way, still waiting. */
  openLog(onBlocked: () => void): Promise<Log>;
}
