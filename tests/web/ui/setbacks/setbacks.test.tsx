/**
 * What a person can report at any time: a flare, less, a pause and its end, harm. Each says first what follows, and is
 * sent once.
 */
import { describe, expect, test } from 'vitest';
import { golden, seeing } from '../../../../web/gallery/goldens.ts';
import type { Address } from '../../../../web/ui/model/address.ts';
import { list, t } from '../../../../web/words/words.ts';
import { type Stage, stage } from '../stage.tsx';
import { settle } from '../taps.ts';

const HOME: Address = { screen: 'home' };
const REFUSED = { sends: () => ({ code: 'session_running', path: '' }) };

const hrefs = (page: Stage): (string | null)[] =>
  [...page.root.querySelectorAll('main a')].map((link) => link.getAttribute('href'));
const filled = (page: Stage): (string | null)[] =>
  [...page.root.querySelectorAll('.button-filled')].map((button) => button.textContent);
const politely = (page: Stage): string | null | undefined => page.root.querySelector('[role=status]')?.textContent;

describe('on the page for today', () => {
  test('everything is one tap away, below the tasks', async () => {
    const page = await stage(HOME, seeing('green'));
    for (const href of ['#/flare', '#/new', '#/easier', '#/break', '#/harm']) expect(hrefs(page)).toContain(href);
    const headings = [...page.root.querySelectorAll('h2')].map((heading) => heading.textContent);
    expect(headings.indexOf(t('today.changed'))).toBeGreaterThan(headings.indexOf(t('today.also')));
  });

  test('R43: during a pause its end is the next step, with its beginning, and waiting tasks cannot be opened', async () => {
    const page = await stage(HOME, seeing('paused'));
    expect(page.heading()).toBe(t('today.title.pause'));
    expect(page.text()).toContain(t('pause.holiday'));
    expect(page.text()).toContain(t('break.since', { date: '2026-11-21' }));
    expect(filled(page)).toEqual([t('today.do.pause')]);
    expect(hrefs(page)).not.toContain('#/ready');
    expect(hrefs(page)).not.toContain('#/break');
    await page.press(t('today.do.pause'));
    expect(page.model.sent).toEqual([{ kind: 'request_pause_end' }]);
    expect(politely(page)).toBe(t('break.said_back'));
  });

  test('R43 H22: while the safety questions come first, the end of a pause is in the list', async () => {
    const view = golden('paused');
    const tasks = (view.today?.tasks ?? []).map((task) => ({ ...task, next: false }));
    const page = await stage(HOME, { view: { ...view, today: view.today && { ...view.today, tasks } } });
    expect(hrefs(page)).toContain('#/break');
  });
});

describe('a flare', () => {
  const FLARE: Address = { screen: 'flare' };

  test('R52 H2: says what follows and shows urgent advice before it is reported', async () => {
    const page = await stage(FLARE, seeing('green'));
    for (const point of list('flare.points')) expect(page.text()).toContain(point);
    expect(hrefs(page)).toContain('#/urgent');
    expect(page.model.sent).toEqual([]);
    await page.press(t('flare.confirm'));
    expect(page.model.sent).toEqual([{ kind: 'submit_flare' }]);
    expect(politely(page)).toBe(t('flare.said'));
    expect(page.router.address.value).toEqual(HOME);
  });

  test('R52: a flare that was reported is not asked for again, but something worse can be reported', async () => {
    const page = await stage(FLARE, seeing('flared'));
    expect(page.text()).toContain(t('flare.known.lead', { date: '2026-11-21' }));
    expect(page.text()).not.toContain(t('flare.confirm'));
    expect(hrefs(page)).toEqual(expect.arrayContaining(['#/plan', '#/new']));
  });

  test('a refusal stays on the page, in words', async () => {
    const page = await stage(FLARE, { ...seeing('running'), ...REFUSED });
    await page.press(t('flare.confirm'));
    expect(page.root.querySelector('[role=alert]')?.textContent).toContain(t('error.session_running'));
    expect(page.router.address.value).toEqual(FLARE);
  });
});

