/** The page as a port: reloading, the clipboard, and the theme on <html>. */
import type { Page } from './ports.ts';

const THEME_KEY = 'heelwise.theme';

export function browserPage(): Page {
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
  const holdOpen = (on: boolean): void => {
    if (on) addEventListener('beforeunload', ask);
    else removeEventListener('beforeunload', ask);
  };
  return {
    reload() {
      holdOpen(false);
      location.reload();
    },
    holdOpen,

    async copy(text) {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch {
        return false;
      }
    },

    address: () => location.origin + location.pathname,
    print: () => window.print(),
    canShare: typeof navigator.share === 'function',

    async share(title, url) {
      try {
        await navigator.share({ title, url });
        return true;
      } catch {
        return false;
      }
    },

    theme() {
      try {
        return localStorage.getItem(THEME_KEY);
      } catch {
        return null;
      }
    },

    setTheme(theme) {
      if (theme === 'auto') delete document.documentElement.dataset.theme;
      else document.documentElement.dataset.theme = theme;
      try {
        localStorage.setItem(THEME_KEY, theme);
      } catch {
        // Denied storage: the choice lasts as long as the page.
      }
    },
  };
}
