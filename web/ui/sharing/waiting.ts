/** When a waiting link may be shown: not before the safety questions are clear (H9), and not during a session. */
import type { View } from '../../engine/contract.ts';
import type { WaitingLink } from '../model/app_model.ts';

export function isClear(view: View): boolean {
  return view.next_screen === 'assessment' || view.next_screen === 'today';
}

/** It is shown whenever the person comes home, until they say "later". */
export function isShownNow(link: WaitingLink | null, view: View): boolean {
  return link !== null && !link.aside && link.fault === null && isClear(view) && view.session === null;
}
