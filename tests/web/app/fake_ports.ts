/**
 * Fakes of all ports of the app, with the storage that tabs of a browser share and switches for what a browser refuses.
 */

import { type FakePlayer, fakePlayer } from '../../../web/gallery/fake_player.ts';
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
  saved: { name: string; text: string }[];
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
    files: { save: (name, text) => void ports.saved.push({ name, text }) },
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
    camera: { available: false, start: async () => ({ error: 'camera_none' }), readPicture: async () => null },
    openDrafts: async () => memoryDrafts(),
    surroundings: { missingFeatures: [], userAgent: 'Test/1.0' },
    openCopy: async () => createSecondCopy(ports.segments),
    waiting: textInMemory(),
    openLog: async () => stored(backing),
  };
  return Object.assign(ports, change);
}
