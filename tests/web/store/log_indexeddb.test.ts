/** The contract in IndexedDB, and what only a database can do: durability, aborts, quotas, upgrades, denial. */
import { deleteDB, openDB } from 'idb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ShellFault } from '../../../web/engine/faults.ts';
import { MAX_KEY } from '../../../web/ports/log.ts';
import { openIndexedDbLog } from '../../../web/store/indexeddb_log.ts';
import { indexedDbRig } from './indexeddb_rig.ts';
import { logContract } from './log_contract.ts';

logContract('IndexedDB', indexedDbRig);

afterEach(() => vi.restoreAllMocks());

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no fault',
    (problem) => (problem instanceof ShellFault ? problem.code : `not ours: ${problem}`),
  );

/** Makes the nth `add` from now on throw at once, so that the earlier ones must be rolled back. */
function failAdd(nth: number, error: unknown): void {
  const add = IDBObjectStore.prototype.add;
  let count = 0;
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...args) {
    count += 1;
    if (count !== nth) return add.apply(this, args);
    throw error;
  });
}

/** Lets the nth `add` succeed and aborts its transaction for this reason, as a browser does when the disk is full. */
function abortAfterAdd(nth: number, reason: string | null): void {
  const add = IDBObjectStore.prototype.add;
  let count = 0;
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...args) {
    const request = add.apply(this, args);
    count += 1;
    if (count === nth) {
      const transaction = this.transaction as IDBTransaction & { _abort(reason: string | null): void };
      request.addEventListener('success', () => transaction._abort(reason));
    }
    return request;
  });
}

describe('writing', () => {
  test('appends use strict durability, `add` and one transaction', async () => {
    const log = await (await indexedDbRig()).open();
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    await log.append(0, ['a', 'b', 'c']);
    expect(transaction.mock.calls).toEqual([['log', 'readwrite', { durability: 'strict' }]]);
    expect(put).not.toHaveBeenCalled();
  });

  test('a key taken between the check and the write is a conflict, thanks to `add`', async () => {
    const rig = await indexedDbRig();
    const log = await rig.open();
    await log.append(0, ['theirs']);
    // As if the log had looked before the other record was there.
    const look = IDBObjectStore.prototype.openKeyCursor;
    vi.spyOn(IDBObjectStore.prototype, 'openKeyCursor').mockImplementation(function (this: IDBObjectStore) {
      return look.call(this, IDBKeyRange.only(-1));
    });
    expect(await log.append(0, ['mine', 'mine too'])).toEqual({ conflict: true });
    vi.restoreAllMocks();
    expect(await log.read()).toEqual(['theirs']);
  });

  test('H14: a write that the browser does not answer is reported, and trying again meets the late one as a conflict', async () => {
    const rig = await indexedDbRig();
    const log = await openIndexedDbLog({ name: rig.name, writeTimeoutMs: 20 });
    // As WebKit does with the lock of a page that was reloaded: nobody releases it.
    const other = await openDB(rig.name);
    const held = other.transaction('log', 'readwrite');
    let holding = true;
    const hold = async (): Promise<void> => {
      while (holding) await held.store.count();
    };
    const released = hold();
    expect(await log.append(0, ['a'])).toEqual({ fault: 'storage_failed' });
    holding = false;
    await released;
    await held.done;
    await vi.waitFor(async () => expect(await log.read()).toEqual(['a']));
    expect(await log.append(0, ['a'])).toEqual({ conflict: true });
    other.close();
    log.close();
  });

  test('H14: a page that goes away aborts what is running, and may come back', async () => {
    const rig = await indexedDbRig();
    const leave: (() => void)[] = [];
    vi.stubGlobal('addEventListener', (event: string, then: () => void) => event === 'pagehide' && leave.push(then));
    const log = await openIndexedDbLog({ name: rig.name });
    vi.unstubAllGlobals();
    const writing = log.append(0, ['a']);
    await Promise.resolve();
    for (const then of leave) then();
    expect(await writing).toEqual({ fault: 'storage_failed' });
    expect(await log.read()).toEqual([]);
    expect(await log.append(0, ['a'])).toEqual({ ok: { length: 1 } });
    log.close();
  });

  test('H14: a start that knows its device takes no write lock', async () => {
    const rig = await indexedDbRig();
    const log = await rig.open();
    expect(await log.metaInit('device', 'first')).toBe('first');
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    expect(await log.metaInit('device', 'second')).toBe('first');
    expect(await log.append(0, [])).toEqual({ ok: { length: 0 } });
    expect(transaction.mock.calls.map(([, mode]) => mode ?? 'readonly')).toEqual(['readonly', 'readonly']);
  });

  test('a transaction that aborts midway leaves nothing behind', async () => {
    const log = await (await indexedDbRig()).open();
    await log.append(0, ['kept']);
    abortAfterAdd(2, null);
    expect(await log.append(1, ['x', 'y', 'z'])).toEqual({ fault: 'storage_failed' });
    vi.restoreAllMocks();
    expect(await log.read()).toEqual(['kept']);
    expect(await log.append(1, ['x', 'y', 'z'])).toEqual({ ok: { length: 4 } });
  });

  test('an `add` that throws rolls back the earlier ones', async () => {
    const log = await (await indexedDbRig()).open();
    failAdd(3, new TypeError('a bug somewhere'));
    expect(await log.append(0, ['x', 'y', 'z'])).toEqual({ fault: 'storage_failed' });
    vi.restoreAllMocks();
    expect(await log.read()).toEqual([]);
  });

  test('a full disk is reported as such, whether the request or the transaction says it', async () => {
    const log = await (await indexedDbRig()).open();
    failAdd(2, new DOMException('full', 'QuotaExceededError'));
    expect(await log.append(0, ['x', 'y'])).toEqual({ fault: 'storage_full' });
    vi.restoreAllMocks();
    abortAfterAdd(1, 'QuotaExceededError');
    expect(await log.append(0, ['x', 'y'])).toEqual({ fault: 'storage_full' });
    vi.restoreAllMocks();
    expect(await log.read()).toEqual([]);
  });
});

