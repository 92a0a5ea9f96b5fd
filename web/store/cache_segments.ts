/**
 * The files of the second copy, in Cache Storage: a store of its own beside IndexedDB, which each browser keeps in other
 * files. The origin's private file system would do as well, but Chromium dies when it is written on a full disk.
 */
import type { SecondCopy } from '../ports/ports.ts';
import { createSecondCopy, type SegmentStore } from './second_copy.ts';

/** The service worker keeps its files under other names, and deletes only those. */
const NAME = 'heelwise.copy';
/** Nothing is ever fetched from this folder; it only makes addresses of the names. */
const FOLDER = './heelwise.copy/';

/** Returns null if the browser has no Cache Storage or denies it. */
export async function openCacheCopy(caches: CacheStorage | undefined): Promise<SecondCopy | null> {
  try {
    if (!caches) return null;
    await caches.has(NAME);
    return createSecondCopy(cacheSegments(caches));
  } catch {
    return null;
  }
}

export function cacheSegments(caches: Pick<CacheStorage, 'has' | 'open' | 'delete'>): SegmentStore {
  // Opened each time, because a person may delete the whole cache while the app is open.
  const open = (): Promise<Cache> => caches.open(NAME);
  return {
    async names() {
      if (!(await caches.has(NAME))) return [];
      const requests = await (await open()).keys();
      return requests.map(({ url }) => url.slice(url.lastIndexOf('/') + 1));
    },
    async read(name) {
      const found = await (await open()).match(FOLDER + name);
      return found ? found.text() : null;
    },
    async write(name, text) {
      await (await open()).put(FOLDER + name, new Response(text));
    },
    async remove(name) {
      await (await open()).delete(FOLDER + name);
    },
    async clear() {
      await caches.delete(NAME);
    },
  };
}
