/**
 * The questionnaire for a person: nothing is chosen beforehand, nothing goes on with a gap, own words do no harm, and
 * it can be interrupted (R10).
 */
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import type {
  AssessmentQuestion,
  AssessmentQuestionKey,
  AssessmentValue,
  Fault,
  View,
} from '../../../../web/engine/contract.ts';
import { draftOf, toggled, valueToSend, withOwn } from '../../../../web/ui/assessment/goals_draft.ts';
import { harmless, OWN_BYTES, written } from '../../../../web/ui/assessment/own_words.ts';
import { ASSESSMENT_QUESTIONS } from '../../../../web/ui/model/address.ts';
import en from '../../../../web/words/en.json';
import { type Key, t } from '../../../../web/words/words.ts';
import { sampleAssessment, samplePlan, sampleQuestion, sampleToday, sampleView } from '../samples.ts';
import { type Stage, stage } from '../stage.tsx';

const at = (question: AssessmentQuestionKey) => ({ screen: 'assessment_question', question }) as const;
const viewOf = (...questions: AssessmentQuestion[]): View =>
  sampleView({ next_screen: 'assessment', assessment: sampleAssessment(questions) });
const alone = (key: AssessmentQuestionKey, answer: AssessmentValue | null = null): Promise<Stage> =>
  stage(at(key), { view: viewOf(sampleQuestion(key, answer)) });
const go = (page: Stage): Promise<void> => page.press(t('action.continue'));
const alert = (page: Stage): string => page.root.querySelector('[role=alert]')?.textContent ?? '';
const sent = (page: Stage): unknown => page.model.sent.at(-1);

