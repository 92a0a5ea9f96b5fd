/** Tests of the guard and the server on which the other browser tests rely. */
import { connect } from 'node:net';
import { expect, test } from './harness/test.ts';

test('H11: the guard reports another origin, a query, a policy violation and an uncaught error', async ({
  page,
  site,
  guard,
}) => {
  await page.goto(site.url);
  await page.evaluate(() => fetch('https://stranger.example/').catch(() => undefined));
  await page.evaluate(() => fetch('./index.html?who=me').catch(() => undefined));
  await page.evaluate(() => {
    const script = document.createElement('script');
    // Trusted Types refuse a plain string as the text of a script.
    try {
      script.text = 'void 0';
    } catch {
      document.body.append(document.createElement('iframe'));
    }
  });
  await page.evaluate(() => setTimeout(() => Promise.reject(new Error('nobody caught this')), 0));
  const seen = () => guard.problems.join('\n');
  await expect.poll(seen).toContain('policy violation: connect-src https://stranger.example');
  await expect.poll(seen).toContain('sends a query');
  await expect.poll(seen).toContain('policy violation: require-trusted-types-for');
  await expect.poll(seen).toContain('nobody caught this');
  guard.problems.length = 0;
  site.asked.length = 0;
});

test('a stopped server no longer listens, and starts again at the same address', async ({ site }) => {
  const { port } = new URL(site.url);
  const listens = () =>
    new Promise((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.destroy();
        resolve(true);
      });
      socket.once('error', () => resolve(false));
    });
  expect((await fetch(site.url)).ok).toBe(true);
  await site.stop();
  expect(await listens()).toBe(false);
  await site.start();
  expect(await listens()).toBe(true);
});
