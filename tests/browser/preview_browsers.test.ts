/** The preview and the virtual people in Firefox and WebKit, with the server stopped (H11, H16). */
import { expect, test } from '@playwright/test';
import { polling } from './drivers/driver.ts';
import { personAt } from './harness/person.ts';
import { browsers, inBrowsers } from './harness/rig.ts';
import { say } from './harness/words.ts';

const TEMPLATE = 'Six phases, adapted';

// preview.test.ts covers Chromium in more detail.
inBrowsers(
  browsers.filter(({ browser }) => browser !== 'Chromium'),
  (rig) => {
    test('H11 H16: the preview, virtual people, the QR code and the printed page work without a server', async () => {
      const { site } = rig;
      const driver = await rig.fresh();
      const person = personAt(driver, site);
      const go = (part: string): Promise<void> =>
        driver.evaluate((to) => {
          location.hash = `${location.hash.split('/').slice(0, 3).join('/')}${to}`;
        }, part);
      /** Returns the text in the frame. */
      const inside = (): Promise<string> =>
        driver.evaluate(() => document.querySelector('iframe')?.contentDocument?.body?.textContent ?? '', null);
      const insideSays = (words: string): Promise<void> =>
        expect.poll(inside, { message: `the preview says "${words}"`, ...polling }).toContain(words);

      await person.arrives();
      await driver.evaluate(() => {
        location.hash = '/physio';
      }, null);
      const label = say('physio.template.start_label', { title: TEMPLATE });
      await person.sees(TEMPLATE);
      await driver.evaluate((name) => document.querySelector<HTMLElement>(`[aria-label="${name}"]`)?.click(), label);
      await expect.poll(() => driver.evaluate(() => location.hash, null)).toMatch(/^#\/physio\/[\w-]+$/);
      await site.stop();

      await go('/try');
      await insideSays(say('start.title'));
      await driver.click('button', say('physio_try.leap.plan'));
      await insideSays(say('task.check_in'));
      await driver.click('button', say('physio_try.leap.morning'));
      await person.sees('day 2');
      await driver.click('button', say('physio_try.leap.week'));
      await person.sees('day 9');
      await insideSays(say('task.check_in'));

      await go('/people');
      // Where the browser interprets wasm, the simulation is slow. Stop it, unless it has already finished.
      await person.sees(say('physio_people.kind.silent.are'));
      const stop = say('physio_people.stop');
      await driver.evaluate((words) => {
        for (const button of document.querySelectorAll('button')) if (button.textContent === words) button.click();
      }, stop);
      const ended = [say('physio_people.go_on'), say('physio_people.more', { count: 40 })];
      const hasEnded = async (): Promise<boolean> => {
        const text = await driver.evaluate(() => document.querySelector('main')?.textContent ?? '', null);
        return ended.some((words) => text.includes(words));
      };
      await expect.poll(hasEnded, polling).toBe(true);
      await go('/send');
      await person.sees(say('physio_send.scan.title'));
      expect(
        await driver.evaluate(() => document.querySelector('.qr')?.getBoundingClientRect().width ?? 0, null),
      ).toBeGreaterThan(200);
      await go('/print');
      await person.sees(say('physio_print.heading.none'));
    });
  },
);
