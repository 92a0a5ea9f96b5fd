/**
 * The session in every panel, on a clock that stands still: sessions from the engine, stopped at a moment of their
 * timeline.
 */
import type { SegmentKind, Stamp, Timeline } from '../engine/contract.ts';
import type { FakeState } from './fake_model.ts';
import type { FakeOutput } from './fake_player.ts';
import { golden } from './goldens.ts';
import type { Scene } from './scene.ts';
import type { Step } from './steps.ts';

const NOW = Date.UTC(2026, 10, 20, 9);
/** Seated, both legs at once; and standing, one side after the other. */
const HOLDS = 'running';
const RAISES = 'phase_three_running';
const SEATED = 'phase_two_running';
/** With a beat. */
const REBOUNDS = 'rebound_running';
/** The late phases: a weight on the back, bouts with a beat on both feet, on one, with a rope, and by minutes. */
const LOADED = 'loaded_running';
const BOUNCES = 'bounce_running';
const HOPS = 'hops_running';
const SKIPPING = 'skipping_running';
const WALK_RUN = 'walk_run_running';
const WHOLE_RUN = 'whole_run_running';
/** How often the session stamps a sign of life. */
const SEEN_MS = 30_000;

function timelineOf(story: string): Timeline {
  const { session } = golden(story);
  if (!session) throw new Error(`no session runs in ${story}`);
  return session.timeline;
}

/** Ran without a break up to this moment of the timeline. */
function ran(ms: number): Stamp[] {
  const from = NOW - ms;
  const seen = Array.from(
    { length: Math.floor(ms / SEEN_MS) },
    (_, i): Stamp => ({
      kind: 'seen',
      at_ms: from + (i + 1) * SEEN_MS,
    }),
  );
  return [{ kind: 'started', at_ms: from }, ...seen];
}

/** This far into the first segment of this kind. */
function into(story: string, kind: SegmentKind, ms: number): Stamp[] {
  const segment = timelineOf(story).segments.find((one) => one.kind === kind);
  if (!segment) throw new Error(`nothing is ${kind} in ${story}`);
  return ran(segment.start_ms + ms);
}

interface Room {
  story: string;
  /** Both sides are sore, and there are two exercises. */
  both?: boolean;
  /** As the engine answers the reported pain. */
  painHigh?: boolean;
  stamps: Stamp[];
  senses?: FakeOutput;
  steps?: readonly Step[];
}

function scene(name: string, room: Room): Scene {
  const { story, stamps, senses = {}, steps = [], both = false, painHigh = false } = room;
  const view = golden(story);
  const session = view.session && { ...view.session, stamps, started_ms: stamps[0]?.at_ms ?? NOW };
  if (session && both) {
    session.timeline = doubled(session.timeline);
    session.sides = ['left', 'right'];
    session.items = [0, 1].flatMap((item) => session.items.slice(0, 1).map((one) => ({ ...one, item })));
  }
  if (session && painHigh) session.pain_high = true;
  const state: FakeState = { view: { ...view, session }, now_ms: NOW, senses };
  return { name: `session_${name}`, at: { screen: 'session' }, state, steps };
}

/** The same exercise twice, as in a physio's programme, so that there is a rest between exercises. */
function doubled(timeline: Timeline): Timeline {
  const { total_ms, segments, cues } = timeline;
  const rest = segments.find(({ kind }) => kind === 'rest');
  const first = segments[0];
  if (!rest || !first) throw new Error('no rest to put between exercises');
  const between = {
    ...rest,
    start_ms: total_ms,
    end_ms: total_ms + rest.end_ms - rest.start_ms,
    set: 1,
    item: 1,
    side: first.side,
  };
  const by = between.end_ms;
  const again = segments.map((one) => ({ ...one, start_ms: one.start_ms + by, end_ms: one.end_ms + by, item: 1 }));
  return { total_ms: by + total_ms, segments: [...segments, between, ...again], cues };
}

