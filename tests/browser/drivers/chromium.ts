/** Drives Chromium through Playwright, with a profile on disk. */
import { type BrowserContext, chromium, type ElementHandle, type Page } from '@playwright/test';
import { findControl } from '../harness/in_page.ts';
import { chromiumArgs, chromiumPath } from '../harness/machine.ts';
import { exactly } from '../harness/words.ts';
import { type Driver, until } from './driver.ts';

export async function openChromium(profile: string): Promise<Driver> {
  let context: BrowserContext;
  let page: Page;
  const start = async (): Promise<void> => {
    context = await chromium.launchPersistentContext(profile, {
      executablePath: chromiumPath,
      args: chromiumArgs,
      viewport: { width: 390, height: 844 },
      locale: 'en-GB',
    });
    page = context.pages()[0] ?? (await context.newPage());
  };
  await start();
  return {
    ...driverOf(() => page),
    async restart() {
      await context.close();
      await start();
    },
    close: () => context.close(),
  };
}

/** Wraps a Playwright page as a driver. */
export function driverOf(page: () => Page): Driver {
  return {
    async open(url) {
      await page().goto(url);
    },
    async reload() {
      await page().reload();
    },
    async click(role, name, within) {
      if (within !== undefined || role === 'pain' || role === 'tick') {
        const element = await until(`${role} "${name}"`, async () => {
          const wanted = JSON.stringify({ role, name, within });
          const handle = await page().evaluateHandle(`(${findControl})(${wanted})`);
          return handle.asElement() as ElementHandle<Element> | null;
        });
        return element.click();
      }
      if (role !== 'radio') {
        const control = page().getByRole(role, { name, exact: true });
        // To a person a <summary> is a button, but it does not have that role.
        const summary = page().locator('summary', { hasText: exactly(name) });
        return (role === 'button' ? control.or(summary) : control).click();
      }
      // A radio button is hidden behind the label that a person taps.
      const label = page().locator('.choice-label', { hasText: exactly(name) });
      await page().locator('label').filter({ has: label }).click();
    },
    evaluate: (work, argument) => page().evaluate(`(${work})(${JSON.stringify(argument)})`),
    restart: null,
    close: () => page().close(),
  };
}
