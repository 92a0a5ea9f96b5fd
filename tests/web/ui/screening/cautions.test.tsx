/** The page of cautions, and the ways to it: what closes later phases (R7-R9, R46) and what is worth knowing (R47). */
import { expect, test } from 'vitest';
import { golden } from '../../../../web/gallery/goldens.ts';
import { t } from '../../../../web/words/words.ts';
import { stage } from '../stage.tsx';

const link = (root: Element): Element | null => root.querySelector('a[href="#/cautions"]');

test('R46 R47: Today leads to what is to be talked about, and to what is worth knowing alone', async () => {
  const known = golden('worth_knowing');
  expect(link((await stage({ screen: 'home' }, { view: known })).root)?.textContent).toContain(t('cautions.title'));
  const screening = { ...known.screening, hits: [], last_open_phase: null };
  const informed = await stage({ screen: 'home' }, { view: { ...known, screening } });
  expect(link(informed.root)?.textContent).toContain(t('cautions.title_information'));
  const assessment = known.assessment && { ...known.assessment, information: [] };
  const nothing = await stage({ screen: 'home' }, { view: { ...known, screening, assessment } });
  expect(link(nothing.root)).toBeNull();
});

test('R46 R47: a caution can be cleared, and information closes nothing', async () => {
  const page = await stage({ screen: 'cautions' }, { view: golden('worth_knowing') });
  expect(page.text()).toContain(t('card.exertion.title'));
  expect(page.root.querySelectorAll('a[href="#/clear/exertion"]')).toHaveLength(1);
  for (const card of ['diabetes', 'cholesterol', 'hormone_medicine'] as const)
    expect(page.text()).toContain(t(`card.${card}.title`));
  expect(page.root.querySelectorAll('a[href^="#/clear/"]')).toHaveLength(1);
});
