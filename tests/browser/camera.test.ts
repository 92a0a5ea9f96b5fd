/**
 * A QR code is read on the device, by the camera or from a photo (H8, H11). Debian's Chromium has no barcode detector,
 * so these tests use our own decoder.
 */
import { chromium } from '@playwright/test';
import { picture, writeVideo } from './harness/codes.ts';
import { guard } from './harness/guard.ts';
import { ANNA, goldenLink, linkOn } from './harness/links.ts';
import { chromiumArgs, chromiumPath } from './harness/machine.ts';
import { expect, openWithLog, storyLines, test } from './harness/test.ts';
import { say } from './harness/words.ts';

const png = (text: string) => ({ name: 'code.png', mimeType: 'image/png', buffer: picture(text) });

test('H11: the camera reads a code and is then switched off', async ({ site }, testInfo) => {
  const video = testInfo.outputPath('code.y4m');
  writeVideo(video, `${site.url}#${goldenLink('every word')}`);
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    args: [
      ...chromiumArgs,
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${video}`,
    ],
  });
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 390, height: 844 } });
  const watching = await guard(context, site);
  await context.clock.setFixedTime('2026-11-20T09:00:00Z');
  const page = await context.newPage();
  await openWithLog(page, site, storyLines('planned'), '#/link/paste');
  await page.getByRole('button', { name: say('link.camera.start') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('link.preview.title'));
  await expect(page.getByText('A. Physio')).toBeVisible();
  // The camera must be off while the person reads the preview.
  expect(await page.evaluate(() => document.querySelector('video')?.srcObject ?? null)).toBeNull();
  expect(watching.problems).toEqual([]);
  await browser.close();
});

test('H8: if the camera is refused, the page says so and still offers the other ways', async ({ page, site }) => {
  await openWithLog(page, site, storyLines('planned'), '#/link/paste');
  await page.getByRole('button', { name: say('link.camera.start') }).click();
  await expect(page.getByRole('alert')).toHaveText(/camera/);
  await expect(page.getByText(say('link.camera.choose'), { exact: true })).toBeVisible();
});

test('H8 H11: a photo of a code is read without a server, and a picture without a code is reported', async ({
  page,
  site,
  person,
}) => {
  await person.arrives();
  const link = await linkOn(page, site);
  await openWithLog(page, site, storyLines('planned'), '#/link/paste');
  await site.stop();
  const file = page.locator('input[type=file]').first();
  await file.setInputFiles({ name: 'no.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
  await expect(page.getByRole('alert')).toHaveText(say('link.trouble.picture_without_code'));
  await file.setInputFiles(png('WIFI:S:clinic;T:WPA;P:secret;;'));
  await expect(page.getByRole('alert')).toContainText(say('link.refused.not_one'));
  await expect(page.locator('textarea')).toHaveValue(/^WIFI/);
  await file.setInputFiles(png(`${site.url}#${link}`));
  await person.sees(ANNA.name);
});
