/** The physio's list: starting, continuing, opening what others made, and nothing lost by a wrong tap. */
import { act } from 'preact/test-utils';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PhysioModel } from '../../../../web/physio/physio_model.ts';
import type { Draft } from '../../../../web/ports/drafts.ts';
import { openEditor } from '../../../../web/ui/physio/builder/open_drafts.ts';
import { t } from '../../../../web/words/words.ts';
import { type Stage, stage } from '../stage.tsx';
import { NOW, realPhysio } from './real_physio.ts';

const SOURCE: Draft['source'] = { format: 1, base: { id: 'six_phases_adapted', version: 1 }, set: {} };
const draft = (id: string, more: Partial<Draft> = {}): Draft => ({
  id,
  title: `Draft ${id}`,
  kind: 'draft',
  source: SOURCE,
  changed: NOW,
  ...more,
});

const settle = (ms = 40): Promise<void> =>
  act(async () => {
    await new Promise((done) => setTimeout(done, ms));
  });

async function list(drafts: readonly Draft[] = [], physio: Partial<PhysioModel> = {}): Promise<Stage> {
  const page = await stage({ screen: 'physio' }, { physio: { ...realPhysio, ...physio }, drafts });
  for (let i = 0; i < 40 && !page.root.querySelector('.template'); i += 1) await settle(25);
  return page;
}

