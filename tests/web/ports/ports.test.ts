/** The real ports, as far as they do more than call the browser. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browserStorage, localMarker, missingFeaturesOf } from '../../../web/app/browser_ports.ts';
import { browserClock, nowOf } from '../../../web/ports/clock.ts';
import { randomIds } from '../../../web/ports/ids.ts';
import { keptText, textInMemory } from '../../../web/ports/kept_text.ts';
import { courteousLocks } from '../../../web/ports/locks.ts';

const UUID_4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A Date as in a time zone this many minutes east of UTC. */
function dateIn(offsetMin: number, iso: string): Date {
  const date = new Date(iso);
  date.getTimezoneOffset = () => -offsetMin;
  return date;
}

describe('now', () => {
  // Expected by hand: the civil date where a wall clock shows it.
  test.each([
    [0, '2026-11-20T23:59:59.999Z', '2026-11-20'],
    [60, '2026-11-20T23:30:00Z', '2026-11-21'],
    [-300, '2026-11-20T04:59:00Z', '2026-11-19'],
    [840, '2026-12-31T12:00:00Z', '2027-01-01'],
    [-720, '2027-01-01T11:59:00Z', '2026-12-31'],
    [345, '2028-02-28T18:15:00Z', '2028-02-29'],
  ])('at %i minutes east of UTC, %s is on %s (R42)', (offset, iso, date) => {
    expect(nowOf(dateIn(offset, iso))).toEqual({ epoch_ms: Date.parse(iso), local_date: date, utc_offset_min: offset });
  });

  test('an offset of zero is 0 and not -0', () => {
    expect(Object.is(nowOf(dateIn(0, '2026-11-20T00:00:00Z')).utc_offset_min, 0)).toBe(true);
  });
});

describe('waiting for a moment', () => {
  beforeEach(() => void vi.useFakeTimers({ now: 1_000 }));
  afterEach(() => void vi.useRealTimers());
  const clock = browserClock({
    page: new EventTarget(),
    document: Object.assign(new EventTarget(), { visibilityState: 'visible' as const }),
  });

  test('calls once, not before it, even if it is further off than a browser can count', () => {
    const then = vi.fn();
    const inFortyDays = 1_000 + 40 * 86_400_000;
    clock.at(inFortyDays, then);
    vi.advanceTimersByTime(40 * 86_400_000 - 1);
    expect(then).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(then).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(86_400_000);
    expect(then).toHaveBeenCalledTimes(1);
  });

  test('notices within minutes that the clock was put forward (H13)', () => {
    const then = vi.fn();
    clock.at(1_000 + 8 * 3_600_000, then);
    vi.setSystemTime(1_000 + 9 * 3_600_000);
    vi.advanceTimersByTime(15 * 60_000);
    expect(then).toHaveBeenCalledTimes(1);
  });

  test('a past moment is called soon, and a cancelled one never', () => {
    const [soon, never] = [vi.fn(), vi.fn()];
    clock.at(0, soon);
    clock.at(5_000, never)();
    expect(soon).not.toHaveBeenCalled();
    vi.advanceTimersByTime(10_000);
    expect(soon).toHaveBeenCalledTimes(1);
    expect(never).not.toHaveBeenCalled();
  });
});

test('the page wakes when it comes from the cache, is focused or visible again, but not when it is hidden', () => {
  const page = new EventTarget();
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' as DocumentVisibilityState });
  const woken = vi.fn();
  const stop = browserClock({ page, document }).onWake(woken);
  page.dispatchEvent(new Event('pageshow'));
  page.dispatchEvent(new Event('focus'));
  document.dispatchEvent(new Event('visibilitychange'));
  expect(woken).toHaveBeenCalledTimes(3);
  document.visibilityState = 'hidden';
  document.dispatchEvent(new Event('visibilitychange'));
  expect(woken).toHaveBeenCalledTimes(3);
  stop();
  page.dispatchEvent(new Event('pageshow'));
  page.dispatchEvent(new Event('focus'));
  expect(woken).toHaveBeenCalledTimes(3);
});

describe('ids', () => {
  test('are random UUIDs, also on an insecure origin without randomUUID', () => {
    const getRandomValues: Crypto['getRandomValues'] = (array) => crypto.getRandomValues(array);
    const made = [randomIds(crypto), randomIds({ getRandomValues })].flatMap((ids) =>
      Array.from({ length: 200 }, ids.next),
    );
    for (const id of made) expect(id).toMatch(UUID_4);
    expect(new Set(made).size).toBe(made.length);
  });
});

