/**
 * What the physio's side knows and can ask for. It has an engine of its own and never sees the log of whoever uses this device;
 * drafts stay on the device.
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
  /** A link, a source or a document, as text. */
  read(text: string): Promise<Answer<ProgrammeSource>>;
  /** Virtual people under this text, one after the other; the one asked for last is kept as far as it came. */
  simulation(text: string, days: number): Run;
  /** Brings up the app for a made-up patient in this frame (web/preview.html). */
  openPreview(frame: HTMLIFrameElement, text: string, theme: Theme): PreviewHandle;
  drafts: Drafts;
  newId(): string;
  now(): Now;
  /** Hands over a text as a file. */
  save(name: string, text: string, type: string): void;
  /** False where the browser refuses. */
  copy(text: string): Promise<boolean>;
  /** Whether the browser has a share sheet, and opening it; false: closed without sharing, or refused. */
  canShare: boolean;
  share(title: string, address: string): Promise<boolean>;
  print(): void;
  /** The whole address that a patient opens. */
  addressOf(link: string): string;
}
