/** Typed programmes as a link brings them: what a physio would send, and what a hostile one would. */
import type { PlanStep, PlanView, ProgrammePreview, ProgrammeView, View } from '../../../../web/engine/contract.ts';
import { golden } from '../../../../web/gallery/goldens.ts';
import { sampleExercise } from '../samples.ts';

export const LINK = '1.AbCdEfGhIjKlMnOpQrStUvWxYz0123456789';

const BASE: ProgrammePreview['base'] = {
  id: 'six_phases_adapted',
  version: 1,
  title: 'Six phases, adapted',
  released: true,
  citations: [],
};
const ANNA = { name: 'Anna Berg', clinic: 'Seaside Physio, Hove' };

export function sampleProgramme(over: Partial<ProgrammeView> = {}): ProgrammeView {
  return {
    id: BASE.id,
    version: BASE.version,
    title: BASE.title,
    standard: false,
    since: '2026-11-18',
    by: ANNA,
    note: 'Keep the stairs for later. Ring me if the mornings get worse.',
    side: 'left',
    issued: '2026-11-17',
    expires: '2027-02-09',
    review: '2026-12-15',
    hold_until: null,
    ended: false,
    other_side: false,
    undo: null,
    ...over,
  };
}

export const STANDARD: ProgrammeView = sampleProgramme({
  standard: true,
  since: null,
  by: null,
  note: '',
  side: null,
  issued: null,
  expires: null,
  review: null,
});

const STEP: PlanStep = {
  stage: 'build_up',
  phase: 1,
  name: { key: 'phase.1.name' },
  exercises: [sampleExercise({ dose_text: { key: 'dose.hold', params: { sets: 5, seconds: 45 } } })],
  frequency_text: { key: 'frequency.daily' },
  weekdays: [],
};

const phase = (n: number) => ({ key: `phase.${n}.name` });

export function samplePreview(over: Partial<ProgrammePreview> = {}): ProgrammePreview {
  return {
    base: BASE,
    by: ANNA,
    note: 'Keep the stairs for later. Ring me if the mornings get worse.',
    side: 'left',
    issued: '2026-11-17',
    expires: '2027-02-09',
    review: '2026-12-15',
    hold_until: '2026-12-01',
    goals: [{ key: 'goal.stairs' }, { key: 'goal.long_walk' }],
    differs: [
      {
        pointer: '/limits/pain_max',
        where: [],
        label: { literal: 'Most pain that is fine' },
        standard: [{ literal: '5' }],
        now: [{ literal: '5' }],
        offered: [{ literal: '3' }],
      },
      {
        pointer: '/phases/0/ladders/0/rungs/2/hold_ms',
        where: [phase(1), { key: 'exercise.seated_hold.name' }, { literal: 'Step 3' }],
        label: { literal: 'Hold' },
        standard: [{ literal: '30 seconds' }],
        now: [{ literal: '35 seconds' }],
        offered: [{ literal: '45 seconds' }],
      },
      {
        pointer: '/phases/1/weekdays',
        where: [phase(2)],
        label: { literal: 'Days' },
        standard: null,
        now: null,
        offered: [{ key: 'weekday.monday' }, { key: 'weekday.thursday' }],
      },
      {
        pointer: '/phases/1/times',
        where: [phase(2)],
        label: { literal: 'How often' },
        standard: [{ key: 'frequency.every_other_day' }],
        now: [{ key: 'frequency.every_other_day' }],
        offered: [{ literal: '2 times a week' }],
      },
      {
        pointer: '/phases/2/exercises/1/use',
        where: [phase(3), { key: 'exercise.rebound_raise.name' }],
        label: { literal: 'Used' },
        standard: [{ literal: 'Yes' }],
        now: [{ literal: 'Yes' }],
        offered: [{ literal: 'No' }],
      },
    ],
    now: { title: BASE.title, same: false, same_base: true, by: null },
    leads: [
      { key: 'programme.leads.dose' },
      { key: 'programme.leads.hold', params: { date: '2026-12-01' } },
      { key: 'programme.leads.expires', params: { date: '2027-02-09' } },
    ],
    to: null,
    start: STEP,
    barred: null,
    ...over,
  };
}

/** Only a document: no name, no dates and no changes. */
export const PLAIN: ProgrammePreview = samplePreview({
  by: null,
  note: '',
  side: null,
  issued: null,
  expires: null,
  review: null,
  hold_until: null,
  goals: [],
  differs: [],
  leads: [{ key: 'programme.leads.questions' }],
  start: null,
});

/** Markup, right-to-left text, invisible characters, and endless words. */
export const HOSTILE: ProgrammePreview = samplePreview({
  base: { ...BASE, id: 'own', title: '<b onclick="alert(1)">Six</b> phases \u202edetpada\u202c', released: false },
  by: {
    name: '<img src=x onerror=alert(1)> د. سارة <script>',
    clinic: `Klinik\u200b\u200b${'Donaudampfschifffahrt'.repeat(4)}`,
  },
  note: '</blockquote><a href="https://evil.example/">Tap here</a> \u202eهذا نص\u202c',
});

/** The person has a plan of their own, so that both can be shown side by side. */
export function withPlan(over: Partial<ProgrammePreview> = {}): ProgrammePreview {
  const plan = golden('green').plan as PlanView;
  const [first, ...others] = plan.exercises;
  if (!first) throw new Error('the plan of green has no exercise');
  const harder = { ...first, rung: first.rung + 2, dose_text: { key: 'dose.hold', params: { sets: 5, seconds: 45 } } };
  return samplePreview({ to: { ...plan, exercises: [harder, ...others] }, ...over });
}

export const following = (view: View, programme: ProgrammeView): View => ({ ...view, programme });
