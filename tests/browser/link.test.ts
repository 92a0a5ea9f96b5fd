/** A link from a physio is shown only after screening, and is then followed, undone, kept or refused (H8, H9, H10). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect as base, type Page } from '@playwright/test';
import { driverOf } from './drivers/chromium.ts';
import { ANNA, ANNAS, goldenLink, linkOf, linkOn, sourceOf } from './harness/links.ts';
import { repository } from './harness/machine.ts';
import { moderate, patientAt } from './harness/patient.ts';
import type { Site } from './harness/site.ts';
import { expect, openWithLog, storyLines, test } from './harness/test.ts';
import { say } from './harness/words.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const records = async (person: { world(): Promise<{ lines: string[] }> }) => (await person.world()).lines.length;

/** Opens the link as a tap in a message would, by loading the page at that address. */
async function opens(page: Page, site: Site, link: string): Promise<void> {
  // Start from another page; otherwise only the fragment would change.
  await page.goto('about:blank');
  await page.goto(`${site.url}#${link}`);
}

test('H8 H9 H10 H14 H16: without a server, a link is opened after screening, followed and undone', async ({
  page,
  site,
  person,
}) => {
  await person.arrives();
  const link = await linkOn(page, site);
  await site.stop();
  await opens(page, site, link);
  await expect(heading(page)).toHaveText(say('link.waits.title'));
  await person.seesNot(ANNA.name);
  expect(page.url()).toBe(`${site.url}#/link`);
  expect(await records(person)).toBe(0);

  // The link survives a reload and a visit to other pages.
  await page.reload();
  await expect(heading(page)).toHaveText(say('link.waits.title'));
  await person.taps('link', say('start.begin'));
  await person.answers('adult', 'yes');
  await page.reload();
  await page.goto(`${site.url}#/`);
  await person.sees(say('link.card.held.title'));
  await person.seesNot(ANNA.name);
  await person.taps('link', say('intro.go_on'));
  await person.answersSafely();
  await person.taps('link', say('check.confirm'));

  await expect(heading(page)).toHaveText(say('link.preview.title'));
  await person.sees(ANNA.name);
  await person.sees(say('link.by.unchecked'));
  await person.sees(ANNAS['/note'] as string);
  await page.reload();
  await person.sees(ANNA.name);
  const before = await records(person);

  await person.taps('button', say('link.compare.action'));
  await person.sees(say('link.compare.offered'));
  await person.taps('button', say('link.compare.back'));
  await person.taps('button', say('link.follow'));
  await expect(heading(page)).toHaveText(say('programme.title'));
  await person.sees(say('programme.undo.title'));
  const { view, lines } = await person.world();
  expect(lines.length).toBeGreaterThan(before);
  expect(view.programme).toMatchObject({ standard: false, by: ANNA, side: 'left', note: ANNAS['/note'] });

  await person.taps('button', say('programme.undo.action'));
  await expect(page.getByText(say('programme.lead_standard'))).toBeVisible();
  expect((await person.world()).view.programme.standard).toBe(true);
});

test('R17: a plan made after following a link uses its programme and names its author', async ({
  page,
  site,
  person,
}) => {
  const driver = driverOf(() => page);
  const patient = patientAt(driver, person);
  await person.arrives();
  const link = await linkOf(driver, site);
  await site.stop();
  await opens(page, site, link);
  await person.taps('link', say('start.begin'));
  await person.answersSafely();
  await person.taps('link', say('check.confirm'));
  await person.taps('button', say('link.follow'));
  await person.taps('link', say('programme.go_on'));
  await person.taps('link', say('assess.intro.begin'));
  await patient.tellsAll(moderate);
  await person.taps('button', say('assess.check.finish'));
  await person.sees(say('plan.changes.title'));
  await person.sees(ANNA.name);
  await person.sees(ANNAS['/note'] as string);
  const { view } = await person.world();
  expect(view.programme).toMatchObject({ standard: false, by: ANNA });
  expect(view.plan?.document.id).toBe('six_phases_adapted');
});

