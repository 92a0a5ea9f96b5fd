/** Goals while they are chosen and rated. Pure functions, so that no rating can end up with another goal. */
import type { AssessmentQuestion, AssessmentValue } from '../../engine/contract.ts';
import { written } from './own_words.ts';

interface OwnGoal {
  words: string;
  rating: number | null;
}

export interface Draft {
  /** The chosen goals of the list, each with its rating; null if it is not rated yet. */
  chosen: Readonly<Record<string, number | null>>;
  own: readonly OwnGoal[];
  /** "No goal for now" is ticked. */
  none: boolean;
}

export function draftOf(answer: AssessmentValue | null): Draft {
  const chosen = answer?.chosen ?? [];
  const own = answer?.own ?? [];
  const rating = (place: number): number | null => answer?.ratings?.[place] ?? null;
  return {
    chosen: Object.fromEntries(chosen.map((goal, place) => [goal, rating(place)])),
    own: own.map((words, place) => ({ words, rating: rating(chosen.length + place) })),
    none: answer !== null && chosen.length + own.length === 0,
  };
}

export function countOf(draft: Draft): number {
  return Object.keys(draft.chosen).length + draft.own.length;
}

export function hasGoal(draft: Draft): boolean {
  return Object.keys(draft.chosen).length > 0 || written(draft.own.map((one) => one.words)).length > 0;
}

export function toggled(draft: Draft, goal: string): Draft {
  const { [goal]: before, ...rest } = draft.chosen;
  return { ...draft, none: false, chosen: before === undefined ? { ...rest, [goal]: null } : rest };
}

export function withOwn(draft: Draft, own: readonly OwnGoal[]): Draft {
  return { ...draft, none: false, own };
}

/** What is sent: goals in the order of the list, then the person's own; null while a rating is missing. */
export function valueToSend(draft: Draft, asked: AssessmentQuestion): AssessmentValue | null {
  const chosen = asked.choices.map((choice) => choice.value).filter((goal) => Object.hasOwn(draft.chosen, goal));
  const own = written(draft.own.map((one) => one.words));
  const ofOwn = own.map((words) => draft.own.find((one) => one.words.trim() === words)?.rating ?? null);
  const ratings = [...chosen.map((goal) => draft.chosen[goal] ?? null), ...ofOwn];
  return ratings.every((rating) => rating !== null) ? { chosen, own, ratings } : null;
}
