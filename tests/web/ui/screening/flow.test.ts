/** Where an answer leads. */
import { expect, test } from 'vitest';
import type { ScreeningQuestion, ScreeningQuestionKey, View } from '../../../../web/engine/contract.ts';
import { golden } from '../../../../web/gallery/goldens.ts';
import { afterAnswer, backFrom, followUpOf, leftToAsk, numberOf } from '../../../../web/ui/screening/flow.ts';

const HOME = { screen: 'home' };

/** The question as it was in the previous view. */
function asked(key: ScreeningQuestionKey, view: View): ScreeningQuestion {
  const found = view.screening.questions.find((question) => question.key === key);
  if (!found) throw new Error(`${key} is not asked`);
  return found;
}

function answering(key: ScreeningQuestionKey, before: View, after: View): unknown {
  return afterAnswer(asked(key, before), before.screening, after);
}

test('H1: an answer that stops leads to its care card, though questions are left', () => {
  expect(answering('rupture', golden('screen_first'), golden('rupture_hit'))).toEqual(HOME);
});

test('H2: a changed calf asks about breath first, because the answer decides between 111 and 999', () => {
  const clot = golden('clot_hit');
  expect(answering('calf', golden('screen_first'), clot)).toEqual({
    screen: 'screening_question',
    question: 'breathless',
  });
  expect(followUpOf(clot.screening)?.key).toBe('breathless');
  expect(followUpOf(golden('rupture_hit').screening)).toBeNull();
});

test('H2: after the follow-up the card is shown, even if it is the same', () => {
  const before = golden('clot_hit');
  const after = structuredClone(before);
  asked('breathless', after).answer = 'no';
  after.screening.next = 'four_steps';
  expect(answering('breathless', before, after)).toEqual(HOME);
});

test('H2: a card that becomes more urgent is shown again', () => {
  expect(answering('breathless', golden('clot_hit'), golden('clot_999_hit'))).toEqual(HOME);
});

test('an earlier stop does not block the remaining questions', () => {
  const before = golden('rupture_hit');
  const after = structuredClone(before);
  after.screening.next = 'four_steps';
  expect(answering('calf', before, after)).toEqual({ screen: 'screening_question', question: 'four_steps' });
});

test('the last answer leads to the check page', () => {
  expect(answering('hot_joint', golden('screen_middle'), golden('all_clear'))).toEqual({ screen: 'screening_check' });
});

test('H15: a newer log in between leads home, where it is reported', () => {
  expect(answering('hot_joint', golden('screen_middle'), golden('newer'))).toEqual(HOME);
});

test('the number of a question, and the way back', () => {
  const { questions } = golden('rupture_unsure_asked').screening;
  expect(numberOf('adult', questions)).toBe(1);
  expect(numberOf('rupture_explained', questions)).toBe(2);
  expect(numberOf('calf', questions)).toBe(3);
  expect(backFrom('adult', questions)).toEqual(HOME);
  expect(backFrom('calf', questions)).toEqual({ screen: 'screening_question', question: 'rupture_explained' });
  expect(leftToAsk(golden('all_clear').screening)).toBe(0);
  expect(leftToAsk(golden('rupture_hit').screening)).toBe(10);
});
