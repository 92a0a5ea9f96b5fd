/** The followed programme: who made it, undoing it, the standard one again, and one that no longer fits (H10, R61). */
import { describe, expect, test } from 'vitest';
import type { ProgrammeView } from '../../../../web/engine/contract.ts';
import type { FakeState } from '../../../../web/gallery/fake_model.ts';
import { golden } from '../../../../web/gallery/goldens.ts';
import { date, t } from '../../../../web/words/words.ts';
import { stage } from '../stage.tsx';
import { settle } from '../taps.ts';
import { following, sampleProgramme, withPlan } from './link_samples.ts';

const AT = { screen: 'programme' } as const;
const followed = (over: Partial<ProgrammeView> = {}, story = 'green'): FakeState => ({
  view: following(golden(story), sampleProgramme(over)),
});
const LIST: NonNullable<FakeState['physio']> = {
  list: async () => ({
    ok: [
      { id: 'first', version: 3, title: 'First', citations: [], phases: [] },
      { id: 'second', version: 1, title: 'Second', citations: [], phases: [] },
    ],
  }),
};

describe('the followed programme', () => {
  test('the standard one has no name and nothing to undo, and another can be entered', async () => {
    const page = await stage(AT, { view: golden('green') });
    expect(page.text()).toContain(t('programme.lead_standard'));
    expect(page.text()).not.toContain(t('link.by.title'));
    expect(page.text()).not.toContain(t('programme.undo.action'));
    expect(page.text()).not.toContain(t('programme.standard.title'));
    expect(page.root.querySelector('a[href="#/link/paste"]')).not.toBeNull();
  });

  test("H9: a physio's shows its dates, the side, the note, and that nobody has checked the name", async () => {
    const page = await stage(AT, followed());
    for (const words of [date('2026-11-18'), t('link.side.left'), date('2027-02-09'), 'Anna Berg', 'Keep the stairs']) {
      expect(page.text()).toContain(words);
    }
    expect(page.text()).toContain(t('link.by.followed'));
    // The longer warning was shown before the programme was followed.
    expect(page.text()).not.toContain(t('link.by.unchecked'));
  });

  test('one that was just accepted can be undone with one tap', async () => {
    const page = await stage(AT, followed({ undo: { title: 'Six phases, adapted', by: null } }));
    await page.press(t('programme.undo.action'));
    expect(page.model.sent).toEqual([{ kind: 'request_programme_undo' }]);
    expect(page.root.querySelector('[role=status]')?.textContent).toBe(t('programme.undone'));
  });

  test('what undoing leads to is named by its maker, or else by its title if that says something', async () => {
    const words = async (undo: ProgrammeView['undo']) => (await stage(AT, followed({ undo }))).text();
    expect(await words({ title: 'Six phases, adapted', by: null })).toContain(t('programme.undo.lead'));
    expect(await words({ title: 'Heel drops', by: null })).toContain('Heel drops');
    expect(await words({ title: 'Six phases, adapted', by: { name: 'Bo', clinic: '' } })).toContain('Bo');
  });

  test('H10: one past its last day or for another side is reported on its page, in the plan and today', async () => {
    for (const at of [AT, { screen: 'plan' }, { screen: 'home' }] as const) {
      const ended = await stage(at, followed({ ended: true, expires: '2026-11-19' }));
      expect(ended.text()).toContain(t('programme.ended.lead', { date: '2026-11-19' }));
      const other = await stage(at, followed({ other_side: true }));
      expect(other.text()).toContain(t('programme.other_side.lead'));
    }
  });

  test('in the plan and today one quiet line says whose it is, unless it is the standard one', async () => {
    for (const at of [{ screen: 'plan' }, { screen: 'home' }] as const) {
      expect((await stage(at, followed())).root.querySelector('.followed')?.textContent).toContain('Anna Berg');
      expect((await stage(at, { view: golden('green') })).root.querySelector('.followed')).toBeNull();
    }
    const plan = await stage({ screen: 'plan' }, followed());
    expect(plan.text()).toContain('Keep the stairs');
  });
});

describe('back to the standard one', () => {
  test('R61: shows what would change, and follows it only after a yes', async () => {
    let asked = '';
    const page = await stage(AT, { ...followed(), physio: LIST });
    page.model.programme = async (text) => {
      asked = text;
      return { ok: withPlan() };
    };
    await page.press(t('programme.standard.action'));
    await settle();
    expect(JSON.parse(asked)).toEqual({ format: 1, base: { id: 'first', version: 3 }, set: {} });
    expect(page.heading()).toBe(t('programme.standard.ask'));
    expect(page.text()).toContain(t('programme.leads.dose'));
    expect(page.model.sent).toEqual([]);
    await page.press(t('programme.standard.yes'));
    await settle();
    expect(page.model.sent).toEqual([{ kind: 'request_programme', text: asked }]);
    expect(page.heading()).toBe(t('programme.title'));
  });

  test('"no" changes nothing', async () => {
    const page = await stage(AT, { ...followed(), physio: LIST, programme: { ok: withPlan() } });
    await page.press(t('programme.standard.action'));
    await settle();
    await page.press(t('programme.standard.no'));
    expect(page.model.sent).toEqual([]);
    expect(page.heading()).toBe(t('programme.title'));
  });

  test('while it cannot be done, the page says why and has no "yes"', async () => {
    const barred = { code: 'session_running', path: '' };
    const page = await stage(AT, { ...followed(), physio: LIST, programme: { ok: withPlan({ barred }) } });
    await page.press(t('programme.standard.action'));
    await settle();
    expect(page.text()).toContain(t('error.session_running'));
    expect(page.text()).not.toContain(t('programme.standard.yes'));
  });

  test('H9: it is not possible while the safety questions are due', async () => {
    const page = await stage(AT, followed({ undo: { title: 'x', by: null } }, 'screen_due_with_plan'));
    expect(page.text()).not.toContain(t('programme.standard.action'));
    expect(page.text()).not.toContain(t('programme.undo.action'));
  });
});
