/** What a review asks, in order, and the answers while they are being given: a number, or null where it was left out. */
import type { ReviewItem, ReviewView } from '../../engine/contract.ts';

export interface Asked {
  /** An activity and a goal may bear the same name. */
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
