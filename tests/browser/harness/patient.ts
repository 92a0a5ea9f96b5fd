/** A patient in any browser, who fills in the questionnaire and check-ins and rates sessions by tapping. */
import { expect } from '@playwright/test';
import type { AssessmentQuestion, AssessmentQuestionKey, CheckInAnswer, View } from '../../../web/engine/contract.ts';
import { type Said, type Story, usual } from '../../support/answers.ts';
import { type Driver, polling } from '../drivers/driver.ts';
import type { Person } from './person.ts';
import { say, sayText } from './words.ts';

/** Moderate irritability that allows building up (R11, R12), in phase 1 because no heel raise was ever tried (R14). */
export const moderate: Story = {
  ...usual.assessment,
  sore_activities: ['standing', 'walking'],
  activity_pain_left: 4,
  settling: 'by_morning',
  seated_hold: 'easy',
  sports: ['cycling'],
};

type Morning = Omit<CheckInAnswer, 'morning'> & { morning: number };

/** A check-in that makes no session amber (R30). */
export const calmMorning: Morning = { morning: 1, ...usual.check_in };

export interface Told {
  during: number;
  after: number;
  effort: 'easy' | 'right' | 'hard';
  painkiller: boolean;
}

export const wellTaken: Told = { during: 1, after: 1, ...usual.rating };

export interface Patient {
  /** Reads the question, answers it by tapping, and waits until the answer is stored. */
  tells(question: AssessmentQuestionKey, said: Said): Promise<void>;
  /** Answers one question after the other from the story, up to and including `until`. */
  tellsAll(story: Story, until?: AssessmentQuestionKey): Promise<void>;
  /** Fills in the check-in on the screen and saves it. */
  fillsIn(morning: Morning): Promise<void>;
  /** Rates the soreness, confirms that there is support if asked (H17), and reaches the start of the session. */
  getsReady(pain: number): Promise<void>;
  /** Rates the session and saves the rating. */
  saysHowItWent(told: Told): Promise<void>;
}

const yesNo = (value: boolean): string => say(value ? 'answer.yes' : 'answer.no');

export function patientAt(driver: Driver, person: Person): Patient {
  const asked = async (question: AssessmentQuestionKey): Promise<AssessmentQuestion> => {
    const { assessment } = (await person.world()).view;
    const found = assessment?.questions.find(({ key }) => key === question);
    if (!found) throw new Error(`${question} is not asked now`);
    return found;
  };
  const pain = (value: number, within?: string) => driver.click('pain', `${value}`, within);

  const tells = async (key: AssessmentQuestionKey, said: Said): Promise<void> => {
    const question = await asked(key);
    await person.sees(sayText(question.text));
    await tap(driver, question, said);
    await driver.click('button', say('action.continue'));
    await expect.poll(async () => saidOf(await asked(key)), { message: `${key} is stored`, ...polling }).toEqual(said);
  };

  return {
    tells,
    async tellsAll(story, until) {
      for (;;) {
        const next = (await person.world()).view.assessment?.next;
        if (!next) return;
        const said = story[next];
        if (said === undefined) throw new Error(`the story has no answer to ${next}`);
        await tells(next, said);
        if (next === until) return;
      }
    },

    async fillsIn({ morning, activity_pain, soreness, woken, stiffness, something_new }) {
      const stood = (await person.world()).lines.length;
      await pain(morning, say('check_in.morning'));
      if (activity_pain !== null) await pain(activity_pain, say('check_in.activity'));
      if (soreness) await driver.click('radio', say(`check_in.soreness.${soreness}`), say('check_in.soreness'));
      if (woken !== null) await driver.click('radio', yesNo(woken), say('check_in.woken'));
      if (stiffness) await driver.click('radio', say(`check_in.stiffness.${stiffness}`), say('check_in.stiffness'));
      if (something_new !== null) {
        await driver.click('radio', yesNo(something_new), say('check_in.something_new'));
      }
      await driver.click('button', say('check_in.save'));
      await person.sees(say('check_in.done.title'));
      expect((await person.world()).lines.length, 'the morning is stored').toBeGreaterThan(stood);
    },

    async getsReady(value) {
      const { plan } = (await person.world()).view;
      await person.sees(say('ready.pain.title'));
      await pain(value);
      await driver.click('button', say('action.continue'));
      for (const { cue } of plan?.exercises ?? []) {
        if (!cue) continue;
        await person.sees(say('ready.support.title'));
        await person.sees(sayText(cue));
        await driver.click('button', say('ready.support.confirm'));
        break;
      }
      await person.sees(say('session.start'));
    },

    async saysHowItWent({ during, after, effort, painkiller }) {
      await pain(during, say('after.during'));
      await pain(after, say('after.after'));
      await driver.click('radio', say(`after.effort.${effort}`), say('after.effort'));
      await driver.click('radio', yesNo(painkiller), say('after.painkiller'));
      await driver.click('button', say('check_in.save'));
    },
  };
}

/** Gives the answer on the page, with the taps that its kind of question needs. */
async function tap(driver: Driver, { key, kind, choices }: AssessmentQuestion, said: Said): Promise<void> {
  const words = (value: string): string => {
    const choice = choices.find((one) => one.value === value);
    if (!choice) throw new Error(`${key} has no answer ${value}`);
    return sayText(choice.text);
  };
  switch (kind) {
    case 'word':
      return driver.click('radio', words(String(said)));
    case 'pain':
      return driver.click('pain', String(said));
    case 'minutes':
      return typeof said === 'number'
        ? driver.click('button', say('assess.minutes.some', { minutes: said }))
        : driver.click('tick', words(String(said)));
    case 'list': {
      const chosen = said as readonly string[];
      for (const value of chosen) await driver.click('tick', words(value));
      if (chosen.length === 0) await driver.click('tick', nothing(key));
      return;
    }
    case 'goals':
      for (const [goal, rating] of Object.entries(said)) {
        await driver.click('tick', words(goal));
        await driver.click('pain', `${rating}`, `${words(goal)} ${say('assess.goals.rate')}`);
      }
      return;
  }
}

/** Returns the words that mean "none of these" in that question. */
function nothing(key: AssessmentQuestionKey): string {
  try {
    return say(`assess.${key}.nothing`);
  } catch {
    return say('assess.list.nothing');
  }
}

/** Returns the stored answer in the form that stories use. */
function saidOf({ kind, answer }: AssessmentQuestion): Said | null {
  if (!answer) return null;
  const { word, number, chosen = [], ratings = [] } = answer;
  if (kind === 'list') return chosen;
  if (kind === 'goals') return Object.fromEntries(chosen.map((goal, at) => [goal, ratings[at] ?? -1]));
  return word ?? number ?? null;
}

/** Returns the exercise of a plan that has exactly one. */
export function onlyExercise({ plan }: View) {
  const [exercise, ...more] = plan?.exercises ?? [];
  if (!exercise || more.length > 0) throw new Error('the plan does not have exactly one exercise');
  return exercise;
}
