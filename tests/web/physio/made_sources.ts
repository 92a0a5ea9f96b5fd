/**
 * The programmes whose answers from the real engine are kept in made.jsonl, for tests and the gallery of the pages
 * after the builder.
 */
import type { ProgrammeSource } from '../../../web/engine/contract.ts';

const source = (id: string, set: Record<string, unknown>): ProgrammeSource => ({
  format: 1,
  base: { id, version: 1 },
  set,
});

const RICH = {
  '/side': 'left',
  '/issued': '2026-11-20',
  '/review': '2026-12-18',
  '/expires': '2027-02-20',
  '/hold': { until: '2026-12-04' },
  '/start': { phase: 2, exercise: 'standing_raise_bent', rung: 2, regardless: false },
  '/by': { name: 'Sam Okoro', clinic: 'Hill Road Physiotherapy' },
  '/note': 'Keep your walks to half an hour until we meet again. Ring the clinic if mornings get stiffer.',
  '/goals': ['stairs', 'long_walk', 'run'],
  '/parameters/response/red_pain': 5,
  '/phases/0/ladders/0/top': 5,
  '/phases/1/frequency': 'weekdays',
  '/phases/1/weekdays': ['monday', 'wednesday', 'saturday'],
  '/phases/1/exercises/0/rest_ms': 75_000,
  '/phases/1/ladders/0/constant/up_ms': 4000,
  '/phases/2/exercises/2/use': false,
};

export const madeSources: Record<string, ProgrammeSource> = {
  plain: source('six_phases_adapted', { '/issued': '2026-11-20' }),
  rich: source('six_phases_adapted', RICH),
  alfredson: source('alfredson', {}),
  heavy_slow_resistance: source('heavy_slow_resistance', {}),
  silbernagel_combined: source('silbernagel_combined', {}),
  isometric_five: source('isometric_five', {}),
  faults: source('six_phases_adapted', {
    ...RICH,
    '/hold': { until: '2027-06-01' },
    '/phases/0/exercises/0/rest_ms': 5000,
    '/phases/0/ladders/0/rungs/2/hold_ms': 65_000,
  }),
};
