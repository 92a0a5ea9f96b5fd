/**
 * What the physio's pages can know and ask for. It has an engine of its own and never sees the log of the person who
 * uses this device. Drafts stay on the device.
 */
import type { Answer, Now, ProgrammeForm, ProgrammeListed, ProgrammeSource } from '../engine/contract.ts';
import type { Drafts } from '../ports/drafts.ts';
import type { Theme } from '../ports/ports.ts';
import type { PreviewHandle } from './preview_handle.ts';
import type { Run, Simulator } from './simulation_run.ts';

export interface PhysioModel extends Simulator {
  list(): Promise<Answer<ProgrammeListed[]>>;
  form(text: string): Promise<Answer<ProgrammeForm>>;
  /** The whole document, for a file. */
  exportDocument(text: string): Promise<Answer<string>>;
  /** Reads a link, a source or a document from text. */
  read(text: string): Promise<Answer<ProgrammeSource>>;
  /** Simulates virtual people under this text, one after the other. The last run is kept as far as it got. */
  simulation(text: string, days: number): Run;
  /** Starts the app for a simulated patient in this frame (web/preview.html). */
  openPreview(frame: HTMLIFrameElement, text: string, theme: Theme): PreviewHandle;
  drafts: Drafts;
  newId(): string;
  now(): Now;
  /** Saves a text as a file. */
  save(name: string, text: string, type: string): void;
  /** Returns false if the browser refuses. */
  copy(text: string): Promise<boolean>;
  /**
   * Whether the browser has a share sheet; `share` opens it and returns false if it was refused or closed without
   * sharing.
   */
  canShare: boolean;
  share(title: string, address: string): Promise<boolean>;
  print(): void;
  /** The whole address that a patient opens. */
  addressOf(link: string): string;
}
