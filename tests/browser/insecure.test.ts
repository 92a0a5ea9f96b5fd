/** Without https, the app says what is missing and does not pretend that it works (H14, H16, H22). */
import { insecureHost } from './harness/machine.ts';
import { expect, test } from './harness/test.ts';
import { say } from './harness/words.ts';

test.use({ host: insecureHost });

test('H2 H14 H22: on an insecure origin the app says what is missing, and the person may go on', async ({
  page,
  site,
  person,
  guard,
}) => {
  guard.expect(/Cross-Origin-Opener-Policy header has been ignored/);
  await page.goto(site.url);
  await expect(page.getByRole('heading', { level: 1, name: say('insecure.title') })).toBeVisible();
  for (const missing of ['secure_origin', 'service_worker']) {
    await expect(page.getByText(say(`insecure.${missing}`))).toBeVisible();
  }
  await expect(page.getByRole('link', { name: say('header.urgent'), exact: true })).toBeVisible();
  await page.getByRole('button', { name: say('insecure.go_on') }).click();
  await person.sees(say('start.title'));
  await person.taps('link', say('start.begin'));
  await person.answers('adult', 'yes');
  await page.reload();
  await page.getByRole('button', { name: say('insecure.go_on') }).click();
  expect((await person.world()).view.screening.done).toBe(1);
});
