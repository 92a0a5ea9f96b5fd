/** Web Locks are used as a courtesy, so nothing waits for one longer than a moment. */
import type { Locks } from './ports.ts';

/**
 * A frozen tab can keep a lock for ever. After this time the work runs without it; consecutive keys still protect the
 * log.
 */
const TIMEOUT_MS = 1_000;

type Manager = Pick<LockManager, 'request'>;

export function courteousLocks(manager: Manager | undefined, timeoutMs = TIMEOUT_MS): Locks {
  return {
    async hold<T>(name: string, work: () => Promise<T>): Promise<T> {
      if (!manager) return work();
      let begun = false;
      const giveUp = new AbortController();
      const timer = setTimeout(() => giveUp.abort(), timeoutMs);
      try {
        return (await manager.request(name, { signal: giveUp.signal }, () => {
          begun = true;
          clearTimeout(timer);
          return work();
        })) as T;
      } catch (problem) {
        // Work that has begun is never started again, so its own failure is the answer.
        if (begun) throw problem;
        return work();
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
