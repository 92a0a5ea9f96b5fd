/** The screen of a running session in Chromium, with a clock that the test moves. */
import { expect, type Page } from '@playwright/test';
import type { View } from '../../../web/engine/contract.ts';
import { polling } from '../drivers/driver.ts';
import type { Person } from './person.ts';
import type { Time } from './time.ts';
import { say } from './words.ts';

/** Short enough to skip no segment. */
const STEP_MS = 1_000;
/** Used if only the end matters. Much shorter than a gap that makes the session ask what happened. */
const STRIDE_MS = 10_000;
const LONGEST_SESSION_MS = 60 * 60_000;

export type RoomWord = 'ready' | 'raise' | 'hold' | 'lower' | 'rest' | 'over';

export interface Room {
  starts(): Promise<void>;
  /** Returns the word and the number that are shown now. */
  shows(): Promise<{ word: string; digit: string }>;
  /** Lets time pass until that word is shown. */
  passesTo(word: RoomWord): Promise<void>;
  /** Lets time pass until the session is over. */
  runsOut(): Promise<void>;
  /** Waits until that many sets are stored as done. */
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
        throw new Error(`the session never shows ${wanted}, but ${shown}, ${await word()}`);
      await time.pass(stepMs);
    }
    if (wanted !== 'over') await expect(page.locator('.session-word')).toHaveText(say(`session.word.${wanted}`));
  };
  return {
    async starts() {
      await person.taps('button', say('session.start'));
      await expect.poll(panel, polling).toBe('running');
    },
    shows: async () => ({ word: await word(), digit: (await page.locator('.session-digit').textContent()) ?? '' }),
    passesTo: (wanted) => passesTo(wanted),
    async runsOut() {
      await passesTo('over', STRIDE_MS);
      await person.sees(say('session.over.title'));
    },
    hasStamped: (sets) =>
      expect
        .poll(async () => doneSets((await person.world()).view), { message: `${sets} sets`, ...polling })
        .toBe(sets),
  };
}

/** Returns how many sets of the running session are stored as done, or -1 if no session is running. */
export function doneSets({ session }: View): number {
  return session ? session.stamps.filter(({ kind }) => kind === 'set_done').length : -1;
}
