/** What saved copies need of the app. */
import type { ReadonlySignal } from '@preact/signals';
import type { Fault } from '../engine/contract.ts';
import type { Log } from '../ports/log.ts';
import type { Ports } from '../ports/ports.ts';
import type { Exported } from '../store/backup.ts';
import type { Judge } from '../store/copies/judge.ts';
import type { CopyNotes } from '../store/copies/reminder.ts';
import type { StorageState } from '../ui/model/app_model.ts';
import type { CopiesState } from '../ui/model/data_model.ts';

export interface CopySettings {
  ports: Ports;
  /** The log that is in use; null while there is none. */
  log: () => Log | null;
  build: () => string;
  makeJudge: () => Judge;
  storage: ReadonlySignal<StorageState>;
  /** A copy left the browser and was proven. */
  exported: (copy: Exported) => void;
  /** Begins again on the log that is current now. */
  again: () => Promise<Fault | null>;
  /** Forgets the link that waits, and answers that could not be stored. */
  forget: () => Promise<void>;
}

/** What the desk needs besides. */
export interface DeskSettings extends Omit<CopySettings, 'storage' | 'exported'> {
  state: () => CopiesState;
  change: (part: Partial<CopiesState>) => void;
  notes: () => CopyNotes;
  note: (part: Partial<CopyNotes>) => Promise<void>;
  /** Remembers a copy that has left the browser. */
  record: (copy: Exported) => Promise<void>;
  showAside: () => Promise<void>;
}
