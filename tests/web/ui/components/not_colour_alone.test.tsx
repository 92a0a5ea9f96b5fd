/** What a colour says is said in words or by a shape too (H20). */
import { expect, test } from 'vitest';
import { golden } from '../../../../web/gallery/goldens.ts';
import { openStops } from '../../../../web/ui/screening/flow.ts';
import { type Key, t } from '../../../../web/words/words.ts';
import { stage } from '../stage.tsx';

const HOME = { screen: 'home' } as const;

test('H20: every care card says in words whom to turn to and how soon', async () => {
  const view = golden('everything_open');
  const page = await stage(HOME, { view });
  const open = openStops(view.screening);
  expect(open).toHaveLength(8);
  for (const hit of open) {
    expect(page.text()).toContain(t(`urgency.${hit.urgency}` as Key));
    expect(page.text()).toContain(t(`card.${hit.card}.title` as Key));
  }
});

test('H20: progress is written out beside its bar, and a chosen answer is a checked radio button', async () => {
  const page = await stage({ screen: 'screening_question', question: 'hot_joint' }, { view: golden('all_clear') });
  expect(page.text()).toContain(t('question.progress', { number: 5, of: 12 }));
  const radios = [...page.root.querySelectorAll<HTMLInputElement>('input[type=radio]')];
  expect(radios.map((radio) => radio.checked)).toEqual([false, true, false]);
});
