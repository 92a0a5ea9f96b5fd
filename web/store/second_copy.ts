/**
 * An independent copy of every record, in files that are written once and never changed. The name of a file carries the
 * generation of its log, the position of its first record, the number of records and their checksum, so that a listing
 * alone tells what there is, and a torn file is recognised. A file that grows is written under its new name before the
 * old one is removed.
 */
import { assertAppendable, type Records } from '../ports/log.ts';
import type { SecondCopy } from '../ports/ports.ts';

/** A store of files that are written once and never changed. */
export interface SegmentStore {
  names(): Promise<string[]>;
  /** Returns null if there is no such file. */
  read(name: string): Promise<string | null>;
  write(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
  /** Removes everything. */
  clear(): Promise<void>;
}

interface Segment {
  name: string;
  generation: number;
  /** The number of records before its first one. */
  after: number;
  count: number;
  sum: string;
}

/** The last file grows up to this many records; each further record would have to write it all again. */
const GROWS_UP_TO = 128;
/** Bounds the text that is made at once when a whole log is copied. */
const MOST_LINES = 2_048;
const NAME = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})\.([0-9a-f]{32})$/;

export function createSecondCopy(store: SegmentStore): SecondCopy {
  const list = async (generation?: number): Promise<Segment[]> =>
    (await store.names())
      .flatMap((name) => segmentOf(name) ?? [])
      .filter((segment) => generation === undefined || segment.generation === generation)
      // At the same position the longest is the newest.
      .sort((a, b) => a.after - b.after || b.count - a.count);

  const write = async (generation: number, after: number, lines: readonly string[]): Promise<string> => {
    const text = textOf(lines);
    const name = `${generation}.${after}.${lines.length}.${await sumOf(text)}`;
    await store.write(name, text);
    return name;
  };

  const linesOf = async (segment: Segment): Promise<string[] | null> => {
    const text = await store.read(segment.name).catch(() => null);
    if (text === null || (await sumOf(text)) !== segment.sum) return null;
    const lines = text.split('\n');
    return lines.length === segment.count ? lines : null;
  };

  const of = (generation: number): Records => ({
    async read(from = 0) {
      const segments = await list(generation);
      const lines = new Array<string>(endOf(segments)).fill('');
      let reached = 0;
      for (const segment of segments) {
        if (segment.after + segment.count <= reached) continue;
        const found = await linesOf(segment);
        found?.forEach((line, i) => {
          lines[segment.after + i] = line;
        });
        if (found) reached = segment.after + segment.count;
      }
      // What the names promise and no file keeps at the end is not part of the log.
      while (lines.at(-1) === '') lines.pop();
      return from > 0 ? lines.slice(from) : lines;
    },

    length: async () => endOf(await list(generation)),

    async append(expected, records) {
      assertAppendable(records);
      const segments = await list(generation);
      if (endOf(segments) !== expected) return { conflict: true };
      const last = segments.findLast(({ after, count }) => after + count === expected && count > 0);
      const grows = last && records.length > 0 && last.count < GROWS_UP_TO ? await linesOf(last) : null;
      const lines = grows ? [...grows, ...records] : records;
      const after = grows && last ? last.after : expected;
      for (let i = 0; i < lines.length; i += MOST_LINES)
        await write(generation, after + i, lines.slice(i, i + MOST_LINES));
      if (grows && last) await store.remove(last.name);
      return { ok: { length: expected + records.length } };
    },
  });

  const drop = async (generation: number): Promise<void> => {
    for (const { name } of await list(generation)) await store.remove(name);
  };

  return {
    async generations() {
      const all = new Set((await list()).map(({ generation }) => generation));
      return [...all].sort((a, b) => b - a);
    },
    of,
    async holds(generation, lines) {
      let reached = 0;
      for (const { after, count, sum } of await list(generation)) {
        if (after + count <= reached) continue;
        if (after > reached || after + count > lines.length) return false;
        if ((await sumOf(textOf(lines.slice(after, after + count)))) !== sum) return false;
        reached = after + count;
      }
      return reached === lines.length;
    },
    drop,
    clear: store.clear,
  };
}

function segmentOf(name: string): Segment | null {
  const [, generation, after, count, sum] = NAME.exec(name) ?? [];
  return sum === undefined
    ? null
    : { name, generation: Number(generation), after: Number(after), count: Number(count), sum };
}

function endOf(segments: readonly Segment[]): number {
  return segments.reduce((end, { after, count }) => Math.max(end, after + count), 0);
}

/** No sound record contains a line feed, so in a damaged one U+FFFD may stand for it. */
function textOf(lines: readonly string[]): string {
  return lines.map((line) => (line.includes('\n') ? line.replaceAll('\n', '\uFFFD') : line)).join('\n');
}

/** Half of a SHA-256 in hexadecimal. */
async function sumOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest, 0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
