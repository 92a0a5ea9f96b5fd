/**
 * What the physio's side knows and can ask for. It has an engine of its own and never sees the log of whoever uses this device;
 * drafts stay on the device.
 */
import type {
  Answer,
  Fault,
  Now,
  ProgrammeForm,
  ProgrammeListed,
  ProgrammeSource,
  SimulateArgs,
  SimulationSlice,
  SimulationSummary,
} from '../../engine/contract.ts';
import type { Theme } from '../app_model.ts';
import type { Run } from './people/run.ts';
import type { PreviewHandle } from './try/preview_handle.ts';

/** A programme in the making, or a template of the physio's own. */
export interface Draft {
  id: string;
  /** What the physio calls it; never part of a link. */
  title: string;
  kind: 'draft' | 'template';
  source: ProgrammeSource;
  /** When it was last changed. */
  changed: Now;
}

export interface Drafts {
  /** Newest first. */
  all(): Promise<Answer<Draft[]>>;
  /** null: there is none. */
  get(id: string): Promise<Answer<Draft | null>>;
  put(draft: Draft): Promise<Fault | null>;
  remove(id: string): Promise<Fault | null>;
}

export interface PhysioModel {
  list(): Promise<Answer<ProgrammeListed[]>>;
  form(text: string): Promise<Answer<ProgrammeForm>>;
  /** The whole document, for a file. */
  exportDocument(text: string): Promise<Answer<string>>;
  /** A link, a source or a document, as text. */
  read(text: string): Promise<Answer<ProgrammeSource>>;
  simulate(args: SimulateArgs): Promise<Answer<SimulationSlice>>;
  simulateSummary(text: string, slices: readonly SimulationSlice[]): Promise<Answer<SimulationSummary>>;
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