/** Web Locks in a few lines: one holder at a time, and the signal ends the waiting. */
function lockManager(): LockManager {
  let tail: Promise<unknown> = Promise.resolve();
  const request = (_: string, { signal }: { signal: AbortSignal }, work: () => Promise<unknown>): Promise<unknown> => {
    const gaveUp = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    const turn = tail.then(() => (signal.aborted ? undefined : work()));
    tail = turn.catch(() => undefined);
    return Promise.race([turn, gaveUp]);
  };
  return { request } as unknown as LockManager;
}

describe('locks are optional', () => {
  test('work runs without them', async () => {
    expect(await courteousLocks(undefined).hold('x', async () => 7)).toBe(7);
  });

  test('work runs inside one, once', async () => {
    const work = vi.fn(async () => 7);
    expect(await courteousLocks(lockManager()).hold('heelwise.test', work)).toBe(7);
    expect(work).toHaveBeenCalledTimes(1);
  });

  test('a tab that never releases is not waited for', async () => {
    const manager = lockManager();
    void manager.request(
      'heelwise.frozen',
      { signal: new AbortController().signal },
      () => new Promise(() => undefined),
    );
    const work = vi.fn(async () => 7);
    expect(await courteousLocks(manager, 20).hold('heelwise.frozen', work)).toBe(7);
    expect(work).toHaveBeenCalledTimes(1);
  });

  test('failed work is not repeated', async () => {
    const work = vi.fn(() => Promise.reject(new Error('mine')));
    await expect(courteousLocks(lockManager()).hold('heelwise.test', work)).rejects.toThrow('mine');
    expect(work).toHaveBeenCalledTimes(1);
  });
});

describe('what a browser lacks', () => {
  const whole = {
    isSecureContext: true,
    navigator: { serviceWorker: {} },
    indexedDB: {},
    crypto: { subtle: {} },
    WebAssembly: {},
  };

  test('is nothing if everything is there', () => {
    expect(missingFeaturesOf(whole)).toEqual([]);
  });

  test('on an insecure origin', () => {
    expect(missingFeaturesOf({ ...whole, isSecureContext: false, navigator: {}, crypto: {} })).toEqual([
      'secure_origin',
      'service_worker',
      'checksums',
    ]);
  });

  test('everything', () => {
    expect(missingFeaturesOf({})).toEqual([
      'secure_origin',
      'service_worker',
      'indexed_db',
      'checksums',
      'web_assembly',
    ]);
  });
});

describe('the marker of the number of records', () => {
  test('contains two counts and nothing else', () => {
    const text = textInMemory();
    const marker = localMarker(text);
    expect(marker.read()).toBeNull();
    marker.write(2, 12);
    expect(marker.read()).toEqual({ generation: 2, records: 12 });
    expect(text.read()).toBe('12 2');
    for (const odd of ['-1', 'x', '1.5', '', '3 x', '1e3 1']) {
      text.write(odd);
      expect(marker.read()).toBeNull();
    }
  });

  test('tells an empty log from none', () => {
    expect(localMarker(textInMemory('0 2')).read()).toEqual({ generation: 2, records: 0 });
  });

  test('of an older app counts the first generation', () => {
    expect(localMarker(textInMemory('413')).read()).toEqual({ generation: 1, records: 413 });
  });
});

describe('a text that outlasts the page', () => {
  test('is written, read and removed', () => {
    const items = new Map<string, string>();
    const text = keptText('key', () => ({
      getItem: (key) => items.get(key) ?? null,
      setItem: (key, value) => void items.set(key, value),
      removeItem: (key) => void items.delete(key),
    }));
    expect(text.read()).toBeNull();
    expect(text.write('x')).toBe(true);
    expect([...items]).toEqual([['key', 'x']]);
    expect(text.read()).toBe('x');
    text.write(null);
    expect([...items]).toEqual([]);
  });

  test('is none if storage is denied, without a failure', () => {
    const text = keptText('key', () => {
      throw new DOMException('no', 'SecurityError');
    });
    expect(text.write('x')).toBe(false);
    expect(text.read()).toBeNull();
  });
});

describe('storage', () => {
  test('an old browser without a storage manager promises nothing', async () => {
    const storage = browserStorage(undefined);
    expect(await storage.persist()).toBe(false);
    expect(await storage.persisted()).toBe(false);
    expect(await storage.estimate()).toEqual({ usage: null, quota: null });
  });

  test('passes on what the browser says', async () => {
    const storage = browserStorage({
      persist: async () => true,
      persisted: async () => true,
      estimate: async () => ({ usage: 1, quota: 2 }),
    });
    expect(await storage.persist()).toBe(true);
    expect(await storage.persisted()).toBe(true);
    expect(await storage.estimate()).toEqual({ usage: 1, quota: 2 });
  });
});
