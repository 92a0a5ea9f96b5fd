/** The first patient does too much, forgets a session, corrects and deletes. Nothing is lost or unsafe. */
import type { View } from '../../web/engine/contract.ts';
import { driverOf } from './drivers/chromium.ts';
import { calmMorning, onlyExercise, patientAt } from './harness/patient.ts';
import type { Person } from './harness/person.ts';
import { doneSets, roomOf } from './harness/room.ts';
import { expect, openWithLog, storyLines, test } from './harness/test.ts';
import { timeOf } from './harness/time.ts';
import { say } from './harness/words.ts';

const FRIDAY = '2026-11-20T08:00:00Z';

/** Returns the view without `log`, because a correction adds a record to it. */
const withoutCount = ({ log: _, ...view }: View): Omit<View, 'log'> => view;
const viewOf = async (person: Person): Promise<View> => (await person.world()).view;

test.describe('on the day of the plan', () => {
  test.use({ moment: FRIDAY });

  test('H6 H17 H19: "Too much" ends the session, lowers the next dose, and means rest until a calm morning', async ({
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
    // R32, R33: the plan goes down one rung at once.
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

  test('H6 H19: being too sore before the start means rest today and no session', async ({ page, person, site }) => {
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

  test('H8 H13: a check-in for a future day is refused with an explanation, and nothing is stored', async ({
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

  test('H14 H18: a second check-in on the same day replaces the first', async ({ page, person, site }) => {
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

test.describe('on later days', () => {
  test('H12 H22: a session left running overnight asks what happened, and counts only as the person says', async ({
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
    const ended = lines.map((line) => JSON.parse(line).body).findLast(({ kind }) => kind === 'session_ended');
    expect(ended).toMatchObject({
      how: 'stopped',
      complete: false,
    });
    // The session belongs to the day on which it began (R40).
    expect(view.today?.rating).toMatchObject({ how: 'stopped', date: '2026-11-20' });
  });

  test('H12: a session that was left running is discarded only after a second question', async ({
    page,
    person,
    site,
  }) => {
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

  test('H14: a deleted entry can be restored unchanged', async ({ page, person, site }) => {
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

  test('H6 H19: declining a step up leaves the plan unchanged', async ({ page, person, site }) => {
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
