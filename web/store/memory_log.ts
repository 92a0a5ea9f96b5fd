/**
 * The log if storage is denied, and in previews and simulations. It behaves like the stored one and lasts as long as
 * the page.
 */
import {
  type Appended,
  type AsideLog,
  assertAppendable,
  type Keep,
  type Log,
  type LogEvent,
  lineOf,
  type MetaKey,
  nameAfter,
} from '../ports/log.ts';

type MemoryRecords = Map<number, unknown>;

interface MemoryAside extends AsideLog {
  stored: MemoryRecords;
  /** The length that the log in its place had at first. */
  followed_by: number;
}

/** The records that several memory logs can share, as tabs share a database. */
export interface MemoryBacking {
  name: string;
  /** By key, and sparse like the database. */
  records: MemoryRecords;
  meta: Map<MetaKey, string>;
  aside: MemoryAside[];
  /** The last name that was given, so that none is given twice. */
  newest: string;
  listeners: Set<{ owner: object; then: (event: LogEvent) => void }>;
}

export function memoryBacking(): MemoryBacking {
  return { name: 'memory', records: new Map(), meta: new Map(), aside: [], newest: 'memory', listeners: new Set() };
}

export function createMemoryLog(backing: MemoryBacking = memoryBacking()): Log {
  const owner = {};
  /** What was last read or written here, to notice that another log has written since. */
  let seen = { name: backing.name, length: lengthOf(backing.records) };

  const look = (): number => {
    seen = { name: backing.name, length: lengthOf(backing.records) };
    return seen.length;
  };
  const tell = (): void => {
    for (const listener of backing.listeners) {
      if (listener.owner !== owner) queueMicrotask(() => listener.then('written'));
    }
  };
  const dropAside = async (name: string): Promise<void> => {
    backing.aside = backing.aside.filter((log) => log.name !== name);
  };
  const become = (name: string, records: MemoryRecords, keep: Keep, nowMs: number): Appended => {
    if (keep !== 'no') {
      const { name: old, records: stored } = backing;
      const followed_by = lengthOf(records);
      backing.aside.push({ name: old, records: lengthOf(stored), put_aside_ms: nowMs, keep, stored, followed_by });
    }
    backing.name = name;
    backing.records = records;
    tell();
    return { ok: { length: look() } };
  };

  return {
    kind: 'memory',
    name: () => backing.name,
    dataLoss: () => 'none',

    async read(from = 0) {
      return linesOf(backing.records, from, from === 0 ? look() : lengthOf(backing.records));
    },

    // What is only measured has not been read, so it does not count as seen.
    length: async () => lengthOf(backing.records),

    async append(expected, records): Promise<Appended> {
      assertAppendable(records);
      if (seen.name !== backing.name || lengthOf(backing.records) !== expected) return { conflict: true };
      put(backing.records, expected, records);
      if (records.length > 0) tell();
      return { ok: { length: look() } };
    },

    async metaGet(key) {
      return backing.meta.get(key) ?? null;
    },
    async metaSet(key, value) {
      backing.meta.set(key, value);
    },
    async metaInit(key, value) {
      if (!backing.meta.has(key)) backing.meta.set(key, value);
      return backing.meta.get(key) as string;
    },

    async replace(lines, keep, nowMs, from = seen) {
      assertAppendable(lines);
      if (from.name !== backing.name || from.length !== lengthOf(backing.records)) return { conflict: true };
      const records: MemoryRecords = new Map();
      put(records, 0, lines);
      backing.newest = nameAfter(backing.newest);
      return become(backing.newest, records, keep, nowMs);
    },

    async aside() {
      const length = lengthOf(backing.records);
      backing.aside = backing.aside.filter((log) => log.keep !== 'until_added' || log.followed_by === length);
      return backing.aside
        .map(({ name, records, put_aside_ms, keep }) => ({ name, records, put_aside_ms, keep }))
        .reverse();
    },

    async readAside(name) {
      const found = backing.aside.find((log) => log.name === name);
      return found ? linesOf(found.stored, 0, found.records) : [];
    },

    async putAside(lines, nowMs) {
      const stored: MemoryRecords = new Map();
      put(stored, 0, lines);
      backing.newest = nameAfter(backing.newest);
      const log = { name: backing.newest, records: lines.length, put_aside_ms: nowMs, keep: 'until_deleted' } as const;
      backing.aside.push({ ...log, stored, followed_by: 0 });
    },

    async switchTo(name, nowMs) {
      const found = backing.aside.find((log) => log.name === name);
      if (!found) return { conflict: true };
      await dropAside(name);
      // A later log always has a later name.
      backing.newest = nameAfter(backing.newest);
      return become(backing.newest, found.stored, 'until_deleted', nowMs);
    },

    dropAside,

    async erase() {
      backing.aside = [];
      backing.meta.clear();
      backing.newest = nameAfter(backing.newest);
      become(backing.newest, new Map(), 'no', 0);
    },

    subscribe(then) {
      const listener = { owner, then };
      backing.listeners.add(listener);
      return () => backing.listeners.delete(listener);
    },

    close() {
      for (const listener of backing.listeners) {
        if (listener.owner === owner) backing.listeners.delete(listener);
      }
    },
  };
}

function lengthOf(records: MemoryRecords): number {
  let last = 0;
  for (const key of records.keys()) last = Math.max(last, key);
  return last;
}

function linesOf(records: MemoryRecords, from: number, to: number): string[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => {
    const key = from + i + 1;
    return records.has(key) ? lineOf(records.get(key)) : '';
  });
}

function put(records: MemoryRecords, after: number, lines: readonly string[]): void {
  lines.forEach((line, i) => {
    if (line !== '') records.set(after + 1 + i, line);
  });
}
