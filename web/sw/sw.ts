/**
 * Serves the app without a network: all files of one version, or none. It knows nothing about the person and stores
 * none of their data. A new version waits until the page says that the person wants it.
 */
import {
  addPlugins,
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { soundFiles } from './sound.ts';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (PrecacheEntry | string)[] };

/** All files of this version. The build replaces the name, and may do so only once. */
const files = self.__WB_MANIFEST;
addPlugins([soundFiles(files, self.location.href)]);
precacheAndRoute(files, {
  cleanURLs: false,
  // A query never selects a file of ours.
  ignoreURLParametersMatching: [/./],
});
cleanupOutdatedCaches();

// There is one page, at the folder that we are served from. Its links are relative, so every other address is
// redirected there; the fragment is kept.
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

// Takes control of the very first visit at once, so that nothing needs the network after "ready to work offline".
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
