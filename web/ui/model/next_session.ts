/** What a session started now would consist of: the plan, or the step that begins with it (R34). */
import type { PlanView, TodayView } from '../../engine/contract.ts';

export type NextSession = Pick<PlanView, 'name' | 'exercises' | 'minutes'>;

export function nextSession(plan: PlanView, { step }: TodayView): NextSession {
  return step?.begins ? { name: step.to.name, exercises: step.to.exercises, minutes: step.minutes } : plan;
}
