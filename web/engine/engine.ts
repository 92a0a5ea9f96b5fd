/**
 * The engine as the shell sees it: asynchronous, typed by contract.ts, and replaced by a new instance if it crashes
 * once. This is the only file that uses emscripten's glue, and the only one that passes strings to it.
 */

import type {
  About,
  Answer,
  BackupSummary,
  Command,
  Decided,
  JoinedLog,
  Loaded,
  LogSummary,
  Now,
  ProgrammeForm,
  ProgrammeListed,
  ProgrammeSource,
  Queries,
  SimulateArgs,
  SimulationSlice,
  SimulationSummary,
  View,
} from './contract.ts';
import { ShellFault } from './faults.ts';
import { fetchEngine } from './fetch_engine.ts';
import { lineText } from './line_text.ts';

/** The module that emscripten makes of cpp/wasm/bindings.cpp: strings in, strings out. */
export interface EngineModule {
  Engine: new () => RawEngine;
  about(): string;
  join_logs(mine: string, theirs: string): string;
  inspect_log(lines: string): string;
  backup_make(lines: string, nowJson: string): string;
  backup_read(text: string): string;
  simulate(document: string, kind: string, first: number, count: number, days: number, seed: number): string;
  simulate_summary(document: string, slicesJson: string): string;
  programme_list(): string;
  programme_form(text: string, nowJson: string): string;
  programme_export(text: string): string;
  link_read(text: string, nowJson: string): string;
}

interface RawEngine {
  load(lines: string): string;
  load_begin(): string;
  load_part(lines: string): string;
  load_end(): string;
  decide(commandJson: string, nowJson: string): string;
  apply(lines: string): string;
  view(nowJson: string): string;
  query(name: string, argsJson: string, nowJson: string): string;
}

type Applied = Pick<Loaded, 'records'>;

/** The settings of the glue that we use. */
export interface GlueSettings {
  locateFile?: (file: string) => string;
  wasmBinary?: ArrayBuffer | Uint8Array;
  print?: (text: string) => void;
  printErr?: (text: string) => void;
}

/** Makes a fresh instance each time it is called. */
export type ModuleFactory = () => Promise<EngineModule>;

/** Methods reject only with a ShellFault: `engine_unavailable` or `engine_aborted`. */
export interface Engine {
  about(): Promise<About>;
  load(lines: readonly string[]): Promise<Answer<Loaded>>;
  decide(command: Command, now: Now): Promise<Answer<Decided>>;
  apply(records: readonly string[]): Promise<Answer<Applied>>;
  view(now: Now): Promise<Answer<View>>;
  /** The view's bytes as the engine wrote them, to be compared with `heelwise replay` (H18). */
  viewText(now: Now): Promise<string>;
  query<K extends keyof Queries>(name: K, args: Queries[K]['args'], now: Now): Promise<Answer<Queries[K]['answer']>>;
  /** Joins two logs, which may share records. The joined lines are the same whichever comes first. */
  joinLogs(mine: readonly string[], theirs: readonly string[]): Promise<Answer<JoinedLog>>;
  /** What is in a log, for a preview. */
  inspectLog(lines: readonly string[]): Promise<Answer<LogSummary>>;
  backupMake(lines: readonly string[], now: Now): Promise<Answer<string>>;
  backupRead(text: string): Promise<Answer<BackupSummary>>;
  /**
   * Simulates one slice of virtual people. Half a year of one person takes some 40 ms, so a slice of one keeps the page
   * responsive.
   */
  simulate(args: SimulateArgs): Promise<Answer<SimulationSlice>>;
  simulateSummary(document: string, slices: readonly SimulationSlice[]): Promise<Answer<SimulationSummary>>;
  programmeList(): Promise<Answer<ProgrammeListed[]>>;
  /** What a builder shows of a programme. Refused only if its base cannot be read. */
  programmeForm(text: string, now: Now): Promise<Answer<ProgrammeForm>>;
  /** Returns the whole document with the changes applied, as text for a file. */
  programmeExport(text: string): Promise<Answer<string>>;
  /**
   * Returns what a link, a source or a document holds; refused with a code that says what is wrong with it. Changes
   * nothing.
   */
  linkRead(text: string, now: Now): Promise<Answer<ProgrammeSource>>;
}

interface Instance {
  module: EngineModule;
  engine: RawEngine;
}

