/** Keeps the screen on during a session, as far as the browser allows. Asks again whenever the page becomes visible. */
import type { WakeLock, WakeLockState } from './ports.ts';

export interface WakeLockScope {
  /** navigator.wakeLock, where there is one. */
  manager: { request(type: 'screen'): Promise<Pick<WakeLockSentinel, 'release' | 'released'>> } | undefined;
  document: Pick<Document, 'addEventListener' | 'removeEventListener' | 'visibilityState'>;
}

export function browserWakeLock({ manager, document }: WakeLockScope): WakeLock {
  let wanted = false;
  let held: Pick<WakeLockSentinel, 'release' | 'released'> | null = null;

  const ask = async (): Promise<WakeLockState> => {
    if (!manager) return 'unsupported';
    if (held && !held.released) return 'held';
    try {
      const sentinel = await manager.request('screen');
      // It was released while the request was pending.
      if (wanted) held = sentinel;
      else await sentinel.release();
      return 'held';
    } catch {
      return 'refused';
    }
  };
  const again = (): void => {
    if (wanted && document.visibilityState === 'visible') void ask();
  };

  return {
    supported: manager !== undefined,
    hold() {
      if (!wanted) document.addEventListener('visibilitychange', again);
      wanted = true;
      return ask();
    },
    release() {
      wanted = false;
      document.removeEventListener('visibilitychange', again);
      held?.release().catch(() => undefined);
      held = null;
    },
  };
}
