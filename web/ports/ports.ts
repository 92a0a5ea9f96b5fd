/**
 * Everything that the app takes from outside enters through this one object, so that tests, previews and simulations
 * can replace it.
 */
import { allKeys } from '../engine/all_keys.ts';
import type { CueKind, Now } from '../engine/contract.ts';
import type { Drafts } from './drafts.ts';
import type { Files, KeptFile } from './files.ts';
import type { Host } from './host.ts';
import type { Install } from './install.ts';
import type { KeptText } from './kept_text.ts';
import type { Log, Records } from './log.ts';

/** `auto` follows the device. */
export type Theme = 'auto' | 'light' | 'dark';

export const THEMES = allKeys<Theme>({ auto: true, light: true, dark: true });

export interface Clock {
  /** Returns the instant, civil date and offset of the same moment. */
  now(): Now;
  /**
   * Calls `then` once, at or after the moment, even if the device slept meanwhile. Returns a function that cancels it.
   */
  at(epochMs: number, then: () => void): () => void;
  /**
   * Calls `then` whenever the page may have been asleep, because timers and messages of other tabs may have been lost
   * (H12, H13).
   */
  onWake(then: () => void): () => void;
}

export interface Ids {
  /** A fresh random UUID. */
  next(): string;
  /** Fills the array with random bytes. */
  fill(bytes: Uint8Array<ArrayBuffer>): void;
}

export interface Locks {
  /**
   * Makes other tabs wait while `work` runs, if the browser can. This only saves retries: work must be correct without
   * it, because consecutive keys guarantee a single writer.
   */
  hold<T>(name: string, work: () => Promise<T>): Promise<T>;
}

/**
 * How many records there were last time and in which generation of the log, kept outside the log's database. If that
 * database is gone, the loss is still noticed (H14). Holds nothing about a person.
 */
export interface Marker {
  /** Returns null if there is none. */
  read(): { generation: number; records: number } | null;
  write(generation: number, records: number): void;
}

/** An independent copy of every record, in another store of the browser. */
export interface SecondCopy {
  /** The generations of the log of which there is something, newest first. */
  generations(): Promise<number[]>;
  of(generation: number): Records;
  /** Whether this generation holds exactly these lines, by their checksums. */
  holds(generation: number, lines: readonly string[]): Promise<boolean>;
  drop(generation: number): Promise<void>;
  clear(): Promise<void>;
}

export interface Storage {
  /** Asks the browser to keep our data. Never await it, because it may never settle (headless Firefox). */
  persist(): Promise<boolean>;
  persisted(): Promise<boolean>;
  estimate(): Promise<{ usage: number | null; quota: number | null }>;
}

/** The page itself, as far as the app uses it. */
export interface Page {
  reload(): void;
  /** Whether the browser shall ask before the page is closed. A reload by the page itself is never asked about. */
  holdOpen(on: boolean): void;
  /** Returns false if the browser refuses. */
  copy(text: string): Promise<boolean>;
  /** The theme remembered on this device; null if none was chosen. */
  theme(): string | null;
  /** Remembers the theme and sets data-theme on <html>; `auto` follows the device. */
  setTheme(theme: string): void;
  /** Origin and path, without query and fragment. */
  address(): string;
  print(): void;
  /** Whether the browser has a share sheet. */
  canShare: boolean;
  /** Returns false if it was refused or closed without sharing. */
  share(title: string, address: string): Promise<boolean>;
}

export type CameraFault = 'camera_none' | 'camera_refused' | 'camera_failed';

/** A camera that is on. */
export interface CameraView {
  /** Turns the camera off. May be called twice. */
  stop(): void;
}

/** Looks for QR codes on this device. No picture is kept or sent (H11). */
export interface CameraPort {
  /** Whether there may be a camera at all. */
  available: boolean;
  /**
   * Asks for the camera and shows its picture. `found` gets the text of the first QR code; `ended` is called if it went
   * off by itself (the page was hidden, the camera unplugged). The camera is off after either.
   */
  start(
    screen: HTMLVideoElement,
    on: { found: (text: string) => void; ended: () => void },
  ): Promise<{ ok: CameraView } | { error: CameraFault }>;
  /** Returns the text of the QR code in an image; null if there is none. */
  readPicture(file: Blob): Promise<string | null>;
}

/** A feature that the browser withholds, mostly because the address is neither https nor localhost. */
export type MissingFeature = 'secure_origin' | 'service_worker' | 'indexed_db' | 'checksums' | 'web_assembly';

interface Surroundings {
  /** Empty if nothing is missing. */
  missingFeatures: MissingFeature[];
  userAgent: string;
}

/** mix: leaves music playing and obeys the mute switch. over: is heard over both. Only Safari lets us choose. */
export type SoundMode = 'mix' | 'over';

/** silent: the browser has sound but does not allow it (yet). */
export type SoundState = 'on' | 'silent' | 'unsupported';

export interface Sound {
  /** Must be called within a tap. Resolves within a moment whatever the browser does, and never rejects. */
  unlock(mode: SoundMode): Promise<SoundState>;
  /** Schedules a cue this many ms from now on the audio clock; does nothing if that clock stands still. */
  cue(kind: CueKind, inMs: number): void;
  /** Cancels scheduled cues that have not begun. */
  cancel(): void;
  state(): SoundState;
  close(): void;
}

export type WakeLockState = 'held' | 'refused' | 'unsupported';

/** Best effort: the battery saver or another app may win at any time. */
export interface WakeLock {
  supported: boolean;
  /** Holds until release(), even across times when the page was hidden. Never rejects. */
  hold(): Promise<WakeLockState>;
  release(): void;
}

export interface Vibration {
  supported: boolean;
  /** Milliseconds on, off, on … */
  buzz(pattern: readonly number[]): void;
}

export interface Speech {
  /** Whether this device has a voice for our language. May become true some time after the start. */
  available(): boolean;
  /** Must be called within a tap. */
  unlock(): void;
  /** Speaks now, replacing what is still being spoken. */
  say(text: string): void;
  /** Whether the browser refused to speak. */
  failed(): boolean;
  stop(): void;
}

export interface Pulse {
  /** Calls `then` at each repaint, and now and then while the page is hidden. Returns a function that ends it. */
  every(then: () => void): () => void;
}

/**
 * How a person wants to be cued. Words and digits are always shown; the flash gives every cue that the sound gives
 * (H20).
 */
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

/** Everything that a session uses to reach the person. */
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
  keptFile: KeptFile;
  /** Deletes what this app keeps outside the log: drafts, notes of the browser, and the address. */
  forgetTraces(): Promise<void>;
  marker: Marker;
  storage: Storage;
  page: Page;
  surroundings: Surroundings;
  camera: CameraPort;
  host: Host;
  install: Install;
  /** The physio's drafts, in a database of their own. */
  openDrafts(): Promise<Drafts>;
  /** The second copy; null if the browser has no place for it. */
  openCopy(): Promise<SecondCopy | null>;
  /** Commands that could not be stored, as long as the tab lives. */
  waiting: KeptText;
  /**
   * Opens the stored log; rejects with a ShellFault if the browser refuses. `onBlocked` is called if another tab is in
   * the way; opening keeps waiting.
   */
  openLog(onBlocked: () => void): Promise<Log>;
}
