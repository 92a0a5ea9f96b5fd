/** What a fault did, as one row of the table that run.ts prints. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../../web/engine/engine.ts';
import { type Browser, type EngineName, launch } from './engines.ts';
import { nodeEngine, plannedLines } from './history.ts';
import { openStand, type Stand } from './stand.ts';

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
}

export interface Size {
  kills: number;
  writesPerKill: number;
  restores: number;
  fillings: number;
}

export interface Context {
  engine: EngineName;
  size: Size;
  stand: Stand;
  /** A new profile that holds a history of a person with a plan; `open` starts the browser on it. */
  person(folder?: string): Promise<PersonOnDisk>;
  words: (key: string) => string;
}

export interface PersonOnDisk {
  profile: string;
  planted: string[];
  /** Starts the browser and opens the app, as far as `hash`. Returns what can be read. */
  start(hash?: string, texts?: readonly string[]): Promise<string>;
  browser(): Browser;
  /** Kills the browser, starts it again and reads the log as the app has it after its start. */
  again(hash?: string): Promise<{ text: string; lines: string[] }>;
  forget(): Promise<void>;
}

/** The headings of the pages that the app can open with: what to do less of, the first page, and the two that say why it cannot start. */
const READY_KEYS = ['calming.title', 'start.title', 'failed.storage.title', 'storage_denied.title', 'failed.title'];

const engineHere: Engine = nodeEngine();
const planted = plannedLines(engineHere);

/** Returns how many of these lines are sound, or throws if the engine cannot read them at all. */
export async function soundOf(lines: readonly string[]): Promise<{ sound: number; damaged: number; missing: number }> {
  const answer = await engineHere.inspectLog(lines);
  if ('error' in answer) throw new Error(answer.error.code);
  const { records, damaged, missing } = answer.ok;
  return { sound: records - damaged - Math.max(0, missing - (missing > records ? records : 0)), damaged, missing };
}

export async function openContext(engine: EngineName, size: Size, words: (key: string) => string): Promise<Context> {
  const stand = await openStand();
  return {
    engine,
    size,
    stand,
    words,
    async person(folder) {
      const profile = mkdtempSync(join(folder ?? tmpdir(), 'heelwise-fault-'));
      let browser: Browser | null = null;
      const launched = async (): Promise<void> => {
        stand.reset();
        browser = await launch(engine, profile, stand.url);
        await stand.ask('acknowledged', {}, 60_000);
      };
      const kill = async (): Promise<void> => {
        await browser?.kill();
        browser = null;
      };
      await launched();
      const lines = await planted;
      await stand.ask('plant', { lines });
      const open = (hash: string, texts: readonly string[]) =>
        stand.ask<string>('open', { hash, texts, ms: 30_000 }, 90_000);
      return {
        profile,
        planted: lines,
        async start(hash = '#/calming', texts = READY_KEYS.map(words)) {
          if (!browser) await launched();
          return open(hash, texts);
        },
        browser() {
          if (!browser) throw new Error('no browser runs');
          return browser;
        },
        async again(hash = '#/calming') {
          await kill();
          await launched();
          const text = await open(hash, READY_KEYS.map(words));
          if (!READY_KEYS.some((key) => text.includes(words(key)))) throw new Error(`the app shows only "${text}"`);
          // What the second copy can mend is mended in the background. Nothing more comes once the lines stay the same.
          let lines = await stand.ask<string[]>('lines');
          for (let same = 0; same < 3; ) {
            await pause(500);
            const next = await stand.ask<string[]>('lines');
            same = next.length === lines.length && next.every((line, i) => line === lines[i]) ? same + 1 : 0;
            lines = next;
          }
          // Notices are on the page of today.
          await stand.ask('go', { hash: '#/' });
          return { text, lines };
        },
        async forget() {
          await kill();
          rmSync(profile, { recursive: true, force: true });
        },
      };
    },
  };
}

/** A row with nothing in it yet. */
export const emptyRow = (context: Context, fault: string): Row => ({
  fault,
  engine: context.engine,
  tried: 0,
  acknowledged: 0,
  survived: 0,
  lost: 0,
  saw: '',
});

/** Adds one try: what should be there, and what was found. Records that nobody acknowledged do not count. */
export async function count(row: Row, due: number, lines: readonly string[]): Promise<void> {
  const { sound, damaged, missing } = await soundOf(lines);
  row.tried += 1;
  row.acknowledged += due;
  const lost = Math.max(0, due - sound);
  if (lost > 0)
    console.error(`${row.fault}: of ${due} records there are`, { lines: lines.length, sound, damaged, missing });
  row.lost += lost;
  row.survived += due - lost;
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