describe('reading', () => {
  test.each([0, -1, 1.5, MAX_KEY + 1])(
    'a key that is not a position (%s) fails the reading, because skipping it would lose a record',
    async (key) => {
      const rig = await indexedDbRig();
      await rig.plant(1, 'one');
      await rig.plant(key, 'astray');
      const log = await rig.open();
      expect(await codeOf(log.read())).toBe('storage_failed');
    },
  );
});

describe('opening and closing', () => {
  test('a database upgraded elsewhere: this log closes, reports it, and refuses from then on', async () => {
    const rig = await indexedDbRig();
    const log = await rig.open();
    const events: string[] = [];
    log.subscribe((event) => events.push(event));
    const newer = await openDB(rig.name, 2);
    expect(events).toEqual(['closed']);
    expect(await codeOf(log.read())).toBe('storage_closed');
    expect(await log.append(0, ['x'])).toEqual({ fault: 'storage_closed' });
    newer.close();
  });

  test('a database of a newer app is not touched', async () => {
    const rig = await indexedDbRig();
    await rig.dispose();
    (await openDB(rig.name, 2)).close();
    expect(await codeOf(openIndexedDbLog({ name: rig.name }))).toBe('storage_newer');
  });

  test('waits for a deletion that waits for an old tab', async () => {
    const name = 'heelwise.test.blocked';
    const old = await openDB(name, 1, {
      upgrade(db) {
        db.createObjectStore('log');
        db.createObjectStore('meta');
      },
    });
    // A deletion waits for the old tab, and everything else waits for the deletion.
    const deleted = deleteDB(name);
    const opening = openIndexedDbLog({ name, timeoutMs: 2_000 });
    await new Promise((resolve) => setTimeout(resolve, 20));
    old.close();
    await deleted;
    const log = await opening;
    expect(await log.read()).toEqual([]);
    log.close();
  });

  test('an opening that is never answered ends in a fault and not in a blank page', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => new EventTarget() as IDBOpenDBRequest);
    expect(await codeOf(openIndexedDbLog({ name: 'heelwise.test.hang', timeoutMs: 10 }))).toBe('storage_failed');
  });

  test.each(['SecurityError', 'InvalidStateError', 'NotAllowedError'])('%s on opening means denied', async (name) => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', name);
    });
    expect(await codeOf(openIndexedDbLog({ name: 'heelwise.test.denied' }))).toBe('storage_denied');
  });

  test('a closed log refuses', async () => {
    const log = await (await indexedDbRig()).open();
    log.close();
    expect(await codeOf(log.read())).toBe('storage_closed');
  });
});
