/** The room of a session, in Chromium with a clock that the test moves: what it shows, and time passing in it. */
import { expect, type Page } from '@playwright/test';
import type { View } from '../../../web/engine/contract.ts';
import { patienceMs } from '../drivers/driver.ts';
import type { Person } from './person.ts';
import type { Time } from './time.ts';
import { say } from './words.ts';

/** Short enough to miss no segment. */
const STEP_MS = 1_000;
/** Where only the end matters; far from any gap that makes the room ask. */
const STRIDE_MS = 10_000;
const LONGEST_SESSION_MS = 60 * 60_000;

export type RoomWord = 'ready' | 'raise' | 'hold' | 'lower' | 'rest' | 'over';

export interface Room {
  starts(): Promise<void>;
  /** The word and the digit that stand there now. */
  shows(): Promise<{ word: string; digit: string }>;
  /** Lets time pass until it shows that word. */
  passesTo(word: RoomWord): Promise<void>;
  /** Until the time is up. */
  runsOut(): Promise<void>;
  /** Waits until so many sets are stored as done. */
  hasStamped(sets: number): Promise<void>;
}

export function roomOf(page: Page, person: Person, time: Time): Room {
  const room = page.locator('[data-screen=session]');
  const panel = () => room.getAttribute('data-panel');
  const word = async (): Promise<string> => (await room.getAttribute('data-word')) ?? '';
  const passesTo = async (wanted: RoomWord, stepMs = STEP_MS): Promise<void> => {
    const end = time.now() + LONGEST_SESSION_MS;
    while ((await word()) !== wanted) {
      const shown = await panel();
      if (shown === 'ambiguous' || time.now() > end)
        throw new Error(`it never says ${wanted}: ${shown}, ${await word()}`);
      await time.pass(stepMs);
    }
    if (wanted !== 'over') await expect(page.locator('.session-word')).toHaveText(say(`session.word.${wanted}`));
  };
  return {
    async starts() {
      await person.taps('button', say('session.start'));
      await expect.poll(panel, { timeout: patienceMs }).toBe('running');
    },
    shows: async () => ({ word: await word(), digit: (await page.locator('.session-digit').textContent()) ?? '' }),
    passesTo: (wanted) => passesTo(wanted),
    async runsOut() {
      await passesTo('over', STRIDE_MS);
      await person.sees(say('session.over.title'));
    },
    hasStamped: (sets) =>
      expect
        .poll(async () => doneSets((await person.world()).view), { message: `${sets} sets`, timeout: patienceMs })
        .toBe(sets),
  };
}

/** How many sets of the session that runs are stored as done; -1: none runs. */
export function doneSets({ session }: View): number {
  return session ? session.stamps.filter(({ kind }) => kind === 'set_done').length : -1;
}
