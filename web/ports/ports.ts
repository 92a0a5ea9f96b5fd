/** Everything that the app takes from outside enters through this one object, so that tests, previews and simulations can give their own. */
import { allKeys } from '../engine/all_keys.ts';
import type { CueKind, Now } from '../engine/contract.ts';
import type { Drafts } from './drafts.ts';
import type { Log } from './log.ts';

/** `auto` follows the device. */
export type Theme = 'auto' | 'light' | 'dark';

export const THEMES = allKeys<Theme>({ auto: true, light: true, dark: true });

export interface Clock {
  /** Instant, civil date and offset of one and the same moment. */
  now(): Now;
  /** Calls back once, at or after the moment, also when the device slept in between. Returns how to cancel it. */
  at(epochMs: number, then: () => void): () => void;
  /** Calls back whenever the page may have been asleep: timers and other tabs' messages may have been lost (H12, H13). */
  onWake(then: () => void): () => void;
}

export interface Ids {
  /** A fresh random UUID. */
  next(): string;
}

export interface Locks {
  /**
   * Keeps other tabs waiting while `work` runs, where the browser can. A courtesy that saves retries: work must be
   * right without it, because consecutive keys are what guarantees one writer.
   */
  hold<T>(name: string, work: () => Promise<T>): Promise<T>;
}

export interface Files {
  /** Hands a text to the person as a file of their own. */
  save(name: string, text: string, type: string): void;
}

/**
 * How many records were there last time, kept outside the log's database: if that database is gone,
 * this still knows that there was something (H14). Never anything about a person.
 */
export interface Marker {
  read(): number;
  write(records: number): void;
}

export interface Storage {
  /** Asks the browser to keep our data. May never settle (headless Firefox): never await it on the way to anything. */
  persist(): Promise<boolean>;
  persisted(): Promise<boolean>;
  estimate(): Promise<{ usage: number | null; quota: number | null }>;
}

/** The page itself: what a person sees of the browser. */
export interface Page {
  reload(): void;
  /** False where the browser refuses. */
  copy(text: string): Promise<boolean>;
  /** The chosen theme, as remembered on this device; null: none was chosen. */
  theme(): string | null;
  /** Remembers it and puts data-theme on <html>; `auto` follows the device. */
  setTheme(theme: string): void;
  /** Origin and path alone: neither query nor fragment. */
  address(): string;
  print(): void;
  /** Whether the browser has a share sheet. */
  canShare: boolean;
  /** False: closed without sharing, or refused. */
  share(title: string, address: string): Promise<boolean>;
}

export type CameraFault = 'camera_none' | 'camera_refused' | 'camera_failed';

/** A camera that is on. */
export interface CameraView {
  /** Its light goes out. May be called twice. */
  stop(): void;
}

/** Looks for QR codes, on this device alone: no picture is kept or sent (H11). */
export interface CameraPort {
  /** Whether there may be one at all. */
  available: boolean;
  /**
   * Asks for the camera and shows what it sees. `found`: what the first QR code says; `ended`: it went off by itself (the page was hidden,
   * the camera unplugged). It is off after either.
   */
  start(
    screen: HTMLVideoElement,
    on: { found: (text: string) => void; ended: () => void },
  ): Promise<{ ok: CameraView } | { error: CameraFault }>;
  /** The text of the QR code in a picture; null: none was found. */
  readPicture(file: Blob): Promise<string | null>;
}

/** What a browser withholds, mostly because the address is not https or localhost. */
export type Lack = 'secure_origin' | 'service_worker' | 'indexed_db' | 'checksums' | 'web_assembly';

interface Surroundings {
  /** Empty when all is well. */
  lacks: Lack[];
  userAgent: string;
}

/** mix: leave music alone and keep to the mute switch; over: be heard over both. Only Safari lets us choose. */
export type SoundMode = 'mix' | 'over';

/** silent: the browser has sound and does not let us (yet). */
export type SoundState = 'on' | 'silent' | 'unsupported';

export interface Sound {
  /** Call it within a tap. Resolves within a moment whatever the browser does, and never rejects. */
  unlock(mode: SoundMode): Promise<SoundState>;
  /** Places a cue so many ms from now on the audio clock; nothing happens where that stands still. */
  cue(kind: CueKind, inMs: number): void;
  /** Takes back what was placed and has not begun. */
  cancel(): void;
  state(): SoundState;
  close(): void;
}

export type WakeLockState = 'held' | 'refused' | 'unsupported';

/** Best effort: the battery saver, or another app, may win at any time. */
export interface WakeLock {
  supported: boolean;
  /** Until release(), also after the page was away. Never rejects. */
  hold(): Promise<WakeLockState>;
  release(): void;
}

export interface Vibration {
  supported: boolean;
  /** Milliseconds on, off, on … */
  buzz(pattern: readonly number[]): void;
}

export interface Speech {
  /** Whether a voice of this device speaks our language; may become true some time after the start. */
  available(): boolean;
  /** Call it within a tap. */
  unlock(): void;
  /** Says it now, in place of what is still being said. */
  say(text: string): void;
  /** What was to be said was refused. */
  failed(): boolean;
  stop(): void;
}

export interface Pulse {
  /** Calls back at each repaint, and now and then while the page is hidden. Returns how to end it. */
  every(then: () => void): () => void;
}

/** How a person wants to be cued. Words and digits are always there; the flash says all that the sound says (H20). */
export interface CueChoices {
  sound: boolean;
  voice: boolean;
  vibration: boolean;
  flash: boolean;
  mode: SoundMode;
  /** Counted sets wait for a tap at each repetition. */
  ownPace: boolean;
}

export const CUE_DEFAULTS: CueChoices = {
  sound: true,
  voice: false,
  vibration: true,
  flash: true,
  mode: 'mix',
  ownPace: false,
};

export interface CueChoicesStore {
  read(): CueChoices;
  write(choices: CueChoices): void;
}

/** All that a session reaches out with. */
export interface PlayerPorts {
  sound: Sound;
  speech: Speech;
  vibration: Vibration;
  wakeLock: WakeLock;
  pulse: Pulse;
  cueChoices: CueChoicesStore;
}

export interface Ports {
  clock: Clock;
  player: PlayerPorts;
  ids: Ids;
  locks: Locks;
  files: Files;
  marker: Marker;
  storage: Storage;
  page: Page;
  surroundings: Surroundings;
  camera: CameraPort;
  /** The physio's drafts, in a database of their own. */
  openDrafts(): Promise<Drafts>;
  /** Opens the stored log; rejects with a StoreFault if the browser refuses. `onBlocked`: another tab is in the way, still waiting. */
  openLog(onBlocked: () => void): Promise<Log>;
}
