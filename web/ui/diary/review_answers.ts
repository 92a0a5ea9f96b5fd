/** The items of a review in order, and the ratings while they are given. */
import type { ReviewItem, ReviewView } from '../../engine/contract.ts';

export interface Asked {
  /** An activity and a goal may have the same name. */
  key: string;
  part: 'sore' | 'goals';
  item: ReviewItem;
}

/** null: skipped, and unknown. `not_done`: the sore activity was not done (R35). */
export type ReviewAnswer = number | 'not_done' | null;
export type Answers = Readonly<Record<string, ReviewAnswer>>;

export function askedOf({ sore, goals }: ReviewView): Asked[] {
  const of = (part: Asked['part'], items: readonly ReviewItem[]): Asked[] =>
    items.map((item) => ({ key: `${part} ${item.item}`, part, item }));
  return [...of('sore', sore), ...of('goals', goals)];
}
