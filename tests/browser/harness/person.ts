/** A person at the screen, in any browser: reads, taps, and knows what is stored only by looking into the browser's database. */
import { expect } from '@playwright/test';
import type { AnswerKey, ScreeningQuestionKey, View } from '../../../web/engine/contract.ts';
import { safe } from '../../support/answers.ts';
import { type Driver, patienceMs, type Role } from '../drivers/driver.ts';
import { engineFiles } from './engine_files.ts';
import { isServedByWorker, readWorld, visibleText, type World } from './in_page.ts';
import type { Site } from './site.ts';
import { answerLabel, questionOf, say, sayText } from './words.ts';

export interface Person {
  /** Opens the app for the first time and waits until it says that it works without a network. */
  arrives(): Promise<void>;
  /** `within`: below that heading, where the same words stand more than once. */
  taps(role: Role, words: string, within?: string): Promise<void>;
  sees(words: string): Promise<void>;
  seesNot(words: string): Promise<void>;
  /** Reads the question that is next, answers it, and waits until the answer is durable. */
  answers(question: ScreeningQuestionKey, answer: AnswerKey): Promise<void>;
  /** Answers all that is left so that nothing stops. */
  answersSafely(): Promise<void>;
  /** What is stored, and the view that the served engine makes of it now. */
  world(): Promise<World & { view: View }>;
}

export function personAt(driver: Driver, site: Site): Person {
  const world = async (): Promise<World & { view: View }> => {
    const found = await driver.evaluate(readWorld, engineFiles(site));
    return { ...found, view: JSON.parse(found.viewText) };
  };
  const reads = () => driver.evaluate(visibleText, null);
  const sees = (words: string): Promise<void> =>
    expect.poll(reads, { message: `reads "${words}"`, timeout: patienceMs }).toContain(words);

  const answers = async (question: ScreeningQuestionKey, answer: AnswerKey): Promise<void> => {
    const asked = questionOf((await world()).view, question);
    await sees(sayText(asked.text));
    await driver.click('radio', answerLabel(asked, answer));
    await driver.click('button', say('action.continue'));
    const stored = async () => (await world()).view.screening.questions.find(({ key }) => key === question)?.answer;
    // An answer that stops everything may end the question altogether.
    await expect.poll(stored, { message: `${question}: ${answer} is stored`, timeout: patienceMs }).toBe(answer);
  };

  return {
    async arrives() {
      await driver.open(site.url);
      // It stands above the rest of the page, which moves when it comes.
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
