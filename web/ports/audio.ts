/** Schedules cues on the audio clock. Sound is optional: whatever the browser refuses, a session goes on without it. */
import type { CueKind } from '../engine/contract.ts';
import type { Sound, SoundMode, SoundState } from './ports.ts';
import { type Note, notesOf } from './sounds.ts';

/** A context that has not started by then counts as silent. If it starts later, it is heard from then on. */
const TIMEOUT_MS = 600;
const ATTACK_S = 0.012;

/** What is used of the browser; any of it may be absent. */
export interface SoundScope {
  AudioContext?: new () => AudioContext;
  navigator?: { audioSession?: { type: string } };
  document?: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
}

/** A scheduled oscillator, and when it begins on the audio clock. */
interface Placed {
  source: OscillatorNode;
  begins: number;
}

export function browserSound(scope: SoundScope, timeoutMs = TIMEOUT_MS): Sound {
  let context: AudioContext | null = null;
  let placed = new Set<Placed>();

  const cancel = (): void => {
    for (const one of placed) {
      // A note that is sounding fades by itself; cutting it off would click.
      if (context && one.begins <= context.currentTime && context.state === 'running') continue;
      one.source.onended = null;
      one.source.disconnect();
    }
    placed = new Set();
  };
  const wake = (): void => {
    if (context && context.state !== 'running' && context.state !== 'closed') context.resume().catch(() => undefined);
  };
  const stateOf = (): SoundState => {
    if (!context) return 'unsupported';
    return context.state === 'running' ? 'on' : 'silent';
  };

  return {
    async unlock(mode) {
      setMode(scope, mode);
      context ??= open(scope, cancel);
      if (!context) return 'unsupported';
      scope.document?.addEventListener('visibilitychange', wake);
      const started = context.resume().catch(() => undefined);
      await Promise.race([started, new Promise((resolve) => setTimeout(resolve, timeoutMs))]);
      return stateOf();
    },

    cue(kind: CueKind, inMs: number) {
      // If the audio clock stands still, a cue would wait and sound late, so it is dropped (H12).
      if (context?.state !== 'running') return wake();
      const begins = context.currentTime + Math.max(inMs, 0) / 1000;
      for (const note of notesOf(kind)) {
        const one = { source: play(context, note, begins + note.at), begins: begins + note.at };
        placed.add(one);
        one.source.onended = () => void placed.delete(one);
      }
    },

    cancel,
    state: stateOf,

    close() {
      cancel();
      scope.document?.removeEventListener('visibilitychange', wake);
      context?.close().catch(() => undefined);
      context = null;
    },
  };
}

function open(scope: SoundScope, onStill: () => void): AudioContext | null {
  try {
    const context = scope.AudioContext ? new scope.AudioContext() : null;
    // A call or a lock stops the clock. What was scheduled on it belongs to a past moment.
    context?.addEventListener('statechange', () => {
      if (context.state !== 'running') onStill();
    });
    return context;
  } catch {
    return null;
  }
}

/**
 * Only Safari has audioSession: mixing leaves music playing and obeys the mute switch; playing over stops the music.
 */
function setMode(scope: SoundScope, mode: SoundMode): void {
  try {
    if (scope.navigator?.audioSession) scope.navigator.audioSession.type = mode === 'mix' ? 'ambient' : 'playback';
  } catch {
    // The browser does not let us choose.
  }
}

function play(context: AudioContext, note: Note, begins: number): OscillatorNode {
  const source = context.createOscillator();
  const envelope = context.createGain();
  source.type = note.wave;
  source.frequency.setValueAtTime(note.from, begins);
  if (note.to !== undefined) source.frequency.exponentialRampToValueAtTime(note.to, begins + note.length * 0.8);
  envelope.gain.setValueAtTime(0.0001, begins);
  envelope.gain.exponentialRampToValueAtTime(note.loud, begins + ATTACK_S);
  envelope.gain.exponentialRampToValueAtTime(0.0001, begins + note.length);
  source.connect(envelope);
  if (note.pan !== undefined && typeof context.createStereoPanner === 'function') {
    const panner = context.createStereoPanner();
    panner.pan.value = note.pan;
    envelope.connect(panner).connect(context.destination);
  } else {
    envelope.connect(context.destination);
  }
  source.start(begins);
  source.stop(begins + note.length + 0.05);
  return source;
}
