/** Where the questionnaire leads, found from views alone. Only the engine interprets the answers (R10). */
import type { AssessmentQuestion, AssessmentQuestionKey, AssessmentView, View } from '../../engine/contract.ts';
import type { Address } from '../model/address.ts';

/** The next open question, or the page of all answers if none is open. */
export function onward(assessment: AssessmentView): Address {
  return assessment.next
    ? { screen: 'assessment_question', question: assessment.next }
    : { screen: 'assessment_check' };
}

/** After an answer was stored. If there is no questionnaire (another tab reported something new), home explains why. */
export function afterAnswer(view: View): Address {
  return view.assessment && view.next_screen !== 'update_needed' ? onward(view.assessment) : { screen: 'home' };
}

/** The question before this one, or the page where the questions began. */
export function backFrom(question: AssessmentQuestionKey, questions: readonly AssessmentQuestion[]): Address {
  const before = questions[questions.findIndex((asked) => asked.key === question) - 1];
  return before ? { screen: 'assessment_question', question: before.key } : { screen: 'assessment' };
}

/** The number among the questions that apply, from 1. */
export function numberOf(question: AssessmentQuestionKey, questions: readonly AssessmentQuestion[]): number {
  return questions.findIndex((asked) => asked.key === question) + 1;
}

/** The questions of both sides share their words: `site_left` and `site_right` use `site`. */
export function stemOf(question: AssessmentQuestionKey): string {
  return question.replace(/_(?:left|right)$/, '');
}
