/** What is broken, missing or waiting is said in words a person can act on. */
import { expect, test } from 'vitest';
import { golden } from '../../../../web/gallery/goldens.ts';
import { t } from '../../../../web/words/words.ts';
import { stage } from '../stage.tsx';

const HOME = { screen: 'home' } as const;
const fault = (code: string) => ({ code, path: '' });

test('H2 H16: urgent advice is shown without engine, view or storage, even at an address that lacks everything', async () => {
  const page = await stage(
    { screen: 'urgent' },
    { phase: { name: 'engine_failed', fault: fault('engine_unavailable') }, missingFeatures: ['secure_origin'] },
  );
  expect(page.heading()).toBe(t('urgent.title'));
  const calls = [...page.root.querySelectorAll('a')].map((link) => link.getAttribute('href'));
  expect(calls).toContain('tel:999');
  expect(calls).toContain('tel:111');
});

test('H16 H22: without the engine no advice about exercise, but a copy, a report and a retry', async () => {
  const page = await stage(HOME, {
    phase: { name: 'engine_failed', fault: fault('engine_aborted') },
    view: golden('all_clear'),
  });
  expect(page.heading()).toBe(t('failed.title'));
  expect(page.text()).not.toContain(t('clear.comfort'));
  await page.press(t('failed.save'));
  await page.press(t('failed.retry'));
  expect(page.model.asked).toEqual(['exportFile', 'restart']);
});

test('H15: a newer log shows only the update, and applies it only on a tap', async () => {
  const page = await stage(
    { screen: 'screening_question', question: 'calf' },
    { view: golden('newer'), update: 'update_ready' },
  );
  expect(page.heading()).toBe(t('update.title'));
  expect(page.model.asked).toEqual([]);
  await page.press(t('update.action'));
  expect(page.model.asked).toEqual(['applyUpdate']);
});

test('an update waits for the person, and can wait longer', async () => {
  const page = await stage(HOME, { view: golden('all_clear'), update: 'update_ready' });
  await page.press(t('action.dismiss'));
  await page.press(t('notice.update_apply'));
  expect(page.model.asked).toEqual(['dismiss update_ready', 'applyUpdate']);
});

test('H14: denied storage is said before anything is entered, and again afterwards', async () => {
  const denied = await stage(HOME, { phase: { name: 'storage_denied' } });
  expect(denied.text()).toContain(t('storage_denied.can'));
  await denied.press(t('storage_denied.go_on'));
  expect(denied.model.asked).toEqual(['continueInMemory']);
  const memory = await stage(HOME, { view: golden('empty'), storage: { kind: 'memory' } });
  expect(memory.text()).toContain(t('notice.memory.lead'));
});

test('H14: an answer that is not stored yet is shown and can be retried', async () => {
  const body = { kind: 'answer_screening', question: 'calf', answer: 'no' } as const;
  const page = await stage(HOME, {
    view: golden('screen_middle'),
    pending: { body, fault: fault('storage_full'), count: 1 },
  });
  expect(page.text()).toContain(t('notice.pending.title', { count: 1 }));
  await page.press(t('action.retry'));
  expect(page.model.asked).toEqual(['retry']);
});

test('H7 H8: damaged and missing records are counted prominently', async () => {
  const page = await stage(HOME, { view: golden('damaged') });
  expect(page.text()).toContain(t('notice.damaged', { count: 1 }));
  expect(page.text()).toContain(t('notice.damaged_lead'));
  const other = await stage(HOME, { view: golden('missing') });
  expect(other.text()).toContain(t('notice.missing', { count: 2 }));
});

test('an insecure address says what is missing, once, and lets the person continue', async () => {
  const page = await stage(HOME, { view: golden('empty'), missingFeatures: ['secure_origin', 'service_worker'] });
  expect(page.text()).toContain(t('insecure.service_worker'));
  await page.press(t('insecure.go_on'));
  expect(page.heading()).toBe(t('start.title'));
});

test('H11: the report is shown as it is and goes nowhere but to the clipboard', async () => {
  const page = await stage({ screen: 'report' }, { view: golden('all_clear') });
  expect(page.root.querySelector('pre')?.textContent).toBe(page.model.report());
  await page.press(t('report.copy'));
  expect(page.model.asked).toEqual(['copy']);
});

test('something new asks for confirmation before the questions come again', async () => {
  const page = await stage({ screen: 'something_new' }, { view: golden('all_clear') });
  expect(page.model.sent).toEqual([]);
  await page.press(t('something_new.confirm'));
  expect(page.model.sent).toEqual([{ kind: 'submit_something_new' }]);
});
