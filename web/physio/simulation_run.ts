/**
 * Simulates one person after the other and yields to the page in between, so that it answers every tap. Results are
 * shown as they come. The run can be stopped, resumed and extended.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import { allKeys } from '../engine/all_keys.ts';
import type {
  Answer,
  Fault,
  PersonKind,
  SimulateArgs,
  SimulationSlice,
  SimulationSummary,
} from '../engine/contract.ts';

export const KINDS = allKeys<PersonKind>({
  steady: true,
  ordinary: true,
  slow: true,
  flaring: true,
  forgetful: true,
  over_keen: true,
  silent: true,
  daily_painkillers: true,
  sore_left_out: true,
  session_days_only: true,
  twice_a_week: true,
});
/** The number of people of each kind. */
export const PEOPLE_FIRST = 10;
export const PEOPLE_MORE = 40;
export const DAYS_OF_WEEK = 7;
/** Always the same, so that the people are. */
const SEED = 1;

export interface RunState {
  /** The number of people. */
  done: number;
  of: number;
  days: number;
  status: 'running' | 'stopped' | 'done' | 'failed';
  fault: Fault | null;
  summary: SimulationSummary | null;
}

export interface Run {
  state: ReadonlySignal<RunState>;
  /** Resumes with the people who are left. */
  goOn(): void;
  stop(): void;
  more(): void;
}

const EMPTY_RUN: RunState = {
  done: 0,
  of: PEOPLE_FIRST * KINDS.length,
  days: 0,
  status: 'stopped',
  fault: null,
  summary: null,
};

/** The two calls of the engine that a run makes. */
export interface Simulator {
  /** Simulates `count` people of one kind. */
  simulate(args: SimulateArgs): Promise<Answer<SimulationSlice>>;
  /** Adds up the slices of every kind, which must all come from this document. */
  simulateSummary(text: string, slices: readonly SimulationSlice[]): Promise<Answer<SimulationSummary>>;
}

/** Returns the next person: one of each kind, then the second of each, so that every kind has results early. */
export function personAt(done: number): { kind: PersonKind; first: number } {
  const kind = KINDS[done % KINDS.length] as PersonKind;
  return { kind, first: Math.floor(done / KINDS.length) };
}

/** Lets the browser handle what happened meanwhile. */
const yieldToPage = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

export function createRun(model: Simulator, text: string, days: number, pause = yieldToPage): Run {
  const slices: SimulationSlice[] = [];
  const state = signal<RunState>({ ...EMPTY_RUN, days });
  const change = (part: Partial<RunState>): void => {
    state.value = { ...state.value, ...part };
  };
  /** Counts runs, so that a stopped one cannot go on beside the next. */
  let round = 0;

  const one = async (mine: number): Promise<Fault | null> => {
    const answer = await model.simulate({ document: text, ...personAt(slices.length), count: 1, days, seed: SEED });
    if (mine !== round) return null;
    if ('error' in answer) return answer.error;
    slices.push(answer.ok);
    change({ done: slices.length });
    return slices.length % KINDS.length === 0 ? addUp(mine) : null;
  };

  const addUp = async (mine: number): Promise<Fault | null> => {
    const answer = await model.simulateSummary(text, slices);
    if (mine !== round) return null;
    if ('error' in answer) return answer.error;
    change({ summary: answer.ok });
    return null;
  };

  const work = async (mine: number): Promise<void> => {
    while (slices.length < state.peek().of) {
      await pause();
      if (mine !== round) return;
      const fault = await one(mine);
      if (mine !== round) return;
      if (fault) return change({ status: 'failed', fault });
    }
    change({ status: 'done' });
  };

  const goOn = (): void => {
    if (state.peek().status === 'running') return;
    round += 1;
    change({ status: 'running', fault: null });
    void work(round);
  };

  return {
    state,
    goOn,
    stop() {
      round += 1;
      if (state.peek().status === 'running') change({ status: 'stopped' });
    },
    more() {
      change({ of: state.peek().of + PEOPLE_MORE * KINDS.length });
      goOn();
    },
  };
}

/** Keeps the last run, so that coming back to it costs nothing. A changed text or number of days makes a new one. */
export function lastRun(make: (text: string, days: number) => Run): (text: string, days: number) => Run {
  let last: { text: string; days: number; run: Run } | null = null;
  return (text, days) => {
    if (last?.text !== text || last.days !== days) {
      last?.run.stop();
      last = { text, days, run: make(text, days) };
    }
    return last.run;
  };
}

/** A run that never changes, for the gallery and tests. */
export function stillRun(state: Partial<RunState>): Run {
  const nothing = (): void => undefined;
  return { state: signal({ ...EMPTY_RUN, ...state }), goOn: nothing, stop: nothing, more: nothing };
}
