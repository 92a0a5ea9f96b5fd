/**
 * Drafts on the device: kept across reloads, damaged ones ignored, and work that continues if nothing can be stored.
 */
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Draft, Drafts } from '../../../web/ports/drafts.ts';
import { createDrafts, DRAFTS_MAX, memoryDrafts } from '../../../web/store/indexeddb_drafts.ts';

let made = 0;
const freshName = (): string => {
  made += 1;
  return `heelwise-physio.test.${made}`;
};

const draft = (id: string, minute = 0, more: Partial<Draft> = {}): Draft => ({
  id,
  title: `Draft ${id}`,
  kind: 'draft',
  source: { format: 1, base: { id: 'six_phases_adapted', version: 1 }, set: { '/phases/0/ladders/0/top': 4 } },
  changed: { epoch_ms: 1_795_000_000_000 + minute * 60_000, local_date: '2026-11-18', utc_offset_min: 0 },
  ...more,
});

const ids = async (drafts: Drafts): Promise<string[]> => {
  const all = await drafts.all();
  if ('error' in all) throw new Error(all.error.code);
  return all.ok.map(({ id }) => id);
};

afterEach(() => vi.unstubAllGlobals());

describe.each([
  ['in the database', () => createDrafts({ name: freshName() })],
  ['in memory', () => memoryDrafts()],
])('drafts %s', (_, make) => {
  test('come back as they were put, newest first', async () => {
    const drafts = make();
    expect(await drafts.put(draft('a', 1))).toBeNull();
    expect(await drafts.put(draft('b', 3))).toBeNull();
    expect(await drafts.put(draft('c', 2, { kind: 'template' }))).toBeNull();
    expect(await ids(drafts)).toEqual(['b', 'c', 'a']);
    expect(await drafts.get('c')).toEqual({ ok: draft('c', 2, { kind: 'template' }) });
  });

  test('replaced by a later put, and gone after remove', async () => {
    const drafts = make();
    await drafts.put(draft('a'));
    await drafts.put(draft('a', 5, { title: 'Renamed' }));
    expect(await drafts.get('a')).toMatchObject({ ok: { title: 'Renamed' } });
    expect(await drafts.remove('a')).toBeNull();
    expect(await drafts.remove('a')).toBeNull();
    expect(await drafts.get('a')).toEqual({ ok: null });
    expect(await ids(drafts)).toEqual([]);
  });

  test('a missing one is null', async () => {
    expect(await make().get('nobody')).toEqual({ ok: null });
  });
});

describe('the database', () => {
  test('keeps drafts for the next page', async () => {
    const name = freshName();
    await createDrafts({ name }).put(draft('a'));
    expect(await createDrafts({ name }).get('a')).toEqual({ ok: draft('a') });
  });

  test("H14: is separate from the log's", async () => {
    await createDrafts().put(draft('a'));
    expect((await indexedDB.databases()).map((one) => one.name)).not.toContain('heelwise');
  });

  test.each([
    ['no object', 7],
    ['nothing', null],
    ['another kind', { ...draft('bad'), kind: 'plan' }],
    ['a title that is no text', { ...draft('bad'), title: 5 }],
    ['an endless title', { ...draft('bad'), title: 'x'.repeat(5000) }],
    ['an id that leads elsewhere', { ...draft('bad'), id: '../../x' }],
    ['a source of another format', { ...draft('bad'), source: { format: 2, base: {}, set: {} } }],
    ['a source without a base', { ...draft('bad'), source: { format: 1, set: {} } }],
    ['no moment', { ...draft('bad'), changed: 'yesterday' }],
  ])('H8: ignores %s and shows the others', async (_, value) => {
    const name = freshName();
    const drafts = createDrafts({ name });
    await drafts.put(draft('good'));
    const db = await openDB(name);
    await db.put('drafts', value, 'bad');
    db.close();
    expect(await ids(drafts)).toEqual(['good']);
    expect(await drafts.get('bad')).toEqual({ ok: null });
  });

  test('refuses unbounded drafts', async () => {
    const drafts = createDrafts({ name: freshName() });
    const set = { '/note': 'x'.repeat(2_000_000) };
    expect(await drafts.put({ ...draft('a'), source: { ...draft('a').source, set } })).toMatchObject({
      code: 'file_too_large',
    });
    for (let i = 0; i < DRAFTS_MAX; i += 1) await drafts.put(draft(`d${i}`));
    expect(await drafts.put(draft('one_more'))).toEqual({ code: 'storage_full', path: '' });
    expect(await drafts.put(draft('d3', 9, { title: 'Still goes' }))).toBeNull();
    // Nothing is lost: the draft stays in this page.
    expect(await drafts.get('one_more')).toEqual({ ok: draft('one_more') });
  });

  test('without one, work continues in memory and every put reports it', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const drafts = createDrafts({ name: freshName() });
    expect(await drafts.all()).toEqual({ ok: [] });
    expect(await drafts.put(draft('a'))).toEqual({ code: 'storage_denied', path: '' });
    expect(await drafts.get('a')).toEqual({ ok: draft('a') });
    expect(await ids(drafts)).toEqual(['a']);
    expect(await drafts.remove('a')).toBeNull();
    expect(await ids(drafts)).toEqual([]);
  });

  test('that refuses to open is reported, and tried again', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('no', 'SecurityError');
    });
    const drafts = createDrafts({ name: freshName() });
    expect(await drafts.put(draft('a'))).toEqual({ code: 'storage_denied', path: '' });
    open.mockRestore();
    expect(await drafts.put(draft('a', 1))).toBeNull();
    expect(await ids(drafts)).toEqual(['a']);
  });

  test('that never answers is reported', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => ({ addEventListener() {} }) as never);
    const drafts = createDrafts({ name: freshName(), timeoutMs: 20 });
    expect(await drafts.all()).toEqual({ error: { code: 'storage_failed', path: '' } });
    expect(await drafts.put(draft('a'))).toEqual({ code: 'storage_failed', path: '' });
    expect(await ids(drafts)).toEqual(['a']);
    open.mockRestore();
  });

  test('of a newer app is left alone', async () => {
    const name = freshName();
    (await openDB(name, 99)).close();
    expect(await createDrafts({ name }).put(draft('a'))).toEqual({ code: 'storage_newer', path: '' });
  });
});
