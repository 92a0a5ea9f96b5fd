/** The questionnaire in its states, all of them from the engine. */
import type { AssessmentQuestionKey } from '../engine/contract.ts';
import { type Address, ASSESSMENT_QUESTIONS } from '../ui/model/address.ts';
import { golden, seeing } from './goldens.ts';
import { HOME, MAIN, type Scene, WHY } from './scene.ts';

const at = (question: AssessmentQuestionKey): Address => ({ screen: 'assessment_question', question });
const ANSWERS: Address = { screen: 'assessment_check' };

/** The story in which each question is asked and still open. */
function openIn(question: AssessmentQuestionKey): string {
  const stories = ['assessment_both_open', 'assessment_middle', 'all_clear'];
  const found = stories.find((story) =>
    golden(story).assessment?.questions.some(({ key, answer }) => key === question && answer === null),
  );
  if (!found) throw new Error(`${question} is open in no story`);
  return found;
}

export const assessmentScenes: readonly Scene[] = [
  { name: 'assessment_first', at: { screen: 'assessment' }, state: seeing('all_clear') },
  { name: 'assessment_middle', at: HOME, state: seeing('assessment_middle') },
  { name: 'assessment_ready', at: HOME, state: seeing('assessment_ready') },
  { name: 'assessment_again', at: { screen: 'assessment' }, state: seeing('reentry_asked') },
  ...ASSESSMENT_QUESTIONS.map((key) => ({ name: `asked_${key}`, at: at(key), state: seeing(openIn(key)) })),
  { name: 'asked_follow_up', at: at('short_hold'), state: seeing('short_hold_asked') },
  {
    name: 'asked_missing',
    at: at('activity_pain_left'),
    state: seeing('assessment_both_open'),
    steps: [MAIN],
  },
  {
    name: 'asked_minutes_wrong',
    at: at('stiffness'),
    state: seeing('assessment_both_open'),
    steps: [{ type: '999' }, MAIN],
  },
  { name: 'asked_own', at: at('sore_activities'), state: seeing('assessment_full') },
  { name: 'asked_goals_rated', at: at('goals'), state: seeing('assessment_full') },
  { name: 'asked_why', at: at('two_leg_raise'), state: seeing('assessment_both_open'), steps: [WHY] },
  { name: 'answers', at: ANSWERS, state: seeing('assessment_full') },
  { name: 'answers_open', at: ANSWERS, state: seeing('short_hold_asked') },
  { name: 'answers_done', at: ANSWERS, state: seeing('planned') },
];
