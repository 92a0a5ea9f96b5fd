/**
 * The session's model: the position from the stamps at every pulse, cues ahead of time, and each tap as a stamp that
 * the app stores. It decides nothing clinical, and only the person says that something was done (R62).
 */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Fault, SessionView, SideKey, Stamp, StampKind } from '../../engine/contract.ts';
import { type Course, follow } from '../../player/course.ts';
import { backTo, type Position, positionAt, skipTo } from '../../player/position.ts';
import { gapOf, unitsOf } from '../../player/timeline.ts';
import type { Clock, CueChoices, PlayerPorts } from '../../ports/ports.ts';
import { createCueOutput, type MissingCue } from './cue_output.ts';
import { spoken } from './cue_words.ts';
import { type Flash, type Moment, momentOf, sameDisplay } from './display.ts';
import { type Pains, painsOf } from './pain.ts';
import { createStamps } from './stamps.ts';

type NoteKey = MissingCue | 'unsaved';

interface GuideOptions {
  session: SessionView;
  clock: Clock;
  player: PlayerPorts;
  /** Stores a stamp. A fault is reported once, and the session goes on. */
  send(stamp: Stamp): Promise<Fault | null>;
}

export interface Guide {
  /** Changes only if something shown in words or digits changes. */
  position: ReadonlySignal<Position>;
  /** The progress within its segment; changes with every repaint. */
  moment: ReadonlySignal<Moment>;
  flash: ReadonlySignal<Flash | null>;
  notes: ReadonlySignal<readonly NoteKey[]>;
  choices: ReadonlySignal<CueChoices>;
  /** The pain that was reported at the end of the exercises. */
  pains: ReadonlySignal<Pains>;
  /** Sound is wanted, and after a reload a tap has yet to unlock it. */
  muted: ReadonlySignal<boolean>;
  /** What this device has. */
  there: { voice(): boolean; vibration: boolean; wakeLock: boolean; counted: boolean };
  /** Takes a newer view of the same session. */
  update(session: SessionView): void;
  /** Begins to follow the clock. Returns a function that stops, and pauses what is running. */
  open(): () => void;
  start(): void;
  pause(): void;
  resume(): void;
  skip(): void;
  back(): void;
  changeRest(delta_ms: number): void;
  /** At one's own pace: counts a repetition (tap), or ends the set. */
  count(): void;
  finishSet(): void;
  tellPain(item: number, side: SideKey, pain: number): void;
  choose(choices: CueChoices): void;
  /** Call it within any tap: unlocks what a reload has locked. */
  touch(): void;
}

/** How often a sign of life is stamped while nobody taps, so that no gap is seen where there was none. */
const SEEN_EVERY_MS = 30_000;

