/**
 * The answers of a morning while they are given: what is open, and what is sent. Unanswered questions are not sent
 * (H7).
 */
import type { CheckInAnswer, CommandBody, SideKey } from '../../engine/contract.ts';
import { openSides } from '../components/questions/ask.tsx';

export const EMPTY: CheckInAnswer = {
  morning: {},
  activity_pain: null,
  soreness: null,
  woken: null,
  stiffness: null,
  something_new: null,
};

/** The number of open questions; each sore side counts as one. */
export function openOf(draft: CheckInAnswer, sides: readonly SideKey[]): number {
  const single = [draft.activity_pain, draft.soreness, draft.woken, draft.stiffness, draft.something_new];
  return openSides(sides, draft.morning) + single.filter((answer) => answer === null).length;
}

export function isEmpty(draft: CheckInAnswer, sides: readonly SideKey[]): boolean {
  return openOf(draft, sides) === openOf(EMPTY, sides);
}

export function bodyOf(date: string, draft: CheckInAnswer, sides: readonly SideKey[]): CommandBody {
  const { morning, activity_pain, soreness, woken, stiffness, something_new } = draft;
  return {
    kind: 'submit_check_in',
    date,
    ...(openSides(sides, morning) < sides.length ? { morning } : {}),
    ...(activity_pain === null ? {} : { activity_pain }),
    ...(soreness === null ? {} : { soreness }),
    ...(woken === null ? {} : { woken }),
    ...(stiffness === null ? {} : { stiffness }),
    ...(something_new === null ? {} : { something_new }),
  };
}
