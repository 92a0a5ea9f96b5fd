/** The builder with the shipped engine: typing, the engine's answers, and undo. */
import { act } from 'preact/test-utils';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ProgrammeSource } from '../../../../web/engine/contract.ts';
import type { PhysioModel } from '../../../../web/physio/physio_model.ts';
import type { Draft } from '../../../../web/ports/drafts.ts';
import { openEditor } from '../../../../web/ui/physio/builder/open_drafts.ts';
import { t } from '../../../../web/words/words.ts';
import { type Stage, stage } from '../stage.tsx';
import { NOW, realPhysio } from './real_physio.ts';

const REST = '/phases/0/exercises/0/rest_ms';
const UP = '/phases/1/ladders/0/constant/up_ms';

const draft = (set: ProgrammeSource['set'] = {}): Draft => ({
  id: 'd',
  title: 'Right heel',
  kind: 'draft',
  source: { format: 1, base: { id: 'six_phases_adapted', version: 1 }, set },
  changed: NOW,
});

/** Longer than the builder's debounce. */
const settle = (ms = 180): Promise<void> =>
  act(async () => {
    await new Promise((done) => setTimeout(done, ms));
  });

async function build(given: Draft = draft(), physio: Partial<PhysioModel> = {}): Promise<Stage> {
  const page = await stage(
    { screen: 'physio_draft', draft: given.id, part: null },
    { physio: { ...realPhysio, ...physio }, drafts: [given] },
  );
  for (let i = 0; i < 40 && !page.root.querySelector('.builder'); i += 1) await settle(25);
  await unfold(page);
  return page;
}

/** Everything, because the content of a fold is rendered when it is opened. */
async function unfold(page: Stage): Promise<void> {
  for (let i = 0; i < 2; i += 1) {
    await act(() => {
      for (const fold of page.root.querySelectorAll<HTMLDetailsElement>('.tools details, .builder details')) {
        fold.open = true;
        fold.dispatchEvent(new Event('toggle'));
      }
    });
  }
}

const editor = (page: Stage) => {
  const found = openEditor(page.model.physio, 'd');
  if (!found) throw new Error('the draft is not open');
  return found;
};
const said = (page: Stage): ProgrammeSource['set'] => editor(page).draft.value.source.set;
const at = (page: Stage, pointer: string): HTMLElement => {
  const found = page.root.querySelector<HTMLElement>(`[data-pointer="${pointer}"]`);
  if (!found) throw new Error(`no field for ${pointer}`);
  return found;
};
const input = (page: Stage, pointer: string): HTMLInputElement => {
  const found = at(page, pointer).querySelector<HTMLInputElement>('input, textarea');
  if (!found) throw new Error(`no input for ${pointer}`);
  return found;
};
const type = async (_: Stage, field: HTMLInputElement, text: string): Promise<void> => {
  await act(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await settle();
};
const choose = async (select: HTMLSelectElement, value: string): Promise<void> => {
  await act(() => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settle(30);
};
const key = (name: string, shiftKey = false): Promise<void> =>
  act(async () => {
    dispatchEvent(new KeyboardEvent('keydown', { key: name, ctrlKey: true, shiftKey, bubbles: true }));
    await Promise.resolve();
  });
const foot = (page: Stage): string => page.root.querySelector('.builder-foot')?.textContent ?? '';

beforeAll(async () => {
  // Loads the screens and the engine once; the app would load them on demand.
  await import('../../../../web/ui/physio/physio.tsx');
  await realPhysio.list();
}, 60_000);

describe('a number', () => {
  test('H18: is typed in seconds, stored in milliseconds, and is in the link at once', async () => {
    const page = await build();
    expect(input(page, REST).value).toBe('60');
    await type(page, input(page, REST), '75');
    expect(said(page)).toEqual({ [REST]: 75_000 });
    expect(foot(page)).toContain(t('physio.ready'));
    expect(at(page, REST).textContent).toContain(t('physio.field.standard', { value: '60' }));
  });

  test('equal to the standard document is not set', async () => {
    const page = await build(draft({ [REST]: 75_000 }));
    await type(page, input(page, REST), '60');
    expect(said(page)).toEqual({});
  });

  test("R36: out of bounds gets the engine's message at the field, stays as typed, and cannot be sent", async () => {
    const page = await build();
    await type(page, input(page, REST), '900');
    expect(input(page, REST).value).toBe('900');
    expect(said(page)).toEqual({ [REST]: 900_000 });
    expect(at(page, REST).querySelector('.field-wrong')?.textContent).toBe(
      t('physio.fault.out_of_range', { min: '30\u00a0s', max: '300\u00a0s' }),
    );
    expect(input(page, REST).getAttribute('aria-invalid')).toBe('true');
    expect(foot(page)).toContain(t('physio.mend', { count: 1 }));
    expect([...page.root.querySelectorAll('a')].map((a) => a.getAttribute('href'))).not.toContain('#/physio/d/send');
    await page.press(t('physio.mend', { count: 1 }));
    expect(document.activeElement).toBe(input(page, REST));
  });

  test('is kept, reported, counted and never sent if the text is not a number', async () => {
    const page = await build();
    await type(page, input(page, REST), 'long');
    expect(input(page, REST).value).toBe('long');
    expect(at(page, REST).textContent).toContain(t('physio.field.unread'));
    expect(foot(page)).toContain(t('physio.mend', { count: 1 }));
    expect(said(page)).toEqual({});
    await key('z');
    expect(input(page, REST).value).toBe('60');
  });

  test('stays as it is typed while a fraction is unfinished', async () => {
    const page = await build();
    await type(page, input(page, UP), '4.');
    expect(input(page, UP).value).toBe('4.');
    await type(page, input(page, UP), '4.5');
    expect(said(page)).toEqual({ [UP]: 4500 });
  });

  test('moves with the arrow keys, inside its bounds', async () => {
    const page = await build();
    const field = input(page, REST);
    await act(() => void field.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true })));
    await settle();
    expect(said(page)).toEqual({ [REST]: 61_000 });
    expect(input(page, REST).value).toBe('61');
  });
});

