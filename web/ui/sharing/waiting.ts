/** When a waiting link may be shown: never before the safety screen is clear (H9), and never into a session. */
import type { View } from '../../engine/contract.ts';
import type { WaitingLink } from '../model/app_model.ts';

export function isClear(view: View): boolean {
  return view.place === 'assessment' || view.place === 'today';
}

/** It comes by itself when the person comes home, until they say "later". */
export function comesNow(link: WaitingLink | null, view: View): boolean {
  return link !== null && !link.aside && link.fault === null && isClear(view) && view.session === null;
}
