/** A clock that is moved by hand, ids that count, and an engine of a few lines whose failures can be scripted. */
import type { Answer, Command, Decided, Loaded, Now, View } from '../../../web/engine/contract.ts';
import type { Engine } from '../../../web/engine/engine.ts';
import { nowOf } from '../../../web/ports/clock.ts';
import type { Clock, Ids, Locks } from '../../../web/ports/ports.ts';

const DAY_MS = 86_400_000;

export interface FakeClock extends Clock {
  /** Advances time and runs what was waiting for it. */
  goTo(epochMs: number): void;
  wake(): void;
  waiting(): number[];
}

/** UTC, so that a civil date is a whole day of epoch time. */
export function fakeClock(epochMs = Date.UTC(2026, 10, 20, 9)): FakeClock {
  let present = epochMs;
  let timers: { at: number; then: () => void }[] = [];
  const wakers = new Set<() => void>();
  return {
    now: (): Now => ({
      ...nowOf(new Date(present)),
      local_date: new Date(present).toISOString().slice(0, 10),
      utc_offset_min: 0,
    }),
    at(moment, then) {
      const timer = { at: moment, then };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    onWake(then) {
      wakers.add(then);
      return () => wakers.delete(then);
    },
    goTo(moment) {
      present = moment;
      const due = timers.filter((timer) => timer.at <= moment);
      timers = timers.filter((timer) => timer.at > moment);
      for (const timer of due) timer.then();
    },
    wake: () => {
      for (const waker of wakers) waker();
    },
    waiting: () => timers.map((timer) => timer.at),
  };
}

let counted = 0;
export const countedIds: Ids = {
  next() {
    counted += 1;
    return `00000000-0000-4000-8000-${String(counted).padStart(12, '0')}`;
  },
  fill: (bytes) => void bytes.fill(7),
};

export const noLocks: Locks = { hold: (_, work) => work() };

export interface FakeEngine extends Engine {
  lines: string[];
  /** Used one by one before each call of that name: a fault to answer, or an error to throw. */
  script: { on: keyof Engine; answer?: Answer<never>; error?: unknown }[];
  calls: string[];
}

/** Folds records of the form {"id", "kind"}. open_day is recorded once for each date. */
export function fakeEngine(): FakeEngine {
  const engine = {
    lines: [] as string[],
    script: [] as FakeEngine['script'],
    calls: [] as string[],
  };
  const scripted = <T>(on: keyof Engine, otherwise: () => T): Promise<T> => {
    engine.calls.push(on);
    const next = engine.script.findIndex((step) => step.on === on);
    if (next < 0) return Promise.resolve(otherwise());
    const [step] = engine.script.splice(next, 1);
    return step?.error ? Promise.reject(step.error) : Promise.resolve(step?.answer as T);
  };
  const loaded = (): Answer<Loaded> => ({
    ok: { records: engine.lines.filter(Boolean).length, damaged: 0, missing: 0, read_only: false },
  });
  const has = (part: string): boolean => engine.lines.some((line) => line.includes(part));

  return Object.assign(engine, {
    about: () => scripted('about', () => ({ build: 'fake', codes: [], commands: [] })),
    load: (lines: readonly string[]) =>
      scripted('load', () => {
        engine.lines = [...lines];
        return loaded();
      }),
    decide: (command: Command, now: Now) =>
      scripted('decide', (): Answer<Decided> => {
        if (has(`"${command.command_id}"`)) return { ok: { records: [] } };
        if (command.body.kind === 'open_day') {
          const day = `"day":"${now.local_date}"`;
          return { ok: { records: has(day) ? [] : [`{"id":"${command.command_id}",${day}}`] } };
        }
        return { ok: { records: [`{"id":"${command.command_id}","kind":"${command.body.kind}"}`] } };
      }),
    apply: (records: readonly string[]) =>
      scripted('apply', () => {
        engine.lines.push(...records);
        return loaded();
      }),
    view: (now: Now) => scripted('view', (): Answer<View> => ({ ok: fakeView(engine.lines, now) })),
    viewText: (now: Now) => scripted('viewText', () => JSON.stringify(fakeView(engine.lines, now))),
    query: () => scripted('query', () => ({ ok: {} as never })),
    simulate: () => scripted('simulate', () => ({ ok: {} as never })),
    simulateSummary: () => scripted('simulateSummary', () => ({ ok: {} as never })),
    programmeList: () => scripted('programmeList', () => ({ ok: [] as never })),
    programmeForm: () => scripted('programmeForm', () => ({ ok: {} as never })),
    programmeExport: () => scripted('programmeExport', () => ({ ok: '{}' as never })),
    linkRead: () => scripted('linkRead', () => ({ ok: {} as never })),
    joinLogs: () => scripted('joinLogs', () => ({ ok: {} as never })),
    inspectLog: () => scripted('inspectLog', () => ({ ok: {} as never })),
  });
}

function fakeView(lines: string[], now: Now): View {
  return {
    next_screen: 'screening',
    log: { records: lines.length, damaged: 0, missing: 0, read_only: false, spare: 0 },
    clock: null,
    screening: {} as View['screening'],
    assessment: null,
    plan: null,
    programme: {} as View['programme'],
    today: null,
    session: null,
    valid_until_ms: (Math.floor(now.epoch_ms / DAY_MS) + 1) * DAY_MS,
  };
}
