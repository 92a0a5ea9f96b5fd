/**
 * Fakes of all ports of the app, with the storage that tabs of a browser share and switches for what a browser refuses.
 */

import { signal } from '@preact/signals';
import { type FakePlayer, fakePlayer } from '../../../web/gallery/fake_player.ts';
import type { FileTarget } from '../../../web/ports/files.ts';
import { textInMemory } from '../../../web/ports/kept_text.ts';
import type { Log } from '../../../web/ports/log.ts';
import type { Ports } from '../../../web/ports/ports.ts';
import { memoryDrafts } from '../../../web/store/memory_drafts.ts';
import { createMemoryLog, type MemoryBacking, memoryBacking } from '../../../web/store/memory_log.ts';
import { createSecondCopy } from '../../../web/store/second_copy.ts';
import { countedIds, type FakeClock, fakeClock, noLocks } from '../store/fakes.ts';
import { type FakeSegments, fakeSegments } from '../store/segments.ts';

export interface FakePorts extends Ports {
  clock: FakeClock;
  player: FakePlayer;
  backing: MemoryBacking;
  saved: { name: string; content: Blob }[];
  /** The automatic file. */
  kept: FileTarget | null;
  /** Whether everything outside the log was deleted. */
  forgotten: boolean;
  /** The number of records seen last, as localStorage would store it. */
  marked: { records: number; generation: number } | null;
  /** The files of the second copy. */
  segments: FakeSegments;
  /** Whether the page would ask before it is closed. */
  held: boolean;
  asked: string[];
  copied: string[];
  reloads: number;
  theme: string | null;
}

/** A log of the kind `indexeddb`, which only IndexedDB has in the app. */
export const stored = (backing: MemoryBacking): Log => ({ ...createMemoryLog(backing), kind: 'indexeddb' });

export function fakePorts(change: Partial<Ports> = {}): FakePorts {
  const backing = memoryBacking();
  const ports: FakePorts = {
    backing,
    saved: [],
    kept: null,
    forgotten: false,
    marked: null,
    segments: fakeSegments(),
    held: false,
    asked: [],
    copied: [],
    reloads: 0,
    theme: null,
    clock: fakeClock(),
    player: fakePlayer(),
    ids: countedIds,
    locks: noLocks,
    files: { save: (name, content) => void ports.saved.push({ name, content: new Blob([content]) }), choose: null },
    keptFile: {
      get: async () => ports.kept,
      put: async (target) => {
        ports.kept = target;
      },
      remove: async () => {
        ports.kept = null;
      },
    },
    forgetTraces: async () => {
      ports.forgotten = true;
    },
    install: { state: signal('unknown'), ask: () => undefined },
    marker: {
      read: () => ports.marked,
      write: (generation, records) => {
        ports.marked = { generation, records };
      },
    },
    storage: {
      persist: async () => {
        ports.asked.push('persist');
        return true;
      },
      persisted: async () => false,
      estimate: async () => ({ usage: 10, quota: 1_000 }),
    },
    page: {
      reload: () => {
        ports.reloads += 1;
      },
      holdOpen: (on) => {
        ports.held = on;
      },
      copy: async (text) => {
        ports.copied.push(text);
        return true;
      },
      theme: () => ports.theme,
      setTheme: (theme) => {
        ports.theme = theme;
      },
      address: () => 'https://heelwise.example/app/',
      print: () => undefined,
      canShare: false,
      share: async () => false,
    },
    host: { check: async () => null },
    camera: { available: false, start: async () => ({ error: 'camera_none' }), readPicture: async () => null },
    openDrafts: async () => memoryDrafts(),
    surroundings: { missingFeatures: [], userAgent: 'Test/1.0' },
    openCopy: async () => createSecondCopy(ports.segments),
    waiting: textInMemory(),
    openLog: async () => stored(backing),
  };
  return Object.assign(ports, change);
}
