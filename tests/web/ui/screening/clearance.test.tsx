/** "I have seen someone about this": two answers, and the engine decides (R1-R9, H22). */
import { expect, test } from 'vitest';
import { golden } from '../../../../web/gallery/goldens.ts';
import { t } from '../../../../web/words/words.ts';
import { sampleAssessment, sampleQuestion, sampleView } from '../samples.ts';
import { stage } from '../stage.tsx';

const SEEN = { screen: 'clearance', sign: 'antibiotic', step: 'seen' } as const;

test('both questions are asked one after the other and sent together', async () => {
  const page = await stage(SEEN, {
    view: golden('two_hits'),
    sends: () => {
      page.model.view.value = golden('cleared_then_clear');
      return null;
    },
  });
  expect(page.heading()).toBe(t('clearance.seen.ask'));
  await page.choose('yes');
  await page.press(t('action.continue'));
  expect(page.heading()).toBe(t('clearance.told.ask'));
  expect(page.root.querySelectorAll('input:checked').length).toBe(0);
  expect(page.model.sent).toEqual([]);
  await page.choose('yes');
  await page.press(t('action.continue'));
  expect(page.model.sent).toEqual([{ kind: 'answer_clearance', sign: 'antibiotic', seen: 'yes', told: 'yes' }]);
  expect(page.router.address.value).toEqual({ screen: 'home' });
  expect(page.root.querySelector('[role=status]')?.textContent).toBe(t('clearance.announce_cleared'));
});

test('if nobody was seen, the second question is not asked', async () => {
  const page = await stage(SEEN, { view: golden('two_hits') });
  await page.choose('no');
  await page.press(t('action.continue'));
  expect(page.model.sent).toEqual([{ kind: 'answer_clearance', sign: 'antibiotic', seen: 'no', told: 'no' }]);
  expect(page.root.querySelector('[role=status]')?.textContent).toBe(t('clearance.announce_stays'));
});

test('opening the second question without the first starts over', async () => {
  const page = await stage({ ...SEEN, step: 'told' }, { view: golden('two_hits') });
  expect(page.router.address.value).toEqual(SEEN);
});

test('H5: a stop that never clears has no clearance page', async () => {
  const page = await stage({ ...SEEN, sign: 'under_age' }, { view: golden('under_age') });
  expect(page.heading()).toBe(t('clearance.none'));
  await page.go({ screen: 'home' });
  expect(page.text()).not.toContain(t('stop.seen'));
  expect(page.text()).toContain(t('stop.never'));
});

test('if exercise was not allowed, the stop stays, and the card says why', async () => {
  const page = await stage({ screen: 'home' }, { view: golden('waiting_for_doctor') });
  expect(page.text()).toContain(t('stop.told_no'));
  expect(page.text()).toContain(t('stop.seen'));
});

test('a clearance given by mistake can be undone', async () => {
  const { screening } = golden('cleared_then_clear');
  const assessment = sampleAssessment([sampleQuestion('sides')]);
  const page = await stage(
    { screen: 'home' },
    { view: sampleView({ next_screen: 'assessment', screening, assessment }) },
  );
  await page.press(t('clear.take_back'));
  const [hit] = screening.hits;
  expect(page.model.sent).toEqual([{ kind: 'delete_record', target: hit?.record }]);
});
