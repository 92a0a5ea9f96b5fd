/** Saved copies, what is brought back from them, and what is put aside, as the screens see it (H14). */
import type { ReadonlySignal } from '@preact/signals';
import type { Answer, Fault } from '../../engine/contract.ts';
import type { CopyPreview, RestoreWay, UndoOffer } from '../../ports/copies.ts';

/** The file outside the browser that is written again after each session. */
export interface AutomaticFile {
  /** lapsed: the browser wants to be asked again. failed: the last attempt to write it failed. */
  state: 'unsupported' | 'off' | 'on' | 'lapsed' | 'failed';
  name: string | null;
  /** The day on which it was last written and read back. */
  date: string | null;
}

export interface CopiesState {
  /** A download was offered. Whether it arrived is asked once, because only the person can know. */
  arrival: { name: string; records: number; date: string } | null;
  /** A copy is due (reminder.ts). */
  due: boolean;
  /** Logs that were put aside, newest first. */
  aside: readonly { name: string; records: number; date: string }[];
  /** What was here before the last restore; null once something was added. */
  undo: UndoOffer | null;
  /** null until look() has asked. */
  automatic: AutomaticFile | null;
}

/** Every function that returns a Fault returns null once it is done. */
export interface DataModel {
  copies: ReadonlySignal<CopiesState>;
  /** Brings `copies` up to date, for the pages that show all of it. */
  look(): Promise<void>;
  /**
   * Saves a file with everything, under a passphrase if there is one. It counts as saved once it was read back; a
   * download counts once the person says that it arrived. Needs no engine. Must be called within a tap.
   */
  exportFile(passphrase?: string | null): Promise<Fault | null>;
  /** The same with these lines, for what could not be stored. */
  exportLines(lines: readonly string[]): Promise<Fault | null>;
  /** Whether the file of `copies.arrival` has arrived. */
  answerArrival(arrived: boolean): Promise<void>;
  /** No reminder for a while. */
  putOffCopy(): Promise<void>;

  /** Reads and checks a chosen file. Changes nothing. `passphrase_needed` and `passphrase_wrong` ask for one. */
  openCopy(file: Blob, passphrase: string | null): Promise<Answer<CopyPreview>>;
  /** The same for a log that was put aside. */
  openAside(name: string): Promise<Answer<CopyPreview>>;
  /** Restores what was previewed, after the person has agreed. */
  restore(preview: CopyPreview, way: RestoreWay): Promise<Fault | null>;
  /** Goes back to `copies.undo`. */
  undoRestore(): Promise<Fault | null>;
  /** Uses a log that was put aside; the present one is put aside instead. */
  useAside(name: string): Promise<Fault | null>;
  saveAside(name: string): Promise<Fault | null>;
  dropAside(name: string): Promise<Fault | null>;

  /** The automatic file. Choosing and allowing must be called within a tap. */
  chooseAutomatic(): Promise<Fault | null>;
  allowAutomatic(): Promise<Fault | null>;
  stopAutomatic(): Promise<Fault | null>;

  /** Deletes everything that this app keeps, and loads the page anew. */
  eraseEverything(): Promise<Fault | null>;
  /** Asks the browser to keep the data. The answer may never come; it arrives through `storage`. */
  persist(): void;
}
