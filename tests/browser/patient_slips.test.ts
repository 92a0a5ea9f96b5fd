/** What goes otherwise for the first patient: too much, a night in between, days that are not there, second thoughts; nothing is lost, nothing unsafe follows. */
import type { View } from '../../web/engine/contract.ts';
import { driverOf } from './drivers/chromium.ts';
import { calmMorning, onlyExercise, patientAt } from './harness/patient.ts';
import type { Person } from './harness/person.ts';
import { doneSets, roomOf } from './harness/room.ts';
import { expect, openWithLog, storyLines, test } from './harness/test.ts';
import { timeOf } from './harness/time.ts';
import { say } from './harness/words.ts';

const FRIDAY = '2026-11-20T08:00:00Z';

/** All but how many records there are: a correction adds one. */
const withoutCount = ({ log: _, ...view }: View): Omit<View, 'log'> => view;
const viewOf = async (person: Person): Promise<View> => (await person.world()).view;

test.describe('on the day of the plan', () => {
  test.use({ moment: FRIDAY });

  test('H6 H17 H19: too much pressed ends it at once: less next time, and rest until a morning says so', async ({
    page,
    person,
    site,
  }) => {
    const time = timeOf(page, FRIDAY);
    const patient = patientAt(
      driverOf(() => page),
      person,
    );
    const room = roomOf(page, person, time);
    await openWithLog(page, site, storyLines('planned'), '#/check-in');
    await patient.fillsIn(calmMorning);
    await person.taps('link', say('action.home'));
    expect(onlyExercise(await viewOf(person)).dose).toMatchObject({ sets: 4, hold_ms: 30_000 });
    await person.taps('link', say('today.do.session'));
    await patient.getsReady(2);
    await room.starts();
    await room.passesTo('hold');
    await person.taps('button', say('session.too_much'));
    await person.sees(say('session.easing.title'));
    await person.taps('button', say('session.easing.yes'));
    await person.sees(say('after.title_too_much'));
    await patient.saysHowItWent({ during: 7, after: 5, effort: 'hard', painkiller: false });
    await person.sees(say('after.done.title_too_much'));
    await person.taps('link', say('action.home'));
    await person.sees(say('rest.title'));
    // R32, R33: one rung lower at once.
    const view = await viewOf(person);
    expect(onlyExercise(view).dose).toMatchObject({ sets: 4, hold_ms: 25_000 });
    expect(view).toMatchObject({
      plan: { cause: 'red' },
      today: { last: { response: 'red' }, can_start: { ok: false } },
    });
    expect(view.today?.rest).not.toBeNull();
    await page.goto(`${site.url}#/ready`);
    await person.sees(say('ready.not.title'));

    // A morning at or below the baseline ends the rest (R32).
    await time.comes('2026-11-21T08:00:00Z');
    await page.goto(`${site.url}#/check-in`);
    await patient.fillsIn(calmMorning);
    await person.taps('link', say('action.home'));
    expect((await viewOf(person)).today).toMatchObject({ rest: null, can_start: { ok: true } });
    await person.sees(say('dose.hold', { sets: 4, seconds: 25 }));
  });

  test('H6 H19: too sore before the start is rest today, and no session', async ({ page, person, site }) => {
    const time = timeOf(page, FRIDAY);
    await openWithLog(page, site, storyLines('planned'), '#/ready');
    await person.taps('pain', '6');
    await person.taps('button', say('action.continue'));
    await person.sees(say('ready.rest.title'));
    await page.reload();
    await person.sees(say('ready.rest.title'));
    await person.taps('link', say('action.home'));
    expect(await viewOf(person)).toMatchObject({
      session: null,
      today: { can_start: { ok: false, code: 'rest_today' } },
    });
    await time.comes('2026-11-21T08:00:00Z');
    expect((await viewOf(person)).today?.can_start).toEqual({ ok: true });
  });

  test('H8 H13: a morning that has not come yet is refused in words, and nothing is stored', async ({
    page,
    person,
    site,
  }) => {
    await openWithLog(page, site, storyLines('planned'), '#/check-in/2026-11-29');
    await person.sees(say('error.future_date'));
    await person.taps('link', say('entries.title'));
    await page.goto(`${site.url}#/log/2026-11-21`);
    await person.sees(say('error.future_date'));
    await page.goto(`${site.url}#/check-in/2026-13-45`);
    await expect(page.getByRole('button', { name: say('check_in.save') })).toHaveCount(0);
    const kinds = (await person.world()).lines.map((line) => JSON.parse(line).body.kind);
    expect(kinds.filter((kind) => kind === 'check_in_submitted' || kind === 'session_submitted')).toEqual([]);
  });

  test('H14 H18: a day that is answered twice is corrected, not doubled', async ({ page, person, site }) => {
    const patient = patientAt(
      driverOf(() => page),
      person,
    );
    await openWithLog(page, site, storyLines('planned'), '#/check-in');
    await patient.fillsIn(calmMorning);
    await page.goto(`${site.url}#/`);
    await page.goto(`${site.url}#/check-in`);
    await patient.fillsIn({ ...calmMorning, morning: 4, soreness: 'still_there' });
    const { today } = await viewOf(person);
    expect(today?.check_in.answer).toMatchObject({ morning: { left: 4 }, soreness: 'still_there', woken: false });
    await page.goto(`${site.url}#/entries`);
    await expect(page.getByRole('heading', { level: 3, name: say('entries.check_in') })).toHaveCount(1);
    await person.sees(say('check_in.soreness.still_there'));
    await page.reload();
    expect((await viewOf(person)).today?.check_in.answer?.morning).toEqual({ left: 4 });
  });
});

