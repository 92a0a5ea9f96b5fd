/** Looks words up in the catalogue, so that tests name them by key and survive a change of wording. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnswerKey, ScreeningQuestion, ScreeningQuestionKey, Text, View } from '../../../web/engine/contract.ts';
import { repository } from './machine.ts';

type Params = Record<string, string | number>;

const catalogue: Record<string, string | string[]> = JSON.parse(
  readFileSync(join(repository, 'web/words/en.json'), 'utf8'),
);
const civil = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const shown = (value: string | number): string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? civil.format(new Date(value)) : String(value);

export function say(key: string, params: Params = {}): string {
  const count = Object.values(params).find((value) => typeof value === 'number');
  const found = catalogue[key] ?? catalogue[`${key}_${count === 1 ? 'one' : 'other'}`];
  if (typeof found !== 'string') throw new Error(`web/words/en.json has no text ${key}`);
  return found.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : shown(value);
  });
}

export function sayText(text: Text): string {
  return 'literal' in text ? text.literal : say(text.key, text.params);
}

export function points(key: string): string[] {
  const found = catalogue[key];
  if (!Array.isArray(found)) throw new Error(`web/words/en.json has no list ${key}`);
  return found;
}

export function questionOf(view: View, key: ScreeningQuestionKey): ScreeningQuestion {
  const found = view.screening.questions.find((question) => question.key === key);
  if (!found) throw new Error(`${key} is not asked now`);
  return found;
}

/** Returns the label of an answer: the question's own label, otherwise the common one. */
export function answerLabel(question: ScreeningQuestion, answer: AnswerKey): string {
  const own = `screening.${question.key}.${answer}`;
  const params = 'key' in question.text ? question.text.params : undefined;
  return own in catalogue ? say(own, params) : say(`answer.${answer}`);
}

/** Returns a pattern that matches only these words, with nothing before or after them. */
export const exactly = (words: string): RegExp => new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
