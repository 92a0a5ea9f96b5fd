/**
 * Programmes: the released ones, what a physio lays over one, links, and what following one would mean. A programme travels as the text
 * of a ProgrammeSource, as a whole document, or as a link; wherever the engine takes a `text` it takes any of the three.
 */
import type { ExerciseView, PlanStep, Weekday } from './contract_plan.ts';
import type { Fault, SideKey, Text } from './contract_words.ts';

export type SidesKey = SideKey | 'both';

/** Overrides over a document: JSON pointers into it, and what stands there instead. */
export interface ProgrammeSource {
  format: 1;
  base: { id: string; version: number };
  set: Record<string, unknown>;
  /** The base itself, where it is none of the released ones. */
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

/** One thing that can be changed. `pointer` is its key in ProgrammeSource.set. */
export interface FormField {
  pointer: string;
  /** `field.<name>` */
  label: Text;
  kind: FieldKind;
  /** What stands at present, and what stands in the base. Weekdays are lists of words. */
  value: number | boolean | string | Weekday[] | null;
  standard: number | boolean | string | Weekday[] | null;
  /** `value` in words, with its unit; several are a list (days of the week). */
  value_text: Text[];
  /** Inclusive; null where they mean nothing. */
  min: number | null;
  max: number | null;
  /** Of choice and weekdays: the words that may be chosen. */
  words: { word: string; text: Text }[];
  /** The engine's own message for it. */
  faults: FormFault[];
}

export interface FormRung {
  dose_text: Text;
  fields: FormField[];
}

export interface FormLadder {
  id: string;
  top: FormField;
  /** The same on every rung. */
  constant: FormField[];
  /** Lowest first. A rung has no number of its own: `start.rung` and `top` are positions in this list, counted from 0. */
  rungs: FormRung[];
}

export interface FormExercise {
  exercise: string;
  name: Text;
  use: FormField;
  rest: FormField | null;
  /** Of the phase's ladders; several exercises can share one. */
  ladder: string;
  fallback: boolean;
  on_request: boolean;
  /** As a person sees it at the lowest rung, and at the top one. */
  first: ExerciseView;
  top: ExerciseView;
}

export interface FormPhase {
  number: number;
  name: Text;
  frequency: FormField;
  /** null where the frequency asks for none. */
  times: FormField | null;
  weekdays: FormField | null;
  exercises: FormExercise[];
  ladders: FormLadder[];
}

export interface FormFault extends Fault {
  /** The key in `set` that it is about; empty: the whole. */
  pointer: string;
}

/** What a builder shows: made anew after every change, by the engine. */
export interface ProgrammeForm {
  base: { id: string; version: number; title: string; released: boolean; citations: ProgrammeCitation[] };
  /** As it was read, in canonical order: keep this one. */
  source: ProgrammeSource;
  /** R36 and R20. */
  limits: FormField[];
  phases: FormPhase[];
  /** R17. Where one may begin: an exercise of a phase and its rungs. */
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
  /** Characters that the texts may have; R36: days that a hold may last from its issue. */
  given_max: { note: number; name: number; clinic: number; hold_days: number };
  differs: ProgrammeDifference[];
  /** Everything that is wrong, also what stands at a field. Empty: it can be sent. */
  faults: FormFault[];
  /** null while something is wrong, and for a document that no link can carry. `plain`: without note, name and clinic. */
  link: { text: string; characters: number; plain_characters: number } | null;
}

/** One thing that is not as in the standard document. */
export interface ProgrammeDifference {
  pointer: string;
  /** Outermost first: the phase, the exercises of the ladder, the step. */
  where: Text[];
  label: Text;
  /** Each a list of words that belong together (days, goals, a phase with its exercise); null: says nothing. */
  standard: Text[] | null;
  /** In what is followed at present; null where that is another document, or in a builder. */
  now: Text[] | null;
  offered: Text[] | null;
}

/** What a physio says beside doses. */
export interface ProgrammeGiven {
  /** Who says they made it: nobody has checked that (H9). */
  by: { name: string; clinic: string } | null;
  note: string;
  side: SidesKey | null;
  issued: string | null;
  expires: string | null;
  review: string | null;
  hold_until: string | null;
}

/** What somebody sent, before it is accepted. */
export interface ProgrammePreview extends ProgrammeGiven {
  base: { id: string; version: number; title: string; released: boolean; citations: ProgrammeCitation[] };
  goals: Text[];
  /** Against its own standard document. */
  differs: ProgrammeDifference[];
  /** What is followed at present, and whether it is this very one. */
  now: { title: string; same: boolean; same_base: boolean; by: { name: string; clinic: string } | null };
  /** What accepting would bring, a sentence each: `programme.leads.<what>`. */
  leads: Text[];
  /** The plan at once; null: questions come first, and they decide. */
  to: PlanStep | null;
  /** Where a person with this one begins, whole: null where the answers decide (R14). */
  start: PlanStep | null;
  /** Why it cannot be accepted (now); null: it can. */
  barred: Fault | null;
}

/** What is followed at present. */
export interface ProgrammeView extends ProgrammeGiven {
  id: string;
  version: number;
  title: string;
  /** The one that comes with the app, unchanged. */
  standard: boolean;
  /** null: from the beginning. */
  since: string | null;
  /** Its last day has passed: ask for a new one, or go back to the standard one. */
  ended: boolean;
  /** It was made for another side than the person's own. */
  other_side: boolean;
  /** Accepting it can be taken back: then this is what comes back. */
  undo: { title: string; by: { name: string; clinic: string } | null } | null;
}
