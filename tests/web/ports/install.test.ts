/** The browser's own offer to install the app is kept for a moment that the person chooses (F14). */
import { expect, test } from 'vitest';
import { browserInstall } from '../../../web/ports/install.ts';

function page(standalone = false) {
  return Object.assign(new EventTarget(), { matchMedia: () => ({ matches: standalone }) });
}

function offer(): { event: Event; asked: () => number } {
  let asked = 0;
  const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
    prompt: async () => {
      asked += 1;
    },
  });
  return { event, asked: () => asked };
}

test('an offer is held back, shown on a tap, and good for one question', () => {
  const at = page();
  const install = browserInstall(at as unknown as Window);
  expect(install.state.value).toBe('unknown');
  const { event, asked } = offer();
  at.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(true);
  expect(install.state.value).toBe('offered');
  expect(asked()).toBe(0);
  install.ask();
  install.ask();
  expect(asked()).toBe(1);
  expect(install.state.value).toBe('unknown');
});

test('an app that was installed, or runs as one, says so', () => {
  expect(browserInstall(page(true) as unknown as Window).state.value).toBe('installed');
  const at = page();
  const install = browserInstall(at as unknown as Window);
  at.dispatchEvent(new Event('appinstalled'));
  expect(install.state.value).toBe('installed');
  install.ask();
  expect(install.state.value).toBe('installed');
});
