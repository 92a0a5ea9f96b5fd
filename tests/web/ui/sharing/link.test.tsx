/**
 * A link that was opened: screening comes first (H9), then what the link would change, two answers of equal weight, and
 * a way on from each refusal (H8, H10).
 */
import { describe, expect, test } from 'vitest';
import type { Fault } from '../../../../web/engine/contract.ts';
import { golden, seeing } from '../../../../web/gallery/goldens.ts';
import { date, t } from '../../../../web/words/words.ts';
import { stage } from '../stage.tsx';
import { settle } from '../taps.ts';
import { HOSTILE, LINK, PLAIN, samplePreview, withPlan } from './link_samples.ts';

const AT = { screen: 'link' } as const;
const HOME = { screen: 'home' } as const;
const WAITING = { link: { text: LINK } };
const preview = (given = withPlan(), story = 'green') => ({
  ...seeing(story),
  ...WAITING,
  programme: { ok: given },
});

async function shown(state: Parameters<typeof stage>[1]) {
  const page = await stage(AT, state);
  await settle();
  return page;
}

describe('H9: before the safety questions are clear', () => {
  const stories = ['empty', 'screen_middle', 'clot_hit', 'screen_due_with_plan', 'rescreen_due_days'];

  test.each(stories)('%s: the page says only that a plan is there', async (story) => {
    let asked = 0;
    const page = await stage(AT, { ...preview(samplePreview(), story) });
    page.model.programme = async () => {
      asked += 1;
      return { ok: samplePreview() };
    };
    await settle();
    expect(asked).toBe(0);
    for (const secret of ['Anna', 'Seaside', 'stairs for later', 'Six phases', LINK, date('2026-11-17')]) {
      expect(page.text()).not.toContain(secret);
      expect(document.title).not.toContain(secret);
    }
    expect(page.text()).not.toContain(t('link.follow'));
    await page.go(HOME);
    expect(page.router.address.value).toEqual(HOME);
    expect(page.text()).not.toContain('Anna');
  });

  test('the way on is the safety questions, or what a stop says', async () => {
    const asked = await shown({ ...seeing('empty'), ...WAITING });
    expect(asked.heading()).toBe(t('link.waits.title'));
    expect(asked.root.querySelector('.button-filled')?.getAttribute('href')).toBe('#/screening/adult');
    const stopped = await shown({ ...seeing('clot_hit'), ...WAITING });
    expect(stopped.heading()).toBe(t('link.stopped.title'));
    expect(stopped.root.querySelector('.button-filled')?.getAttribute('href')).toBe('#/');
  });

  test('the start and the questions say kindly that it waits', async () => {
    for (const story of ['empty', 'screen_middle']) {
      const page = await stage(HOME, { ...seeing(story), ...WAITING });
      expect(page.text()).toContain(t('link.card.held.lead'));
    }
  });

  test('the link can be dropped unseen', async () => {
    const page = await shown({ ...seeing('empty'), ...WAITING });
    await page.press(t('link.drop'));
    expect(page.model.link.value).toBeNull();
    expect(page.router.address.value).toEqual(HOME);
    expect(page.root.querySelector('[role=status]')?.textContent).toBe(t('link.dropped'));
  });
});

