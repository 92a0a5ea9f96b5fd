/**
 * Programmes: the released ones, a physio's changes to one, links, and what following one would mean. A programme
 * travels as the text of a ProgrammeSource, as a whole document, or as a link; the engine accepts any of the three
 * wherever it takes a `text`.
 */
import type { ExerciseView, PlanStep, Weekday } from './contract_plan.ts';
import type { Fault, SideKey, Text } from './contract_words.ts';

export type SidesKey = SideKey | 'both';

/** Changes to a document: JSON pointers into it, and the values that replace what is there. */
export interface ProgrammeSource {
  format: 1;
  base: { id: string; version: number };
  set: Record<string, unknown>;
  /** The base document itself, if it is not a released one. */
  document?: Record<string, unknown>;
}

export interface ProgrammeCitation {
  authors: string;
  title: string;
  journal: string;
  year: number;
  doi?: string;
}

export interface ProgrammeListed {
  id: string;
  version: number;
  title: string;
  citations: ProgrammeCitation[];
  phases: { number: number; name: Text }[];
}

/** How a value is entered and shown. Milliseconds and grams are entered as seconds and kilograms. */
export type FieldKind =
  | 'count'
  | 'ms'
  | 'grams'
  | 'pain'
  | 'days'
  | 'times'
  | 'toggle'
  | 'choice'
  | 'weekdays'
  | 'rung';

/** One value that can be changed. `pointer` is its key in ProgrammeSource.set. */
export interface FormField {
  pointer: string;
  /** `field.<name>` */
  label: Text;
  kind: FieldKind;
  /** The present value, and the value in the base. Weekdays are lists of words. */
  value: number | boolean | string | Weekday[] | null;
  standard: number | boolean | string | Weekday[] | null;
  /** `value` in words with its unit; weekdays are a list. */
  value_text: Text[];
  /** Inclusive; null where bounds do not apply. */
  min: number | null;
  max: number | null;
  /** For a choice and for weekdays: the words that may be chosen. */
  words: { word: string; text: Text }[];
  /** The engine's message about this value. */
  faults: FormFault[];
}

export interface FormRung {
  dose_text: Text;
  fields: FormField[];
}

export interface FormLadder {
  id: string;
  top: FormField;
  /** Whether every rung has the same value. */
  constant: FormField[];
  /** Lowest first. A rung has no number of its own: `start.rung` and `top` are indices into this list, from 0. */
  rungs: FormRung[];
}

export interface FormExercise {
  exercise: string;
  name: Text;
  use: FormField;
  rest: FormField | null;
  /** An index into the phase's ladders. Several exercises can share one. */
  ladder: string;
  fallback: boolean;
  on_request: boolean;
  /** The dose as a person sees it, at the lowest rung and at the top one. */
  first: ExerciseView;
  top: ExerciseView;
}

export interface FormPhase {
  number: number;
  name: Text;
  frequency: FormField;
  /** null if the frequency does not ask for any. */
  times: FormField | null;
  weekdays: FormField | null;
  exercises: FormExercise[];
  ladders: FormLadder[];
}

export interface FormFault extends Fault {
  /** The key in `set` that it is about; empty if it is about the whole. */
  pointer: string;
}

/** What the builder shows. The engine makes it anew after every change. */
export interface ProgrammeForm {
  base: { id: string; version: number; title: string; released: boolean; citations: ProgrammeCitation[] };
  /** The source as it was read, in canonical order. Keep this one. */
  source: ProgrammeSource;
  /** R36 and R20. */
  limits: FormField[];
  phases: FormPhase[];
  /** R17: where a person may begin, as an exercise of a phase and its rungs. */
  starts: {
    phase: number;
    name: Text;
    exercises: { exercise: string; name: Text; rungs: Text[] }[];
    regardless: boolean;
  }[];
  goals: { id: string; text: Text; chosen: boolean }[];
  given: {
    side: SidesKey | null;
    issued: string | null;
    expires: string | null;
    review: string | null;
    hold_until: string | null;
    note: string;
    name: string;
    clinic: string;
    start: { phase: number; exercise: string; rung: number; regardless: boolean } | null;
  };
  /**
   * The number of characters that each text may have; R36: the number of days that a hold may last from the date of
   * issue.
   */
  given_max: { note: number; name: number; clinic: number; hold_days: number };
  differs: ProgrammeDifference[];
  /** Everything that is wrong, including messages about single fields. If it is empty, the programme can be sent. */
  faults: FormFault[];
  /**
   * null while something is wrong, and for a document that no link can carry. `plain`: without note, name and clinic.
   */
  link: { text: string; characters: number; plain_characters: number } | null;
}

/** One difference from the standard document. */
export interface ProgrammeDifference {
  pointer: string;
  /** Outermost first: the phase, the exercises of the ladder, the step. */
  where: Text[];
  label: Text;
  /** Each is a list of words that belong together (days, goals, a phase with its exercise); null if nothing is set. */
  standard: Text[] | null;
  /** The value in the programme that is followed now; null if that is another document, and in the builder. */
  now: Text[] | null;
  offered: Text[] | null;
}

/** What a physio can add besides doses. */
export interface ProgrammeGiven {
  /** Who they say made it. Nobody has checked that (H9). */
  by: { name: string; clinic: string } | null;
  note: string;
  side: SidesKey | null;
  issued: string | null;
  expires: string | null;
  review: string | null;
  hold_until: string | null;
}

/** A programme that somebody sent, before it is accepted. */
export interface ProgrammePreview extends ProgrammeGiven {
  base: { id: string; version: number; title: string; released: boolean; citations: ProgrammeCitation[] };
  goals: Text[];
  /** Compared with its own standard document. */
  differs: ProgrammeDifference[];
  /** The programme that is followed now, and whether it is this very one. */
  now: { title: string; same: boolean; same_base: boolean; by: { name: string; clinic: string } | null };
  /** What accepting it would lead to, one sentence each: `programme.leads.<what>`. */
  leads: Text[];
  /** The plan that follows at once; null if questions come first and decide. */
  to: PlanStep | null;
  /** The plan with which a person would begin; null if the answers decide (R14). */
  start: PlanStep | null;
  /** Why it cannot be accepted now; null if it can. */
  barred: Fault | null;
}

/** The programme that is followed now. */
export interface ProgrammeView extends ProgrammeGiven {
  id: string;
  version: number;
  title: string;
  /** It is the programme that comes with the app, unchanged. */
  standard: boolean;
  /** null: since the beginning. */
  since: string | null;
  /** Its last day has passed: ask for a new one, or go back to the standard one. */
  ended: boolean;
  /** It was made for another side than the person's own. */
  other_side: boolean;
  /** Set while accepting it can be undone: the programme that would come back. */
  undo: { title: string; by: { name: string; clinic: string } | null } | null;
}
