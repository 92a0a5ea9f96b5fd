/** Installing the app on the home screen, where the browser offers that to pages. */
import { type ReadonlySignal, signal } from '@preact/signals';

/** offered: ask() shows the browser's own question. unknown: only the browser's menu can install it, if anything. */
export type InstallState = 'installed' | 'offered' | 'unknown';

export interface Install {
  state: ReadonlySignal<InstallState>;
  /** Must be called within a tap. */
  ask(): void;
}

interface InstallEvent extends Event {
  prompt(): Promise<unknown>;
}

export function browserInstall(page: Window): Install {
  const isInstalled = page.matchMedia?.('(display-mode: standalone)').matches ?? false;
  const state = signal<InstallState>(isInstalled ? 'installed' : 'unknown');
  let offer: InstallEvent | null = null;
  page.addEventListener('beforeinstallprompt', (event) => {
    // The browser's own bar would appear at a moment of its own choosing.
    event.preventDefault();
    offer = event as InstallEvent;
    state.value = 'offered';
  });
  page.addEventListener('appinstalled', () => {
    state.value = 'installed';
  });
  return {
    state,
    ask() {
      offer?.prompt().catch(() => undefined);
      // An offer is good for one question.
      offer = null;
      if (state.value === 'offered') state.value = 'unknown';
    },
  };
}