const pressLabel = async (page: Stage, label: string): Promise<void> => {
  const found = page.root.querySelector<HTMLElement>(`[aria-label="${label}"]`);
  if (!found) throw new Error(`nothing is labelled ${label}`);
  await act(() => found.click());
  await settle();
};
const kept = async (page: Stage): Promise<Draft[]> => {
  const all = await page.model.physio.drafts.all();
  return 'ok' in all ? all.ok : [];
};
const paste = async (page: Stage, text: string): Promise<void> => {
  const field = page.root.querySelector<HTMLTextAreaElement>('textarea');
  if (!field) throw new Error('no field for a link');
  await act(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await page.press(t('physio.open.action'));
  await settle(80);
};
const choose = async (page: Stage, file: File): Promise<void> => {
  const field = page.root.querySelector<HTMLInputElement>('input[type=file]');
  if (!field) throw new Error('no field for a file');
  await act(() => {
    Object.defineProperty(field, 'files', { value: [file], configurable: true });
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settle(80);
};
const editing = (page: Stage): Draft | null => {
  const address = page.router.address.value;
  if (address.screen !== 'physio_draft') return null;
  return openEditor(page.model.physio, address.draft)?.draft.value ?? null;
};

beforeAll(async () => {
  await import('../../../../web/ui/physio/physio.tsx');
  await realPhysio.list();
}, 60_000);

describe('starting', () => {
  test('from a released programme, issued today, by the maker of the last one', async () => {
    const by = { name: 'Sam Reed', clinic: 'Riverside' };
    const page = await list([draft('a', { source: { ...SOURCE, set: { '/by': by, '/side': 'left' } } })]);
    await pressLabel(page, t('physio.template.start_label', { title: 'Heel drops, after Alfredson' }));
    const started = editing(page);
    expect(started?.source).toEqual({
      format: 1,
      base: { id: 'alfredson', version: 1 },
      set: { '/issued': '2026-11-20', '/by': by },
    });
    expect((await kept(page)).map((one) => one.title)).toContain('Heel drops, after Alfredson');
  });

  test('from a template, without what was about somebody else', async () => {
    const set = { '/phases/0/ladders/0/top': 4, '/side': 'left', '/note': 'x', '/hold': { until: '2026-01-01' } };
    const page = await list([draft('t', { kind: 'template', source: { ...SOURCE, set } })]);
    await act(() => page.root.querySelector<HTMLElement>('button.draft-main')?.click());
    await settle();
    expect(editing(page)?.source.set).toEqual({ '/phases/0/ladders/0/top': 4, '/issued': '2026-11-20' });
    expect(editing(page)?.kind).toBe('draft');
  });

  test('each programme names its paper', async () => {
    const page = await list();
    expect(page.text()).toContain('Alfredson H, Pietilä T');
    expect(page.root.querySelectorAll('.template').length).toBeGreaterThanOrEqual(4);
  });

  test('without the engine the drafts are still there, and it can be retried', async () => {
    let broken = true;
    const page = await stage(
      { screen: 'physio' },
      {
        drafts: [draft('a')],
        physio: {
          ...realPhysio,
          list: async () => (broken ? { error: { code: 'engine_unavailable', path: '' } } : realPhysio.list()),
        },
      },
    );
    await settle(80);
    expect(page.text()).toContain('Draft a');
    expect(page.text()).toContain(t('error.engine_unavailable'));
    broken = false;
    await page.press(t('action.retry'));
    await settle(80);
    expect(page.root.querySelectorAll('.template').length).toBeGreaterThan(0);
  });
});

describe('drafts', () => {
  test('lead to the builder', async () => {
    const page = await list([draft('a')]);
    expect(page.root.querySelector('a.draft-main')?.getAttribute('href')).toBe('#/physio/a');
  });

  test('are deleted and restored', async () => {
    const page = await list([draft('a'), draft('b')]);
    await pressLabel(page, t('physio.delete_label', { title: 'Draft a' }));
    expect((await kept(page)).map((one) => one.id)).toEqual(['b']);
    expect(page.text()).toContain(t('physio.deleted', { title: 'Draft a' }));
    await page.press(t('physio.deleted.undo'));
    await settle();
    expect((await kept(page)).map((one) => one.id).sort()).toEqual(['a', 'b']);
  });

  test('one that cannot be deleted stays, with the reason', async () => {
    const page = await list([draft('a')]);
    page.model.physio.drafts.remove = async () => ({ code: 'storage_failed', path: '' });
    await pressLabel(page, t('physio.delete_label', { title: 'Draft a' }));
    expect(page.text()).toContain(t('error.storage_failed'));
    expect(page.root.querySelector('a.draft-main')).not.toBeNull();
  });

  test('are copied', async () => {
    const page = await list([draft('a')]);
    await pressLabel(page, t('physio.copy_label', { title: 'Draft a' }));
    expect((await kept(page)).map((one) => one.title).sort()).toEqual(['Draft a', 'Draft a (copy)']);
  });

  test('are renamed; Escape keeps the name', async () => {
    const page = await list([draft('a')]);
    await pressLabel(page, t('physio.rename_label', { title: 'Draft a' }));
    const field = page.root.querySelector<HTMLInputElement>('.draft-rename input');
    await act(() => void field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
    expect(page.root.querySelector('.draft-rename')).toBeNull();
    await pressLabel(page, t('physio.rename_label', { title: 'Draft a' }));
    const again = page.root.querySelector<HTMLInputElement>('.draft-rename input');
    await act(() => {
      if (!again) return;
      again.value = 'Left heel';
      again.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await act(() => again?.form?.requestSubmit());
    await settle();
    expect((await kept(page)).map((one) => one.title)).toEqual(['Left heel']);
  });
});

describe('opening', () => {
  test('a link becomes a draft of its own', async () => {
    const set = { '/issued': '2026-11-20', '/phases/0/ladders/0/top': 4 };
    const form = await realPhysio.form(JSON.stringify({ ...SOURCE, set }));
    const link = 'ok' in form ? form.ok.link?.text : undefined;
    const page = await list();
    await paste(page, `Here is your plan: heelwise.example/app/#${link}\n`);
    expect(editing(page)?.source).toEqual({ ...SOURCE, set });
    expect(editing(page)?.title).toBe('Six phases, adapted');
  });

  test('a saved file of changes, and a whole document', async () => {
    const page = await list();
    await choose(page, new File([JSON.stringify({ ...SOURCE, set: { '/side': 'left' } })], 'x.json'));
    expect(editing(page)?.source.set).toEqual({ '/side': 'left' });

    const document = await realPhysio.exportDocument(JSON.stringify(SOURCE));
    if ('error' in document) throw new Error(document.error.code);
    const other = await list();
    const own = { ...JSON.parse(document.ok), id: 'own', title: 'My own\u200b one' };
    await choose(other, new File([JSON.stringify(own)], 'own.json'));
    expect(editing(other)?.source.document).toMatchObject({ id: 'own' });
    expect(editing(other)?.title).toBe('My own one');
  });

  test.each([
    ['nothing', ''],
    ['a sentence', 'please open this'],
    ['a cut link', '1.CNAE'],
    ['a link of another version', '9.CNAEhkB0zFFy'],
    ['markup', '<script>alert(1)</script>'],
    ['broken JSON', '{"format":1,'],
    ['a list', '[1,2,3]'],
    ['deep nesting', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['another format', '{"format":2,"base":{"id":"x","version":1},"set":{}}'],
    ['an unknown programme', '{"format":1,"base":{"id":"nobody","version":1},"set":{}}'],
  ])('H8: %s is refused with a message, and stays for correction', async (_, text) => {
    const page = await list();
    await paste(page, text);
    expect(editing(page)).toBeNull();
    expect(page.router.address.value).toEqual({ screen: 'physio' });
    expect(page.root.querySelector('[role=alert]')?.textContent).toMatch(/\w+ \w+/);
    expect(page.root.querySelector('textarea')?.value).toBe(text);
    expect(await kept(page)).toEqual([]);
    expect(page.root.querySelector('script')).toBeNull();
  });

  test('H8: a document with a fault says where it is', async () => {
    const document = await realPhysio.exportDocument(JSON.stringify(SOURCE));
    if ('error' in document) throw new Error(document.error.code);
    const bad = JSON.parse(document.ok);
    bad.id = 'own';
    bad.phases[2].ladders[0].rungs[1].reps = 900;
    const page = await list();
    await choose(page, new File([JSON.stringify(bad)], 'bad.json'));
    expect(page.root.querySelector('[role=alert]')?.textContent).toMatch(/between 3 and 20/);
    expect(page.root.querySelector('.open-path')?.textContent).toBe('/phases/2/ladders/0/rungs/1/reps');
  });

  test('H8: a file that is too large or not text is refused before the engine sees it', async () => {
    const page = await list([], {
      read: async () => {
        throw new Error('the engine was asked');
      },
    });
    await choose(page, new File(['x'.repeat(2_000_000)], 'big.json'));
    expect(page.text()).toContain(t('error.file_too_large', { max_mb: 1 }));
    await choose(page, new File([new Uint8Array([0xff, 0xfe, 0x80])], 'picture.png'));
    expect(page.text()).toContain(t('physio.fault.file_not_text'));
  });
});
