/**
 * What the service worker reports, as the one state that the screens show. A new version always waits for the person
 * (H15).
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Clock } from '../ports/ports.ts';
import type { Update, UpdateEvents } from '../sw/update.ts';
import type { UpdateState } from '../ui/model/app_model.ts';

interface Updates {
  readonly state: ReadonlySignal<UpdateState>;
  apply(): void;
  dismiss(): void;
  stop(): void;
}

/** An installed app may stay open for weeks, and asking more often than this would not help. */
const ASK_AGAIN_MS = 6 * 3_600_000;

export function followUpdates(
  watch: ((events: UpdateEvents) => Update) | undefined,
  ports: { clock: Clock; reload(): void },
): Updates {
  const state = signal<UpdateState>('none');
  let elsewhere = false;
  let askedMs = ports.clock.now().epoch_ms;

  const update = watch?.({
    offlineReady: () => {
      if (state.value === 'none') state.value = 'offline_ready';
    },
    updateWaiting: () => {
      state.value = 'update_ready';
    },
    updatedElsewhere: () => {
      elsewhere = true;
      state.value = 'update_ready';
    },
    offlineFailed: () => {
      if (state.value === 'none') state.value = 'offline_failed';
    },
  });

  const stop = ports.clock.onWake(() => {
    const now = ports.clock.now().epoch_ms;
    // A clock that was set back must not stop the checks for good.
    if (Math.abs(now - askedMs) < ASK_AGAIN_MS) return;
    askedMs = now;
    void update?.check();
  });

  return {
    state,
    apply() {
      if (state.value !== 'update_ready') return;
      state.value = 'applying';
      if (elsewhere) ports.reload();
      else update?.applyUpdate();
    },
    dismiss() {
      if (state.value !== 'applying') state.value = 'none';
    },
    stop,
  };
}
