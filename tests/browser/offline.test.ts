/** The app works offline, each file is verified by its checksum, and a new version waits for the person (H15). */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { PNG } from 'pngjs';
import { builtSite, chromiumArgs, chromiumPath, repository } from './harness/machine.ts';
import { filesOf, integrityOf, nextVersion, precacheEntries } from './harness/precache.ts';
import { openSite } from './harness/site.ts';
import { expect, test } from './harness/test.ts';
import { points, say } from './harness/words.ts';

test('H15: every file of the site, including the wasm, is listed for offline use with its checksum', () => {
  const entries = precacheEntries(builtSite);
  // The screenshots and the schema for authors of documents are not part of the app.
  const isPart = (name: string) =>
    !['sw.js', '_headers', 'programme.schema.json'].includes(name) && !name.startsWith('screenshots/');
  const served = filesOf(builtSite).filter(isPart);
  expect(entries.map(({ url }) => url).sort()).toEqual(served);
  expect(entries.filter(({ url }) => url.endsWith('.wasm'))).toHaveLength(1);
  for (const { url, integrity, revision } of entries) {
    expect(integrity, url).toBe(integrityOf(readFileSync(join(builtSite, url))));
    // A file that keeps its name in every version needs a revision; otherwise an old one would stay for ever.
    if (!/-[\w-]{8}\.\w+$/.test(url)) expect(revision, url).not.toBeNull();
  }
});

test('H2 H14 H15 H16: a second visit needs no server, whatever the address in the app', async ({
  page,
  site,
  person,
}) => {
  await person.arrives();
  await person.taps('link', say('start.begin'));
  await person.answers('adult', 'yes');
  await site.stop();
  for (const address of [
    '',
    'index.html',
    '#/urgent',
    '#/data',
    '#/about',
    '#/report',
    '#/screening/rupture',
    'no/such/page',
  ]) {
    await page.goto(site.url + address);
    await expect(page.getByRole('heading', { level: 1 }), address).toBeVisible();
    await expect(page.getByRole('link', { name: say('header.urgent'), exact: true }), address).toBeVisible();
  }
  await page.getByRole('link', { name: say('header.urgent'), exact: true }).click();
  for (const point of points('urgent.c999.points')) await expect(page.locator('#app').getByText(point)).toBeVisible();
});

test.describe('a new version', () => {
  test.use({ ownCopy: true });
  const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));

  test('H14 H15: a new version waits, never reloads the page by itself, and runs after the tap', async ({
    page,
    site,
    person,
  }) => {
    await person.arrives();
    await person.taps('link', say('start.begin'));
    await person.answers('adult', 'yes');
    const before = (await person.world()).lines;

    nextVersion(site.folder, version, '99.0.0');
    await page.goto(site.url);
    await page.evaluate(() => {
      document.documentElement.dataset.sameDocument = 'yes';
    });
    await expect(page.getByText(say('notice.update_ready'))).toBeVisible();
    // The old version keeps running, even after a reload.
    await page.goto(`${site.url}#/about`);
    await expect(page.getByText(version, { exact: true })).toBeVisible();
    await page.goto(`${site.url}#/screening/rupture`);
    await person.answers('rupture', 'no');
    await expect(page.locator('html[data-same-document]')).toHaveCount(1);
    await page.reload();
    await page.goto(`${site.url}#/about`);
    await expect(page.getByText(version, { exact: true })).toBeVisible();

    await page.goto(`${site.url}#/`);
    await page.getByRole('button', { name: say('notice.update_apply') }).click();
    await page.getByRole('link', { name: say('tabs.data') }).click();
    await page.getByRole('link', { name: say('data.more.about') }).click();
    await expect(page.getByText('99.0.0', { exact: true })).toBeVisible();
    await site.stop();
    await page.reload();
    await expect(page.getByText('99.0.0', { exact: true })).toBeVisible();
    const after = (await person.world()).lines;
    expect(after.slice(0, before.length)).toEqual(before);
  });

  test('H15: a file that was altered on the way is refused, and the person is told that offline use failed', async ({
    page,
    site,
    guard,
  }) => {
    guard.expect(/integrity|sha384|bad-precaching-response|Failed to fetch|Failed to load resource/);
    const notices = join(site.folder, 'third-party.txt');
    writeFileSync(notices, `${readFileSync(notices, 'utf8')} `);
    await page.goto(site.url);
    await expect(page.getByText(say('notice.offline_failed'))).toBeVisible();
    const active = await page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.active));
    expect(active).toBe(false);
    // With a network the app still works.
    await expect(page.getByRole('link', { name: say('start.begin') })).toBeVisible();
  });

  test('H15: an update with an altered file never takes over', async ({ page, site, person, guard }) => {
    guard.expect(/integrity|sha384|bad-precaching-response|Failed to fetch|Failed to load resource/);
    await person.arrives();
    nextVersion(site.folder, version, '99.0.0');
    // Unchanged files are not fetched again, so the test alters index.html, which differs in the new version.
    const index = join(site.folder, 'index.html');
    writeFileSync(index, readFileSync(index, 'utf8').replace('</body>', '<p>Other words</p></body>'));
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      const found = new Promise<void>((resolve) => {
        registration?.addEventListener('updatefound', () => {
          const { installing } = registration;
          installing?.addEventListener('statechange', () => installing.state === 'redundant' && resolve());
        });
      });
      await registration?.update().catch(() => undefined);
      await found;
    });
    await page.goto(`${site.url}#/about`);
    await page.reload();
    await expect(page.getByText(version, { exact: true })).toBeVisible();
    await expect(page.getByText('Other words')).toHaveCount(0);
  });
});

test('the app can be installed: the manifest and its icons are valid, and Chromium finds no obstacle', async () => {
  const manifest = JSON.parse(readFileSync(join(builtSite, 'manifest.webmanifest'), 'utf8'));
  expect(manifest).toMatchObject({ name: 'Heelwise', start_url: './', scope: './', display: 'standalone' });
  for (const { src, sizes, type } of manifest.icons) {
    const bytes = readFileSync(join(builtSite, src));
    if (type !== 'image/png') continue;
    const { width, height } = PNG.sync.read(bytes);
    expect(`${width}x${height}`, src).toBe(sizes);
  }
  const purposes = manifest.icons.map((icon: { purpose: string; sizes: string }) => `${icon.purpose} ${icon.sizes}`);
  expect(purposes).toEqual(expect.arrayContaining(['any 192x192', 'any 512x512', 'maskable 512x512']));

  // Nothing can be installed from a private window, so the test needs a profile on disk.
  const site = await openSite();
  const context = await chromium.launchPersistentContext(test.info().outputPath('profile'), {
    executablePath: chromiumPath,
    args: chromiumArgs,
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(site.url);
    await expect(page.getByText(say('notice.offline_ready'))).toBeVisible();
    const session = await context.newCDPSession(page);
    expect(await session.send('Page.getInstallabilityErrors')).toEqual({ installabilityErrors: [] });
    const { errors, url } = await session.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    expect(url).toBe(`${site.url}manifest.webmanifest`);
  } finally {
    await context.close();
    await site.stop();
  }
});
