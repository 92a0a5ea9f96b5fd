/** What the engine answers besides the view: about itself, the log, files, and queries. */
import type { Insight } from './contract_insight.ts';
import type { ProgrammePreview } from './contract_programme.ts';
import type { ActivityKind, CheckInAnswer, CheckInView, RatingView, ResponseView } from './contract_today.ts';
import type { SideKey, SidePain, Text } from './contract_words.ts';

export interface About {
  build: string;
  /** Every code a Fault can carry. */
  codes: string[];
  /** Every command kind. */
  commands: string[];
  /** Highest format of a backup file this build reads. */
  backup_format: number;
}

export interface Loaded {
  records: number;
  damaged: number;
  missing: number;
  read_only: boolean;
}

/** Envelopes as the engine wrote them: store these strings untouched. */
export interface Decided {
  records: string[];
}

export interface BackupSummary {
  build: string;
  /** Records the file says it holds; damaged and missing are among them. */
  records: number;
  damaged: number;
  missing: number;
  first_date: string | null;
  last_date: string | null;
  /** Lines to store at keys 1..n; '' is a missing record. */
  lines: string[];
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
  /** For log_activity, to correct it. */
  activity: string;
  what: ActivityKind;
  name: Text;
  minutes: number;
  sides: SideKey[];
  pain: SidePain;
}

/** One thing the person entered. */
export interface Entry {
  record: string;
  kind: 'check_in' | 'session' | 'activity' | 'assessment';
  date: string;
  deleted: boolean;
  check_in: CheckInAnswer | null;
  /** Of a session: what was done and said. */
  session: (RatingView & { exercises: { name: Text; dose_text: Text }[]; guided: boolean }) | null;
  activity: ActivityEntry | null;
  /** How that date's sessions were answered; of an activity: how it was. */
  response: ResponseView | null;
}

export interface Queries {
  /** args: {before: first date not shown, or null for the newest; limit: at most 60}. Newest first. */
  entries: { args: { before: string | null; limit: number }; answer: { entries: Entry[]; more: boolean } };
  /** args: {weeks: 1 to 12; before: first date not shown, or null for the newest} */
  insight: { args: { weeks: number; before: string | null }; answer: Insight };
  /** What following it would mean; refused where it cannot be read. args: {text: a link, a source or a whole document} */
  programme: { args: { text: string }; answer: ProgrammePreview };
  /** What can be entered for a date up to today: {date} */
  day: { args: { date: string }; answer: { check_in: CheckInView; sides: SideKey[] } };
  /** args: {ids: string[]} (at most 32) */
  registry: { args: { ids: string[] }; answer: { entries: RegistryEntry[] } };
  /** Canonical dump of the state, for reports of faults and replay. args: {} */
  state: { args: Record<string, never>; answer: unknown };
}