describe('less', () => {
  const EASIER: Address = { screen: 'easier' };
  const dose = (seconds: number): string => t({ key: 'dose.hold', params: { sets: 4, seconds } });

  test('R61 R33 H18: the step down is shown beside the present plan, and afterwards in the plan', async () => {
    const page = await stage(EASIER, seeing('green'));
    const cards = [...page.root.querySelectorAll('.plan-comparison > *')].map((card) => card.textContent);
    expect(cards[0]).toContain(dose(30));
    expect(cards[1]).toContain(dose(25));
    await page.press(t('easier.confirm'));
    expect(page.model.sent).toEqual([{ kind: 'request_easier' }]);
    expect(politely(page)).toBe(t('easier.said'));
    expect(page.router.address.value).toEqual({ screen: 'plan' });
  });

  test.each(['smallest_step', 'without_holds'])(
    'R61 R40: %s: if there is nothing lower, the page says kindly what less can mean',
    async (story) => {
      const page = await stage(EASIER, seeing(story));
      expect(page.heading()).toBe(t('easier.none.title'));
      for (const point of list('easier.none.points')) expect(page.text()).toContain(point);
      expect(page.text()).not.toContain(t('easier.confirm'));
      expect(hrefs(page)).toContain('#/break');
    },
  );

  test("the plan says that it was the person's wish", async () => {
    const page = await stage({ screen: 'plan' }, seeing('eased_by_own_wish'));
    expect(page.text()).toContain(t('plan.cause.own'));
  });
});

describe('a pause', () => {
  const BREAK: Address = { screen: 'break' };

  test('nothing is chosen beforehand; without an answer nothing is sent', async () => {
    const page = await stage(BREAK, seeing('green'));
    expect(page.root.querySelectorAll('input:checked').length).toBe(0);
    await page.press(t('break.confirm'));
    expect(page.model.sent).toEqual([]);
    expect(page.text()).toContain(t('break.missing'));
  });

  test.each(['illness', 'holiday', 'other'] as const)('R43: %s is sent, and today follows', async (cause) => {
    const page = await stage(BREAK, seeing('green'));
    await page.choose(cause);
    await page.press(t('break.confirm'));
    expect(page.model.sent).toEqual([{ kind: 'request_pause', cause }]);
    expect(page.router.address.value).toEqual(HOME);
  });

  test('during a pause, the page can end it', async () => {
    const page = await stage(BREAK, seeing('paused'));
    await page.press(t('today.do.pause'));
    expect(page.model.sent).toEqual([{ kind: 'request_pause_end' }]);
    expect(page.router.address.value).toEqual(HOME);
  });
});

describe('harm', () => {
  const HARM: Address = { screen: 'harm' };

  test('R54 H2 H21: help comes first on the page, before it is recorded and afterwards', async () => {
    for (const story of ['green', 'harmed']) {
      const page = await stage(HARM, seeing(story));
      for (const point of list('harm.help.points')) expect(page.text(), story).toContain(point);
      expect(hrefs(page), story).toContain('#/urgent');
      expect(page.text().indexOf(t('harm.help.title'))).toBeLessThan(page.text().indexOf(t('harm.copy.title')) >>> 0);
    }
  });

  test('R54: recorded once, then a copy for the physio and the safety questions', async () => {
    const page = await stage(HARM, seeing('green'));
    await page.press(t('harm.confirm'));
    expect(page.model.sent).toEqual([{ kind: 'submit_harm' }]);
    expect(page.heading()).toBe(t('harm.noted.title'));
    await page.press(t('data.save.action'));
    await settle();
    expect(page.model.asked).toContain('exportFile');
    expect(politely(page)).toBe(t('data.save.saved'));
  });

  test('harm reported today leads on to the safety questions', async () => {
    const page = await stage(HARM, seeing('harmed'));
    expect(page.heading()).toBe(t('harm.noted.title'));
    expect(filled(page)).toEqual([t('today.do.screening')]);
  });

  test('R54: can be reported without a plan too', async () => {
    const page = await stage(HARM, seeing('all_clear'));
    await page.press(t('harm.confirm'));
    expect(page.heading()).toBe(t('harm.noted.title'));
  });

  test('what was not stored is not shown as recorded', async () => {
    const page = await stage(HARM, { ...seeing('green'), ...REFUSED });
    await page.press(t('harm.confirm'));
    expect(page.heading()).toBe(t('harm.title'));
    expect(page.text()).toContain(t('error.session_running'));
  });
});

test.each(['flare', 'easier', 'break'] as const)('without a plan %s leads to today', async (screen) => {
  const page = await stage({ screen }, seeing('all_clear'));
  expect(page.router.address.value).toEqual(HOME);
});
