/**
 * A fake of everything a session uses to reach the person: nothing sounds, everything is recorded, and time moves on
 * command.
 */
import type { CueKind } from '../engine/contract.ts';
import {
  type Clock,
  CUE_DEFAULTS,
  type CueChoices,
  type PlayerPorts,
  type SoundState,
  type WakeLockState,
} from '../ports/ports.ts';

export interface FakePlayer extends PlayerPorts {
  /** Every call in order: `unlock mix`, `hold`, `cancel`, `say Rest`, `buzz 200` … */
  asked: string[];
  /** Scheduled cues, in ms from the call. */
  cues: { kind: CueKind; inMs: number }[];
  /** One repaint. */
  tick(): void;
  /** The number of listeners to the pulse. */
  listeners(): number;
}

export interface FakeOutput {
  sound?: SoundState;
  wakeLock?: WakeLockState;
  voice?: boolean;
  voiceFails?: boolean;
  vibration?: boolean;
  choices?: Partial<CueChoices>;
}

/** A clock that stands still until it is moved. */
export function stillClock(epoch_ms: number): Clock & { move(ms: number): void } {
  let at = epoch_ms;
  return {
    now: () => ({ epoch_ms: at, local_date: new Date(at).toISOString().slice(0, 10), utc_offset_min: 0 }),
    at: () => () => undefined,
    onWake: () => () => undefined,
    move: (ms) => {
      at += ms;
    },
  };
}

export function fakePlayer(senses: FakeOutput = {}): FakePlayer {
  const { sound = 'on', wakeLock = 'held', voice = false, vibration = false } = senses;
  const asked: string[] = [];
  const cues: FakePlayer['cues'] = [];
  const beats = new Set<() => void>();
  let choices: CueChoices = { ...CUE_DEFAULTS, ...senses.choices };
  const note = (what: string) => (): void => void asked.push(what);
  return {
    asked,
    cues,
    tick: () => {
      for (const beat of [...beats]) beat();
    },
    listeners: () => beats.size,
    sound: {
      async unlock(mode) {
        asked.push(`unlock ${mode}`);
        return sound;
      },
      cue: (kind, inMs) => void cues.push({ kind, inMs }),
      cancel: note('cancel'),
      state: () => sound,
      close: note('close'),
    },
    speech: {
      available: () => voice,
      unlock: note('unlock voice'),
      say: (text) => void asked.push(`say ${text}`),
      failed: () => senses.voiceFails ?? false,
      stop: note('hush'),
    },
    vibration: { supported: vibration, buzz: (pattern) => void asked.push(`buzz ${pattern.join(' ')}`) },
    wakeLock: {
      supported: wakeLock !== 'unsupported',
      async hold() {
        asked.push('hold');
        return wakeLock;
      },
      release: note('release'),
    },
    pulse: {
      every(then) {
        beats.add(then);
        return () => void beats.delete(then);
      },
    },
    cueChoices: {
      read: () => choices,
      write: (chosen) => {
        choices = chosen;
      },
    },
  };
}
