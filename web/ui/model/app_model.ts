/**
 * Everything the screens know and can ask for, as one object; web/app implements it, the gallery fakes it.
 * Screens never reach past it: no IndexedDB, no engine, no clock, no network (forbidden arrows). Addresses are not part of it, see router.ts.
 */
import type { ReadonlySignal } from '@preact/signals';
import type {
  Answer,
  BackupSummary,
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
import type { CameraPort, Clock, Lack, PlayerPorts, Theme } from '../../ports/ports.ts';

/** Where the app stands as a whole. Urgent advice and "what went wrong" work in every one of them (H2, H16). */
export type Phase =
  /** Loading the engine and the log. `waiting_for_tab`: another tab holds an older database open. */
  | { name: 'starting'; waiting_for_tab: boolean }
  | { name: 'ready' }
  /** The browser stores nothing: waits until the person says continueInMemory() (or restart()). */
  | { name: 'storage_denied' }
  /** The log cannot be opened or read: storage_failed, storage_newer. */
  | { name: 'storage_broken'; fault: Fault }
  /** engine_unavailable or engine_aborted: exportFile() then makes the emergency copy. */
  | { name: 'engine_failed'; fault: Fault };

/** Something the person asked for and that could not be stored; it is kept and retry() asks again. */
export interface PendingCommand {
  body: CommandBody;
  fault: Fault;
}

export interface StorageState {
  /** `memory`: gone with the page, and the person was told. */
  kind: 'stored' | 'memory';
  /** Has the browser promised not to tidy it away? null: not known (yet). */
  persisted: boolean | null;
  usage_bytes: number | null;
  quota_bytes: number | null;
  /** The last copy that left the browser; null: none. `records_since` counts what was added after it. */
  last_export: { date: string; days_ago: number; records_since: number } | null;
  /** The store is empty but held this many records before: tell loudly (H14). 0: no alarm. */
  lost_records: number;
}

export type UpdateState =
  | 'none'
  /** First visit: everything needed offline has been stored. */
  | 'offline_ready'
  /** A new version waits; it is applied only by applyUpdate(). */
  | 'update_ready'
  | 'applying'
  /** Offline use cannot be set up (registration or precaching failed). */
  | 'offline_failed';

/** Short notices that a person can put away until they come again. */
type Dismissible = 'offline_ready' | 'offline_failed' | 'update_ready' | 'other_tab' | 'lost_records' | 'trouble';

export interface EntryPage {
  entries: Entry[];
  /** There are older ones. */
  more: boolean;
}

export interface DayPage {
  check_in: CheckInView;
  sides: SideKey[];
}

/** A link that was opened or pasted and is neither accepted nor dropped. A reload keeps it. */
export interface WaitingLink {
  text: string;
  /** Its shape is being looked at. */
  reading: boolean;
  /** Why it cannot be read; the text stays, so that it can be mended. */
  fault: Fault | null;
  /** "Later": it waits where it can be found, and no longer comes by itself. */
  aside: boolean;
}

export interface AppModel {
  phase: ReadonlySignal<Phase>;
  /** null only while no view could be made yet. */
  view: ReadonlySignal<View | null>;
  /** Standing trouble while ready: storage_full, storage_failed, storage_closed, storage_newer, too_busy. */
  trouble: ReadonlySignal<Fault | null>;
  pending: ReadonlySignal<PendingCommand | null>;
  /** True after another tab wrote and this one has caught up. */
  other_tab: ReadonlySignal<boolean>;
  storage: ReadonlySignal<StorageState>;
  update: ReadonlySignal<UpdateState>;
  theme: ReadonlySignal<Theme>;
  /** What the browser withholds at this address; empty when all is well. */
  lacks: readonly Lack[];
  /** What the guided session reaches out with; no other screen has a clock. */
  session: { clock: Clock; player: PlayerPorts };
  /** Id of the engine's build, null until it is known. `shell`: version of the app. */
  build: ReadonlySignal<{ engine: string | null; shell: string }>;

  /** null: stored, and the view already shows it. */
  send(body: CommandBody): Promise<Fault | null>;
  /** Asks again for what is pending. */
  retry(): Promise<Fault | null>;
  /** Engine query; refused with engine_unavailable while there is no engine. */
  registry(ids: readonly string[]): Promise<Answer<RegistryEntry[]>>;
  /** What was entered before this date, newest first; null: the newest of all. Refused like registry. */
  entries(before: string | null, limit: number): Promise<Answer<EntryPage>>;
  /** What can be entered for a date up to today; refused for a later one. */
  day(date: string): Promise<Answer<DayPage>>;

  /** From `storage_denied`: goes on with a log in memory. */
  continueInMemory(): Promise<void>;
  /** Tries to start again after a failure, without reloading the page. */
  restart(): Promise<void>;
  reloadPage(): void;

  /** null: none waits. What it holds is shown only after the safety screen (H9). */
  link: ReadonlySignal<WaitingLink | null>;
  /** Keeps it and reads it with an engine of its own (H8); refused: it is kept as it is, and nothing else changes. */
  openLink(text: string): Promise<Fault | null>;
  /** The same with what a file holds. */
  openLinkFile(file: Blob): Promise<Fault | null>;
  setLinkAside(): Promise<void>;
  dropLink(): Promise<void>;
  /** What following it would mean: a link, a source or a whole document. */
  programme(text: string): Promise<Answer<ProgrammePreview>>;
  /** Looks for a QR code. */
  camera: CameraPort;
  /** The physio's side; it needs neither this log nor its view. */
  physio: PhysioModel;

  data: {
    /** Hands over a file with everything; without the engine it is the emergency copy. */
    exportFile(): Promise<Fault | null>;
    /** Reads and checks a chosen file; changes nothing. */
    readBackup(file: Blob): Promise<Answer<BackupSummary>>;
    /** After the person has agreed; only into an empty app (`log_not_empty` else). */
    restore(summary: BackupSummary): Promise<Fault | null>;
    /** Asks the browser to keep the data. The answer comes through `storage`, perhaps never. */
    persist(): void;
  };

  /** Waits for the person: reloads into the new version. */
  applyUpdate(): void;
  dismiss(what: Dismissible): void;
  /** Sets it, remembers it and puts data-theme on <html>. */
  setTheme(theme: Theme): void;
  /** The exact text of the "what went wrong" report: build, browser, command kinds and codes, no values (H11). */
  report(): string;
  /** Puts a text on the clipboard; false where the browser refuses. */
  copy(text: string): Promise<boolean>;
}
