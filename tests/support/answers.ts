/** What most people with a mild tendinopathy of the left midportion would answer; the engine's tests read the same file. */
import { readFileSync } from 'node:fs';
import type {
  AnswerKey,
  AssessmentQuestionKey,
  CheckInCommand,
  ScreeningQuestionKey,
} from '../../web/engine/contract.ts';

/** An answer to the questionnaire: a word, a number, several of a list, or goals with how well each goes. */
export type Said = string | number | readonly string[] | Readonly<Record<string, number>>;
export type Story = Partial<Record<AssessmentQuestionKey, Said>>;

interface Answers {
  /** What stops nothing, where that is not "no". */
  screening: Partial<Record<ScreeningQuestionKey, AnswerKey>>;
  assessment: Record<AssessmentQuestionKey, Said>;
  check_in: Omit<CheckInCommand, 'morning'>;
  rating: { effort: 'easy' | 'right' | 'hard'; painkiller: boolean };
}

export const usual: Answers = JSON.parse(readFileSync('tests/stories/answers.json', 'utf8'));

/** The answer that stops nothing. */
export const safe = (question: ScreeningQuestionKey): AnswerKey => usual.screening[question] ?? 'no';
