/**
 * Registers the service worker and reports its state. Nothing here reloads the page until the person has asked for the
 * new version, because an update must not interrupt (H15).
 */
import { Workbox } from 'workbox-window';

export interface UpdateEvents {
  /** First visit: all files are stored. */
  offlineReady(): void;
  /** A new version is stored and waits for applyUpdate(). */
  updateWaiting(): void;
  /** Another tab applied a new version; this one runs the old code until it is reloaded. */
  updatedElsewhere(): void;
  /** Registering or storing the files failed: the app works, but not offline. */
  offlineFailed(problem: unknown): void;
}

export interface Update {
  /** After the person's tap the waiting version takes over and the page reloads. Does nothing if none waits. */
  applyUpdate(): void;
  /** Asks the server for a new version. A failure (no network) is ignored. */
  check(): Promise<void>;
}

/** The part of workbox-window that is used; tests replace it. */
type WorkboxLike = Pick<Workbox, 'addEventListener' | 'register' | 'messageSkipWaiting' | 'update'>;

interface UpdateSurroundings {
  makeWorkbox(): WorkboxLike | null;
  /** Whether a worker controls the page already. */
  isControlled(): boolean;
  reload(): void;
}

const NO_UPDATE: Update = { applyUpdate: () => undefined, check: async () => undefined };

export function watchForUpdates(events: UpdateEvents, around: UpdateSurroundings = browser): Update {
  const workbox = around.makeWorkbox();
  if (!workbox) return NO_UPDATE;
  // At the first visit the worker of one tab takes control of the others as well, and nothing there is old.
  const controlled = around.isControlled();
  let waiting = false;
  let asked = false;
  let stored = false;

  workbox.addEventListener('activated', (event) => {
    stored = true;
    if (!event.isUpdate && !event.isExternal) events.offlineReady();
  });
  workbox.addEventListener('waiting', () => {
    waiting = true;
    events.updateWaiting();
  });
  workbox.addEventListener('redundant', (event) => {
    // A replaced worker becomes redundant too. Only a worker that was never installed is a failure.
    if (!event.isUpdate && !event.isExternal && !stored && !waiting)
      events.offlineFailed(new Error('the files could not be stored'));
  });
  workbox.addEventListener('controlling', (event) => {
    if (asked) around.reload();
    else if (controlled && (event.isUpdate || event.isExternal)) events.updatedElsewhere();
  });
  workbox.register({ immediate: true }).catch((problem) => events.offlineFailed(problem));

  return {
    applyUpdate() {
      if (!waiting || asked) return;
      asked = true;
      workbox.messageSkipWaiting();
    },
    check: () => workbox.update().catch(() => undefined),
  };
}

const browser: UpdateSurroundings = {
  makeWorkbox() {
    // The dev server has no worker, nor has an insecure origin, which app/browser_ports.ts reports as missing.
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return null;
    return new Workbox(trustedWorkerAddress() as string, { scope: './', updateViaCache: 'none' });
  },
  isControlled: () => navigator.serviceWorker.controller !== null,
  reload: () => location.reload(),
};

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): unknown };
}

/** The only address that may become a script at run time, under the only policy that the CSP names. */
function trustedWorkerAddress(): unknown {
  const address = './sw.js';
  const trustedTypes = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  if (!trustedTypes) return address;
  return trustedTypes
    .createPolicy('heelwise', {
      createScriptURL(asked) {
        if (asked !== address) throw new TypeError('not an address of ours');
        return asked;
      },
    })
    .createScriptURL(address);
}
