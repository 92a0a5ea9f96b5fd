/** The numbers of the traffic light (R30) as the programme has them. */
import type { FormField, ProgrammeForm } from '../../../engine/contract.ts';

const numberAt = (fields: readonly FormField[], name: string): number | null => {
  const value = fields.find(({ pointer }) => pointer === `/numbers/${name}`)?.value;
  return typeof value === 'number' ? value : null;
};

interface TrafficLight {
  amber_pain: number;
  red_pain: number;
  /** Good sessions in a row before more is offered. */
  greens: number;
}

/** null: a form that does not name them; then the app alone says how it was. */
export function trafficLight({ limits }: ProgrammeForm): TrafficLight | null {
  const amber_pain = numberAt(limits, 'response/amber_pain');
  const red_pain = numberAt(limits, 'response/red_pain');
  const greens = numberAt(limits, 'advance/greens');
  return amber_pain === null || red_pain === null || greens === null ? null : { amber_pain, red_pain, greens };
}
