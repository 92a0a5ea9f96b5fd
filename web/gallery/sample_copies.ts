/** Saved copies as a person would see them before they bring one back. */
import type { Contents, CopyPreview } from '../ports/copies.ts';

export const WHOLE: Contents = {
  records: 413,
  damaged: 0,
  missing: 0,
  first_date: '2026-09-02',
  last_date: '2026-11-19',
};

const COUNTS = { records: 413, damaged: 0, missing: 0 };

/** A file that is brought into an empty app. */
export const FILE: CopyPreview = {
  aside: null,
  build: '3f9a1c20be47',
  made: '2026-11-19',
  whole: true,
  contents: WHOLE,
  here: null,
  shared: null,
  after: { empty: COUNTS },
  lines: [],
};

/** The same beside entries that are here. */
export const BESIDE: CopyPreview = {
  ...FILE,
  here: { ...WHOLE, records: 402, last_date: '2026-11-20' },
  shared: { both: 390, only_here: 12, only_there: 23 },
  after: { beside: COUNTS, instead: COUNTS, merged: { ...COUNTS, records: 425 } },
};
