/** The words of an answer: the question's own if it has any, otherwise plain yes, no, not sure. */
import type { AnswerKey, ScreeningQuestion } from '../../engine/contract.ts';
import { maybe, t } from '../../words/words.ts';

export function answerWords(question: ScreeningQuestion, answer: AnswerKey): string {
  const params = 'key' in question.text ? question.text.params : undefined;
  return maybe(`screening.${question.key}.${answer}`, params) ?? t(`answer.${answer}`);
}
