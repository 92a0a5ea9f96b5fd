/** Screening is due again after 28 calendar days, even if the page stays open (H7, H13, H15). */
import { expect, test } from './harness/test.ts';
import { say } from './harness/words.ts';

test('H7 H13 H15: screening is due again after 28 days but not earlier, and old answers no longer count', async ({
  page,
  person,
}) => {
  await person.arrives();
  await person.taps('link', say('start.begin'));
  await person.answersSafely();
  await person.taps('link', say('check.confirm'));
  await person.sees(say('clear.title'));
  await person.sees('18 December 2026');

  await page.clock.setFixedTime('2026-12-17T23:59:00Z');
  await page.reload();
  await person.sees(say('clear.title'));

  // The page stays open past midnight, and then the person returns to it.
  await page.clock.setFixedTime('2026-12-18T00:01:00Z');
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await person.sees(say('screening.due.days', { days: 28 }));
  await person.seesNot(say('clear.title'));
  expect((await person.world()).view).toMatchObject({
    next_screen: 'screening',
    screening: { status: 'due', done: 0 },
  });
});

test('H13: if the clock jumps back, screening is due again', async ({ page, site, person }) => {
  await person.arrives();
  await person.taps('link', say('start.begin'));
  await person.answersSafely();
  await page.clock.setFixedTime('2026-10-01T09:00:00Z');
  await page.goto(site.url);
  await page.reload();
  await person.sees(say('screening.due.clock'));
  expect((await person.world()).view).toMatchObject({
    next_screen: 'screening',
    screening: { status: 'due', done: 0 },
  });
  await person.seesNot(say('clear.title'));
});
