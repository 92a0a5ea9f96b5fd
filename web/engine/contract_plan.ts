/** The plan, its exercises, and other plans that it could become. */
import type { AssessmentQuestionKey } from './contract_assessment.ts';
import type { Reason, SideKey, Text } from './contract_words.ts';

export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';

export interface Dose {
  sets: number;
  reps: number;
  hold_ms: number;
  up_ms: number;
  down_ms: number;
  rep_ms: number;
  bout_ms: number;
  walk_ms: number;
  load_g: number;
  /**
   * The weight is described as "so heavy that you can do this many repetitions". Only where the dose says it that way.
   */
  rm?: number;
  rest_ms: number;
}

/** The closed set of parameters of a drawing (web/figure). */
export interface FigureParams {
  motion: string;
  posture: string;
  legs: string;
  knee: string;
  range: string;
  surface: string;
  load: string;
  support: string;
}

export interface ExerciseView {
  exercise: string;
  /** `exercise.<id>.name`, `.steps` and `.cue` (H17; null for seated work). */
  name: Text;
  steps: Text;
  cue: Text | null;
  dose: Dose;
  /** The dose in words, with its numbers. */
  dose_text: Text;
  /** Tempo and rest in words. */
  tempo_text: Text | null;
  rest_text: Text | null;
  /** The sides that are trained one after the other; empty if both legs work at once. */
  sides: SideKey[];
  figure: FigureParams;
  /** From 1. `rungs`: the number of rungs up to the top of the ladder. */
  rung: number;
  rungs: number;
  sources: string[];
}

export interface PlanView {
  stage: 'calm_down' | 'build_up';
  /** 1 to 6, or 0 for calming and ankle movements only. `phase.<number>.name` */
  phase: number;
  name: Text;
  frequency: 'twice_daily' | 'daily' | 'every_other_day' | 'weekdays' | 'times_a_week';
  frequency_text: Text;
  /** The fixed weekdays, Monday first; empty if the plan names none. */
  weekdays: Weekday[];
  document: { id: string; version: number; title: string };
  exercises: ExerciseView[];
  /** The length of a session in whole minutes. */
  minutes: number;
  /** R53: the plan is in maintenance, and nothing more is offered. */
  maintenance: boolean;
  since: string;
  /** Why the plan is as it is: `plan.cause.<cause>` */
  cause:
    | 'assessment'
    | 'red'
    | 'two_reds'
    | 'calm_down'
    | 'silence'
    | 'offer'
    | 'gap'
    | 'corrected'
    | 'rising'
    | 'flare'
    | 'own'
    | 'asked'
    | 'maintenance_ended'
    | 'programme'
    | 'programme_undone'
    | 'site'
    | 'step'
    | 'caution'
    | 'caution_cleared';
  cause_text: Text;
  reasons: Reason[];
  /** What would change the plan, found by trying each answer. Empty if the plan does not come from answers. */
  changes: { question: AssessmentQuestionKey; text: Text; leads: Text }[];
}

/** A complete plan that this one could become. */
export interface PlanStep {
  stage: PlanView['stage'];
  phase: number;
  name: Text;
  exercises: ExerciseView[];
  frequency_text: Text;
  weekdays: Weekday[];
}

export interface OfferView {
  id: string;
  kind: 'rung_up' | 'exercise' | 'phase' | 'build_up' | 'rung_down' | 'retry_hold' | 'maintenance';
  /** `offer.<kind>` */
  text: Text;
  /**
   * The plan that it would lead to. null if the person chooses among `options`, or if questions are asked again first and
   * their answers decide (build_up).
   */
  to: PlanStep | null;
  /** R34, R35: what to answer or choose with a yes; null if there is nothing to choose. */
  asks: Text | null;
  options: OfferOption[];
  reasons: Reason[];
}

export interface OfferOption {
  /** What `answer_offer` sends as `option`. */
  id: string;
  name: Text;
  to: PlanStep;
}

/** R34: a step that was agreed to and waits for a good morning of its own. */
export interface WaitingStepView {
  /** The offer that `answer_offer` takes back. */
  offer: string;
  since: string;
  /** A session started now would begin the step. */
  begins: boolean;
  minutes: number;
  to: PlanStep;
}
