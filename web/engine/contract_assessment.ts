/** The questionnaire (R10). */
import type { CardKey } from './contract_screening.ts';
import type { Rule, Text } from './contract_words.ts';

export type AssessmentQuestionKey =
  | 'sides'
  | 'site_left'
  | 'site_right'
  | 'duration'
  | 'trend'
  | 'sore_activities'
  | 'activity_pain_left'
  | 'activity_pain_right'
  | 'settling'
  | 'woken'
  | 'morning_pain_left'
  | 'morning_pain_right'
  | 'stiffness'
  | 'change'
  | 'calming'
  | 'seated_hold'
  | 'short_hold'
  | 'two_leg_raise'
  | 'fitness'
  | 'illness'
  | 'equipment'
  | 'sports'
  | 'goals';

/**
 * What each kind of question takes: `word` a word; `pain` a number; `minutes` a number or the word `not_sure`; `list`
 * chosen and own; `goals` all three lists.
 */
export interface AssessmentValue {
  word?: string;
  number?: number;
  chosen?: string[];
  own?: string[];
  /** goals: how well each goal goes now, 0 to 10, first for the chosen ones, then for the person's own. */
  ratings?: number[];
}

export interface AssessmentQuestion {
  key: AssessmentQuestionKey;
  kind: 'word' | 'pain' | 'minutes' | 'list' | 'goals';
  /**
   * `assess.<key>.ask`. A question about one side uses the key that both sides share: `assess.site.ask_left` and so on.
   */
  text: Text;
  /** `assess.<key>.why` */
  why: Text;
  rules: Rule[];
  follow_up: boolean;
  /** The possible answers in order, each with its words. Lists may be left empty; `not_sure` comes last. */
  choices: { value: string; text: Text }[];
  /** The highest number allowed (pain, minutes, ratings); 0 if the answer has no number. */
  max: number;
  /** How many answers may be given in own words (list), or in all (goals); 0 if none. */
  own_max: number;
  answer: AssessmentValue | null;
  record: string | null;
}

export interface AssessmentView {
  /**
   * due: none exists yet, or a new one is needed. open: begun. ready: everything is answered, and "show my plan" is
   * next. done: the plan was made from it.
   */
  status: 'due' | 'open' | 'ready' | 'done';
  round: number;
  next: AssessmentQuestionKey | null;
  done: number;
  of: number;
  questions: AssessmentQuestion[];
  /** R47: cards that close nothing, for what the answers say. */
  information: CardKey[];
  completed_date: string | null;
}
