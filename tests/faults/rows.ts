/** A fault, what it is injected into, and what it did, as one row of the table that run.ts prints. */
import type { Browser, EngineName, LaunchOptions } from './engines.ts';
import type { Stand } from './stand.ts';

export interface Row {
  fault: string;
  engine: string;
  /** How often the fault was injected. */
  tried: number;
  /** Records that the app had acknowledged, and how many of them were there afterwards. */
  acknowledged: number;
  survived: number;
  lost: number;
  /** What the person could read; '' if nothing was to be said. */
  saw: string;
  /** Why the fault could not be injected, or what the app did wrong besides losing records. */
  problem?: string;
}

export interface Size {
  kills: number;
  writesPerKill: number;
  restores: number;
  fillings: number;
  copies: number;
  records: number;
}

export interface Fault {
  /** What --only selects besides a part of the name. */
  group: string;
  name: string;
  inject(context: Context): Promise<Row>;
}

export interface Context {
  engine: EngineName;
  size: Size;
  stand: Stand;
  fault: string;
  /** A new profile that holds these lines, at first the history of a person with a plan; `start` opens the app on it. */
  person(options?: PersonOptions): Promise<Person>;
  words: (key: string) => string;
  /** Keeps what is known so far of a row that takes long. */
  soFar(row: Row): void;
}

export interface Person {
  profile: string;
  planted: readonly string[];
  /** Starts the browser if none runs, and opens the app at `hash`. Returns what can be read, and throws if none of its pages comes. */
  start(hash?: string, options?: { ms?: number; mayFail?: boolean }): Promise<string>;
  /** From the next start of the browser on, the device is in this time zone. */
  moveTo(zone: string): void;
  browser(): Browser;
  /** Kills the browser, starts it again and reads the log as the app has it after its start. */
  again(hash?: string): Promise<{ text: string; lines: string[] }>;
  /** Goes to the page of today, and returns its heading and notices. */
  notices(): Promise<string>;
  kill(): Promise<void>;
  forget(): Promise<void>;
}

export interface PersonOptions {
  folder?: string;
  lines?: readonly string[];
  /** How the browser is started. */
  launch?: LaunchOptions;
}

/** A row with nothing in it yet. */
export const emptyRow = (context: Context): Row => ({
  fault: context.fault,
  engine: context.engine,
  tried: 0,
  acknowledged: 0,
  survived: 0,
  lost: 0,
  saw: '',
});

/** A row that says why it is empty. */
export const notTried = (context: Context, why: string): Row => ({ ...emptyRow(context), saw: `not tried: ${why}` });

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until it holds. Returns whether it did. */
export async function until(holds: () => boolean, ms = 20_000): Promise<boolean> {
  for (const end = Date.now() + ms; !holds(); await pause(10)) if (Date.now() > end) return false;
  return true;
}
