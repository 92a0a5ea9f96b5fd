/** Drives Firefox ESR through puppeteer-core and WebDriver BiDi, which needs no geckodriver. */
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { findControl } from '../harness/in_page.ts';
import { firefoxPath } from '../harness/machine.ts';
import { type Driver, patienceMs, until } from './driver.ts';

/** Firefox must not contact Mozilla's servers. */
export const silent = {
  'app.normandy.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
};

export async function openFirefox(profile: string): Promise<Driver> {
  let browser: Browser;
  let page: Page;
  const start = async (): Promise<void> => {
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: firefoxPath,
      protocol: 'webDriverBiDi',
      headless: true,
      defaultViewport: null,
      args: ['--width=390', '--height=844'],
      userDataDir: profile,
      timeout: patienceMs * 2,
      extraPrefsFirefox: silent,
    });
    // The window sets the size, because Firefox ESR 140 lacks some commands that puppeteer needs to emulate one.
    page = await browser.newPage();
    page.setDefaultTimeout(patienceMs);
  };
  await start();
  const evaluate = async (source: string): Promise<unknown> => page.evaluate(source);
  return {
    async open(url) {
      await page.goto(url);
    },
    async reload() {
      await page.reload();
    },
    async click(role, name, within) {
      const element = await until(`${role} "${name}"`, async () => {
        const handle = await page.evaluateHandle(`(${findControl})(${JSON.stringify({ role, name, within })})`);
        return handle.asElement() as ElementHandle<Element> | null;
      });
      await element.click();
    },
    evaluate: async <A, T>(work: (argument: A) => T | Promise<T>, argument: A) =>
      (await evaluate(`(${work})(${JSON.stringify(argument)})`)) as T,
    async restart() {
      await browser.close();
      await start();
    },
    close: () => browser.close(),
  };
}
