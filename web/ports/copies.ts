/** What a person sees of a saved copy, or of a log that was put aside, before anything changes (H8). */

/** What is in a log. `records` counts only those that can be read. */
export interface Contents {
  records: number;
  damaged: number;
  missing: number;
  first_date: string | null;
  last_date: string | null;
}

/**
 * empty: nothing is here yet. beside: what is here is put aside until it is deleted. instead: it is put aside until
 * something is added. merged: both are joined, and what is here is put aside until something is added.
 */
export type RestoreWay = 'empty' | 'beside' | 'instead' | 'merged';

/** The numbers that the engine compares with the lines before it records the person's consent. */
interface Confirmed {
  records: number;
  damaged: number;
  missing: number;
}

export interface CopyPreview {
  /** The name of the log that was put aside; null for a file. */
  aside: string | null;
  /** The build that made the file; null for a log that was put aside. */
  build: string | null;
  /** The date on which the copy was made or the log put aside. */
  made: string;
  /** The checksum of the file is right. */
  whole: boolean;
  contents: Contents;
  /** null if nothing is here yet. */
  here: Contents | null;
  /** Records that are in both, or in one only; null if nothing is here yet. */
  shared: { both: number; only_here: number; only_there: number } | null;
  after: Partial<Record<RestoreWay, Confirmed>>;
  /** The lines that would be stored. */
  lines: readonly string[];
}

/** The log that was there before a restore, as long as nothing was added since. */
export interface UndoOffer {
  name: string;
  records: number;
}
