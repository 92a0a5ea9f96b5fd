/**
 * Gives cues in every form: sound is scheduled ahead on the audio clock; flash, voice and vibration come with the
 * pulse, or not at all if they are late (H12, H20).
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { CueKind } from '../../engine/contract.ts';
import type { Course } from '../../player/course.ts';
import { type DueCue, dueCues, nextWindow } from '../../player/cues.ts';
import type { CueChoices, PlayerPorts } from '../../ports/ports.ts';
import type { Flash } from './display.ts';

interface CueOutput {
  flash: ReadonlySignal<Flash | null>;
  choices: ReadonlySignal<CueChoices>;
  muted: ReadonlySignal<boolean>;
  /**
   * Must be called within a tap, with its moment. Cues that were due between the tap and the first sound are played
   * then.
   */
  unlock(tapped_ms: number): void;
  /** Schedules the cues that are due. */
  run(course: Course, now_ms: number): void;
  /** Confirms a counted tap by sound and vibration. */
  tapped(): void;
  /** Cancels scheduled cues. */
  forget(now_ms: number): void;
  choose(choices: CueChoices): void;
  close(): void;
}

/** A repaint or two. A later flash would no longer be true. */
const LATE_MS = 350;
/** At most three flashes in any second (WCAG 2.3.1). */
const FLASH_APART_MS = 334;

const BUZZ: Record<CueKind, readonly number[]> = {
  ready: [150],
  raise: [250],
  hold: [400],
  lower: [150, 80, 150],
  bout: [400],
  walk: [150, 100, 150],
  rest: [120, 100, 120, 100, 120],
  switch_side: [80, 60, 80, 60, 80, 60, 80],
  count: [60],
  beat: [],
  done: [300, 120, 300, 120, 600],
};

export type MissingCue = 'no_sound' | 'no_voice' | 'no_wake_lock';

interface CueOutputOptions {
  player: PlayerPorts;
  /** The spoken word for a cue. */
  sayOf(cue: DueCue): string | null;
  onMissing(missing: MissingCue): void;
  /** The present course. */
  present(): { course: Course; now_ms: number };
}

export function createCueOutput({ player, sayOf, onMissing, present }: CueOutputOptions): CueOutput {
  const { sound, speech, vibration, wakeLock, cueChoices } = player;
  const flash = signal<Flash | null>(null);
  const choices = signal(cueChoices.read());
  const muted = signal(choices.peek().sound && sound.state() !== 'on');
  let scheduledUntil_ms = 0;
  let waiting: DueCue[] = [];
  let flashed = 0;

  const show = (cue: DueCue): void => {
    const { flash: withFlash, voice, vibration: withBuzz } = choices.peek();
    if (withFlash && cue.at_ms - flashed >= FLASH_APART_MS) {
      flashed = cue.at_ms;
      flash.value = { kind: cue.kind, at_ms: cue.at_ms };
    }
    const words = voice ? sayOf(cue) : null;
    if (words !== null) {
      speech.say(words);
      if (speech.failed() || !speech.available()) onMissing('no_voice');
    }
    if (withBuzz && BUZZ[cue.kind].length > 0) vibration.buzz(BUZZ[cue.kind]);
  };

  /** Reads the clock for each cue, because scheduling one takes time on a slow device. */
  const schedule = (cues: readonly DueCue[]): void => {
    for (const { kind, at_ms } of cues) sound.cue(kind, at_ms - present().now_ms);
  };
  /** Schedules the cues that were due while the audio context was still starting. */
  const catchUp = (tapped_ms: number): void => {
    const { course, now_ms } = present();
    sound.cancel();
    schedule(dueCues(course, now_ms, tapped_ms, scheduledUntil_ms));
  };

  return {
    flash,
    choices,
    muted,

    unlock(tapped_ms) {
      if (choices.peek().sound) {
        const starting = sound.unlock(choices.peek().mode);
        const was = sound.state();
        void starting.then((state) => {
          muted.value = false;
          if (state !== 'on') onMissing('no_sound');
          else if (was !== 'on') catchUp(tapped_ms);
        });
      }
      if (choices.peek().voice) speech.unlock();
      void wakeLock.hold().then((state) => {
        if (state !== 'held') onMissing('no_wake_lock');
      });
    },

    run(course, now_ms) {
      const { from_ms, to_ms } = nextWindow(scheduledUntil_ms, now_ms);
      scheduledUntil_ms = to_ms;
      const due = dueCues(course, now_ms, from_ms, to_ms);
      if (choices.peek().sound) schedule(due);
      waiting.push(...due);
      const ripe = waiting.filter(({ at_ms }) => at_ms <= now_ms);
      waiting = waiting.filter(({ at_ms }) => at_ms > now_ms);
      const last = ripe.at(-1);
      if (last && now_ms - last.at_ms <= LATE_MS) show(last);
    },

    tapped() {
      if (choices.peek().sound) sound.cue('beat', 0);
      if (choices.peek().vibration) vibration.buzz(BUZZ.count);
    },

    forget(now_ms) {
      scheduledUntil_ms = now_ms;
      waiting = [];
      sound.cancel();
      speech.stop();
    },

    choose(chosen) {
      choices.value = chosen;
      cueChoices.write(chosen);
      if (!chosen.sound) sound.cancel();
      if (!chosen.voice) speech.stop();
    },

    close() {
      sound.cancel();
      sound.close();
      speech.stop();
      wakeLock.release();
    },
  };
}
