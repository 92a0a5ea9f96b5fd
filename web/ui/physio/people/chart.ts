/** The data of the chart of one kind of people, from a summary: rows of phases over weeks. */
import type { SimulationOfKind, SimulationReach } from '../../../engine/contract.ts';
import { DAYS_OF_WEEK } from '../../../physio/simulation_run.ts';

export interface ChartRow {
  /** null: maintenance. */
  phase: number | null;
  people: number;
  of: number;
  /** The weeks, from 1, in which the first, the median and the last person arrived; null if nobody did. */
  weeks: { first: number; half: number; last: number } | null;
  /** The same as fractions of the whole time, 0 to 1. */
  at: { first: number; half: number; last: number } | null;
}

export const weekOf = (day: number): number => Math.ceil(day / DAYS_OF_WEEK);

/** `phases`: those of the document, in order. */
export function rowsOf(found: SimulationOfKind, phases: readonly number[], days: number): ChartRow[] {
  const rows = phases.flatMap((phase) => {
    const reach = found.phases.find((one) => one.phase === phase);
    return reach ? [rowOf(phase, reach, found.people, days)] : [];
  });
  return [...rows, rowOf(null, found.maintenance, found.people, days)];
}

const PER = 1_000;

function rowOf(phase: number | null, reach: SimulationReach, of: number, days: number): ChartRow {
  const people = Math.round((reach.reached_per_thousand * of) / PER);
  const { first_day, median_day, last_day } = reach;
  if (first_day === null || median_day === null || last_day === null)
    return { phase, people, of, weeks: null, at: null };
  const part = (day: number): number => Math.min(1, (day - 1) / days);
  return {
    phase,
    people,
    of,
    weeks: { first: weekOf(first_day), half: weekOf(median_day), last: weekOf(last_day) },
    at: { first: part(first_day), half: part(median_day), last: part(last_day) },
  };
}

/** The last phase that anybody reached; null if nobody has begun. */
export function furthest(rows: readonly ChartRow[]): ChartRow | null {
  return rows.findLast(({ phase, weeks }) => phase !== null && weeks !== null) ?? null;
}