describe('undo', () => {
  test('and redo by keys, announced politely', async () => {
    const page = await build();
    await type(page, input(page, REST), '75');
    await key('z');
    expect(said(page)).toEqual({});
    expect(input(page, REST).value).toBe('60');
    expect(page.root.querySelector('[role=status][aria-live]')?.textContent).toMatch(/^Undone: .*Rest/);
    await key('Z', true);
    expect(said(page)).toEqual({ [REST]: 75_000 });
    expect(page.root.querySelector('[role=status][aria-live]')?.textContent).toMatch(/^Redone: /);
  });

  test('of a single difference, from the summary', async () => {
    const page = await build(draft({ [REST]: 75_000, '/phases/0/ladders/0/top': 5 }));
    const back = page.root.querySelectorAll<HTMLButtonElement>('.difference .icon-button');
    expect(back).toHaveLength(2);
    await act(() => back[0]?.click());
    await settle(30);
    expect(Object.keys(said(page))).toHaveLength(1);
    expect(page.root.querySelectorAll('.difference')).toHaveLength(1);
    expect(document.activeElement?.textContent).toBe(t('physio.summary'));
  });
});

describe('phases', () => {
  test('R23: a number of times a week asks how many; the engine says if it is missing', async () => {
    const page = await build();
    const frequency = at(page, '/phases/1/frequency').querySelector('select');
    if (!frequency) throw new Error('no frequency');
    await choose(frequency, 'times_a_week');
    expect(said(page)).toEqual({ '/phases/1/frequency': 'times_a_week' });
    expect(foot(page)).toMatch(/to fix/);
    await type(page, input(page, '/phases/1/times'), '3');
    expect(foot(page)).toContain(t('physio.ready'));
    await choose(frequency, 'every_other_day');
    expect(said(page)).toEqual({});
  });

  test('an exercise is left out and included again', async () => {
    const page = await build();
    const use = input(page, '/phases/1/exercises/1/use');
    await act(() => use.click());
    await settle(30);
    expect(said(page)).toEqual({ '/phases/1/exercises/1/use': false });
    await act(() => input(page, '/phases/1/exercises/1/use').click());
    await settle(30);
    expect(said(page)).toEqual({});
  });

  test('R15, H4: the engine refuses to leave the floor without exercises', async () => {
    const page = await build();
    for (let i = 0; i < 3; i += 1) {
      await act(() => input(page, `/phases/1/exercises/${i}/use`).click());
      await settle(30);
    }
    expect(foot(page)).toMatch(/to fix/);
  });

  test('R17: begin at a phase, an exercise and a step; only the first two phases can override calm down', async () => {
    const page = await build();
    const [phase] = at(page, '/start').parentElement?.querySelectorAll('select') ?? [];
    if (!phase) throw new Error('no start');
    await choose(phase, '2');
    expect(said(page)['/start']).toEqual({ phase: 2, exercise: 'seated_raise', rung: 0, regardless: false });
    await act(() => page.root.querySelector<HTMLInputElement>('input[value=regardless]')?.click());
    await settle(30);
    expect(said(page)['/start']).toMatchObject({ regardless: true });
    await choose(phase, '4');
    expect(said(page)['/start']).toMatchObject({ phase: 4, regardless: false });
    expect(page.root.querySelector('input[value=regardless]')).toBeNull();
    await choose(phase, '0');
    expect(said(page)).toEqual({});
  });
});

