/**
 * Command, decide, store, fold, view: one command at a time. If another tab writes first, the engine decides again.
 * Commands that cannot be stored change nothing on the screen, and all of them are offered again, in order.
 */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Answer, Command, CommandBody, Fault, View } from '../engine/contract.ts';
import type { Engine } from '../engine/engine.ts';
import { fault, faultOf } from '../engine/faults.ts';
import { type KeptText, textInMemory } from '../ports/kept_text.ts';
import type { Log } from '../ports/log.ts';
import type { Clock, Ids, Locks } from '../ports/ports.ts';
import { type Recent, recentRing } from './recent.ts';
import { createWaiting, type Pending } from './waiting.ts';

export interface CommandLoop {
  readonly view: ReadonlySignal<View | null>;
  /** Lasting trouble with the engine or the store; null again once a command succeeds. */
  readonly trouble: ReadonlySignal<Fault | null>;
  /** What could not be stored, also before a reload, in order. */
  readonly pending: ReadonlySignal<readonly Pending[]>;
  /** What waited and was then refused by the engine, until the person knows. */
  readonly refused: Signal<readonly Pending[]>;
  /** Folds the log, opens the day, and follows time and other tabs from then on. `lines`: the log, if it was read. */
  start(lines?: readonly string[]): Promise<Answer<View>>;
  /** Sends what is pending first, because it was said first. */
  send(body: CommandBody): Promise<Answer<View>>;
  /** Sends what is pending under the same command_ids. */
  retry(): Promise<Answer<View>>;
  /** Forgets what is pending. */
  drop(): void;
  /** Catches up with the log and the date. */
  refresh(): Promise<Answer<View>>;
  recent(): readonly Recent[];
  stop(): void;
}

interface LoopSettings {
  engine: Engine;
  log: Log;
  clock: Clock;
  ids: Ids;
  locks: Locks;
  device: string;
  /** Where pending commands survive a reload. */
  waiting?: KeptText;
  /** Called with the length of the log whenever it was read or written. */
  onLength?: (length: number) => void;
  /** Called when the screen shows something that another tab wrote. */
  onForeign?: () => void;
}

/** Each failed attempt means that another tab succeeded, so this bound is reached only if something is wrong. */
const MOST_TRIES = 10;
/** The shortest wait, so that a view that is out of date from the start cannot keep the page busy. */
const SHORTEST_WAIT_MS = 1_000;
const LOCK = 'heelwise.log';

