/** Where the questionnaire leads, worked out from views alone; what an answer means is the engine's business (R10). */
import type { AskedKey, AssessmentQuestion, AssessmentView, View } from '../../engine/contract.ts';
import type { Address } from '../model/address.ts';

/** The next question that is open, or all answers when none is. */
export function onward(assessment: AssessmentView): Address {
  return assessment.next ? { screen: 'asked', question: assessment.next } : { screen: 'answers' };
}

/** After an answer was stored. Without a questionnaire (another tab reported something new): home, where it is said. */
export function afterAnswer(view: View): Address {
  return view.assessment && view.place !== 'update_needed' ? onward(view.assessment) : { screen: 'home' };
}

/** The question before this one, or where the questions began. */
export function backFrom(question: AskedKey, questions: readonly AssessmentQuestion[]): Address {
  const before = questions[questions.findIndex((asked) => asked.key === question) - 1];
  return before ? { screen: 'asked', question: before.key } : { screen: 'questions' };
}

/** Its number among those that apply, from 1. */
export function numberOf(question: AskedKey, questions: readonly AssessmentQuestion[]): number {
  return questions.findIndex((asked) => asked.key === question) + 1;
}

/** Both sides' questions share their words: `site_left` and `site_right` are `site`. */
export function stemOf(question: AskedKey): string {
  return question.replace(/_(?:left|right)$/, '');
}