export function createGuide({ session, clock, player, send }: GuideOptions): Guide {
  const { timeline } = session;
  // A bout with a planned time runs by time, whatever its rhythm.
  const units = unitsOf(timeline).map((unit) =>
    (session.items[unit.item]?.dose.bout_ms ?? 0) > 0 ? { ...unit, reps: 0 } : unit,
  );
  const seenEvery = Math.min(SEEN_EVERY_MS, gapOf(timeline) / 2);
  const now = (): number => clock.now().epoch_ms;
  const stamps = createStamps(session.stamps, send);
  const course: ReadonlySignal<Course> = computed(() => follow(timeline, stamps.all.value, units));
  const position: Signal<Position> = signal(positionAt(course.peek(), now()));
  const moment: Signal<Moment> = signal(momentOf(timeline, position.peek(), now()));
  const missingCues: Signal<readonly NoteKey[]> = signal([]);
  const cueOutput = createCueOutput({
    player,
    sayOf: (cue) => spoken(cue, session),
    onMissing(missing) {
      if (!missingCues.peek().includes(missing)) missingCues.value = [...missingCues.peek(), missing];
    },
    present: () => ({ course: course.peek(), now_ms: now() }),
  });

  const look = (): Position => {
    const found = positionAt(course.peek(), now());
    if (!sameDisplay(position.peek(), found)) position.value = found;
    moment.value = momentOf(timeline, found, now());
    return found;
  };
  const stamp = (kind: StampKind, more: Partial<Stamp> = {}, at_ms = now()): void => {
    stamps.add({ kind, at_ms, ...more });
  };
  /**
   * Stamps an action of the person. Scheduled cues belong to a time that will not come and are cancelled. The whole
   * action happens at one moment, whose own cue is due too.
   */
  const act = (kind: StampKind, more: Partial<Stamp> = {}): void => {
    const at_ms = now();
    stamp(kind, more, at_ms);
    cueOutput.forget(at_ms);
    look();
    cueOutput.run(course.peek(), at_ms);
  };
  /** The last pulse. After the page was frozen it shows better than the stamps until when somebody was there. */
  let alive = 0;
  const pulse = (): void => {
    const was = alive;
    alive = now();
    if (positionAt(course.peek(), alive).needs_person === 'gap' && was > course.peek().at_ms) {
      stamps.add({ kind: 'seen', at_ms: was });
    }
    const found = look();
    if (found.state === 'running' || found.state === 'over') {
      for (const { item, set, side, owes_stamp } of found.units) {
        if (owes_stamp) stamp('set_done', { item, set, ...(side && { side }) });
      }
    }
    if (found.state === 'running' && now() - course.peek().at_ms >= seenEvery) stamp('seen');
    cueOutput.run(course.peek(), now());
  };
  const isLive = (): boolean => ['running', 'paused'].includes(look().state);

  return {
    position,
    moment,
    flash: cueOutput.flash,
    choices: cueOutput.choices,
    muted: cueOutput.muted,
    notes: computed(() => (stamps.trouble.value ? [...missingCues.value, 'unsaved' as const] : missingCues.value)),
    there: {
      voice: player.speech.available,
      vibration: player.vibration.supported,
      wakeLock: player.wakeLock.supported,
      counted: units.some(({ reps }) => reps > 1),
    },
    pains: computed(() => painsOf(stamps.all.value)),
    update: (changed) => stamps.stored(changed.stamps),

    open() {
      pulse();
      const leave = [player.pulse.every(pulse), clock.onWake(pulse)];
      return () => {
        for (const end of leave) end();
        if (look().state === 'running') stamp('paused');
        cueOutput.close();
      };
    },

    start() {
      if (look().state !== 'waiting') return;
      cueOutput.unlock(now());
      if (cueOutput.choices.peek().ownPace) stamp('own_pace');
      act('started');
    },
    pause: () => look().state === 'running' && act('paused'),
    resume() {
      cueOutput.unlock(now());
      if (['paused', 'asking'].includes(look().state)) act('resumed');
    },
    skip: () => isLive() && act('skipped', { to_ms: skipTo(timeline, units, look()) }),
    back: () => (isLive() || look().state === 'over') && act('back', { to_ms: backTo(timeline, units, look()) }),
    changeRest(delta_ms) {
      const { word } = look();
      if (isLive() && (word === 'rest' || word === 'walk')) act('rest_changed', { delta_ms });
    },
    count() {
      const { state, tapped } = look();
      if (state !== 'running' || tapped === null) return;
      act('rep_done');
      cueOutput.tapped();
    },
    finishSet() {
      const { state, tapped, segment } = look();
      if (state !== 'running' || tapped === null || !segment) return;
      const { item, set, side } = segment;
      act('set_done', { item, set, ...(side && { side }) });
    },
    tellPain: (item, side, pain) => stamp('pain', { item, side, pain }),
    choose(choices) {
      cueOutput.choose(choices);
      const wanted = choices.ownPace ? 'own' : 'led';
      const { state, pace } = course.peek();
      if (state !== 'waiting' && pace !== wanted) act(choices.ownPace ? 'own_pace' : 'led_pace');
    },
    touch: () => look().state === 'running' && cueOutput.muted.peek() && cueOutput.unlock(now()),
  };
}
