/** The contract in IndexedDB, and what only a database can do: durability, aborts, quotas, upgrades, denial. */
import { deleteDB, openDB } from 'idb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ShellFault } from '../../../web/engine/faults.ts';
import { textInMemory } from '../../../web/ports/kept_text.ts';
import { MAX_KEY } from '../../../web/ports/log.ts';
import { openLogDatabase } from '../../../web/store/indexeddb_database.ts';
import { openIndexedDbLog } from '../../../web/store/indexeddb_log.ts';
import { allDatabases } from '../../../web/store/indexeddb_names.ts';
import { indexedDbRig } from './indexeddb_rig.ts';
import { logContract, replaceContract } from './log_contract.ts';

logContract('IndexedDB', () => indexedDbRig());
replaceContract('IndexedDB', () => indexedDbRig(textInMemory()));
replaceContract('IndexedDB without a pointer', () => indexedDbRig());

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
    expect(transaction.mock.calls).toEqual([[['log', 'meta'], 'readwrite', { durability: 'strict' }]]);
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

  test('H14: Chromium names a full disk only in the message, and leaves a connection that is closing', async () => {
    const log = await (await indexedDbRig()).open();
    const full = 'Connection is closing because of: IO error: 000003.log: FILE_ERROR_NO_SPACE';
    failAdd(1, new DOMException(full, 'UnknownError'));
    expect(await log.append(0, ['x'])).toEqual({ fault: 'storage_full' });
    vi.restoreAllMocks();
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('The database connection is closing.', 'InvalidStateError');
    });
    const open = vi.spyOn(indexedDB, 'open');
    expect(await log.append(0, ['x'])).toEqual({ fault: 'storage_failed' });
    expect(await log.append(0, ['x'])).toEqual({ ok: { length: 1 } });
    expect(open).toHaveBeenCalledTimes(1);
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

describe('another database in its place', () => {
  test('H14: a fault on the way changes nothing and leaves no half-written database', async () => {
    const rig = await indexedDbRig(textInMemory());
    const log = await rig.open();
    await log.append(0, ['kept']);
    failAdd(2, new DOMException('full', 'QuotaExceededError'));
    expect(await log.replace(['a', 'b'], 'no', 1)).toEqual({ fault: 'storage_full' });
    vi.restoreAllMocks();
    expect(await log.read()).toEqual(['kept']);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(`${rig.name}.2`);
    expect(await log.append(1, ['goes on'])).toEqual({ ok: { length: 2 } });
  });

  test('H14: what does not read back as it was written does not become the log', async () => {
    const rig = await indexedDbRig(textInMemory());
    const log = await rig.open();
    await log.append(0, ['kept']);
    const getAll = IDBObjectStore.prototype.getAll;
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementationOnce(function (this: IDBObjectStore) {
      return getAll.call(this, IDBKeyRange.only(1));
    });
    expect(await log.replace(['a', 'b'], 'no', 1)).toEqual({ fault: 'storage_failed' });
    expect(await log.read()).toEqual(['kept']);
  });

  test('H14: a new database that a crash left half-made is never the current one', async () => {
    const rig = await indexedDbRig(textInMemory());
    const log = await rig.open();
    await log.append(0, ['kept']);
    (await openLogDatabase(`${rig.name}.2`, { state: 'made' })).close();
    const whole = await openLogDatabase(`${rig.name}.3`, { state: 'made' });
    await whole.fill(['not yet'], { state: 'made' });
    whole.close();
    expect(await (await rig.open()).read()).toEqual(['kept']);
    // Without the pointer, too.
    expect(await (await openIndexedDbLog({ name: rig.name, pointer: textInMemory() })).read()).toEqual(['kept']);
    expect(await log.replace(['new'], 'no', 1)).toEqual({ ok: { length: 1 } });
    expect(await (await rig.open()).read()).toEqual(['new']);
  });

  test.each([null, ''])('H14: a crash after the seal goes on with the new log (pointer: %j)', async (pointed) => {
    const rig = await indexedDbRig();
    const old = await openLogDatabase(rig.name);
    await old.append(0, ['old']);
    const whole = await openLogDatabase(`${rig.name}.2`, { state: 'made' });
    await whole.fill(['new'], { state: 'made' });
    await old.seal(1, whole.name);
    const pointer = textInMemory(pointed === null ? null : rig.name);
    const log = await openIndexedDbLog({ name: rig.name, pointer });
    expect(await log.read()).toEqual(['new']);
    expect(await log.append(1, ['more'])).toEqual({ ok: { length: 2 } });
    for (const database of [old, whole, log]) database.close();
  });

  test('H14: a lost pointer is found again, and the old log is not', async () => {
    const rig = await indexedDbRig(textInMemory());
    const log = await rig.open();
    await log.append(0, ['old']);
    await log.replace(['new'], 'until_deleted', 1);
    const pointer = textInMemory();
    const found = await openIndexedDbLog({ name: rig.name, pointer });
    expect(await found.read()).toEqual(['new']);
    expect(pointer.read()).toBe(found.name());
    found.close();
  });

  test('H14: a pointer to a log that was replaced and deleted does not hide the log', async () => {
    const rig = await indexedDbRig(textInMemory());
    const log = await rig.open();
    await log.append(0, ['one']);
    await log.replace(['one', 'two'], 'no', 1);
    await log.replace(['one', 'two', 'three'], 'no', 1);
    const gone = `${rig.name}.2`;
    await vi.waitFor(async () => expect(await allDatabases()).not.toContain(gone));
    const pointer = textInMemory(gone);
    const found = await openIndexedDbLog({ name: rig.name, pointer });
    expect(await found.read()).toEqual(['one', 'two', 'three']);
    expect(pointer.read()).toBe(`${rig.name}.3`);
    found.close();
  });

  test('H14: a pointer to a log that never came to be does not hide the first log', async () => {
    const pointer = textInMemory();
    const rig = await indexedDbRig(pointer);
    await (await rig.open()).append(0, ['one']);
    pointer.write(`${rig.name}.2`);
    const found = await openIndexedDbLog({ name: rig.name, pointer });
    expect(await found.read()).toEqual(['one']);
    expect(await found.append(1, ['two'])).toEqual({ ok: { length: 2 } });
    expect(found.name()).toBe(rig.name);
    found.close();
  });

  test('H14: a store that can no longer be written is left for a new one', async () => {
    const rig = await indexedDbRig(textInMemory());
    const log = await rig.open();
    await log.append(0, ['one']);
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.transaction.db.name === rig.name) throw new DOMException('broken', 'UnknownError');
      return put.apply(this, args);
    });
    expect(await log.replace(['one'], 'no', 1)).toEqual({ ok: { length: 1 } });
    vi.restoreAllMocks();
    expect(log.name()).toBe(`${rig.name}.2`);
    expect(await (await rig.open()).read()).toEqual(['one']);
  });
});

