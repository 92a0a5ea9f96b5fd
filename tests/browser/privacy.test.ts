/** Nothing about a person leaves the device (H11): no query, referrer or cookie. The guard checks every test. */
import { ANNA, goldenLink, linkOn } from './harness/links.ts';
import { expect, openWithLog, storyLines, test } from './harness/test.ts';
import { say } from './harness/words.ts';

test('H11: a whole visit requests only files of the site', async ({ page, site, person, guard, context }) => {
  await person.arrives();
  await person.taps('link', say('start.begin'));
  await person.answers('adult', 'yes');
  await person.answers('rupture', 'yes');
  const files = site.asked.length;
  await person.taps('link', say('stop.go_on'));
  await person.answersSafely();
  for (const screen of ['data', 'report', 'about', 'urgent', 'clear/rupture', 'new', 'link/paste', 'programme']) {
    await page.goto(`${site.url}#/${screen}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  // Once all files are cached, nothing that the person does causes a request.
  expect(site.asked.length).toBe(files);
  expect(guard.requests.length).toBeGreaterThan(5);
  expect(await context.cookies()).toEqual([]);
  const kept = await page.evaluate(() => Object.entries(localStorage));
  expect(kept.filter(([key]) => !['heelwise.log', 'heelwise.records', 'heelwise.theme'].includes(key))).toEqual([]);
  expect(await page.title()).not.toMatch(/tear|rupture|A&E/);
});

test('H8 H9 H11: nothing from a link leaves the page when it is opened, pasted, previewed or followed', async ({
  page,
  site,
  person,
  guard,
  context,
}) => {
  await person.arrives();
  const link = await linkOn(page, site);
  const secrets = [link, ANNA.name, ANNA.clinic, encodeURIComponent(ANNA.name)];
  await openWithLog(page, site, storyLines('planned'));
  const asked = site.asked.length;
  const requests = guard.requests.length;
  await page.evaluate((text) => {
    location.hash = text;
  }, link);
  await person.sees(ANNA.name);
  expect(page.url()).toBe(`${site.url}#/link`);
  await person.taps('button', say('link.compare.action'));
  await person.taps('button', say('link.compare.back'));
  await person.taps('button', say('link.later'));
  await page.goto(`${site.url}#/link/paste`);
  await page.locator('textarea').fill(`${site.url}#${link}`);
  await person.taps('button', say('link.open'));
  await person.sees(ANNA.name);
  expect(await page.title()).not.toContain(ANNA.name);
  await person.taps('button', say('link.follow'));
  await person.sees(say('programme.undo.title'));
  expect(await page.title()).not.toContain(ANNA.name);

  // Check every request of the page and the worker, as the browser sent it and as the server saw it.
  expect(site.asked.slice(asked).filter(({ method }) => method !== 'GET')).toEqual([]);
  for (const seen of [...guard.requests.slice(requests), ...site.asked.map((one) => JSON.stringify(one))]) {
    for (const secret of secrets) expect(seen).not.toContain(secret);
  }
  // Nothing of the link stays in the history, the cookies, the caches or the web storage.
  const kept = await page.evaluate(async () => ({
    state: JSON.stringify(history.state),
    referrer: document.referrer,
    entries: performance.getEntries().map(({ name }) => name),
    stores: [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })],
    cached: (await Promise.all((await caches.keys()).map(async (key) => (await caches.open(key)).keys()))).flatMap(
      (found) => found.map(({ url }) => url),
    ),
  }));
  for (const secret of secrets) expect(JSON.stringify(kept)).not.toContain(secret);
  expect(await context.cookies()).toEqual([]);
  for (let step = 0; step < 6; step += 1) {
    await page.goBack();
    expect(page.url()).not.toContain(link);
  }
});

test('H9 H11: a link opened before screening is stored only as the waiting link, and can be dropped', async ({
  page,
  site,
  person,
}) => {
  await page.goto(`${site.url}#${goldenLink('every word')}`);
  await person.sees(say('link.waits.title'));
  expect(page.url()).toBe(`${site.url}#/link`);
  expect((await person.world()).lines).toEqual([]);
  expect(await page.content()).not.toContain('High Street Clinic');
  await person.taps('button', say('link.drop'));
  await person.sees(say('start.title'));
  const kept = await page.evaluate(async () => {
    const opening = indexedDB.open('heelwise');
    await new Promise((done) => {
      opening.onsuccess = done;
    });
    const meta = opening.result.transaction('meta').objectStore('meta').get('link');
    await new Promise((done) => {
      meta.onsuccess = done;
    });
    return meta.result;
  });
  expect(kept).toBe('');
});

test('H11: no other origin may frame the page, and the policy allows no other origin', async ({ page, site }) => {
  const response = await page.goto(site.url);
  const headers = response?.headers() ?? {};
  expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['referrer-policy']).toBe('no-referrer');
  const meta = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(meta).toContain("default-src 'none'");
  expect(meta).not.toMatch(/https?:|unsafe-inline|'unsafe-eval'|data:/);
});