test('"keep mine" and "later" record nothing, and "later" keeps the link', async ({ page, site, person }) => {
  await openWithLog(page, site, storyLines('planned'));
  const link = await linkOn(page, site);
  await opens(page, site, link);
  await person.sees(ANNA.name);
  const before = await records(person);
  await person.taps('button', say('link.later'));
  await page.reload();
  await person.taps('link', say('link.card.aside.action'));
  await person.sees(ANNA.name);
  await person.taps('button', say('link.keep'));
  await person.seesNot(say('link.card.aside.title'));
  await page.reload();
  await page.goto(`${site.url}#/link`);
  await expect(heading(page)).toHaveText(say('link.none.title'));
  expect(await records(person)).toBe(before);
});

test('a change of the fragment opens a link in an app that is already open', async ({ page, site, person }) => {
  await openWithLog(page, site, storyLines('planned'));
  const link = await linkOn(page, site);
  await page.evaluate((text) => {
    location.hash = text;
  }, link);
  await person.sees(ANNA.name);
  expect(page.url()).toBe(`${site.url}#/link`);
  await page.goBack();
  expect(page.url()).not.toContain(link);
});

test('H8: each kind of bad link gets a heading, can be corrected, and records nothing', async ({
  page,
  site,
  person,
}) => {
  await openWithLog(page, site, storyLines('planned'));
  const before = (await person.world()).lines;
  const good = goldenLink('a handful');
  const flipped = (at: number) => good.slice(0, at) + (good[at] === 'A' ? 'B' : 'A') + good.slice(at + 1);
  const bad: [string, string][] = [
    ['not a link at all', '1'],
    ['only its beginning', good.slice(0, 3)],
    ['cut in the middle', good.slice(0, good.length / 2)],
    ['its last letter is missing', good.slice(0, -1)],
    ['altered at the front', flipped(2)],
    ['altered in the middle', flipped(12)],
    ['altered at the end', flipped(good.length - 1)],
    ['of another version', `7${good.slice(1)}`],
    ['far too long', `1.${'A'.repeat(20_000)}`],
    ['out of bounds', goldenLink('the largest integers')],
    ['invisible characters', goldenLink('markup and what nobody sees')],
    ['dates that make no sense', goldenLink('dates before the first day and far ahead')],
    ['percent signs', '1.%3Cscript%3Ealert(1)%3C/script%3E'],
  ];
  const headings = new Set<string>();
  for (const [what, link] of bad) {
    await opens(page, site, link);
    await expect(heading(page), what).toHaveText(/plan|link/i);
    await expect(page.getByText(say('link.unchanged')), what).toBeVisible();
    headings.add((await heading(page).textContent()) ?? '');
    const field = page.locator('textarea');
    if (!(await field.isVisible())) await page.getByText(say('link.field.show')).click();
    await base(field, what).toHaveValue(link.startsWith('1.%') ? /script/ : link);
    expect(page.url(), what).toBe(`${site.url}#/link`);
  }
  for (const kind of ['truncated', 'altered', 'version', 'bounds']) {
    expect([...headings]).toContain(say(`link.refused.${kind}`));
  }
  expect((await person.world()).lines).toEqual(before);

  // A bad link can be corrected in place.
  await opens(page, site, good.slice(0, -4));
  await page.locator('textarea').fill(good);
  await person.taps('button', say('link.again'));
  await expect(heading(page)).toHaveText(say('link.preview.title'));
});

