/** The basic types of everything that crosses the boundary: moments, texts, refusals, reasons and sides. */

/**
 * A moment as the shell saw it. `local_date` must be the civil date of `epoch_ms` at `utc_offset_min`; the engine
 * checks that.
 */
export interface Now {
  epoch_ms: number;
  /** YYYY-MM-DD */
  local_date: string;
  /** Minutes east of UTC, -840..840. */
  utc_offset_min: number;
}

export type Params = Record<string, string | number>;

/** Words on a screen: a key of the catalogue (web/words/en.json), or text that a person or a document wrote. */
export type Text = { key: string; params?: Params } | { literal: string };

/** A refusal. `code` is one of About.codes and has words under `error.<code>`; `path` is a JSON pointer. */
export interface Fault {
  code: string;
  path: string;
  params?: Params;
}

export type Answer<T> = { ok: T } | { error: Fault };

export type Rule = string;

/** A rule that decided something, with the person's own numbers. Both sides of each pair are words for the screen. */
export interface Reason {
  rule: Rule;
  inputs: { label: Text; value: Text }[];
}

export type SideKey = 'left' | 'right';

/** 0 to 10 for each sore side. A side that is missing was not answered. */
export interface SidePain {
  left?: number;
  right?: number;
}
