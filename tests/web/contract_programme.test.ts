/** Compares the shipped engine's answers about programmes, links, documents and hostile texts with contract.ts. */
import { describe, expect, test } from 'vitest';
import type { Answer, ProgrammeSource } from '../../web/engine/contract.ts';
import { readStory, storyHas, storyNames } from '../support/stories.ts';
import * as shapes from './contract_programme.ts';
import { realEngine } from './engine/real_engine.ts';
import { fits, START } from './history.ts';

function ok<T>(answer: Answer<T>): T {
  if ('error' in answer) throw new Error(`${answer.error.code} ${answer.error.path}`);
  return answer.ok;
}
const source = (set: Record<string, unknown>, id = 'six_phases_adapted'): string =>
  JSON.stringify({ format: 1, base: { id, version: 1 }, set } satisfies ProgrammeSource);

describe("the engine's answers about programmes match contract.ts", () => {
  const engine = realEngine();

  test('the released programmes, and a form of each', async () => {
    const listed = ok(await engine.programmeList());
    fits(shapes.listed, listed, 'list');
    expect(listed.map(({ id }) => id)).toContain('alfredson');
    for (const { id } of listed) {
      const form = ok(await engine.programmeForm(source({}, id), START));
      fits(shapes.form, form, id);
      expect(form.faults).toEqual([]);
      fits(shapes.form, ok(await engine.programmeForm(form.link?.text ?? '', START)), `${id} by its link`);
    }
  });

  test('a form with everything in it, and with faults', async () => {
    const set = {
      '/side': 'left',
      '/issued': '2026-11-20',
      '/hold': { until: '2026-12-01' },
      '/note': 'Slowly',
      '/by': { name: 'Pat' },
      '/start': { phase: 2, exercise: 'seated_raise', rung: 0, regardless: true },
      '/phases/1/frequency': 'weekdays',
      '/phases/1/weekdays': ['monday'],
      '/phases/2/frequency': 'times_a_week',
      '/phases/2/times': 3,
      '/phases/0/exercises/1/use': false,
    };
    const whole = ok(await engine.programmeForm(source(set), START));
    fits(shapes.form, whole, 'whole');
    expect(whole.faults).toEqual([]);
    expect(whole.source.set).toEqual(set);
    const faulty = ok(await engine.programmeForm(source({ ...set, '/parameters/response/red_pain': 99 }), START));
    fits(shapes.form, faulty, 'faulty');
    expect(faulty.faults.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['out_of_range', '/parameters/response/red_pain'],
    ]);
    expect(faulty.link).toBeNull();
  });

  test('the contents of links, sources and files, and the faults of texts without a programme', async () => {
    const read = ok(await engine.linkRead(source({ '/side': 'left' }), START));
    fits(shapes.source, read, 'source');
    const { link } = ok(await engine.programmeForm(source({ '/side': 'left' }), START));
    expect(ok(await engine.linkRead(`https://example.org/x/#${link?.text}`, START))).toEqual(read);
    const exported = ok(await engine.programmeExport(source({ '/parameters/response/red_pain': 5 })));
    const own = ok(await engine.linkRead(exported, START));
    fits(shapes.source, own, 'own');
    expect(own.document).toMatchObject({ id: 'six_phases_adapted_own' });
    for (const text of ['', 'hello', '{', '1.', `1.${'A'.repeat(9000)}`, `${link?.text}A`, '\uD800', '{}']) {
      expect(await engine.linkRead(text, START), text).toHaveProperty('error.code');
    }
  });

  test('a simulation of virtual people with a source', async () => {
    const document = source({ '/parameters/into_2/green_days': 14 });
    const slice = ok(await engine.simulate({ document, kind: 'steady', first: 0, count: 1, days: 10, seed: 1 }));
    expect(ok(await engine.simulateSummary(document, [slice])).flags.map(({ kind }) => kind)).toContain(
      'rule_never_met',
    );
  });

  test.each(storyNames().filter((name) => storyHas(name, 'programme.json')))('what was sent in %s', (name) => {
    fits(shapes.preview, JSON.parse(readStory(name, 'programme.json')), name);
  });
});