describe('once they are clear', () => {
  test('the link is shown when the person comes home, until they tap "later"', async () => {
    const page = await stage(HOME, preview());
    await settle();
    expect(page.router.address.value).toEqual(AT);
    expect(page.heading()).toBe(t('link.preview.title'));
    await page.press(t('link.later'));
    expect(page.router.address.value).toEqual(HOME);
    expect(page.text()).toContain(t('link.card.aside.title'));
    await page.go(AT);
    await settle();
    expect(page.heading()).toBe(t('link.preview.title'));
  });

  test('the link is never shown during a session', async () => {
    const page = await stage(HOME, { ...preview(), ...seeing('running') });
    await settle();
    expect(page.router.address.value).toEqual(HOME);
  });

  test('H9: who says they made it stands beside the warning that nobody has checked it', async () => {
    const page = await shown(preview());
    const card = [...page.root.querySelectorAll('section')].find((one) => one.textContent?.includes('Anna Berg'));
    expect(card?.textContent).toContain(t('link.by.unchecked'));
    const unsigned = await shown(preview(PLAIN, 'all_clear'));
    expect(unsigned.text()).toContain(t('link.by.unnamed'));
  });

  test('H10: side and dates are shown', async () => {
    const page = await shown(preview());
    for (const words of [t('link.side.left'), ...['2026-11-17', '2027-02-09', '2026-12-15', '2026-12-01'].map(date)]) {
      expect(page.text()).toContain(words);
    }
  });

  test('R61: following it weighs no more than keeping mine', async () => {
    const page = await shown(preview());
    expect(page.root.querySelector('.button-filled')).toBeNull();
    const looks = [...page.root.querySelectorAll('.equal-answers button')].map((button) => button.className);
    expect(looks.length).toBe(2);
    expect(new Set(looks).size).toBe(1);
  });

  test('R17: following sends the text as it came, once, and leads to the followed programme', async () => {
    const page = await shown(preview());
    await page.press(t('link.follow'));
    await settle();
    expect(page.model.sent).toEqual([{ kind: 'request_programme', text: LINK }]);
    expect(page.model.link.value).toBeNull();
    expect(page.router.address.value).toEqual({ screen: 'programme' });
    expect(page.root.querySelector('[role=status]')?.textContent).toBe(t('link.followed'));
  });

  test('keeping mine sends nothing', async () => {
    const page = await shown(preview());
    await page.press(t('link.keep'));
    expect(page.model.sent).toEqual([]);
    expect(page.model.link.value).toBeNull();
    expect(page.router.address.value).toEqual(HOME);
  });

  test('a follow that cannot be stored keeps the link and says why', async () => {
    const page = await shown({ ...preview(), sends: () => ({ code: 'storage_full', path: '' }) });
    await page.press(t('link.follow'));
    await settle();
    expect(page.text()).toContain(t('error.storage_full'));
    expect(page.model.link.value?.text).toBe(LINK);
    expect(page.router.address.value).toEqual(AT);
  });

  test('the standard plan, mine and this one are shown side by side, each with its name', async () => {
    const page = await shown(preview());
    await page.press(t('link.compare.action'));
    const rows = [...page.root.querySelectorAll('.compare > li')];
    expect(rows.length).toBe(5);
    const names = [...(rows[1]?.querySelectorAll('dt') ?? [])].map((name) => name.textContent);
    const values = [...(rows[1]?.querySelectorAll('dd') ?? [])].map((value) => value.textContent);
    expect(names).toEqual([t('link.compare.standard'), t('link.compare.yours'), t('link.compare.offered')]);
    expect(values).toEqual(['30 seconds', '35 seconds', '45 seconds']);
    await page.press(t('link.compare.back'));
    expect(page.heading()).toBe(t('link.preview.title'));
  });

  test('if another document is followed, there is no column for mine, and the page says why', async () => {
    const now = { title: 'Heavy slow resistance', same: false, same_base: false, by: null };
    const page = await shown(preview(withPlan({ now })));
    await page.press(t('link.compare.action'));
    expect(page.text()).toContain('Heavy slow resistance');
    expect(page.text()).not.toContain(t('link.compare.yours'));
  });

  test('days that belong together are on one line, and a value that is not set says so', async () => {
    const page = await shown(preview());
    expect(page.text()).toContain(`${t('weekday.monday')}, ${t('weekday.thursday')}`);
    expect(page.text()).toContain(t('link.value.none'));
  });
});

describe('H10: what cannot be accepted', () => {
  const barred: [string, Fault][] = [
    ['side', { code: 'programme_other_side', path: '', params: { side: 'right', yours: 'left' } }],
    ['same', { code: 'programme_same', path: '' }],
    ['above', { code: 'programme_above_reach', path: '', params: { phase: 4, reached: 2 } }],
    ['now', { code: 'session_running', path: '' }],
  ];
  test.each(barred)('%s: can be looked at, but has no button to follow it', async (kind, fault) => {
    const page = await shown(preview(withPlan({ barred: fault })));
    expect(page.text()).toContain(t(`link.refused.${kind}` as 'link.refused.side'));
    expect(page.text()).not.toContain(t('link.follow'));
    expect(page.text()).toContain('Anna Berg');
    // H22: nobody has to put it away before they can go on.
    await page.go(HOME);
    await settle();
    expect(page.router.address.value).toEqual(HOME);
    expect(page.text()).toContain(t('link.card.aside.title'));
  });

  test.each([
    ['expired', { code: 'programme_expired', path: '', params: { date: '2026-11-01' } }, 'link.unchanged'],
    ['not_yet', { code: 'programme_not_yet', path: '', params: { date: '2026-12-01' } }, 'link.kept_for'],
  ] as const)('%s: says the date and what to do, and is not shown by itself again', async (kind, fault, unchanged) => {
    const page = await shown({ ...seeing('green'), ...WAITING, programme: { error: fault } });
    expect(page.heading()).toBe(t(`link.refused.${kind}`));
    expect(page.text()).toContain(date(fault.params.date));
    expect(page.text()).toContain(t(unchanged));
    await page.go(HOME);
    await settle();
    expect(page.router.address.value).toEqual(HOME);
    expect(page.model.link.value?.text).toBe(LINK);
  });
});

