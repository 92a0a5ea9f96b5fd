/** The numbers of the traffic light (R30) in the programme. */
import type { FormField, ProgrammeForm } from '../../../engine/contract.ts';

const numberAt = (fields: readonly FormField[], name: string): number | null => {
  const value = fields.find(({ pointer }) => pointer === `/parameters/${name}`)?.value;
  return typeof value === 'number' ? value : null;
};

interface TrafficLight {
  amber_pain: number;
  red_pain: number;
  /** The number of green sessions before a step up is offered. */
  greens: number;
  /** The same for sessions that are green or amber (R34). */
  goods: number;
}

/** null for a form without them; then the app alone says how a session was. */
export function trafficLight({ limits }: ProgrammeForm): TrafficLight | null {
  const amber_pain = numberAt(limits, 'response/amber_pain');
  const red_pain = numberAt(limits, 'response/red_pain');
  const greens = numberAt(limits, 'step/green_sessions');
  const goods = numberAt(limits, 'step/good_sessions');
  if (amber_pain === null || red_pain === null || greens === null || goods === null) return null;
  return { amber_pain, red_pain, greens, goods };
}
