/**
 * A preview: the whole app on a simulated clock and a log in memory, driven by real commands. It opens no database and
 * stores nothing (H11). The programme to show comes in as text, like any link (H8, H9).
 */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { CommandBody, SidesKey, View } from '../engine/contract.ts';
import type { PreviewStatus, PreviewStep } from '../physio/preview_messages.ts';
import { textInMemory } from '../ports/kept_text.ts';
import type { Ports } from '../ports/ports.ts';
import type { PretendClock } from '../ports/pretend_clock.ts';
import { createMemoryLog } from '../store/memory_log.ts';
import { type App, type AppOptions, createApp } from './app.ts';
import { isFatal, laterToday, STEPS_MAX, type Step, stepOfToday, stepToPlan } from './preview_autopilot.ts';

export type PreviewPorts = Omit<
  Ports,
  'appLock' | 'openLog' | 'openCopy' | 'waiting' | 'clock' | 'marker' | 'openDrafts'
> & {
  clock: PretendClock;
};

export interface Preview {
  app: App;
  status: ReadonlySignal<PreviewStatus>;
  /** Starts as a new patient who has just opened the link. */
  start(): Promise<void>;
  go(step: PreviewStep): Promise<void>;
  stop(): void;
}

const MORNING_MINUTE = 7 * 60 + 30;
const DAYS_OF_A_WEEK = 7;

export function createPreview(text: string, ports: PreviewPorts, options: Pick<AppOptions, 'shell' | 'makeEngine'>) {
  const { clock } = ports;
  const app = createApp(
    {
      ...ports,
      // The screens must look as a patient sees them, without the note that nothing is stored. The page around the
      // preview says that.
      openLog: async () => ({ ...createMemoryLog(), kind: 'indexeddb' }),
      openDrafts: async () => noDrafts,
      marker: { read: () => null, write: () => undefined },
      openCopy: async () => null,
      waiting: textInMemory(),
      appLock: textInMemory(),
    },
    options,
  );
  const began = clock.now().local_date;
  const busy = signal(false);
  const stoppedBecause = signal<PreviewStatus['stoppedBecause']>(null);
  const date = signal(began);
  const status = signal<PreviewStatus>({ date: began, day: 1, busy: false, planned: false, stoppedBecause: null });

  const stopWatching = effect(() => {
    const view = app.view.value;
    date.value = clock.now().local_date;
    status.value = {
      date: date.value,
      day: 1 + daysBetween(began, date.value),
      busy: busy.value,
      planned: Boolean(view?.plan && view.today),
      stoppedBecause: stoppedBecause.value,
    };
  });

  /** Follows the waiting programme as soon as the safety questions allow it (H9). */
  const follow = async (): Promise<boolean> => {
    const waiting = app.link.peek();
    if (!waiting || app.view.peek()?.screening.status !== 'clear') return true;
    if (waiting.fault || (await app.send({ kind: 'request_programme', text: waiting.text }))) return false;
    await app.dropLink();
    return true;
  };

  /** Takes one step after another until `next` says done. Returns false if it did not get there. */
  const walk = async (next: (view: View, refused: ReadonlySet<string>) => Step): Promise<boolean> => {
    const refused = new Set<string>();
    for (let steps = 0; steps < STEPS_MAX; steps += 1) {
      if (!(await follow())) return stopped('refused');
      const view = app.view.peek();
      if (!view) return stopped('failed');
      const step = next(view, refused);
      if (step === 'done') return true;
      if (step === 'stuck') return stopped('stopped');
      if (!(await ask(step, refused))) return false;
    }
    return stopped('failed');
  };

  const ask = async (step: CommandBody, refused: Set<string>): Promise<boolean> => {
    const fault = await app.send(step);
    if (!fault) return true;
    if (isFatal(fault) || refused.has(step.kind)) return stopped('failed');
    refused.add(step.kind);
    return true;
  };

  const stopped = (why: NonNullable<PreviewStatus['stoppedBecause']>): boolean => {
    stoppedBecause.value = why;
    return false;
  };

  const sides = (): SidesKey | null => app.view.peek()?.programme?.side ?? null;

  const toPlan = () => walk((view) => stepToPlan(view, sides()));

  const completeDay = async (): Promise<boolean> => {
    if (!(await walk((view, refused) => stepOfToday(view, sides(), refused)))) return false;
    const later = laterToday(app.view.peek() as View);
    if (later !== null && later > clock.now().epoch_ms) {
      await advanceClock(later);
      if (!(await walk((view, refused) => stepOfToday(view, sides(), refused)))) return false;
    }
    await advanceClock(clock.moment(1, MORNING_MINUTE));
    return true;
  };

  /** Waits until the app has noticed that the clock moved. */
  const advanceClock = async (epochMs: number): Promise<void> => {
    clock.goTo(epochMs);
    await app.retry();
  };

  const takeStep = async (to: PreviewStep): Promise<void> => {
    switch (to) {
      case 'plan':
        await toPlan();
        return;
      case 'morning':
        await advanceClock(clock.moment(1, MORNING_MINUTE));
        return;
      case 'day':
        await completeDay();
        return;
      case 'week':
        for (let day = 0; day < DAYS_OF_A_WEEK; day += 1) if (!(await completeDay())) return;
    }
  };

  return {
    app,
    status,

    async start() {
      await app.start();
      await app.openLink(text);
    },

    async go(to) {
      if (busy.peek()) return;
      busy.value = true;
      stoppedBecause.value = null;
      try {
        await takeStep(to);
      } finally {
        busy.value = false;
      }
    },

    stop() {
      stopWatching();
      app.stop();
    },
  } satisfies Preview;
}

const DAY_MS = 86_400_000;

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

const noDrafts = {
  all: async () => ({ ok: [] }),
  get: async () => ({ ok: null }),
  put: async () => null,
  remove: async () => null,
};
