/** Which reason is shown beside which part of the plan. This is only for reading; the engine has decided already. */
import type { PlanView, Reason, Rule } from '../../engine/contract.ts';

export type Part = 'stage' | 'phase' | 'exercise' | 'dose' | 'when';

const PARTS: Readonly<Record<Part, readonly Rule[]>> = {
  stage: ['R11', 'R12', 'R13'],
  phase: ['R14', 'R39'],
  exercise: ['R15', 'R16', 'R21'],
  dose: ['R20', 'R22', 'R24'],
  when: ['R23', 'R40'],
};

/** Without exercises there are no cards for their parts. */
function shown(plan: PlanView): readonly Part[] {
  if (plan.cause !== 'assessment') return [];
  return plan.exercises.length > 0 ? ['stage', 'phase', 'exercise', 'dose', 'when'] : ['stage', 'phase'];
}

/** A plan that does not come from answers (but from a red response, a gap or an offer) is explained as a whole. */
export function reasonsFor(plan: PlanView, part: Part): Reason[] {
  return shown(plan).includes(part) ? plan.reasons.filter((reason) => PARTS[part].includes(reason.rule)) : [];
}

/** The reasons that do not belong to a part, so that none is left out (R60). */
export function otherReasons(plan: PlanView): Reason[] {
  const placed = shown(plan).flatMap((part) => PARTS[part]);
  return plan.reasons.filter((reason) => !placed.includes(reason.rule));
}
