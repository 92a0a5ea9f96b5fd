/** Where the safety questions lead, found from views alone. Only the engine knows which answers stop. */
import type { Hit, ScreeningQuestion, ScreeningQuestionKey, ScreeningView, View } from '../../engine/contract.ts';
import type { Address } from '../model/address.ts';

/**
 * After an answer was stored: to the care card if the answer opened one, otherwise to the next question or the check
 * page.
 */
export function afterAnswer(answered: ScreeningQuestion, before: ScreeningView, after: View): Address {
  if (after.next_screen === 'update_needed') return { screen: 'home' };
  // A follow-up is asked before its card is shown; after it the card is due.
  const stops = openStops(after.screening).some((hit) => hit.sign === answered.sign);
  if (answered.follow_up && stops) return { screen: 'home' };
  const known = new Set(openHits(before).map(nameOf));
  const opened = openHits(after.screening).filter((hit) => !known.has(nameOf(hit)));
  if (opened.length === 0) return onward(after.screening);
  if (openStops(after.screening).length === 0) return { screen: 'cautions' };
  // A follow-up (breathless as well?) decides between 111 and 999, so it comes before the card (R2, H2).
  const followUp = followUpOf(after.screening);
  const settles = followUp && opened.every((hit) => hit.sign === followUp.sign);
  return settles ? { screen: 'screening_question', question: followUp.key } : { screen: 'home' };
}

/** The next question, if it follows up on an open hit. */
export function followUpOf(screening: ScreeningView): ScreeningQuestion | null {
  const next = screening.questions.find((asked) => asked.key === screening.next);
  return next?.follow_up && openHits(screening).some((hit) => hit.sign === next.sign) ? next : null;
}

/** The next question, or the check page once all are answered. */
export function onward(screening: ScreeningView): Address {
  return screening.next ? { screen: 'screening_question', question: screening.next } : { screen: 'screening_check' };
}

export function openHits(screening: ScreeningView): Hit[] {
  return screening.hits.filter((hit) => hit.status === 'open');
}

export function openStops(screening: ScreeningView): Hit[] {
  return openHits(screening).filter((hit) => hit.weight === 'stop');
}

export function openCautions(screening: ScreeningView): Hit[] {
  return openHits(screening).filter((hit) => hit.weight === 'caution');
}

/** A hit that became more urgent has another card and is shown again. */
function nameOf(hit: Hit): string {
  return `${hit.sign} ${hit.card}`;
}

/** The question before this one, or the page where the questions began. */
export function backFrom(question: ScreeningQuestionKey, questions: readonly ScreeningQuestion[]): Address {
  const at = questions.findIndex((asked) => asked.key === question);
  const before = questions[at - 1];
  return before ? { screen: 'screening_question', question: before.key } : { screen: 'home' };
}

/** The number among the main questions, from 1. A follow-up has the number of the question it follows. */
export function numberOf(question: ScreeningQuestionKey, questions: readonly ScreeningQuestion[]): number {
  const at = questions.findIndex((asked) => asked.key === question);
  return questions.slice(0, at + 1).filter((asked) => !asked.follow_up).length;
}

/** The number of main questions that are not answered yet. */
export function leftToAsk(screening: ScreeningView): number {
  return screening.questions.filter((asked) => asked.answer === null).length;
}
