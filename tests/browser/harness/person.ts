/** A person in any browser, who reads and taps. The browser's database shows what was stored. */
import { expect } from '@playwright/test';
import type { AnswerKey, ScreeningQuestionKey, View } from '../../../web/engine/contract.ts';
import { safe } from '../../support/answers.ts';
import { type Driver, polling, type Role } from '../drivers/driver.ts';
import { engineFiles } from './engine_files.ts';
import { isServedByWorker, readWorld, visibleText, type World } from './in_page.ts';
import type { Site } from './site.ts';
import { answerLabel, questionOf, say, sayText } from './words.ts';

export interface Person {
  /** Opens the app for the first time and waits until it says that it works without a network. */
  arrives(): Promise<void>;
  /** Taps the control with these words. `within` is the heading above it, needed if the words occur more than once. */
  taps(role: Role, words: string, within?: string): Promise<void>;
  sees(words: string): Promise<void>;
  seesNot(words: string): Promise<void>;
  /** Reads the question, answers it, and waits until the answer is stored. */
  answers(question: ScreeningQuestionKey, answer: AnswerKey): Promise<void>;
  /** Answers all remaining questions so that none of the answers stops the person. */
  answersSafely(): Promise<void>;
  /** Returns what is stored and the view that the served engine makes of it now. */
  world(): Promise<World & { view: View }>;
}

export function personAt(driver: Driver, site: Site): Person {
  const world = async (): Promise<World & { view: View }> => {
    const found = await driver.evaluate(readWorld, engineFiles(site));
    return { ...found, view: JSON.parse(found.viewText) };
  };
  const reads = () => driver.evaluate(visibleText, null);
  const sees = (words: string): Promise<void> =>
    expect.poll(reads, { message: `reads "${words}"`, ...polling }).toContain(words);

  const answers = async (question: ScreeningQuestionKey, answer: AnswerKey): Promise<void> => {
    const asked = questionOf((await world()).view, question);
    await sees(sayText(asked.text));
    await driver.click('radio', answerLabel(asked, answer));
    await driver.click('button', say('action.continue'));
    const stored = async () => (await world()).view.screening.questions.find(({ key }) => key === question)?.answer;
    await expect.poll(stored, { message: `${question}: ${answer} is stored`, ...polling }).toBe(answer);
  };

  return {
    async arrives() {
      await driver.open(site.url);
      // The notice moves the rest of the page down when it appears, so wait for it.
      await sees(say('notice.offline_ready'));
      expect(await driver.evaluate(isServedByWorker, null)).toBe(true);
    },
    taps: (role, words, within) => driver.click(role, words, within),
    world,
    sees,
    seesNot: async (words) => expect(await reads()).not.toContain(words),
    answers,
    async answersSafely() {
      for (;;) {
        const { next } = (await world()).view.screening;
        if (!next) return;
        await answers(next, safe(next));
      }
    },
  };
}
