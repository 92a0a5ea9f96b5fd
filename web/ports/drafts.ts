/** The physio's drafts and templates on this device, as every store of them must behave. */
import type { Answer, Fault, Now, ProgrammeSource } from '../engine/contract.ts';

/** A programme in the making, or a template of the physio's own. */
export interface Draft {
  id: string;
  /** The physio's own name for it; never part of a link. */
  title: string;
  kind: 'draft' | 'template';
  source: ProgrammeSource;
  /** When it was last changed. */
  changed: Now;
}

export interface Drafts {
  /** Newest first. */
  all(): Promise<Answer<Draft[]>>;
  /** Answers null if there is none. */
  get(id: string): Promise<Answer<Draft | null>>;
  put(draft: Draft): Promise<Fault | null>;
  remove(id: string): Promise<Fault | null>;
}
