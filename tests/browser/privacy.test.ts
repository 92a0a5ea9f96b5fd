/** Nothing about a person leaves the device: no stranger is asked, no query, no referrer, no cookie (H11). The guard looks at every test. */
import { expect, test } from './harness/test.ts';
import { say } from './harness/words.ts';

test('H11: a whole visit asks only for the files of the site', async ({ page, site, person, guard, context }) => {
  await person.arrives();
  await person.taps('link', say('start.begin'));
  await person.answers('adult', 'yes');
  await person.answers('rupture', 'yes');
  const files = site.asked.length;
  await person.taps('link', say('stop.go_on'));
  await person.answersSafely();
  for (const screen of ['data', 'report', 'about', 'urgent', 'clear/R1', 'new']) {
    await page.goto(`${site.url}#/${screen}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  // Once everything is stored the server is not needed, whatever the person says.
  expect(site.asked.length).toBe(files);
  expect(guard.requests.length).toBeGreaterThan(5);
  expect(await context.cookies()).toEqual([]);
  const kept = await page.evaluate(() => Object.entries(localStorage));
  expect(kept.filter(([key]) => !['heelwise.records', 'heelwise.theme'].includes(key))).toEqual([]);
  expect(await page.title()).not.toMatch(/tear|rupture|A&E/);
});

test('H8 H11: a link with something inside leaves the address bar at once, and is said to be unread', async ({
  page,
  site,
  person,
}) => {
  await page.goto(`${site.url}#1.c29tZXRoaW5nIHByaXZhdGU`);
  await person.sees(say('link.title'));
  expect(page.url()).not.toContain('c29tZXRoaW5n');
  expect((await person.world()).lines).toEqual([]);
  await page.getByRole('link', { name: say('action.home'), exact: true }).click();
  await person.sees(say('start.title'));
});

test('H11: the page may not be framed, and its policy allows no stranger', async ({ page, site }) => {
  const response = await page.goto(site.url);
  const headers = response?.headers() ?? {};
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['referrer-policy']).toBe('no-referrer');
  const meta = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(meta).toContain("default-src 'none'");
  expect(meta).not.toMatch(/https?:|unsafe-inline|'unsafe-eval'|data:/);
});
