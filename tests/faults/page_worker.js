/** Steps of page.js about the service worker of the app and the files that it keeps. */
const SCOPE = new URL('../app/', location.href).href;

export const workerSteps = ({ until, wait }) => {
  const registration = () => navigator.serviceWorker?.getRegistration(SCOPE);
  return {
    /** Waits until the worker has stored all files. Returns its state, '' if the browser has none. */
    async workerReady({ ms = 30_000 }) {
      for (const end = Date.now() + ms; Date.now() < end; await wait(50)) {
        const active = (await registration())?.active;
        if (active?.state === 'activated') return 'activated';
      }
      return (await registration())?.installing?.state ?? '';
    },
    /** Asks for a new version, as the app does on waking. Returns whether it waits, or was refused. */
    async updateWorker({ ms = 40_000 }) {
      const found = await registration();
      let isRefused = false;
      found.addEventListener('updatefound', () => {
        const { installing } = found;
        installing.addEventListener('statechange', () => {
          isRefused ||= installing.state === 'redundant';
        });
      });
      await found.update().catch(() => undefined);
      await until(() => found.waiting || isRefused, ms);
      return found.waiting ? 'waiting' : isRefused ? 'refused' : 'nothing came';
    },
    /** Cuts a stored file of the app in half, as a full or failing disk may. Returns its name. */
    async cutStoredFile({ ending }) {
      for (const name of await caches.keys()) {
        if (!name.includes('precache')) continue;
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          if (!new RegExp(ending).test(new URL(request.url).pathname)) continue;
          const stored = await cache.match(request);
          const bytes = await stored.arrayBuffer();
          await cache.put(request, new Response(bytes.slice(0, bytes.byteLength / 2), { headers: stored.headers }));
          return request.url;
        }
      }
      return null;
    },
  };
};
