/** A saved copy gives the same view when it is restored into an empty app or replayed by the command (H14, H18). */
import type { View } from '../../web/engine/contract.ts';
import { driverOf } from './drivers/chromium.ts';
import { replay, saveCopy } from './harness/copy.ts';
import { guard } from './harness/guard.ts';
import { type Person, personAt } from './harness/person.ts';
import { expect, openWithLog, storyLines, test } from './harness/test.ts';
import { say } from './harness/words.ts';

const SUNDAY = '2026-11-22T08:20:00Z';

test.use({ moment: SUNDAY });

/** Accepts the step up that is offered after two sessions went well. */
async function takesTheStep(person: Person): Promise<void> {
  await person.taps('link', say('today.do.offer'));
  await person.taps('button', say('offer.yes.rung_up'));
  await person.sees(say('today.title.session'));
}

test('H14 H18: a copy restored into an empty app shows the same plan and the same day', async ({
  page,
  person,
  site,
  browser,
}) => {
  await openWithLog(page, site, storyLines('rung_offered'));
  await takesTheStep(person);
  const copy = await saveCopy(page);
  const before = await person.world();
  expect(before.view.today?.step).not.toBeNull();

  const elsewhere = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London' });
  const watching = await guard(elsewhere, site);
  await elsewhere.clock.setFixedTime(SUNDAY);
  const other = await elsewhere.newPage();
  const there = personAt(
    driverOf(() => other),
    site,
  );
  await there.arrives();
  await site.stop();
  await there.taps('link', say('start.restore'));
  await other.locator('input[type=file]').setInputFiles(copy.path);
  await there.sees(say('restore.preview.whole'));
  await other.getByRole('checkbox').check();
  await there.taps('button', say('restore.action'));
  await there.sees(say('restore.done.title'));
  await other.goto(site.url);
  await other.reload();
  await there.sees(say('today.title.session'));
  await there.sees(say('dose.hold', { sets: 4, seconds: 40 }));

  const after = await there.world();
  expect(after.lines.slice(0, before.lines.length)).toEqual(before.lines);
  // Restoring a copy adds a record of its own. Everything else is unchanged.
  const withoutCount = ({ log: _, ...view }: View) => JSON.stringify(view);
  expect(withoutCount(after.view)).toBe(withoutCount(before.view));
  expect(watching.problems).toEqual([]);
  await elsewhere.close();
});

test('H18 R60: the command prints the same bytes, and which rules were applied on which day', async ({
  page,
  person,
  site,
}) => {
  await openWithLog(page, site, storyLines('rung_offered'));
  await takesTheStep(person);
  const copy = await saveCopy(page);
  const world = await person.world();
  expect(replay(copy.path, world.now)).toBe(`${world.viewText}\n`);

  const lines = replay(copy.path, world.now, '--step').trimEnd().split('\n');
  expect(lines.pop()).toBe(world.viewText);
  const steps = lines.map((line) => JSON.parse(line));
  expect(steps).toHaveLength(world.lines.length);
  const decided = steps
    .filter(({ body }) => body.kind === 'plan_decided' || body.kind === 'step_agreed')
    .map(({ now, body, rules }) => ({ date: now.local_date, kind: body.kind, rules }));
  // Worked out by hand: the assessment's rules on the first day, and R34 on the third, after two green sessions.
  expect(decided).toEqual([
    { date: '2026-11-20', kind: 'plan_decided', rules: ['R11', 'R12', 'R14', 'R20', 'R23'] },
    { date: '2026-11-22', kind: 'step_agreed', rules: ['R34'] },
  ]);
});