async function write(page: Stage, words: string, place = 0): Promise<void> {
  const field = page.root.querySelectorAll<HTMLInputElement>('.own-field input')[place];
  if (!field) throw new Error('no field for own words');
  await act(() => {
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function type(page: Stage, typed: string): Promise<void> {
  const field = page.root.querySelector<HTMLInputElement>('.minutes-field input');
  if (!field) throw new Error('no field for minutes');
  await act(() => {
    field.value = typed;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function tap(page: Stage, label: string): Promise<void> {
  const found = [...page.root.querySelectorAll('label')].find((one) => one.textContent?.trim() === label);
  if (!found) throw new Error(`nothing to tick says ${label}`);
  await act(() => found.querySelector('input')?.click());
}

describe('every kind of question', () => {
  const one = ['trend', 'activity_pain_left', 'stiffness', 'sore_activities', 'goals'] as const;

  test.each(one)('H7: %s: nothing is chosen beforehand, and Continue says what is missing', async (key) => {
    const page = await alone(key);
    expect(page.root.querySelectorAll('input:checked, [aria-pressed=true]')).toHaveLength(0);
    expect(
      [...page.root.querySelectorAll<HTMLInputElement>('input[type=text]')].map((field) => field.value),
    ).not.toContain(expect.stringMatching(/./));
    await go(page);
    expect(page.model.sent).toEqual([]);
    expect(alert(page)).not.toBe('');
    expect(document.activeElement?.tagName).toBe('INPUT');
  });

  test.each(one)('R60: %s says why it is asked', async (key) => {
    const page = await alone(key);
    const why = page.root.querySelector('details.why');
    expect(why?.textContent).toContain(t(`assess.${key.replace(/_left$/, '')}.why` as Key));
  });

  test('a word is sent, and the next open question comes', async () => {
    const view = viewOf(sampleQuestion('sides', { word: 'left' }), sampleQuestion('trend'), sampleQuestion('woken'));
    const page = await stage(at('trend'), {
      view,
      sends: () => {
        page.model.view.value = viewOf(
          sampleQuestion('sides', { word: 'left' }),
          sampleQuestion('trend', { word: 'same' }),
          sampleQuestion('woken'),
        );
        return null;
      },
    });
    expect(page.text()).toContain(t('question.progress', { number: 2, of: 3 }));
    await page.choose('same');
    await go(page);
    expect(sent(page)).toEqual({ kind: 'answer_assessment', question: 'trend', value: { word: 'same' } });
    expect(page.router.address.value).toEqual(at('woken'));
  });

  test('H14: an answer that could not be stored is reported, and the choice stays', async () => {
    const page = await stage(at('trend'), {
      view: viewOf(sampleQuestion('trend')),
      sends: (): Fault => ({ code: 'storage_full', path: '' }),
    });
    await page.choose('worse');
    await go(page);
    expect(alert(page)).toContain(t('error.storage_full'));
    expect(page.root.querySelector<HTMLInputElement>('input:checked')?.value).toBe('worse');
    expect(page.router.address.value).toEqual(at('trend'));
  });
});

describe('pain', () => {
  test('a pain of 0 is an answer', async () => {
    const page = await alone('activity_pain_left');
    await page.choose('0');
    await go(page);
    expect(sent(page)).toEqual({ kind: 'answer_assessment', question: 'activity_pain_left', value: { number: 0 } });
  });

  test('R16: the question names its side', async () => {
    const page = await alone('morning_pain_right');
    expect(page.heading()).toBe(en['assess.morning_pain.ask_right']);
    expect(page.heading()).toMatch(/right heel/);
  });
});

describe('minutes', () => {
  test.each([
    ['20', { number: 20 }],
    [' 0 ', { number: 0 }],
    ['240', { number: 240 }],
  ])('"%s" is accepted', async (typed, value) => {
    const page = await alone('stiffness');
    await type(page, typed);
    await go(page);
    expect(sent(page)).toEqual({ kind: 'answer_assessment', question: 'stiffness', value });
  });

  test.each(['241', '-5', '1.5', 'ten', '1e3', '999999'])('"%s" is refused with the highest number', async (typed) => {
    const page = await alone('stiffness');
    await type(page, typed);
    await go(page);
    expect(page.model.sent).toEqual([]);
    expect(alert(page)).toContain('240');
    expect(page.root.querySelector('[aria-invalid=true]')).not.toBeNull();
  });

  test('a quick choice fills the field; "not sure" empties it, and only one of them is sent', async () => {
    const page = await alone('stiffness');
    await page.press(t('assess.minutes.some', { minutes: 10 }));
    expect(page.root.querySelector<HTMLInputElement>('.minutes-field input')?.value).toBe('10');
    await page.choose('not_sure');
    expect(page.root.querySelector<HTMLInputElement>('.minutes-field input')?.value).toBe('');
    await go(page);
    expect(sent(page)).toEqual({ kind: 'answer_assessment', question: 'stiffness', value: { word: 'not_sure' } });
    await type(page, '5');
    expect(page.root.querySelector<HTMLInputElement>('input[type=checkbox]')?.checked).toBe(false);
  });
});

describe('lists', () => {
  test('what is ticked is sent in the order of the list, with own words behind it', async () => {
    const page = await alone('sore_activities');
    await page.choose('barefoot');
    await page.choose('standing');
    await page.press(t('assess.sore_activities.add'));
    await write(page, '  dancing ');
    await go(page);
    expect(sent(page)).toEqual({
      kind: 'answer_assessment',
      question: 'sore_activities',
      value: { chosen: ['standing', 'barefoot'], own: ['dancing'] },
    });
  });

  test('H7: an empty list is sent only after "none"', async () => {
    const page = await alone('sore_activities');
    await page.choose('standing');
    await page.choose('standing');
    await go(page);
    expect(page.model.sent).toEqual([]);
    expect(alert(page)).toContain(t('assess.list.missing'));
    await tap(page, t('assess.sore_activities.nothing'));
    await go(page);
    expect(sent(page)).toMatchObject({ value: { chosen: [], own: [] } });
  });

  test('"none" and other choices exclude each other', async () => {
    const page = await alone('sore_activities');
    await page.choose('standing');
    await tap(page, t('assess.sore_activities.nothing'));
    expect(page.root.querySelectorAll('input:checked')).toHaveLength(1);
    await page.choose('walking');
    expect([...page.root.querySelectorAll<HTMLInputElement>('input:checked')].map((one) => one.value)).toEqual([
      'walking',
    ]);
  });

  test('there are at most as many own words as the engine takes', async () => {
    const page = await alone('sore_activities');
    for (let i = 0; i < 5; i += 1) await page.press(t('assess.sore_activities.add'));
    expect(page.root.querySelectorAll('.own-field')).toHaveLength(5);
    expect(page.text()).not.toContain(t('assess.sore_activities.add'));
    await page.press(t('assess.own.remove'));
    expect(page.root.querySelectorAll('.own-field')).toHaveLength(4);
    expect(page.text()).toContain(t('assess.sore_activities.add'));
  });

  test('H8: own words cannot change the text direction around them, and are no longer than can be stored', async () => {
    const page = await alone('sore_activities');
    await page.press(t('assess.sore_activities.add'));
    await write(page, `\u202eolleh\u0007${'ü'.repeat(100)}`);
    const field = page.root.querySelector<HTMLInputElement>('.own-field input');
    expect(field?.value.startsWith('olleh')).toBe(true);
    expect(new TextEncoder().encode(field?.value).length).toBeLessThanOrEqual(OWN_BYTES);
    expect(field?.getAttribute('dir')).toBe('auto');
  });
});

describe('goals', () => {
  test('each chosen goal is rated, and none without a rating is sent', async () => {
    const page = await alone('goals');
    await page.choose('run');
    await page.choose('stairs');
    expect(page.root.querySelectorAll('.pain')).toHaveLength(2);
    await go(page);
    expect(page.model.sent).toEqual([]);
    expect(alert(page)).toContain(t('assess.goals.missing_rating'));
    const scales = page.root.querySelectorAll('.pain');
    // The order of the list: stairs comes before run.
    await act(() => scales[0]?.querySelector<HTMLInputElement>('input[value="4"]')?.click());
    await act(() => scales[1]?.querySelector<HTMLInputElement>('input[value="0"]')?.click());
    await go(page);
    expect(sent(page)).toEqual({
      kind: 'answer_assessment',
      question: 'goals',
      value: { chosen: ['stairs', 'run'], own: [], ratings: [4, 0] },
    });
  });

  test('no more than the engine takes, own ones among them', async () => {
    const page = await alone('goals');
    await page.choose('run');
    await page.choose('sport');
    await page.press(t('assess.goals.add'));
    expect(page.text()).not.toContain(t('assess.goals.add'));
    expect(page.root.querySelector<HTMLInputElement>('input[value=stairs]')?.disabled).toBe(true);
    expect(page.text()).toContain(t('assess.goals.full', { count: 3 }));
    await page.choose('run');
    expect(page.root.querySelector<HTMLInputElement>('input[value=stairs]')?.disabled).toBe(false);
  });

  test('a rating stays with its goal when another goal is removed', () => {
    const asked = sampleQuestion('goals');
    let draft = draftOf({ chosen: ['run'], own: ['a', 'b'], ratings: [1, 2, 3] });
    draft = withOwn(draft, draft.own.slice(1));
    expect(valueToSend(draft, asked)).toEqual({ chosen: ['run'], own: ['b'], ratings: [1, 3] });
    draft = toggled(draft, 'run');
    expect(valueToSend(draft, asked)).toEqual({ chosen: [], own: ['b'], ratings: [3] });
    expect(valueToSend(toggled(draft, 'stairs'), asked)).toBeNull();
  });
});

describe('own words', () => {
  test.each([
    ['calf\u202e stairs\u2069', 'calf stairs'],
    ['one\ntwo\tthree', 'one two three'],
    ['\u200f\u0000\u009f', ''],
    ['half \ud83d', 'half '],
  ])('%j becomes %j', (typed, kept) => {
    expect(harmless(typed)).toBe(kept);
  });

  test('a character is kept whole or not at all', () => {
    expect(harmless('👟'.repeat(40))).toBe('👟'.repeat(30));
  });

  test('empty and repeated entries are dropped', () => {
    expect(written([' stairs', 'stairs', '', '  ', 'hills'])).toEqual(['stairs', 'hills']);
  });
});

describe('the way through', () => {
  test('resumes where it was left', async () => {
    const view = viewOf(sampleQuestion('sides', { word: 'left' }), sampleQuestion('trend'), sampleQuestion('woken'));
    const page = await stage({ screen: 'home' }, { view });
    expect(page.heading()).toBe(t('assess.intro.title_open'));
    expect(page.text()).toContain(t('intro.progress', { done: 1, of: 3 }));
    const onward = page.root.querySelector<HTMLAnchorElement>('a.button-filled');
    expect(onward?.getAttribute('href')).toBe('#/questions/trend');
  });

  test('an earlier answer is shown, not asked again', async () => {
    const page = await alone('trend', { word: 'better' });
    expect(page.root.querySelector<HTMLInputElement>('input:checked')?.value).toBe('better');
    const minutes = await alone('stiffness', { number: 30 });
    expect(minutes.root.querySelector<HTMLInputElement>('.minutes-field input')?.value).toBe('30');
    const list = await alone('sore_activities', { chosen: [], own: [] });
    expect(list.root.querySelectorAll('input:checked')).toHaveLength(1);
  });

  test('a hidden follow-up has no page, and is counted only where it is asked', async () => {
    const hold = sampleQuestion('seated_hold', { word: 'easy' });
    const hidden = await stage(at('short_hold'), { view: viewOf(hold, sampleQuestion('trend')) });
    expect(hidden.router.address.value).toEqual(at('trend'));
    const shown = await stage(at('short_hold'), {
      view: viewOf(sampleQuestion('seated_hold', { word: 'too_painful' }), sampleQuestion('short_hold')),
    });
    expect(shown.text()).toContain(t('question.progress', { number: 2, of: 2 }));
  });

  test('no total is shown while the sides can still change it', async () => {
    const open = await stage(at('sides'), { view: viewOf(sampleQuestion('sides'), sampleQuestion('trend')) });
    expect(open.text()).toContain(t('question.progress_open', { number: 1 }));
    expect(open.text()).not.toContain(t('question.progress', { number: 1, of: 2 }));
    const known = await stage(at('trend'), {
      view: viewOf(sampleQuestion('sides', { word: 'left' }), sampleQuestion('trend')),
    });
    expect(known.text()).toContain(t('question.progress', { number: 2, of: 2 }));
  });

  test('H1: while the safety questions are due, none of its questions has a page', async () => {
    const page = await stage(at('trend'), { view: sampleView({ next_screen: 'screening' }) });
    expect(page.router.address.value).toEqual({ screen: 'home' });
  });

  test('with open questions there is no "show my plan"', async () => {
    const page = await stage(
      { screen: 'assessment_check' },
      { view: viewOf(sampleQuestion('sides', { word: 'both' }), sampleQuestion('trend')) },
    );
    expect(page.text()).toContain(t('check.unanswered'));
    expect(page.text()).not.toContain(t('assess.check.finish'));
  });

  test('the check page shows all answers in words, isolates own words, and leads on to the plan', async () => {
    const page = await stage(
      { screen: 'assessment_check' },
      {
        view: viewOf(
          sampleQuestion('sides', { word: 'both' }),
          sampleQuestion('activity_pain_left', { number: 4 }),
          sampleQuestion('stiffness', { number: 1 }),
          sampleQuestion('sore_activities', { chosen: [], own: ['hills \u202d'] }),
          sampleQuestion('goals', { chosen: ['run'], own: [], ratings: [2] }),
        ),
      },
    );
    expect(page.heading()).toBe(t('assess.check.title'));
    expect(page.text()).toContain(t('assess.sides.both'));
    expect(page.text()).toContain('4 on the pain scale');
    expect(page.text()).toContain('1 minute');
    expect(page.text()).toContain('now 2 out of 10');
    expect(page.root.querySelector('bdi')?.textContent).toContain('hills');
    expect(page.root.querySelectorAll('a.answers-change')).toHaveLength(5);
  });

  test('"show my plan" completes it and leads to the plan', async () => {
    const page = await stage(
      { screen: 'assessment_check' },
      {
        view: viewOf(sampleQuestion('sides', { word: 'both' })),
        sends: () => {
          page.model.view.value = sampleView({ plan: samplePlan(), today: sampleToday() });
          return null;
        },
      },
    );
    await page.press(t('assess.check.finish'));
    expect(page.model.sent).toEqual([{ kind: 'complete_assessment' }]);
    expect(page.router.address.value).toEqual({ screen: 'plan' });
    expect(page.heading()).toBe(t('plan.title'));
  });

  test('a refusal to complete is shown on the same page', async () => {
    const page = await stage(
      { screen: 'assessment_check' },
      {
        view: viewOf(sampleQuestion('sides', { word: 'both' })),
        sends: () => ({ code: 'storage_full', path: '' }),
      },
    );
    await page.press(t('assess.check.finish'));
    expect(alert(page)).toContain(t('error.storage_full'));
    expect(page.router.address.value).toEqual({ screen: 'assessment_check' });
  });

  test('H19: the first page reassures only because the safety questions are clear', async () => {
    const page = await stage({ screen: 'home' }, { view: viewOf(sampleQuestion('sides')) });
    expect(page.heading()).toBe(t('assess.intro.title'));
    expect(page.text()).toContain(t('clear.comfort'));
    const due = await stage({ screen: 'assessment' }, { view: sampleView({ next_screen: 'screening' }) });
    expect(due.text()).not.toContain(t('clear.comfort'));
  });

  test('once done, answers can be changed only in a new round', async () => {
    const done = sampleView({
      assessment: sampleAssessment([sampleQuestion('trend', { word: 'same' })], { status: 'done' }),
    });
    const page = await stage(at('trend'), { view: done });
    expect(page.router.address.value).toEqual({ screen: 'assessment_check' });
    expect(page.root.querySelectorAll('a.answers-change')).toHaveLength(0);
    await page.press(t('assess.done.again'));
    expect(sent(page)).toEqual({ kind: 'request_assessment' });
  });
});

test('every question has its words', () => {
  const words = ASSESSMENT_QUESTIONS.flatMap((key) =>
    sampleQuestion(key).choices.map(({ text }) => ('key' in text ? text.key : '')),
  );
  expect(words.length).toBeGreaterThan(60);
  expect(words.filter((key) => !(key in en))).toEqual([]);
  const missing = ASSESSMENT_QUESTIONS.flatMap((key) => {
    const stem = key.replace(/_(?:left|right)$/, '');
    const asks =
      stem === key ? [`assess.${stem}.ask`] : ['ask', 'ask_left', 'ask_right'].map((ask) => `assess.${stem}.${ask}`);
    return [...asks, `assess.${stem}.why`, `assess.${key}.short`, `input.${key}`];
  }).filter((key) => !(key in en));
  expect(missing).toEqual([]);
});
