/**
 * Serves the app without a network: every file of one version, or none of it. Knows nothing about the person and stores
 * nothing of theirs. A new version waits until the page says that the person wants it.
 */
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (PrecacheEntry | string)[] };

precacheAndRoute(self.__WB_MANIFEST, {
  cleanURLs: false,
  // What follows `?` never chooses a file of ours.
  ignoreURLParametersMatching: [/./],
});
cleanupOutdatedCaches();

// There is one page, at the folder we are served from. Its links are relative, so any other address is sent there; what follows
// `#` goes along.
const page = createHandlerBoundToURL('index.html');
registerRoute(
  new NavigationRoute(async (options) =>
    options.url.pathname === new URL(self.registration.scope).pathname
      ? page(options)
      : Response.redirect(self.registration.scope),
  ),
);

self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') void self.skipWaiting();
});

// The very first visit is served by it at once, so that nothing needs the network after "ready to work offline".
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
