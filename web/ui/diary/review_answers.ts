/** The items of a review in order, and the ratings while they are given; null for a skipped item. */
import type { ReviewItem, ReviewView } from '../../engine/contract.ts';

export interface Asked {
  /** An activity and a goal may have the same name. */
  key: string;
  part: 'sore' | 'goals';
  item: ReviewItem;
}

export type Answers = Readonly<Record<string, number | null>>;

export function askedOf({ sore, goals }: ReviewView): Asked[] {
  const of = (part: Asked['part'], items: readonly ReviewItem[]): Asked[] =>
    items.map((item) => ({ key: `${part} ${item.item}`, part, item }));
  return [...of('sore', sore), ...of('goals', goals)];
}
