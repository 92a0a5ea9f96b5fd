/**
 * The plan for a person: every part with its reasons, their own numbers, the source, and what would change it; nothing
 * urges them (R60, R61).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import programme from '../../../../cpp/content/six_phases_adapted.json';
import type { PlanView } from '../../../../web/engine/contract.ts';
import { otherReasons, reasonsFor } from '../../../../web/ui/plan/parts.ts';
import en from '../../../../web/words/en.json';
import { t } from '../../../../web/words/words.ts';
import { PLAN_CAUSES } from '../../contract_plan.ts';
import { engineSource } from '../../engine_source.ts';
import { sampleAssessment, sampleExercise, samplePlan, sampleQuestion, sampleToday, sampleView } from '../samples.ts';
import { type Stage, stage } from '../stage.tsx';

const show = (plan: Partial<PlanView> = {}): Promise<Stage> =>
  stage({ screen: 'plan' }, { view: sampleView({ plan: samplePlan(plan), today: sampleToday() }) });

async function open(page: Stage, words: string): Promise<HTMLElement> {
  const found = [...page.root.querySelectorAll<HTMLDetailsElement>('details.why')].find((why) =>
    why.querySelector('summary')?.textContent?.includes(words),
  );
  if (!found) throw new Error(`no why says ${words}`);
  await act(async () => {
    found.open = true;
    found.dispatchEvent(new Event('toggle'));
    await new Promise((done) => setTimeout(done, 20));
  });
  return found;
}

describe('its content', () => {
  test('stage, phase, exercise, dose, rest, how often and how long', async () => {
    const page = await show();
    const said = page.text();
    expect(page.heading()).toBe(t('plan.title'));
    expect(said).toContain(en['stage.build_up.name']);
    expect(said).toContain('Phase 1: Hold');
    expect(said).toContain(en['exercise.seated_hold.name']);
    expect(said).toContain('4 holds of 30 seconds');
    expect(said).toContain('60 seconds in between');
    expect(said).toContain('Once a day');
    expect(said).toContain('7 minutes');
    expect(said).toContain('20 November 2026');
    for (const step of en['exercise.seated_hold.steps']) expect(said).toContain(step);
  });

  test('H17: what to hold on to is shown with every exercise that has a cue, and with no other', async () => {
    const cue = { key: 'exercise.single_raise.cue' };
    const standing = sampleExercise({ exercise: 'single_raise', name: { key: 'exercise.single_raise.name' }, cue });
    const page = await show({ exercises: [standing] });
    expect(page.text()).toContain(en['exercise.single_raise.cue']);
    const seated = await show();
    expect(seated.root.querySelectorAll('.card .notice')).toHaveLength(0);
  });

  test.each([
    [['left'], 'plan.exercise.side_left'],
    [['right'], 'plan.exercise.side_right'],
    [['left', 'right'], 'plan.exercise.each'],
    [[], 'plan.exercise.both'],
  ] as const)('R16: sides %j in words', async (sides, key) => {
    const page = await show({ exercises: [sampleExercise({ sides: [...sides] })] });
    expect(page.text()).toContain(t(key));
  });

  test('R12: without holds it says what to do instead, and asks for no session', async () => {
    const page = await show({ phase: 0, name: { key: 'phase.0.name' }, stage: 'calm_down', exercises: [], minutes: 0 });
    expect(page.text()).toContain(en['plan.movements.title']);
    expect(page.text()).not.toContain('0 minutes');
    expect(page.text()).not.toContain('Phase 0');
    expect(page.root.querySelector('[aria-current=step]')).toBeNull();
  });

  test('words of a document are isolated', async () => {
    const page = await show({ exercises: [sampleExercise({ name: { literal: '\u202eolleh' } })] });
    expect([...page.root.querySelectorAll('bdi')].map((one) => one.textContent)).toContain('\u202eolleh');
  });
});

describe('reasons', () => {
  test("R60: the dose with the rule in plain words, the person's own numbers, the source and our mark", async () => {
    const page = await show();
    const why = await open(page, t('plan.dose.why'));
    expect(why.textContent).toContain('30 seconds');
    expect(why.textContent).toContain(en['value.moderate']);
    expect(why.textContent).toContain('R20');
    expect(why.textContent).toContain(en['source.ISO']);
    expect(why.textContent).toContain(t('rule.ours'));
  });

  test("R60: the person's own numbers are shown even if the registry cannot be read", async () => {
    const page = await stage(
      { screen: 'plan' },
      { view: sampleView({ plan: samplePlan(), today: sampleToday() }), registry: false },
    );
    const why = await open(page, t('plan.phase.why'));
    expect(why.textContent).toContain(en['assess.seated_hold.challenging']);
    expect(why.textContent).toContain(t('rule.unavailable'));
  });

  test('R60: no reason is left out, whatever the plan came from', () => {
    const reasons = ['R11', 'R12', 'R14', 'R15', 'R20', 'R23', 'R77'].map((rule) => ({ rule, inputs: [] }));
    const exercises = [sampleExercise()];
    const plans = (['assessment', 'red', 'offer'] as const).flatMap((cause) => [
      samplePlan({ cause, reasons, exercises }),
      samplePlan({ cause, reasons, exercises: [], phase: 0 }),
    ]);
    for (const plan of plans) {
      const parts = (['stage', 'phase', 'exercise', 'dose', 'when'] as const).flatMap((part) => reasonsFor(plan, part));
      const all = [...parts, ...otherReasons(plan)].map((reason) => reason.rule);
      expect([...all].sort()).toEqual(reasons.map((reason) => reason.rule).sort());
    }
  });

  test('R60: it shows which answers would change the plan, and where each one leads', async () => {
    const page = await show();
    const rows = [...page.root.querySelectorAll('.changes > li')].map((row) => row.textContent);
    expect(rows).toEqual([
      `${en['assess.trend.short']}: ${en['assess.trend.worse']}${en['change.calm_down']}`,
      `${en['assess.activity_pain_left.short']}: 6 on the pain scale${en['change.calm_down']}`,
    ]);
  });

  test('if no changes are known, no empty list of changes is shown', async () => {
    const page = await show({ changes: [], cause: 'offer', cause_text: { key: 'plan.cause.offer' } });
    expect(page.text()).not.toContain(en['plan.changes.title']);
    expect(page.text()).toContain(en['plan.cause.offer']);
  });

  test('OURS is marked with the exercise', async () => {
    const page = await show();
    expect(page.root.querySelector('.plan-sources')?.textContent).toContain(t('rule.ours'));
    const cited = await show({ exercises: [sampleExercise({ sources: ['NHS'] })] });
    expect(cited.root.querySelector('.plan-sources')?.textContent).not.toContain(t('rule.ours'));
  });
});

describe('the way up', () => {
  test('R61: shows the present phase in words and for screen readers, and that less is always fine', async () => {
    const page = await show({ phase: 3, name: { key: 'phase.3.name' } });
    const here = page.root.querySelectorAll('[aria-current=step]');
    expect(here).toHaveLength(1);
    expect(here[0]?.textContent).toContain(en['phase.3.name']);
    expect(here[0]?.textContent).toContain(en['plan.ladder.here']);
    expect(page.text()).toContain(en['plan.less']);
  });

  test('there is one filled button, and it does not start anything', async () => {
    const page = await show();
    const filled = page.root.querySelectorAll('.button-filled');
    expect([...filled].map((one) => one.getAttribute('href'))).toEqual(['#/']);
  });
});

test('H1: while the safety questions are due the plan can be read, and says that it waits', async () => {
  const page = await stage({ screen: 'plan' }, { view: sampleView({ next_screen: 'screening', plan: samplePlan() }) });
  expect(page.text()).toContain(en['plan.waits']);
  expect(page.text()).toContain('4 holds of 30 seconds');
});

test('without a plan it has no page', async () => {
  const page = await stage(
    { screen: 'plan' },
    { view: sampleView({ next_screen: 'assessment', assessment: sampleAssessment([sampleQuestion('sides')]) }) },
  );
  expect(page.router.address.value).toEqual({ screen: 'home' });
});

describe('the words of the document', () => {
  test('every exercise has a name and two to four steps, and standing work what to hold on to (H17)', () => {
    expect(programme.exercises.length).toBeGreaterThan(15);
    const words = en as Record<string, string | string[]>;
    for (const { id, support } of programme.exercises) {
      expect(words[`exercise.${id}.name`], id).toBeTypeOf('string');
      const steps = words[`exercise.${id}.steps`];
      expect(Array.isArray(steps) && steps.length >= 2 && steps.length <= 4, id).toBe(true);
      expect(typeof words[`exercise.${id}.cue`], id).toBe(support === 'none' ? 'undefined' : 'string');
    }
    // Those of the templates as well.
    const documents = readdirSync('cpp/content')
      .filter((name) => name.endsWith('.json') && !['registry.json', 'on_track.json'].includes(name))
      .map((name) => JSON.parse(readFileSync(`cpp/content/${name}`, 'utf8')) as typeof programme);
    const known = new Set(documents.flatMap((one) => one.exercises.map((exercise) => exercise.id)));
    const named = Object.keys(en).flatMap((key) => /^exercise\.(\w+)\.name$/.exec(key)?.[1] ?? []);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  test('every goal and phase has its words', () => {
    const keys = [
      ...programme.goals.map((goal) => `goal.${goal}`),
      ...[0, ...programme.phases.map((phase) => phase.number)].map((number) => `phase.${number}.name`),
    ];
    expect(keys.filter((key) => !(key in en))).toEqual([]);
  });

  test("R60: every name of a reason's input has its words", () => {
    const sources = engineSource(
      /^(assessment|assessment_place|response|offer\w*|consequences|gap|improvement|decide_setback|decide_request)\.cpp$/,
    );
    const names = [...sources.matchAll(/(?:inputs\.emplace_back\(|\{)"([a-z_]+)", /g)].map((found) => found[1] ?? '');
    expect(names.length).toBeGreaterThan(10);
    expect([...new Set(names)].map((name) => `input.${name}`).filter((key) => !(key in en))).toEqual([]);
  });
});

test('R60: every source of a plan that the engine knows has its words', () => {
  expect(PLAN_CAUSES.map((name) => `plan.cause.${name}`).filter((key) => !(key in en))).toEqual([]);
});