test.describe('later', () => {
  test('H12 H22: a session that was left running overnight asks, and counts only as the person says', async ({
    page,
    person,
    site,
  }) => {
    await page.clock.setFixedTime('2026-11-21T08:00:00Z');
    await openWithLog(page, site, storyLines('overnight'));
    await person.sees(say('today.title.resume'));
    await person.taps('link', say('today.do.resume'));
    await person.sees(say('session.asking.lead'));
    const before = await person.world();
    expect(before.view.session?.overnight).toBe(true);
    expect(doneSets(before.view)).toBe(0);
    await person.taps('button', say('session.asking.stop'));
    await person.sees(say('after.lead_stopped'));
    const { view, lines } = await person.world();
    expect(view.session).toBeNull();
    expect(JSON.parse(lines.at(-1) ?? '').body).toMatchObject({
      kind: 'session_ended',
      how: 'stopped',
      complete: false,
    });
    // It belongs to the day on which it began (R40).
    expect(view.today?.rating).toMatchObject({ how: 'stopped', date: '2026-11-20' });
  });

  test('H12: one that was left is thrown away only after a second question', async ({ page, person, site }) => {
    await page.clock.setFixedTime('2026-11-21T08:00:00Z');
    await openWithLog(page, site, storyLines('overnight'), '#/session');
    await person.taps('button', say('session.asking.discard'));
    await person.sees(say('session.discarding.title'));
    await person.taps('button', say('session.discarding.no'));
    await person.sees(say('session.asking.lead'));
    expect((await viewOf(person)).session).not.toBeNull();
    await person.taps('button', say('session.asking.discard'));
    await person.taps('button', say('session.discarding.yes'));
    await person.sees(say('today.title.check_in'));
    expect(await viewOf(person)).toMatchObject({ session: null, today: { rating: null, last: null } });
  });

  test('H14: an entry that is deleted comes back as it was', async ({ page, person, site }) => {
    await page.clock.setFixedTime('2026-11-20T08:10:00Z');
    await openWithLog(page, site, storyLines('trained_once'), '#/entries');
    await person.sees(say('entries.session'));
    const before = await viewOf(person);
    await page
      .getByRole('button', { name: new RegExp(`^${say('entries.delete')}: ${say('entries.session')},`) })
      .click();
    await person.sees(say('entries.deleted'));
    const without = await viewOf(person);
    expect(without.today?.last).toBeNull();
    await page.reload();
    await person.sees(say('entries.deleted'));
    await page
      .getByRole('button', { name: new RegExp(`^${say('entries.restore')}: ${say('entries.session')},`) })
      .click();
    await expect.poll(async () => withoutCount(await viewOf(person))).toEqual(withoutCount(before));
    await person.seesNot(say('entries.deleted'));
  });

  test('H6 H19: a step up that is declined leaves the plan as it is', async ({ page, person, site }) => {
    await page.clock.setFixedTime('2026-11-22T08:20:00Z');
    await openWithLog(page, site, storyLines('rung_offered'));
    const before = await viewOf(person);
    await person.taps('link', say('today.do.offer'));
    await person.taps('button', say('offer.no'));
    await person.sees(say('today.title.session'));
    const after = await viewOf(person);
    expect(after.plan).toEqual(before.plan);
    expect(after.today?.offer).toBeNull();
    await page.goto(`${site.url}#/offer`);
    await person.sees(say('offer.none.title'));
  });
});
