/**
 * Everything the screens can know and ask for, as one object. web/app implements it, the gallery fakes it. Screens
 * never reach past it: no IndexedDB, no engine, no clock, no network (scripts/lib/layers.mjs). Addresses are not part
 * of it, see router.ts.
 */
import type { ReadonlySignal } from '@preact/signals';
import type {
  Answer,
  CheckInView,
  CommandBody,
  Entry,
  Fault,
  ProgrammePreview,
  RegistryEntry,
  SideKey,
  View,
} from '../../engine/contract.ts';
import type { PhysioModel } from '../../physio/physio_model.ts';
import type { Host } from '../../ports/host.ts';
import type { Install } from '../../ports/install.ts';
import type { CameraPort, Clock, MissingFeature, PlayerPorts, Theme } from '../../ports/ports.ts';
import type { DataModel } from './data_model.ts';

/** The state of the app as a whole. Urgent advice and "what went wrong" work in every one of them (H2, H16). */
export type Phase =
  /** Loading the engine and the log. `waiting_for_tab`: another tab holds an older database open. */
  | { name: 'starting'; waiting_for_tab: boolean }
  | { name: 'ready' }
  /** The browser stores nothing. Waits until the person chooses continueInMemory() or restart(). */
  | { name: 'storage_denied' }
  /** The log cannot be opened or read (storage_failed, storage_newer). */
  | { name: 'storage_broken'; fault: Fault }
  /** engine_unavailable or engine_aborted; exportFile() then saves the emergency copy. */
  | { name: 'engine_failed'; fault: Fault };

/** The first of the commands that could not be stored. They are kept, and retry() sends them again. */
export interface PendingCommand {
  body: CommandBody;
  fault: Fault;
  count: number;
}

export interface StorageState {
  /** `memory`: lost with the page; the person was told so. */
  kind: 'stored' | 'memory';
  /** Whether the browser has promised to keep the data; null if that is not known (yet). */
  persisted: boolean | null;
  usage_bytes: number | null;
  quota_bytes: number | null;
  /** The last copy that left the browser; null if there is none. `records_since`: records added after it. */
  last_export: { date: string; days_ago: number; records_since: number } | null;
  /** The copy that Heelwise keeps in another store of this browser. `compared`: the date of the last comparison. */
  second_copy: { where: 'cache'; records: number; compared: string | null } | null;
  /** What came back from it or from memory since the person was last told; null if nothing. */
  recovered: { records: number; damaged: number } | null;
  /** How many of the records that were here are not here any more: a prominent alarm (H14). */
  missing: { records: number; of: number } | null;
  /** The second copy had another history, which was put aside and can be looked at. */
  diverged: boolean;
  /** The browser said that it deleted a damaged store. */
  cleared_by_browser: boolean;
}

export type UpdateState =
  | 'none'
  /** First visit: everything needed offline has been stored. */
  | 'offline_ready'
  /** A new version waits; only applyUpdate() applies it. */
  | 'update_ready'
  | 'applying'
  /** Offline use cannot be set up (registration or precaching failed). */
  | 'offline_failed';

/** Short notices that a person can dismiss. */
type Dismissible =
  | 'offline_ready'
  | 'offline_failed'
  | 'update_ready'
  | 'other_tab'
  | 'missing'
  | 'recovered'
  | 'diverged'
  | 'refused'
  | 'trouble';

export interface EntryPage {
  entries: Entry[];
  /** There are older entries. */
  more: boolean;
}

export interface DayPage {
  check_in: CheckInView;
  sides: SideKey[];
}

/** A link that was opened or pasted and is neither accepted nor dropped. A reload keeps it. */
export interface WaitingLink {
  text: string;
  /** Its text is being checked. */
  reading: boolean;
  /** Why it cannot be read. The text is kept, so that it can be corrected. */
  fault: Fault | null;
  /** After "later" it waits where it can be found and is no longer shown by itself. */
  aside: boolean;
}

export interface CardAddress {
  address: string;
  /** It holds the programme that is followed, and not only the address of the app. */
  programme: boolean;
}

export interface AppModel {
  phase: ReadonlySignal<Phase>;
  /** null until the first view could be made. */
  view: ReadonlySignal<View | null>;
  /** Lasting trouble while ready: storage_full, storage_failed, storage_closed, storage_newer, too_busy. */
  trouble: ReadonlySignal<Fault | null>;
  pending: ReadonlySignal<PendingCommand | null>;
  /** Why commands that waited were refused when they were sent at last; empty once the person knows. */
  refused: ReadonlySignal<readonly Fault[]>;
  /** True after another tab wrote and this one has caught up. */
  other_tab: ReadonlySignal<boolean>;
  storage: ReadonlySignal<StorageState>;
  update: ReadonlySignal<UpdateState>;
  theme: ReadonlySignal<Theme>;
  /** What the browser withholds at this address; empty if nothing is missing. */
  missingFeatures: readonly MissingFeature[];
  /** The clock and the output of the guided session. No other screen has a clock. */
  session: { clock: Clock; player: PlayerPorts };
  /** The id of the engine's build, null until it is known; `shell` is the version of the app. */
  build: ReadonlySignal<{ engine: string | null; shell: string }>;

  /** Returns null once the command is stored; the view then shows it already. */
  send(body: CommandBody): Promise<Fault | null>;
  /** Sends the pending commands again, in order. */
  retry(): Promise<Fault | null>;
  /** A query of the engine; refused with engine_unavailable while there is no engine. */
  registry(ids: readonly string[]): Promise<Answer<RegistryEntry[]>>;
  /** The entries before this date, newest first; null for the newest of all. Refused like registry. */
  entries(before: string | null, limit: number): Promise<Answer<EntryPage>>;
  /** What can be entered for a date up to today; refused for a later date. */
  day(date: string): Promise<Answer<DayPage>>;

  /** Leaves `storage_denied` with a log in memory. */
  continueInMemory(): Promise<void>;
  /** Tries to start again after a failure, without reloading the page. */
  restart(): Promise<void>;
  reloadPage(): void;

  /** null if no link waits. Its contents are shown only after the safety questions (H9). */
  link: ReadonlySignal<WaitingLink | null>;
  /**
   * Keeps the link and reads it with an engine of its own (H8). A refused link is kept as it is, and nothing else
   * changes.
   */
  openLink(text: string): Promise<Fault | null>;
  /** The same with the text of a file. */
  openLinkFile(file: Blob): Promise<Fault | null>;
  setLinkAside(): Promise<void>;
  dropLink(): Promise<void>;
  /** What following a programme would mean; takes a link, a source or a whole document. */
  programme(text: string): Promise<Answer<ProgrammePreview>>;
  /** Looks for a QR code. */
  camera: CameraPort;
  /** What the host does to protect the app, for whoever put it there. */
  host: Host;
  /** The physio's model. It needs neither this log nor its view. */
  physio: PhysioModel;

  data: DataModel;
  /** What the code on the recovery card leads to. */
  cardAddress(): Promise<CardAddress>;
  /** Installing the app on the home screen. */
  install: Install;

  /** Reloads into the new version, on the person's tap. */
  applyUpdate(): void;
  dismiss(what: Dismissible): void;
  /** Sets and remembers the theme, and sets data-theme on <html>. */
  setTheme(theme: Theme): void;
  /** The exact text of the "what went wrong" report: build, browser, command kinds and codes, no values (H11). */
  report(): string;
  /** Copies a text to the clipboard; returns false if the browser refuses. */
  copy(text: string): Promise<boolean>;
}
