/** Someone with a history in a browser profile, and how much of it is there after a fault. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../../web/engine/engine.ts';
import { type Browser, type EngineName, launch } from './engines.ts';
import { nodeEngine, plannedLines } from './history.ts';
import { type Person, type PersonOptions, pause, type Row } from './rows.ts';
import type { Stand } from './stand.ts';

const TRIES = 4;

const engineHere: Engine = nodeEngine();
const history = plannedLines(engineHere);
/** One engine serves all faults, one after the other. */
let tail: Promise<unknown> = history;

export interface Soundness {
  sound: number;
  damaged: number;
  missing: number;
}

/** Returns how many of these lines are sound, or throws if the engine cannot read them at all. */
export async function soundOf(lines: readonly string[]): Promise<Soundness> {
  const asked = tail.then(() => engineHere.inspectLog(lines));
  tail = asked.catch(() => undefined);
  const answer = await asked;
  if ('error' in answer) throw new Error(answer.error.code);
  const { records, damaged, missing } = answer.ok;
  return { sound: records - damaged - missing, damaged, missing };
}

export async function createPerson(
  engine: EngineName,
  stand: Stand,
  { folder, lines, launch: how }: PersonOptions,
): Promise<Person> {
  const profile = mkdtempSync(join(folder ?? tmpdir(), 'heelwise-fault-'));
  let browser: Browser | null = null;
  let zone = how?.zone;
  const kill = async (): Promise<void> => {
    await browser?.kill();
    browser = null;
  };
  /** A browser that does not load its first page has met no fault of ours, so it is started once more. */
  const launched = async (): Promise<void> => {
    for (let tries = 1; ; tries += 1) {
      stand.reset();
      browser = await launch(engine, profile, stand.url(), { ...how, zone });
      try {
        await stand.ask('acknowledged', {}, 100_000);
        return;
      } catch (problem) {
        await kill();
        if (tries === TRIES) throw problem;
      }
    }
  };
  const open = (hash: string, { ms = 40_000, mayFail = false } = {}) =>
    stand.ask<string>('open', { hash, ms, mayFail }, ms + 50_000);

  await launched();
  const planted = lines ?? (await history);
  await stand.ask('plant', { lines: planted });
  return {
    profile,
    planted,
    async start(hash = '#/calming', options) {
      if (!browser) await launched();
      return open(hash, options);
    },
    moveTo(to) {
      zone = to;
    },
    browser() {
      if (!browser) throw new Error('no browser runs');
      return browser;
    },
    async again(hash = '#/calming') {
      await kill();
      await launched();
      const text = await open(hash);
      return { text, lines: await stand.ask<string[]>('settled', {}, 90_000) };
    },
    async notices() {
      await stand.ask('go', { hash: '#/' });
      return stand.ask<string>('said');
    },
    kill,
    async forget() {
      await kill();
      for (let tries = 0; tries < 5; tries += 1) {
        try {
          rmSync(profile, { recursive: true, force: true });
          return;
        } catch {
          // A process of the browser is still ending.
          await pause(200);
        }
      }
    },
  };
}

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