describe('reading', () => {
  test.each([0, -1, 1.5, MAX_KEY + 1, 'name'])(
    'H8 H14: what lies at a key that is no position (%s) is set aside as a damaged line, and the app goes on',
    async (key) => {
      const rig = await indexedDbRig();
      await rig.plant(1, 'one');
      await rig.plant(key as number, 'astray');
      const log = await rig.open();
      expect(await log.length()).toBe(1);
      const lines = await log.read();
      expect(lines).toEqual(['one', `\uFFFD["${key}","astray"]`]);
      expect(await log.append(2, ['two'])).toEqual({ ok: { length: 3 } });
      expect(await (await rig.open()).read()).toEqual([...lines, 'two']);
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

  test('H14: Chromium names blocked site data UnknownError, and then localStorage throws too', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The user denied permission to access the database.', 'UnknownError');
    });
    vi.stubGlobal('localStorage', {});
    expect(await codeOf(openIndexedDbLog({ name: 'heelwise.test.broken' }))).toBe('storage_failed');
    vi.stubGlobal('localStorage', undefined);
    expect(await codeOf(openIndexedDbLog({ name: 'heelwise.test.denied' }))).toBe('storage_denied');
    vi.unstubAllGlobals();
  });

  test('H14: a database that is deleted while open is told and is empty, and not mistaken for an update', async () => {
    const rig = await indexedDbRig();
    const log = await rig.open();
    await log.append(0, ['one']);
    const events: string[] = [];
    log.subscribe((event) => events.push(event));
    await deleteDB(rig.name);
    expect(events).toEqual(['written']);
    expect(await log.length()).toBe(0);
    expect(await log.append(1, ['two'])).toEqual({ conflict: true });
  });

  test('a closed log refuses', async () => {
    const log = await (await indexedDbRig()).open();
    log.close();
    expect(await codeOf(log.read())).toBe('storage_closed');
  });
});
