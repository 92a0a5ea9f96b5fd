/**
 * The usual answers of people with a mild tendinopathy of the left midportion. The engine's tests read the same file.
 */
import { readFileSync } from 'node:fs';
import type {
  AnswerKey,
  AssessmentQuestionKey,
  CheckInCommand,
  ScreeningQuestionKey,
} from '../../web/engine/contract.ts';

/** An answer to the questionnaire: a word, a number, several items of a list, or goals with their ratings. */
export type Said = string | number | readonly string[] | Readonly<Record<string, number>>;
export type Story = Partial<Record<AssessmentQuestionKey, Said>>;

interface Answers {
  /** The answers that hit no rule, where they are not "no". */
  screening: Partial<Record<ScreeningQuestionKey, AnswerKey>>;
  assessment: Record<AssessmentQuestionKey, Said>;
  check_in: Omit<CheckInCommand, 'morning'>;
  rating: { effort: 'easy' | 'right' | 'hard'; painkiller: boolean };
}

export const usual: Answers = JSON.parse(readFileSync('tests/stories/answers.json', 'utf8'));

/** Returns the answer that hits no rule. */
export const safe = (question: ScreeningQuestionKey): AnswerKey => usual.screening[question] ?? 'no';