export function createEngine(makeModule: ModuleFactory = moduleFromGlue): Engine {
  let instance: Promise<Instance> | null = null;
  /** Everything the instance has folded, so that a new one can be brought to the same state. */
  let folded: string[] | null = null;
  /** Set once the engine crashed twice in one call. Nothing is tried after that. */
  let dead: ShellFault | null = null;

  const make = async (): Promise<Instance> => {
    try {
      const module = await makeModule();
      return { module, engine: new module.Engine() };
    } catch (problem) {
      throw new ShellFault('engine_unavailable', undefined, problem);
    }
  };
  const start = async (): Promise<Instance> => {
    const on = await make();
    if (folded) replyOf(loadInto(on.engine, folded));
    return on;
  };
  const replace = (failed: Promise<Instance> | null): Promise<Instance> => {
    // Calls that failed together share one new instance.
    if (instance === failed) {
      const started = start();
      instance = started;
      // If loading failed, a later attempt may succeed: the network or the cache may be back.
      started.catch(() => {
        if (instance === started) instance = null;
      });
    }
    return instance ?? replace(null);
  };

  /**
   * Runs work on a live instance. The bindings catch all they can, so anything thrown here means that the instance is
   * broken.
   */
  const call = async <T>(work: (on: Instance) => string): Promise<Reply<T>> => {
    if (dead) throw dead;
    const first = instance ?? replace(null);
    try {
      const on = await first;
      if (first === instance) return replyOf<T>(work(on));
    } catch (problem) {
      if (problem instanceof ShellFault) throw problem;
    }
    const second = replace(first);
    try {
      return replyOf<T>(work(await second));
    } catch (problem) {
      if (problem instanceof ShellFault) throw problem;
      dead = new ShellFault('engine_aborted', undefined, problem);
      throw dead;
    }
  };

  const ask = async <T>(work: (on: Instance) => string): Promise<Answer<T>> => (await call<T>(work)).answer;

  return {
    async about() {
      const answer = await ask<About>((on) => on.module.about());
      if ('error' in answer) throw new ShellFault('engine_unavailable', { code: answer.error.code });
      return answer.ok;
    },

    async load(lines) {
      const answer = await ask<Loaded>((on) => loadInto(on.engine, lines));
      if ('ok' in answer) folded = [...lines];
      return answer;
    },

    decide: (command, now) => ask((on) => on.engine.decide(json(command), json(now))),

    async apply(records) {
      const answer = await ask<Applied>((on) => on.engine.apply(lineText(records)));
      if ('ok' in answer) {
        folded ??= [];
        folded.push(...records);
      }
      return answer;
    },

    view: (now) => ask((on) => on.engine.view(json(now))),

    async viewText(now) {
      const reply = await call<View>((on) => on.engine.view(json(now)));
      if ('error' in reply.answer) throw new ShellFault('engine_unavailable', { code: reply.answer.error.code });
      return reply.text.slice(OK.length, -1);
    },

    query: (name, args, now) => ask((on) => on.engine.query(name, json(args), json(now))),

    joinLogs: (mine, theirs) => ask((on) => on.module.join_logs(lineText(mine), lineText(theirs))),
    inspectLog: (lines) => ask((on) => on.module.inspect_log(lineText(lines))),

    backupMake: (lines, now) => ask((on) => on.module.backup_make(lineText(lines), json(now))),

    backupRead: (text) => ask((on) => on.module.backup_read(text.toWellFormed())),

    simulate: ({ document, kind, first, count, days, seed }) =>
      ask((on) => on.module.simulate(document.toWellFormed(), kind, first, count, days, seed)),
    simulateSummary: (document, slices) =>
      ask((on) => on.module.simulate_summary(document.toWellFormed(), json(slices))),

    programmeList: () => ask((on) => on.module.programme_list()),
    programmeForm: (text, now) => ask((on) => on.module.programme_form(text.toWellFormed(), json(now))),
    programmeExport: (text) => ask((on) => on.module.programme_export(text.toWellFormed())),
    linkRead: (text, now) => ask((on) => on.module.link_read(text.toWellFormed(), json(now))),
  };
}

/** Few enough that a slice never becomes a large text, and many enough that the calls cost nothing. */
const SLICE_LINES = 1_000;

/** Passes the log in slices. Only a log that is damaged or out of order must cross as a whole, to be sorted first. */
function loadInto(engine: RawEngine, lines: readonly string[]): string {
  engine.load_begin();
  for (let i = 0; i < lines.length; i += SLICE_LINES) engine.load_part(lineText(lines.slice(i, i + SLICE_LINES)));
  const answer = engine.load_end();
  return answer.startsWith(OK) ? answer : engine.load(lineText(lines));
}

/** The engine refuses a command with lone surrogates. A text field can produce them, but a person cannot mean them. */
function json(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) => (typeof member === 'string' ? member.toWellFormed() : member));
}

const OK = '{"ok":';
const ERROR = '{"error":';

interface Reply<T> {
  text: string;
  answer: Answer<T>;
}

/** An instance with broken memory may still answer, so an answer that cannot be parsed counts as a crash. */
function replyOf<T>(text: string): Reply<T> {
  if (typeof text !== 'string' || !(text.startsWith(OK) || text.startsWith(ERROR))) {
    throw new TypeError('the engine answered something that is no answer');
  }
  const answer = JSON.parse(text) as Answer<T>;
  // What the bindings answer if something was thrown through them (memory ran out): not a refusal, but a broken
  // instance.
  if ('error' in answer && answer.error.code === 'engine_threw') throw new Error('the engine threw');
  return { text, answer };
}

/**
 * Loaded on demand, so that a missing or broken module costs the engine but never the page (H16). The browser refuses
 * an engine that is not the one that was built, also at the first visit, when no service worker has checked it.
 */
async function moduleFromGlue(): Promise<EngineModule> {
  const [{ default: instantiate }, wasmBinary] = await Promise.all([
    import('@wasm/heelwise_engine.mjs'),
    fetchEngine(),
  ]);
  return instantiate({ wasmBinary, print: () => undefined, printErr: () => undefined });
}
