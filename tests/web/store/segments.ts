/** The files of a second copy in memory, and ways to tear, lose and deny them. */
import type { SegmentStore } from '../../../web/store/second_copy.ts';

export interface FakeSegments extends SegmentStore {
  files: Map<string, string>;
  /** What was done, in order: `write NAME`, `remove NAME`. */
  done: string[];
  /** Every use rejects while it is set. */
  denied: boolean;
}

export function fakeSegments(): FakeSegments {
  const segments: FakeSegments = {
    files: new Map(),
    done: [],
    denied: false,
    async names() {
      check();
      return [...segments.files.keys()];
    },
    async read(name) {
      check();
      return segments.files.get(name) ?? null;
    },
    async write(name, text) {
      check();
      segments.done.push(`write ${name}`);
      segments.files.set(name, text);
    },
    async remove(name) {
      check();
      segments.done.push(`remove ${name}`);
      segments.files.delete(name);
    },
    async clear() {
      check();
      segments.files.clear();
    },
  };
  const check = (): void => {
    if (segments.denied) throw new DOMException('no', 'QuotaExceededError');
  };
  return segments;
}