export function createCommandLoop(settings: LoopSettings): CommandLoop {
  const { engine, log, clock, ids, locks, device } = settings;
  const view = signal<View | null>(null);
  const trouble = signal<Fault | null>(null);
  const refused = signal<readonly Pending[]>([]);
  const waiting = createWaiting(settings.waiting ?? textInMemory());
  const ring = recentRing();
  const undo: (() => void)[] = [];

  /** The number of records that the engine has folded. Its decisions hold for a log of exactly this length. */
  let length = 0;
  /** The name of the log that the engine has folded. */
  let folded: string | null = null;
  /** The log as it was read before the start. */
  let given: readonly string[] | null = null;
  let openedOn: string | null = null;
  let cancelTimer = (): void => undefined;
  let tail: Promise<unknown> = Promise.resolve();
  let catchingUp: Promise<Answer<View>> | null = null;
  let stopped = false;

  /** Runs one piece of work at a time, in order. A failure does not affect the next one. */
  const queued = (work: () => Promise<Answer<View>>): Promise<Answer<View>> => {
    const done = tail.then(async () => {
      try {
        return await work();
      } catch (problem) {
        const found = faultOf(problem, 'storage_failed');
        trouble.value = found;
        return { error: found };
      }
    });
    tail = done;
    return done;
  };

  const settle = (newLength: number): void => {
    length = newLength;
    settings.onLength?.(length);
  };

  const reload = async (): Promise<Fault | null> => {
    const lines = given ?? (await log.read());
    given = null;
    const name = log.name();
    const loaded = await engine.load(lines);
    if ('error' in loaded) return loaded.error;
    // A log that became shorter or was mended is not the work of another tab.
    if (folded !== null && lines.length > length) settings.onForeign?.();
    folded = name;
    settle(lines.length);
    return null;
  };

  const show = async (): Promise<Answer<View>> => {
    const now = clock.now();
    const answer = await engine.view(now);
    if ('ok' in answer && !stopped) {
      view.value = answer.ok;
      cancelTimer();
      cancelTimer = clock.at(Math.max(answer.ok.valid_until_ms, now.epoch_ms + SHORTEST_WAIT_MS), () => void refresh());
    }
    return answer;
  };

  /**
   * Takes a command all the way. Deciding again after a conflict is safe, because the engine recognises a command_id
   * that it has seen.
   */
  const carryOut = async (command: Command): Promise<Answer<View>> => {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const decided = await engine.decide(command, clock.now());
      if ('error' in decided) return decided;
      const { records } = decided.ok;
      const written = await log.append(length, records);
      if ('fault' in written) {
        trouble.value = fault(written.fault);
        return { error: fault(written.fault) };
      }
      if ('ok' in written) {
        trouble.value = null;
        settle(written.ok.length);
        const applied = await engine.apply(records);
        const unread = 'error' in applied ? await reload() : null;
        return unread ? { error: unread } : show();
      }
      const unread = await reload();
      if (unread) return { error: unread };
    }
    return { error: fault('too_busy') };
  };

  const run = async (command: Command): Promise<Answer<View>> => {
    let outcome = 'storage_failed';
    try {
      const answer = await locks.hold(LOCK, () => carryOut(command));
      outcome = 'error' in answer ? answer.error.code : 'ok';
      return answer;
    } catch (problem) {
      outcome = faultOf(problem, 'storage_failed').code;
      throw problem;
    } finally {
      ring.note(command.body.kind, outcome);
    }
  };

  const commandOf = (body: CommandBody): Command => ({ command_id: ids.next(), device, body });

  const openDay = async (): Promise<Answer<View>> => {
    const today = clock.now().local_date;
    const answer = await run(commandOf({ kind: 'open_day' }));
    if ('ok' in answer) openedOn = today;
    // A day that cannot be opened (read only, store full) still has a view, shown with the reason beside it.
    return 'ok' in answer ? answer : show();
  };

  const catchUp = async (): Promise<Answer<View>> => {
    catchingUp = null;
    if (view.value === null || (await log.length()) !== length || log.name() !== folded) {
      const unread = await reload();
      if (unread) {
        trouble.value = unread;
        return { error: unread };
      }
    }
    return clock.now().local_date === openedOn ? show() : openDay();
  };

  /**
   * Waking fires several events at once, and other tabs write in bursts. One catch-up serves everything that came
   * before it.
   */
  const refresh = (): Promise<Answer<View>> => {
    catchingUp ??= queued(catchUp);
    return catchingUp;
  };

  /** As `run`, but a failure on the way is an answer too. */
  const attempt = async (command: Command): Promise<Answer<View>> => {
    try {
      return await run(command);
    } catch (problem) {
      const found = faultOf(problem, 'storage_failed');
      trouble.value = found;
      return { error: found };
    }
  };

  /**
   * Sends what is pending and then this command. A refusal by the engine is an answer; only failures on the way are
   * worth a retry. After one of them nothing later is tried, because it was said on top of what came before.
   */
  const ask = async (said: Command | null): Promise<Answer<View>> => {
    // Saying the same again, on a page that still asks, is a retry.
    const isAgain = said && waiting.all.value.some(({ command }) => isSame(command.body, said.body));
    const command = isAgain ? null : said;
    let answer: Answer<View> | null = null;
    while (waiting.all.value.length > 0) {
      const [next, ...rest] = waiting.all.value as [Pending, ...Pending[]];
      answer = await attempt(next.command);
      if ('error' in answer && isPassing(answer.error)) {
        const added = command ? [{ command, fault: answer.error }] : [];
        waiting.set([{ ...next, fault: answer.error }, ...rest, ...added]);
        return answer;
      }
      waiting.set(rest);
      if ('error' in answer) refused.value = [...refused.value, { ...next, fault: answer.error }];
    }
    if (!command) return answer && 'ok' in answer ? answer : show();
    answer = await attempt(command);
    if ('error' in answer && isPassing(answer.error)) waiting.set([{ command, fault: answer.error }]);
    return answer;
  };

  return {
    view,
    trouble,
    pending: waiting.all,
    refused,

    start(lines) {
      given = lines ?? null;
      undo.push(
        clock.onWake(() => void refresh()),
        log.subscribe((event) => {
          if (event === 'closed') trouble.value = fault('storage_closed');
          else void refresh();
        }),
      );
      return refresh();
    },

    send(body) {
      const command = commandOf(body);
      return queued(() => ask(command));
    },

    retry: () => (waiting.all.value.length > 0 ? queued(() => ask(null)) : refresh()),

    drop: () => waiting.set([]),

    refresh,
    recent: ring.all,

    stop() {
      stopped = true;
      cancelTimer();
      for (const step of undo) step();
    },
  };
}

const isSame = (one: CommandBody, other: CommandBody): boolean => JSON.stringify(one) === JSON.stringify(other);

function isPassing(found: Fault): boolean {
  return found.code.startsWith('storage_') || found.code === 'too_busy';
}
