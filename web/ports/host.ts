/** What the host of the app does to protect it, for whoever puts it on a server. */

export const HOST_CHECKS = [
  'secure',
  'own_origin',
  'policy',
  'framing',
  'types',
  'referrer',
  'fresh',
  'compressed',
] as const;
type HostCheck = (typeof HOST_CHECKS)[number];

/** false if the host lacks it. */
export type HostReport = Record<HostCheck, boolean>;

export interface Host {
  /** Asks the host for the service worker's file, which never comes from the offline store. Returns null if it does not answer. */
  check(): Promise<HostReport | null>;
}

interface HostScope {
  isSecureContext: boolean;
  location: Pick<Location, 'pathname'>;
  fetch: typeof fetch;
}

export function browserHost(scope: HostScope): Host {
  return {
    async check() {
      let headers: Headers;
      try {
        const answer = await scope.fetch('./sw.js', { cache: 'no-store' });
        if (!answer.ok) return null;
        headers = answer.headers;
      } catch {
        return null;
      }
      const has = (name: string, part: string): boolean => headers.get(name)?.includes(part) ?? false;
      return {
        secure: scope.isSecureContext,
        // Another app in a folder of the same origin could read everything.
        own_origin: /^\/[^/]*$/.test(scope.location.pathname),
        policy: has('content-security-policy', "default-src 'none'"),
        framing: has('content-security-policy', 'frame-ancestors'),
        types: has('x-content-type-options', 'nosniff'),
        referrer: has('referrer-policy', 'no-referrer'),
        fresh:
          has('cache-control', 'no-cache') || has('cache-control', 'no-store') || has('cache-control', 'max-age=0'),
        compressed: headers.has('content-encoding'),
      };
    },
  };
}
