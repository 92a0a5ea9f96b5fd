/**
 * Checks each stored file against its checksum before it is used. A disk that fails or fills up can damage what the
 * browser stored, and without this the app would stay broken even where the network has the right file (H15).
 */
interface Entry {
  url: string;
  integrity?: string | null;
}

interface StoredFile {
  request: Request;
  cachedResponse?: Response | null | undefined;
}

/** The plugin's name for what Workbox calls with each file that it finds. Null means that there is none, so it is fetched anew. */
interface SoundFiles {
  cachedResponseWillBeUsed(found: StoredFile): Promise<Response | null>;
}

/** `base`: the address that those of the entries are relative to. */
export function soundFiles(entries: readonly (Entry | string)[], base: string): SoundFiles {
  const sums = new Map<string, string>();
  for (const entry of entries)
    if (typeof entry !== 'string' && entry.integrity) sums.set(new URL(entry.url, base).pathname, entry.integrity);
  /** A file that was sound once is not read again as long as the worker lives. */
  const known = new Set<string>();

  return {
    async cachedResponseWillBeUsed({ request, cachedResponse }) {
      if (!cachedResponse) return null;
      const { pathname } = new URL(request.url);
      const sum = sums.get(pathname);
      if (!sum || known.has(pathname)) return cachedResponse;
      try {
        const bytes = await cachedResponse.clone().arrayBuffer();
        if ((await sumOf(bytes)) !== sum) return null;
        known.add(pathname);
        return cachedResponse;
      } catch {
        return null;
      }
    },
  };
}

async function sumOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
  return `sha384-${btoa(String.fromCharCode(...digest))}`;
}
