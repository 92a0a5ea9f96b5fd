/**
 * Simulates one person after the other and lets go of the page between two of them, so that it answers every tap. What is there is shown as it
 * comes; it can be stopped, gone on with, and more people asked for.
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
  slow: true,
  flaring: true,
  forgetful: true,
  over_keen: true,
  never_mornings: true,
});
/** Of each kind. */
export const PEOPLE_FIRST = 10;
export const PEOPLE_MORE = 40;
export const DAYS_OF_WEEK = 7;
/** The same people each time. */
const SEED = 1;

export interface RunState {
  /** People. */
  done: number;
  of: number;
  days: number;
  status: 'running' | 'stopped' | 'done' | 'failed';
  fault: Fault | null;
  summary: SimulationSummary | null;
}

export interface Run {
  state: ReadonlySignal<RunState>;
  /** Goes on with what is left. */
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

/** The one that comes after so many: one of each kind, then the next of each, so that every kind has something to show early. */
export function personAt(done: number): { kind: PersonKind; first: number } {
  const kind = KINDS[done % KINDS.length] as PersonKind;
  return { kind, first: Math.floor(done / KINDS.length) };
}

/** A turn of its own for whatever the person did meanwhile. */
const yieldToPage = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

export function createRun(model: Simulator, text: string, days: number, pause = yieldToPage): Run {
  const slices: SimulationSlice[] = [];
  const state = signal<RunState>({ ...EMPTY_RUN, days });
  const change = (part: Partial<RunState>): void => {
    state.value = { ...state.value, ...part };
  };
  /** Counts goings-on: one that was stopped must not go on beside the next. */
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

/** Keeps the last one, so that coming back to it costs nothing; a programme that was changed is another one. */
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

/** One that stays as it is: for the gallery and tests. */
export function stillRun(state: Partial<RunState>): Run {
  const nothing = (): void => undefined;
  return { state: signal({ ...EMPTY_RUN, ...state }), goOn: nothing, stop: nothing, more: nothing };
}
