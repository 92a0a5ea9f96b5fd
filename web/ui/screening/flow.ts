/** Where the safety questions lead, worked out from views alone; which answers stop is the engine's business. */
import type { Hit, QuestionKey, ScreenQuestion, ScreenView, View } from '../../engine/contract.ts';
import type { Address } from '../model/address.ts';

/** After an answer was stored: to the care card if it opened one, else to what is asked next, else to the check. */
export function afterAnswer(answered: ScreenQuestion, before: ScreenView, after: View): Address {
  if (after.place === 'update_needed') return { screen: 'home' };
  // A follow-up was asked before the card was shown; now it is.
  const stops = openHits(after.screen).some((hit) => hit.rule === answered.rule);
  if (answered.follow_up && stops) return { screen: 'home' };
  const known = new Set(openHits(before).map(nameOf));
  const opened = openHits(after.screen).filter((hit) => !known.has(nameOf(hit)));
  if (opened.length === 0) return onward(after.screen);
  // Breathless as well? The answer decides between 111 and 999, so it comes before the card (R2, H2).
  const followUp = followUpOf(after.screen);
  const settles = followUp && opened.every((hit) => hit.rule === followUp.rule);
  return settles ? { screen: 'question', question: followUp.key } : { screen: 'home' };
}

/** The question at hand, if it follows up on something that already stops. */
export function followUpOf(screen: ScreenView): ScreenQuestion | null {
  const next = screen.questions.find((asked) => asked.key === screen.next);
  return next?.follow_up && openHits(screen).some((hit) => hit.rule === next.rule) ? next : null;
}

/** The next question, or the check when all are answered. */
export function onward(screen: ScreenView): Address {
  return screen.next ? { screen: 'question', question: screen.next } : { screen: 'check' };
}

export function openHits(screen: ScreenView): Hit[] {
  return screen.hits.filter((hit) => hit.status === 'open');
}

/** A hit that got more urgent has another card and is shown again. */
function nameOf(hit: Hit): string {
  return `${hit.rule} ${hit.card}`;
}

/** The question before this one, or where the questions began. */
export function backFrom(question: QuestionKey, questions: readonly ScreenQuestion[]): Address {
  const at = questions.findIndex((asked) => asked.key === question);
  const before = questions[at - 1];
  return before ? { screen: 'question', question: before.key } : { screen: 'home' };
}

/** Its number among the main questions, from 1; a follow-up carries the number of the question it follows. */
export function numberOf(question: QuestionKey, questions: readonly ScreenQuestion[]): number {
  const at = questions.findIndex((asked) => asked.key === question);
  return questions.slice(0, at + 1).filter((asked) => !asked.follow_up).length;
}

/** Main questions that are not answered yet. */
export function leftToAsk(screen: ScreenView): number {
  return screen.questions.filter((asked) => asked.answer === null).length;
}