const paused: Stamp = { kind: 'paused', at_ms: NOW };
const atPause = [...into(RAISES, 'lower', 2_500), paused];
const tap: Stamp = { kind: 'rep_done', at_ms: NOW };
const ownFrom: Stamp = { kind: 'own_pace', at_ms: NOW };
const own = [...into(RAISES, 'raise', 0), ownFrom, tap, tap];
const toldSore: Stamp = { kind: 'pain', at_ms: NOW, item: 0, side: 'left', pain: 7 };
const toTheEnd: Stamp = { kind: 'skipped', at_ms: NOW, to_ms: timelineOf(RAISES).total_ms };

export const sessionScenes: readonly Scene[] = [
  scene('prepare', { story: RAISES, stamps: [] }),
  scene('prepare_no_wake_lock', { story: HOLDS, stamps: [], senses: { wakeLock: 'unsupported' } }),
  scene('ready', { story: RAISES, stamps: into(RAISES, 'ready', 1_000) }),
  scene('raise', { story: RAISES, stamps: into(RAISES, 'raise', 1_500) }),
  scene('lower', { story: RAISES, stamps: into(RAISES, 'lower', 2_500) }),
  scene('raise_seated', { story: SEATED, stamps: into(SEATED, 'raise', 2_000) }),
  scene('switch', { story: RAISES, stamps: into(RAISES, 'switch_side', 2_000) }),
  scene('rest', { story: RAISES, stamps: into(RAISES, 'rest', 20_000) }),
  scene('rest_long', { story: HOLDS, stamps: into(HOLDS, 'rest', 20_000) }),
  scene('hold', { story: HOLDS, stamps: into(HOLDS, 'hold', 12_000) }),
  scene('rebound', { story: REBOUNDS, stamps: into(REBOUNDS, 'bout', 4_400) }),
  scene('own_pace_rebound', { story: REBOUNDS, stamps: [...into(REBOUNDS, 'bout', 0), ownFrom, tap, tap, tap] }),
  scene('loaded', { story: LOADED, stamps: into(LOADED, 'lower', 2_000) }),
  scene('bounce', { story: BOUNCES, stamps: into(BOUNCES, 'bout', 3_400) }),
  scene('bounce_rest', { story: BOUNCES, stamps: into(BOUNCES, 'rest', 30_000) }),
  scene('hops', { story: HOPS, stamps: into(HOPS, 'bout', 3_300) }),
  scene('skipping', { story: SKIPPING, stamps: into(SKIPPING, 'bout', 12_200) }),
  scene('jog', { story: WALK_RUN, stamps: into(WALK_RUN, 'bout', 75_000) }),
  scene('walk', { story: WALK_RUN, stamps: into(WALK_RUN, 'walk', 30_000) }),
  scene('whole_run', { story: WHOLE_RUN, stamps: into(WHOLE_RUN, 'bout', 600_000) }),
  scene('own_pace', { story: RAISES, stamps: own }),
  scene('cues', {
    story: RAISES,
    stamps: atPause,
    senses: { voice: true, vibration: true },
    steps: [{ press: 'named', words: 'Sound and flash' }],
  }),
  scene('telling', { story: RAISES, stamps: ran(timelineOf(RAISES).total_ms + 20_000), both: true }),
  scene('too_sore', { story: RAISES, stamps: [...atPause, toldSore], painHigh: true }),
  scene('paused', { story: RAISES, stamps: atPause }),
  scene('stopping', { story: RAISES, stamps: atPause, steps: [{ press: 'named', words: 'Stop' }] }),
  scene('easing', { story: RAISES, stamps: atPause, steps: [{ press: 'named', words: 'Too much' }] }),
  scene('away', { story: HOLDS, stamps: [{ kind: 'started', at_ms: NOW - 600_000 }] }),
  scene('overnight', { story: 'overnight', stamps: [...ran(20_000), paused] }),
  scene('over', { story: HOLDS, stamps: ran(timelineOf(HOLDS).total_ms) }),
  scene('over_some', { story: RAISES, stamps: [...into(RAISES, 'lower', 2_500), toTheEnd] }),
];
