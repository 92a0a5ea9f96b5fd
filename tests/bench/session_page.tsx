/**
 * The session's room with the browser's own sound, clock and repaints, for the bench: a session of the engine's, and a record of when
 * each cue was to be heard and each digit was seen. `?audio=own` puts a stand-in in place of an audio context that never starts.
 */
import '../../web/ui/components/layout/tokens.css';
import '../../web/ui/components/layout/base.css';
import { render } from 'preact';
import { browserPorts } from '../../web/app/browser_ports.ts';
import type { SessionView, Stamp, Timeline } from '../../web/engine/contract.ts';
import { golden } from '../../web/gallery/goldens.ts';
import type { Clock } from '../../web/ports/ports.ts';
import { SessionScreen } from '../../web/ui/session/session.tsx';

export interface Heard {
  kind: string;
  /** Epoch at which it was to sound, as the player asked for it. */
  asked_ms: number;
  /** The same as the audio clock has it; null: nothing was placed. */
  audio_ms: number | null;
}

export interface Seen {
  at_ms: number;
  word: string;
  digit: string;
}

export interface Bench {
  timeline: Timeline;
  started_ms: number;
  heard: Heard[];
  seen: Seen[];
  state: string;
  /** Jumps the clock, as a device does that slept. */
  sleepMs: number;
  /** What each repaint showed: the face and its digit, and the digit that was right by then (of a rest). */
  frames: { shown: string; digit: number }[];
}

declare global {
  interface Window {
    bench: Bench;
  }
}

const query = new URLSearchParams(location.search);
const story = golden('phase_two_running').session as SessionView;
const timeline = repeated(story.timeline, Number(query.get('times') ?? 1));
const bench: Bench = {
  timeline,
  started_ms: 0,
  heard: [],
  seen: [],
  state: 'none',
  sleepMs: 0,
  frames: [],
};
window.bench = bench;

/** One after the other, to be as long as wanted. */
function repeated({ total_ms, segments, cues }: Timeline, times: number): Timeline {
  const all: Timeline = { total_ms: total_ms * times, segments: [], cues: [] };
  for (let i = 0; i < times; i += 1) {
    const by = i * total_ms;
    all.segments.push(
      ...segments.map((one) => ({
        ...one,
        start_ms: one.start_ms + by,
        end_ms: one.end_ms + by,
        set: one.set + i * 100,
      })),
    );
    all.cues.push(
      ...cues
        .filter(({ kind }) => kind !== 'done' || i === times - 1)
        .map((one) => ({ ...one, at_ms: one.at_ms + by })),
    );
  }
  return all;
}

/** When the first note of each cue was placed, by the audio clock. */
let placed: number | null = null;
const now = (): number => performance.timeOrigin + performance.now();

class StandIn extends EventTarget {
  state = 'running';
  destination = {};
  get currentTime(): number {
    return performance.now() / 1000;
  }
  resume = async (): Promise<void> => undefined;
  close = async (): Promise<void> => undefined;
  createGain = () => ({
    gain: { setValueAtTime() {}, exponentialRampToValueAtTime() {} },
    connect: (to: unknown) => to,
  });
  createStereoPanner = () => ({ pan: { value: 0 }, connect: (to: unknown) => to });
  createOscillator = () => ({
    frequency: { setValueAtTime() {}, exponentialRampToValueAtTime() {} },
    connect: (to: unknown) => to,
    disconnect() {},
    start: (at: number) => notePlaced(this, at),
    stop() {},
  });
}

function notePlaced(context: Pick<AudioContext, 'currentTime'>, at: number): void {
  placed ??= now() + (at - context.currentTime) * 1000;
}

const Real = window.AudioContext;
class Recorded extends Real {
  override createOscillator(): OscillatorNode {
    const made = super.createOscillator();
    const start = made.start.bind(made);
    made.start = (at = 0) => {
      notePlaced(this, at);
      start(at);
    };
    return made;
  }
}
window.AudioContext = (query.get('audio') === 'own' ? StandIn : Recorded) as unknown as typeof AudioContext;

const ports = browserPorts();
const { sound } = ports.player;
const clock: Clock = {
  ...ports.clock,
  now: () => {
    const real = ports.clock.now();
    return { ...real, epoch_ms: real.epoch_ms + bench.sleepMs };
  },
};
const player = {
  ...ports.player,
  sound: {
    ...sound,
    cue(kind: Heard['kind'], inMs: number) {
      placed = null;
      const asked_ms = clock.now().epoch_ms + inMs;
      sound.cue(kind as Parameters<typeof sound.cue>[0], inMs);
      bench.heard.push({ kind, asked_ms, audio_ms: placed });
      bench.state = sound.state();
    },
  },
};

let session: SessionView = { ...story, timeline, stamps: [], overnight: false };
const root = document.getElementById('app') as HTMLElement;

function show(): void {
  render(
    <SessionScreen
      session={session}
      clock={clock}
      player={player}
      supportSeen
      send={async (stamp: Stamp) => {
        if (stamp.kind === 'started') bench.started_ms = stamp.at_ms;
        session = { ...session, stamps: [...session.stamps, stamp] };
        show();
        return null;
      }}
      end={() => undefined}
    />,
    root,
  );
}
show();

const text = (selector: string): string => document.querySelector(selector)?.textContent ?? '';
let last = '';
const look = (): void => {
  const digit = text('.session-digit');
  const word = document.querySelector<HTMLElement>('.session')?.dataset.word ?? '';
  if (`${word} ${digit}` === last) return;
  last = `${word} ${digit}`;
  bench.seen.push({ at_ms: Date.now() + bench.sleepMs, word, digit });
};
new MutationObserver(look).observe(root, { subtree: true, childList: true, characterData: true, attributes: true });

/** After the callbacks of a repaint, what it is going to show. */
const count = (): void => {
  requestAnimationFrame(count);
  const ms = clock.now().epoch_ms - bench.started_ms;
  queueMicrotask(() => {
    const segment = timeline.segments.find(({ end_ms }) => ms < end_ms);
    const face = document.querySelector<HTMLElement>('.session')?.dataset.face ?? '';
    bench.frames.push({
      shown: `${face} ${text('.session-digit')}`.trim(),
      digit: segment ? Math.ceil((segment.end_ms - ms) / 1000) : 0,
    });
    if (bench.frames.length > 100) bench.frames.shift();
  });
};
requestAnimationFrame(count);