describe('H8: a link that cannot be read', () => {
  const CODES = ['link_not_one', 'link_version_unknown', 'link_truncated', 'link_altered', 'link_document_unknown'];
  const OTHERS = ['programme_unknown', 'out_of_range', 'floor_twin_missing', 'bad_json', 'engine_unavailable'];

  test('each has a heading of its own, and all say that nothing was changed', async () => {
    const headings = new Set<string>();
    for (const code of CODES) {
      const page = await shown({ ...seeing('empty'), link: { text: LINK, fault: { code, path: '' } } });
      headings.add(page.heading());
      expect(page.text()).toContain(t('link.unchanged'));
    }
    expect(headings.size).toBe(CODES.length);
  });

  test.each([...CODES, ...OTHERS])('%s: the text can be corrected and tried again', async (code) => {
    const text = '1.AbC d<b>';
    const page = await shown({ ...seeing('empty'), link: { text, fault: { code, path: '' } } });
    const field = page.root.querySelector('textarea');
    expect(field?.value).toBe(text);
    expect(page.model.sent).toEqual([]);
    await page.press(t('link.again'));
    await settle();
    expect(page.model.asked).toContain('openLink');
    expect(page.heading()).toBe(t('link.waits.title'));
  });

  test('H15: for a link of a newer app the waiting update is the way on, and the link waits for it', async () => {
    const link = { text: LINK, fault: { code: 'link_document_unknown', path: '' } };
    const page = await shown({ ...seeing('green'), link, update: 'update_ready' });
    const action = page.root.querySelector<HTMLElement>('.foot .button-filled');
    expect(action?.textContent).toBe(t('notice.update_apply'));
    expect(page.model.link.value?.text).toBe(LINK);
    const none = await shown({ ...seeing('green'), link });
    expect(none.root.querySelector('.foot .button-filled')?.textContent).toBe(t('link.other'));
  });

  test('a person with a plan is told that it is unchanged; one without is not', async () => {
    const link = { text: LINK, fault: { code: 'link_altered', path: '' } };
    expect((await shown({ ...seeing('green'), link })).text()).toContain(t('link.unchanged_plan'));
    expect((await shown({ ...seeing('empty'), link })).text()).not.toContain(t('link.unchanged_plan'));
  });

  test('a link that is refused again stays, with what was typed', async () => {
    const found: Fault = { code: 'link_truncated', path: '' };
    const page = await shown({ ...seeing('empty'), link: { text: LINK, fault: found }, opens: () => found });
    await page.press(t('link.again'));
    await settle();
    expect(page.root.querySelector('textarea')?.value).toBe(LINK);
    expect(page.heading()).toBe(t('link.refused.truncated'));
  });

  test('a value out of bounds is named for the physio, with its place and what is allowed', async () => {
    const fault: Fault = { code: 'out_of_range', path: '/set/~1limits~1pain', params: { min: 2, max: 5 } };
    const page = await shown({ ...seeing('empty'), link: { text: LINK, fault } });
    expect(page.heading()).toBe(t('link.refused.bounds'));
    for (const words of ['out_of_range', '/set/~1limits~1pain', '2 – 5']) expect(page.text()).toContain(words);
    // "Please check it" is for somebody's own entry.
    expect(page.text()).not.toContain(t('error.out_of_range'));
  });
});

describe('H8: text from outside is text', () => {
  test('markup, right-to-left text and invisible characters stay where they are', async () => {
    const page = await shown(preview(HOSTILE, 'all_clear'));
    for (const element of ['img', 'script', 'b', 'blockquote a', 'h1 bdi']) {
      expect(page.root.querySelector(`.page ${element}`), element).toBeNull();
    }
    const isolated = [...page.root.querySelectorAll('bdi')].map((one) => one.textContent);
    for (const words of [HOSTILE.by?.name, HOSTILE.by?.clinic, HOSTILE.note, HOSTILE.base.title]) {
      expect(isolated).toContain(words);
    }
    // What is in a title goes into the history of the browser (H11).
    expect(document.title).not.toMatch(/Six|Klinik|script/);
  });

  test('braces and keys of the catalogue are not placeholders', async () => {
    const by = { name: '{date} {count}', clinic: 'link.title' };
    const differs = withPlan().differs.map((one) => ({ ...one, standard: [{ literal: '{value} {count}' }] }));
    const page = await shown(preview(withPlan({ by, note: '{name}', differs })));
    for (const words of ['{date} {count}', 'link.title', '{name}', '{value} {count}']) {
      expect(page.text()).toContain(words);
    }
  });
});

test('H9: the golden stories used by these tests are what their names say', () => {
  const places = ['empty', 'screen_middle', 'clot_hit', 'green', 'all_clear'].map((story) => golden(story).next_screen);
  expect(places).toEqual(['start', 'screening', 'stop', 'today', 'assessment']);
});