test('H10: a link is refused after its last day, before its first, and for the other side', async ({
  page,
  site,
  person,
}) => {
  const driver = driverOf(() => page);
  await openWithLog(page, site, storyLines('planned'));
  const made = await Promise.all([
    linkOf(driver, site, { '/by': ANNA, '/issued': '2026-11-19', '/expires': '2026-11-22' }),
    linkOf(driver, site, { '/by': ANNA, '/side': 'right' }),
  ]);
  const [expiring = '', right = ''] = made;
  await opens(page, site, right);
  await expect(page.getByText(say('link.refused.side'))).toBeVisible();
  await expect(page.getByRole('button', { name: say('link.follow') })).toHaveCount(0);

  await page.clock.setFixedTime('2026-11-25T09:00:00Z');
  await opens(page, site, expiring);
  await expect(heading(page)).toHaveText(say('link.refused.expired'));
  await page.clock.setFixedTime('2026-11-17T09:00:00Z');
  await opens(page, site, expiring);
  await expect(heading(page)).toHaveText(say('link.refused.not_yet'));
  // The link is kept for its first day and does not get in the way until then.
  await page.goto(`${site.url}#/`);
  await person.sees(say('link.card.refused.title'));
  await page.clock.setFixedTime('2026-11-20T09:00:00Z');
  await page.reload();
  await person.taps('link', say('link.card.aside.action'));
  await expect(heading(page)).toHaveText(say('link.preview.title'));
});

test('H8: markup in a name, a clinic and a note is shown as text', async ({ page, site, person }) => {
  await openWithLog(page, site, storyLines('planned'));
  const by = { name: '<img src=x onerror=alert(1)>', clinic: '"><script>alert(2)</script>' };
  const link = await linkOn(page, site, { '/by': by, '/note': '</blockquote><h1>Call this number</h1>' });
  await opens(page, site, link);
  await person.sees(by.name);
  await person.sees(by.clinic);
  await expect(heading(page)).toHaveCount(1);
  expect(await page.locator('main img, main script').count()).toBe(0);
});

test.describe('in the installed app, which links do not open', () => {
  test('a link can be pasted with the message around it', async ({ page, site, person }) => {
    await openWithLog(page, site, storyLines('planned'), '#/link/paste');
    const link = await linkOn(page, site);
    await page.locator('textarea').fill(`Hi, your plan:\n${site.url}#${link.slice(0, -3)}\nAnna`);
    await person.taps('button', say('link.open'));
    await expect(page.getByRole('alert')).toContainText(say('link.refused.truncated'));
    await page.locator('textarea').fill(`Hi, your plan:\n${site.url}#${link}\nSee you soon, Anna`);
    await person.taps('button', say('link.open'));
    await person.sees(ANNA.name);
  });

  test('a plan file can be chosen instead of a link', async ({ page, site, person }) => {
    await openWithLog(page, site, storyLines('planned'), '#/link/paste');
    const file = page.locator('input[type=file]').nth(1);
    const as = (text: string) => ({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await file.setInputFiles(as('{"format":1,'));
    await expect(page.getByRole('alert')).toContainText(say('link.refused.file'));
    await file.setInputFiles(as(sourceOf(ANNAS)));
    await person.sees(ANNA.name);
    await person.taps('button', say('link.follow'));
    expect((await person.world()).view.programme.by).toEqual(ANNA);
  });

  test('H8: a plan file may contain a whole document, which no link could carry', async ({ page, site, person }) => {
    await openWithLog(page, site, storyLines('planned'), '#/link/paste');
    const document = JSON.parse(readFileSync(join(repository, 'cpp/content/alfredson.json'), 'utf8'));
    const file = page.locator('input[type=file]').nth(1);
    const as = (value: unknown) => ({
      name: 'plan.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(value)),
    });
    // A document with the id of a released programme must be that programme.
    await file.setInputFiles(as({ ...document, title: 'Heel drops of mine' }));
    await expect(page.getByRole('alert')).toContainText(say('error.programme_not_as_released'));
    await file.setInputFiles(as({ ...document, id: 'mine', title: 'Heel drops of mine' }));
    await person.sees('Heel drops of mine');
    await person.sees(say('link.by.unnamed'));
    await person.taps('button', say('link.follow'));
    await person.sees(say('programme.undo.title'));
    expect((await person.world()).view.programme).toMatchObject({ id: 'mine', title: 'Heel drops of mine', by: null });
    await page.reload();
    await person.sees('Heel drops of mine');
  });
});
