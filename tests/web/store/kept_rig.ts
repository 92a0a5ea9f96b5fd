/** A log with its second copy and marker on fake stores, and an engine's join of a few lines. */

import type { Log } from '../../../web/ports/log.ts';
import type { Marker } from '../../../web/ports/ports.ts';
import { createKeptLog } from '../../../web/store/kept_log.ts';
import type { KeptLog, KeptNews } from '../../../web/store/kept_news.ts';
import { createMemoryLog, type MemoryBacking, memoryBacking } from '../../../web/store/memory_log.ts';
import type { Join } from '../../../web/store/mend.ts';
import { createSecondCopy } from '../../../web/store/second_copy.ts';
import { noLocks } from './fakes.ts';
import { type FakeSegments, fakeSegments } from './segments.ts';

export interface Device {
  backing: MemoryBacking;
  segments: FakeSegments;
  marked: { generation: number; records: number } | null;
  /** Every report so far, the later over the earlier. */
  news: KeptNews;
  joined: number;
  join: Join;
  /** Another log on the same stores, as another tab or a later start opens it. `wrap` breaks the stored log. */
  open(wrap?: (log: Log) => Log): KeptLog;
  /** The same, after it was begun. */
  begun(wrap?: (log: Log) => Log): Promise<KeptLog>;
  /** Empties the stored log, as a browser does that clears IndexedDB. */
  clear(): void;
}

/** A line is sound unless it begins with "bad". Lines at the same position are the same record. */
export const fakeJoin: Join = async (mine, theirs) => {
  const sound = (line: string | undefined): line is string => Boolean(line) && !line?.startsWith('bad');
  const [here, there] = [mine.filter(sound), theirs.filter(sound)];
  const onlyMine = here.filter((line) => !there.includes(line));
  const onlyTheirs = there.filter((line) => !here.includes(line));
  const mended = mine.map((line, i) => (sound(line) ? line : sound(theirs[i]) ? theirs[i] : line));
  const lines = [...mended, ...onlyTheirs.filter((line) => !mended.includes(line))];
  const repairs = (one: readonly string[], other: readonly string[]): number =>
    one.filter((line, i) => !sound(line) && sound(other[i])).length;
  return {
    ok: {
      relation: onlyTheirs.length === 0 ? (onlyMine.length === 0 ? 'same' : 'mine_longer') : 'diverged',
      lines,
      both: here.length - onlyMine.length,
      only_mine: onlyMine.length,
      only_theirs: onlyTheirs.length,
      repaired: repairs(mine, theirs) + repairs(theirs, mine),
      damaged: lines.filter((line) => line !== '' && !sound(line)).length,
      missing: lines.filter((line) => line === '').length,
      newer: false,
    },
  };
};

export function device(): Device {
  const made: Device = {
    backing: memoryBacking(),
    segments: fakeSegments(),
    marked: null,
    news: {},
    joined: 0,
    join: fakeJoin,
    open(wrap = (log) => log) {
      const marker: Marker = {
        read: () => made.marked,
        write: (generation, records) => {
          made.marked = { generation, records };
        },
      };
      return createKeptLog({
        log: wrap(createMemoryLog(made.backing)),
        openCopy: async () => createSecondCopy(made.segments),
        marker,
        locks: noLocks,
        join: (mine, theirs) => {
          made.joined += 1;
          return made.join(mine, theirs);
        },
        now: () => 1_000,
        onNews: (news) => void Object.assign(made.news, news),
      });
    },
    async begun(wrap) {
      const log = made.open(wrap);
      await log.begin();
      return log;
    },
    clear() {
      made.backing.records.clear();
      made.backing.meta.clear();
    },
  };
  return made;
}