describe('besides the doses', () => {
  test('H11: the note field says what does not belong in it, counts characters, and has a bound', async () => {
    const page = await build();
    expect(at(page, '/note').textContent).toContain(t('physio.note.private'));
    await type(page, input(page, '/note'), 'Hold on\nto the worktop.\u202e');
    expect(said(page)).toEqual({ '/note': 'Hold on to the worktop.' });
    expect(at(page, '/note').textContent).toContain(t('physio.count', { count: 23, of: 280 }));
    await type(page, input(page, '/note'), 'x'.repeat(281));
    expect(at(page, '/note').textContent).toContain(t('physio.fault.too_long', { max: 280 }));
    await type(page, input(page, '/note'), '');
    expect(said(page)).toEqual({});
  });

  test('H9: a clinic without a name is a fault, which is shown at the name', async () => {
    const page = await build();
    const clinic = page.root.querySelectorAll<HTMLElement>('[data-pointer="/by"]')[1]?.querySelector('input');
    if (!clinic) throw new Error('no clinic');
    await type(page, clinic, 'Riverside');
    expect(at(page, '/by').textContent).toContain(t('physio.fault.empty'));
    await type(page, input(page, '/by'), 'Sam');
    expect(said(page)).toEqual({ '/by': { name: 'Sam', clinic: 'Riverside' } });
    expect(foot(page)).toContain(t('physio.ready'));
  });

  test('R36: a hold sets the day it counts from; beyond its bound the engine says so', async () => {
    const page = await build();
    await type(page, input(page, '/hold'), '2026-12-18');
    expect(said(page)).toEqual({ '/hold': { until: '2026-12-18' }, '/issued': '2026-11-20' });
    await type(page, input(page, '/hold'), '2027-06-01');
    expect(at(page, '/hold').querySelector('.field-wrong')?.textContent).toBe(
      t('physio.fault.out_of_range', { min: '2026-11-20', max: '2027-01-15' }),
    );
  });

  test('goals are chosen from the closed list; choosing all of them is the standard', async () => {
    const page = await build();
    const goals = [...at(page, '/goals').querySelectorAll('input')];
    await act(() => goals[0]?.click());
    await settle(30);
    expect(said(page)['/goals']).toHaveLength(goals.length - 1);
    await act(() => at(page, '/goals').querySelector('input')?.click());
    await settle(30);
    expect(said(page)).toEqual({});
  });
});

