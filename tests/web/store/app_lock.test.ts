/** The passphrase at the start of the app (H14: on a shared device). */
import { afterEach, expect, test, vi } from 'vitest';
import { textInMemory } from '../../../web/ports/kept_text.ts';
import { createAppLock } from '../../../web/store/app_lock.ts';

afterEach(() => vi.restoreAllMocks());

const fill = (bytes: Uint8Array): void => void bytes.fill(7);

test('H14: a lock opens with its passphrase, however its letters are composed, and with no other', async () => {
  const kept = textInMemory();
  const lock = createAppLock(kept, fill);
  expect(lock.isSet()).toBe(false);
  expect(await lock.opens('anything')).toBe(true);
  expect(await lock.set('caf\u00e9 heel')).toBe(true);
  expect(lock.isSet()).toBe(true);
  expect(kept.read()).not.toContain('heel');
  const again = createAppLock(kept, fill);
  expect(await again.opens('cafe\u0301 heel')).toBe(true);
  expect(await again.opens('cafe heel')).toBe(false);
  expect(await again.opens('')).toBe(false);
  again.remove();
  expect(lock.isSet()).toBe(false);
});

test('H22: a damaged lock locks nobody out', async () => {
  for (const text of ['', 'null', '{}', '[1]', '{"iterations":"1","salt":"","check":""}', 'x'.repeat(100)]) {
    const lock = createAppLock(textInMemory(text), fill);
    expect(lock.isSet(), text).toBe(false);
    expect(await lock.opens('x'), text).toBe(true);
  }
});

test('a lock that the browser does not keep is not set', async () => {
  const refuses = { read: () => null, write: () => false };
  expect(await createAppLock(refuses, fill).set('open sesame')).toBe(false);
});

test('at an insecure address, where browsers withhold what it needs, no lock is set', async () => {
  vi.spyOn(crypto.subtle, 'deriveBits').mockRejectedValue(new TypeError('withheld'));
  const kept = textInMemory();
  expect(await createAppLock(kept, fill).set('open sesame')).toBe(false);
  expect(kept.read()).toBeNull();
});
