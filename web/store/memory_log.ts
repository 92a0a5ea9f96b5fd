/**
 * The log if storage is denied, and in previews and simulations. It behaves like the stored one and lasts as long as
 * the page.
 */
import { type Appended, assertAppendable, type Log, type LogEvent, lineOf, type MetaKey } from '../ports/log.ts';

/** The records that several memory logs can share, as tabs share a database. */
export interface MemoryBacking {
  /** By key, and sparse like the database. */
  records: Map<number, unknown>;
  meta: Map<MetaKey, string>;
  listeners: Set<{ owner: object; then: (event: LogEvent) => void }>;
}

export function memoryBacking(): MemoryBacking {
  return { records: new Map(), meta: new Map(), listeners: new Set() };
}

export function createMemoryLog(backing: MemoryBacking = memoryBacking()): Log {
  const owner = {};
  const lastKey = (): number => Math.max(0, ...backing.records.keys());

  return {
    kind: 'memory',

    async read() {
      return Array.from({ length: lastKey() }, (_, i) =>
        backing.records.has(i + 1) ? lineOf(backing.records.get(i + 1)) : '',
      );
    },

    async length() {
      return lastKey();
    },

    async append(expected, records): Promise<Appended> {
      assertAppendable(records);
      if (lastKey() !== expected) return { conflict: true };
      records.forEach((record, i) => {
        if (record !== '') backing.records.set(expected + 1 + i, record);
      });
      if (records.length > 0) {
        for (const listener of backing.listeners) {
          if (listener.owner !== owner) queueMicrotask(() => listener.then('written'));
        }
      }
      return { ok: { length: expected + records.length } };
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
