/** What the engine answers besides the view: information about itself, the log, files, and queries. */
import type { Insight } from './contract_insight.ts';
import type { OnTrack } from './contract_on_track.ts';
import type { ProgrammePreview } from './contract_programme.ts';
import type { ActivityKind, CheckInAnswer, CheckInView, RatingView, ResponseView } from './contract_today.ts';
import type { SideKey, SidePain, Text } from './contract_words.ts';

export interface About {
  build: string;
  /** Every code a Fault can carry. */
  codes: string[];
  /** Every command kind. */
  commands: string[];
}

export interface Loaded {
  records: number;
  damaged: number;
  missing: number;
  read_only: boolean;
}

/** Envelopes as the engine wrote them. Store these strings unchanged. */
export interface Decided {
  records: string[];
}

export interface JoinedLog {
  /** By sound records. `theirs_longer`: theirs has every sound record of mine, and more. */
  relation: 'same' | 'mine_longer' | 'theirs_longer' | 'diverged';
  /** In canonical order, without the stamps that are no longer needed. '' stands for a missing record. */
  lines: string[];
  /** The numbers of sound records. */
  both: number;
  only_mine: number;
  only_theirs: number;
  /** Damaged or missing lines of one log whose record the other has. */
  repaired: number;
  /** What stays damaged or missing in the joined log. */
  damaged: number;
  missing: number;
  /** Records of a newer app are among the lines. */
  newer: boolean;
}

export interface LogSummary {
  /** Damaged and missing ones included. */
  records: number;
  damaged: number;
  missing: number;
  newer: boolean;
  first_date: string | null;
  last_date: string | null;
}

export interface RegistryEntry {
  id: string;
  kind: 'fact' | 'rule' | 'hazard' | 'ladder';
  title: string;
  text: string;
  /** One or two sentences for the person. */
  plain: string;
  sources: string[];
  ours: boolean;
}

export interface ActivityEntry {
  /** The id to pass to submit_activity in order to correct this activity. */
  activity: string;
  what: ActivityKind;
  name: Text;
  minutes: number;
  sides: SideKey[];
  pain: SidePain;
}

/** One entry of the diary. */
export interface Entry {
  record: string;
  kind: 'check_in' | 'session' | 'activity' | 'assessment';
  date: string;
  /** R42: the device's clock was wrong when this was entered. */
  date_unsure: boolean;
  deleted: boolean;
  check_in: CheckInAnswer | null;
  /** For a session: what was done and reported. */
  session: (RatingView & { exercises: { name: Text; dose_text: Text }[]; guided: boolean }) | null;
  activity: ActivityEntry | null;
  /** For a session: how the tendon responded to that date's sessions. For an activity: how it was. */
  response: ResponseView | null;
}

export interface Queries {
  /** args: {before: the first date to leave out, or null for the newest; limit: at most 60}. Newest first. */
  entries: { args: { before: string | null; limit: number }; answer: { entries: Entry[]; more: boolean } };
  /** args: {weeks: 1 to 12; before: the first date to leave out, or null for the newest} */
  insight: { args: { weeks: number; before: string | null }; answer: Insight };
  /** The way through the phases beside the band of virtual people. args: {} */
  on_track: { args: Record<string, never>; answer: OnTrack };
  /**
   * What following a programme would mean; refused if it cannot be read. args: {text: a link, a source or a whole
   * document}
   */
  programme: { args: { text: string }; answer: ProgrammePreview };
  /** What can be entered for a date up to today. args: {date} */
  day: { args: { date: string }; answer: { check_in: CheckInView; sides: SideKey[] } };
  /** args: {ids: string[]} (at most 32) */
  registry: { args: { ids: string[] }; answer: { entries: RegistryEntry[] } };
  /** The canonical dump of the state, for fault reports and replay. args: {} */
  state: { args: Record<string, never>; answer: unknown };
}
