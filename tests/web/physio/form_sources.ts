/** The programmes of tests/web/physio/forms.jsonl, with the real engine's answers for screens, tests and gallery. */
import { readFileSync } from 'node:fs';
import type { ProgrammeSource } from '../../../web/engine/contract.ts';

const base = { id: 'six_phases_adapted', version: 1 };
const source = (set: ProgrammeSource['set']): ProgrammeSource => ({ format: 1, base, set });

export const sources: Record<string, ProgrammeSource> = {
  fresh: source({ '/issued': '2026-11-20' }),
  changed: source({
    '/side': 'right',
    '/issued': '2026-11-20',
    '/review': '2026-12-18',
    '/hold': { until: '2026-12-04' },
    '/start': { phase: 2, exercise: 'standing_raise_bent', rung: 1, regardless: false },
    '/by': { name: 'Sam Reed', clinic: 'Riverside Physio' },
    '/note': 'Hold on to the worktop. Ring the clinic if you are not sure.',
    '/goals': ['stairs', 'long_walk', 'run'],
    '/phases/0/ladders/0/top': 5,
    '/phases/1/frequency': 'weekdays',
    '/phases/1/weekdays': ['monday', 'thursday'],
    '/phases/1/exercises/0/rest_ms': 75_000,
    '/phases/1/ladders/0/constant/up_ms': 4000,
    '/phases/2/exercises/2/use': false,
    '/parameters/response/red_pain': 5,
  }),
  faults: source({
    '/issued': '2026-11-20',
    '/review': '2026-12-18',
    '/hold': { until: '2027-06-01' },
    '/by': { name: '', clinic: 'Riverside Physio' },
    '/phases/0/exercises/0/rest_ms': 5000,
    '/phases/0/ladders/0/rungs/2/hold_ms': 65_000,
    '/phases/1/frequency': 'times_a_week',
  }),
};

/** A whole document from outside, partly in a right-to-left language and with markup in its title. */
export const ownDocument = {
  ...JSON.parse(readFileSync(new URL('../../../cpp/content/isometric_five.json', import.meta.url), 'utf8')),
  id: 'clinic_holds',
  version: 3,
  title: 'Holds for hill walkers <b>of the long northern valleys</b>, אחיזות',
};
