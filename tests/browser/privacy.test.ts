/** Nothing about a person leaves the device: no stranger is asked, no query, no referrer, no cookie (H11). The guard looks at every test. */
import { ANNA, goldenLink, linkOn } from './harness/links.ts';
import { expect, openWithLog, storyLines, test } from './harness/test.ts';
import { say } from './harness/words.ts';

test('H11: a whole visit asks only for the files of the site', async ({ page, site, person, guard, context }) => {
  await person.arrives();
  await person.taps('link', say('start.begin'));
  await person.answers('adult', 'yes');
  await person.answers('rupture', 'yes');
  const files = site.asked.length;
  await person.taps('link', say('stop.go_on'));
  await person.answersSafely();
  for (const screen of ['data', 'report', 'about', 'urgent', 'clear/R1', 'new', 'link/paste', 'programme']) {
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

test('H8 H9 H11: of a link nothing leaves the page: not when it is opened, pasted, looked at or followed', async ({
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

  // Every request of page and worker, by itself and as the server saw it.
  expect(site.asked.slice(asked).filter(({ method }) => method !== 'GET')).toEqual([]);
  for (const seen of [...guard.requests.slice(requests), ...site.asked.map((one) => JSON.stringify(one))]) {
    for (const secret of secrets) expect(seen).not.toContain(secret);
  }
  // What stays: no address that Back would lead to, no cookie, no cache, nothing in the small stores.
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

test('H9 H11: a link that is opened before anything was answered is nowhere but in the waiting room', async ({
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

test('H11: no stranger may frame the page, and its policy allows no stranger', async ({ page, site }) => {
  const response = await page.goto(site.url);
  const headers = response?.headers() ?? {};
  expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['referrer-policy']).toBe('no-referrer');
  const meta = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(meta).toContain("default-src 'none'");
  expect(meta).not.toMatch(/https?:|unsafe-inline|'unsafe-eval'|data:/);
});