describe('storing', () => {
  test('every change is on the device at once', async () => {
    const page = await build();
    await type(page, input(page, REST), '75');
    expect(await page.model.physio.drafts.get('d')).toMatchObject({ ok: { source: { set: { [REST]: 75_000 } } } });
    expect(foot(page)).toContain(t('physio.saved.saved'));
  });

  test('a store that fails is reported, and work goes on', async () => {
    const drafts = {
      all: async () => ({ ok: [] }),
      get: async () => ({ ok: draft() }),
      put: async () => ({ code: 'storage_full', path: '' }),
      remove: async () => null,
    };
    const page = await build(draft(), { drafts });
    await type(page, input(page, REST), '75');
    expect(page.text()).toContain(t('physio.unsaved.title'));
    expect(foot(page)).toContain(t('physio.saved.unsaved'));
    expect(foot(page)).toContain(t('physio.ready'));
    expect(said(page)).toEqual({ [REST]: 75_000 });
  });

  test('as a template, without the patient and the dates', async () => {
    const page = await build(draft({ [REST]: 75_000, '/side': 'left', '/issued': '2026-11-20' }));
    await page.press(t('physio.template.keep'));
    const all = await page.model.physio.drafts.all();
    const template = 'ok' in all ? all.ok.find((one) => one.kind === 'template') : undefined;
    expect(template?.source.set).toEqual({ [REST]: 75_000 });
    expect(page.text()).toContain(t('physio.template.kept'));
  });

  test('as files: the changes alone, and the whole document, which the engine reads again', async () => {
    const saved: [string, string, string][] = [];
    const page = await build(draft({ [REST]: 75_000 }), { save: (...file) => void saved.push(file) });
    await page.press(t('physio.file.source'));
    await settle(10);
    await page.press(t('physio.file.document'));
    await settle(30);
    expect(saved.map(([name]) => name)).toEqual(['right-heel.changes.json', 'right-heel.programme.json']);
    expect(JSON.parse(saved[0]?.[1] ?? '')).toEqual(draft({ [REST]: 75_000 }).source);
    const read = await realPhysio.form(saved[1]?.[1] ?? '');
    if ('error' in read) throw new Error(read.error.code);
    expect(read.ok.phases[0]?.exercises[0]?.rest?.value).toBe(75_000);
  });

  test('under another name, which the heading then shows', async () => {
    const page = await build();
    const title = page.root.querySelector<HTMLInputElement>('.rename input');
    if (!title) throw new Error('no name');
    await type(page, title, '  Left heel\u202e ');
    await act(() => title.form?.requestSubmit());
    expect(page.heading()).toBe('Left heel');
    expect(await page.model.physio.drafts.get('d')).toMatchObject({ ok: { title: 'Left heel' } });
  });
});

test('H8: a whole document is shown as text, never as markup, and a link that cannot carry it is reported', async () => {
  const read = await realPhysio.exportDocument(JSON.stringify(draft({ [REST]: 75_000 }).source));
  if ('error' in read) throw new Error(read.error.code);
  const document = { ...JSON.parse(read.ok), id: 'own', title: '<img src=x onerror=alert(1)>' };
  const source = await realPhysio.read(JSON.stringify(document));
  if ('error' in source) throw new Error(source.error.code);
  const page = await build({ ...draft(), source: source.ok });
  expect(page.root.querySelector('img')).toBeNull();
  expect(page.text()).toContain('<img src=x onerror=alert(1)>');
  expect(foot(page)).toContain(t('physio.ready_file'));
  await type(page, input(page, REST), '80');
  expect(said(page)).toEqual({ [REST]: 80_000 });
});

test('a missing draft is reported, with the way to the others', async () => {
  const page = await stage({ screen: 'physio_draft', draft: 'gone', part: null }, { physio: realPhysio });
  await settle();
  expect(page.heading()).toBe(t('physio.missing.title'));
  await page.press(t('physio.missing.back'));
});

test('H8: a nonsensical source is shown, each fault can be found, and what has no field can be removed', async () => {
  const set = {
    '/note': 5,
    '/by': 7,
    '/goals': 'x',
    '/start': { phase: 'x' },
    '/side': ['left'],
    '/hold': 'soon',
    '/phases/0/ladders/0/top': 'high',
    [REST]: { deep: [1] },
    '/parameters/screening/adult_years': 3,
    '/nowhere/at/all': 1,
  };
  const page = await build(draft(set));
  expect(foot(page)).toMatch(/to fix/);
  const out = (): HTMLButtonElement[] => [
    ...page.root.querySelectorAll<HTMLButtonElement>('.summary .difference .button'),
  ];
  expect(out().length).toBeGreaterThan(0);
  for (let i = 0; i < 12 && out().length > 0; i += 1) {
    await act(() => out()[0]?.click());
    await settle(40);
  }
  expect(Object.keys(said(page))).not.toContain('/nowhere/at/all');
  // Every remaining fault is at a field, and the foot leads to it.
  expect(page.root.querySelectorAll('.builder-main .field-wrong').length).toBeGreaterThan(0);
  await type(page, input(page, REST), '75');
  expect(said(page)[REST]).toBe(75_000);
});
