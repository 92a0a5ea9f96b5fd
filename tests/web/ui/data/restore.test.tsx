/** Bringing a copy back: seen first, chosen how, agreed to, and undone (H8, H14). */
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../../web/engine/contract.ts';
import { golden } from '../../../../web/gallery/goldens.ts';
import { BESIDE, FILE, WHOLE } from '../../../../web/gallery/sample_copies.ts';
import { arrived } from '../../../../web/gallery/steps.ts';
import type { CopyPreview } from '../../../../web/ports/copies.ts';
import { t } from '../../../../web/words/words.ts';
import { type Stage, stage } from '../stage.tsx';

const settle = () => new Promise((done) => setTimeout(done, 20));

async function opened(opens: (passphrase: string | null) => Answer<CopyPreview>, story = 'planned'): Promise<Stage> {
  const page = await stage({ screen: 'restore' }, { view: golden(story), opensCopy: opens });
  await arrived(page.root);
  const input = page.root.querySelector<HTMLInputElement>('input[type=file]');
  Object.defineProperty(input, 'files', { value: [new File(['{}'], 'copy.jsonl.gz')], configurable: true });
  input?.dispatchEvent(new Event('change', { bubbles: true }));
  await settle();
  return page;
}

describe('into an empty app', () => {
  test('H8: a file is shown before it is restored, and only with consent', async () => {
    const page = await opened(() => ({ ok: FILE }), 'empty');
    expect(page.heading()).toBe(t('restore.preview.title'));
    expect(page.text()).not.toContain(t('restore.way.title'));
    await page.press(t('restore.action'));
    expect(page.model.asked).toEqual([]);
    expect(page.text()).toContain(t('restore.consent_missing'));
    await page.choose('mine');
    await page.press(t('restore.action'));
    expect(page.model.asked).toEqual(['restore empty']);
    expect(page.heading()).toBe(t('restore.done.title'));
  });

  test('H7: damaged and missing entries are told, and so is a file that was changed', async () => {
    const gaps = await opened(() => ({ ok: { ...FILE, contents: { ...WHOLE, damaged: 2, missing: 1 } } }), 'empty');
    expect(gaps.text()).toContain(t('restore.preview.gaps'));
    const altered = await opened(() => ({ ok: { ...FILE, whole: false } }), 'empty');
    expect(altered.text()).toContain(t('restore.preview.altered'));
    expect(altered.text()).not.toContain(t('restore.preview.whole'));
  });
});

describe('where there are entries', () => {
  test.each(['merged', 'beside', 'instead'] as const)('%s has to be chosen', async (way) => {
    const page = await opened(() => ({ ok: BESIDE }));
    await page.choose('mine');
    await page.press(t('restore.action'));
    expect(page.text()).toContain(t('restore.way_missing'));
    expect(page.model.asked).toEqual([]);
    await page.choose(way);
    await page.press(t('restore.action'));
    expect(page.model.asked).toEqual([`restore ${way}`]);
    expect(page.text()).toContain(t('restore.done.lead', { count: way === 'merged' ? 425 : 413 }));
    expect(page.text()).toContain(t(`restore.done.${way}`));
  });

  test('a file that holds nothing new says so', async () => {
    const page = await opened(() => ({ ok: { ...BESIDE, shared: { both: 3, only_here: 2, only_there: 0 } } }));
    expect(page.text()).toContain(t('restore.compare.nothing_new_file'));
  });

  test('the undo is offered as long as there is one', async () => {
    const page = await stage(
      { screen: 'data' },
      { view: golden('planned'), saved: { undo: { name: 'heelwise', records: 5 } } },
    );
    await arrived(page.root);
    expect(page.text()).toContain(t('data.undo.lead', { count: 5 }));
    await page.press(t('restore.undo'));
    expect(page.model.asked).toEqual(['undoRestore']);
  });
});

test('H11: a locked copy asks for its passphrase, and says if it does not fit', async () => {
  const opens = (passphrase: string | null): Answer<CopyPreview> => {
    if (passphrase === null) return { error: { code: 'passphrase_needed', path: '' } };
    return passphrase === 'right' ? { ok: FILE } : { error: { code: 'passphrase_wrong', path: '' } };
  };
  const page = await opened(opens);
  expect(page.heading()).toBe(t('restore.locked.title'));
  const type = (text: string): void => {
    const input = page.root.querySelector<HTMLInputElement>('.passphrase input');
    if (!input) throw new Error('no field');
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const submit = async (): Promise<void> => {
    await settle();
    page.root.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await settle();
  };
  await submit();
  expect(page.text()).toContain(t('restore.locked.empty'));
  type('wrong');
  await submit();
  expect(page.text()).toContain(t('error.passphrase_wrong'));
  type('right');
  await submit();
  expect(page.heading()).toBe(t('restore.preview.title'));
});

describe('a log that was put aside', () => {
  const AT = { screen: 'aside', name: 'heelwise' } as const;
  const ASIDE: CopyPreview = { ...BESIDE, aside: 'heelwise', build: null };

  test('is shown first, and used only with consent', async () => {
    const page = await stage(AT, { view: golden('planned'), opensCopy: () => ({ ok: ASIDE }) });
    await arrived(page.root);
    expect(page.heading()).toBe(t('aside.title'));
    await page.choose('use');
    await page.choose('mine');
    await page.press(t('restore.action'));
    expect(page.model.asked).toEqual(['useAside heelwise']);
    expect(page.text()).toContain(t('restore.done.use'));
  });

  test('is deleted only after a second tap', async () => {
    const page = await stage(AT, { view: golden('planned'), opensCopy: () => ({ ok: ASIDE }) });
    await arrived(page.root);
    await page.press(t('aside.delete.action'));
    expect(page.model.asked).toEqual([]);
    expect(page.text()).toContain(t('aside.delete.sure'));
    await page.press(t('aside.delete.action'));
    await settle();
    expect(page.model.asked).toEqual(['dropAside heelwise']);
  });
});
