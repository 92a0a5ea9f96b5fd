/** A safety question for a person: nothing chosen beforehand, nothing lost, and a wrong tap is not a change (R1-R9). */
import { describe, expect, test } from 'vitest';
import type { View } from '../../../../web/engine/contract.ts';
import { golden } from '../../../../web/gallery/goldens.ts';
import { t } from '../../../../web/words/words.ts';
import { stage } from '../stage.tsx';

const RUPTURE = { screen: 'screening_question', question: 'rupture' } as const;
const HOT = { screen: 'screening_question', question: 'hot_joint' } as const;
const refuses = () => ({ code: 'slip_unconfirmed', path: '/body/slip' });

describe('a question page', () => {
  test('H7: nothing is chosen beforehand, and Continue without a choice says what is missing', async () => {
    const page = await stage(RUPTURE, { view: golden('screen_first') });
    expect(page.root.querySelectorAll('input:checked').length).toBe(0);
    await page.press(t('action.continue'));
    expect(page.model.sent).toEqual([]);
    const alert = page.root.querySelector('[role=alert]');
    expect(alert?.textContent).toContain(t('question.missing_unsure'));
    expect(document.activeElement).toBe(page.root.querySelector('input[type=radio]'));
    const group = page.root.querySelector('fieldset');
    expect(group?.getAttribute('aria-describedby')).toContain(alert?.id);
  });

  test('the radio group is named by the question and has native buttons of one name', async () => {
    const page = await stage(RUPTURE, { view: golden('screen_first') });
    const group = page.root.querySelector('fieldset');
    const name = page.root.querySelector(`[id="${group?.getAttribute('aria-labelledby')}"]`);
    expect(name?.textContent).toBe(page.heading());
    const radios = [...page.root.querySelectorAll<HTMLInputElement>('input[type=radio]')];
    expect(radios.map((radio) => radio.value)).toEqual(['yes', 'no', 'not_sure']);
    expect(new Set(radios.map((radio) => radio.name)).size).toBe(1);
  });

  test('Enter in an answer continues: it is a form', async () => {
    const page = await stage(RUPTURE, { view: golden('screen_first') });
    await page.choose('no');
    const form = page.root.querySelector('form');
    expect(page.root.querySelector<HTMLButtonElement>('button[type=submit]')?.form).toBe(form);
  });

  test('the answer is sent, and the next question takes the focus on its heading', async () => {
    const first = golden('screen_first');
    const page = await stage(RUPTURE, {
      view: first,
      sends: () => {
        page.model.view.value = withAnswer(first, 'rupture', 'no', 'calf');
        return null;
      },
    });
    await page.choose('no');
    await page.press(t('action.continue'));
    expect(page.model.sent).toEqual([{ kind: 'answer_screening', question: 'rupture', answer: 'no' }]);
    expect(page.router.address.value).toEqual({ screen: 'screening_question', question: 'calf' });
    expect(page.heading()).toBe(t('screening.calf.ask'));
    expect(document.activeElement).toBe(page.root.querySelector('h1'));
    expect(page.root.querySelectorAll('input:checked').length).toBe(0);
  });

  test('a page that opens does not take the focus', async () => {
    await stage(RUPTURE, { view: golden('screen_first') });
    expect(document.activeElement).toBe(document.body);
  });

  test('H14: an answer that could not be stored is reported, and the choice stays', async () => {
    const page = await stage(RUPTURE, {
      view: golden('screen_first'),
      sends: () => ({ code: 'storage_full', path: '' }),
    });
    await page.choose('no');
    await page.press(t('action.continue'));
    expect(page.root.querySelector('[role=alert]')?.textContent).toContain(t('error.storage_full'));
    expect(page.root.querySelector<HTMLInputElement>('input:checked')?.value).toBe('no');
    expect(page.router.address.value).toEqual(RUPTURE);
  });

  test('a question that is not asked now leads to the one that is', async () => {
    const page = await stage(
      { screen: 'screening_question', question: 'breathless' },
      { view: golden('screen_middle') },
    );
    expect(page.router.address.value).toEqual({ screen: 'screening_question', question: 'hot_joint' });
  });

  test('a follow-up carries the number of the question it follows', async () => {
    const page = await stage(
      { screen: 'screening_question', question: 'rupture_explained' },
      { view: golden('rupture_unsure_asked') },
    );
    expect(page.text()).toContain(t('question.follow_up', { number: 2, of: 12 }));
  });

  test('R60: "why" shows the rule, its source, and that the interpretation is ours', async () => {
    const page = await stage(RUPTURE, { view: golden('screen_first') });
    const why = page.root.querySelector('details');
    if (!why) throw new Error('no why');
    why.open = true;
    why.dispatchEvent(new Event('toggle'));
    await new Promise((done) => setTimeout(done, 20));
    expect(why.textContent).toContain(t('screening.rupture.why'));
    expect(why.textContent).toContain('R1');
    expect(why.textContent).toContain(t('rule.ours'));
    expect(why.textContent).toContain(t('source.NHS'));
  });
});

describe('taking back an answer that stopped', () => {
  test('R1-R9: asks whether it was a wrong tap before anything changes', async () => {
    const page = await stage(HOT, { view: golden('two_hits'), sends: refuses });
    await page.choose('no');
    await page.press(t('action.continue'));
    expect(page.heading()).toBe(t('slip.title'));
    expect(document.activeElement).toBe(page.root.querySelector('h1'));
    expect(page.root.querySelectorAll('input:checked').length).toBe(0);
    await page.press(t('action.continue'));
    expect(page.text()).toContain(t('slip.missing'));
    expect(page.model.sent.length).toBe(1);
  });

  test('a wrong tap is sent as a slip', async () => {
    const page = await stage(HOT, {
      view: golden('two_hits'),
      sends: (body) => (body.kind === 'answer_screening' && body.slip ? null : refuses()),
    });
    await page.choose('no');
    await page.press(t('action.continue'));
    await page.choose('mistake');
    await page.press(t('action.continue'));
    expect(page.model.sent.at(-1)).toEqual({
      kind: 'answer_screening',
      question: 'hot_joint',
      answer: 'no',
      slip: true,
    });
    expect(page.router.address.value).toEqual({ screen: 'screening_check' });
  });

  test('H1: a change since then stays until a professional has looked, and nothing is sent', async () => {
    const page = await stage(HOT, { view: golden('two_hits'), sends: refuses });
    await page.choose('no');
    await page.press(t('action.continue'));
    await page.choose('changed');
    await page.press(t('action.continue'));
    expect(page.heading()).toBe(t('slip.stays.title'));
    expect(page.model.sent.length).toBe(1);
  });
});

function withAnswer(view: View, key: string, answer: 'yes' | 'no', next: View['screening']['next']): View {
  const copy = structuredClone(view);
  for (const question of copy.screening.questions) if (question.key === key) question.answer = answer;
  copy.screening.next = next;
  return copy;
}
