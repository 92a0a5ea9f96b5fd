/** The drafts that are open. Each keeps its history while the physio visits another page, such as the preview. */
import type { Answer, Fault } from '../../../engine/contract.ts';
import type { PhysioModel } from '../../../physio/physio_model.ts';
import type { Draft } from '../../../ports/drafts.ts';
import { createDraftEditor, type DraftEditor } from './draft_editor.ts';

const openDrafts = new WeakMap<PhysioModel, Map<string, DraftEditor>>();
/** How many editors are kept; the one that was used longest ago goes first. */
const OPEN_MAX = 12;

function editorsOf(physio: PhysioModel): Map<string, DraftEditor> {
  const known = openDrafts.get(physio);
  if (known) return known;
  const made = new Map<string, DraftEditor>();
  openDrafts.set(physio, made);
  return made;
}

function keepOpen(physio: PhysioModel, editor: DraftEditor): DraftEditor {
  const editors = editorsOf(physio);
  const { id } = editor.draft.peek();
  editors.delete(id);
  editors.set(id, editor);
  // An editor whose draft is not stored must not be dropped.
  const first = [...editors].find(([other, { saved }]) => other !== id && saved.peek().name === 'saved');
  if (editors.size > OPEN_MAX && first) editors.delete(first[0]);
  return editor;
}

/** Returns null if the draft is not open. */
export function openEditor(physio: PhysioModel, id: string): DraftEditor | null {
  return editorsOf(physio).get(id) ?? null;
}

/** Answers null if there is no such draft on this device. */
export async function loadEditor(physio: PhysioModel, id: string): Promise<Answer<DraftEditor | null>> {
  const open = openEditor(physio, id);
  if (open) return { ok: open };
  const found = await physio.drafts.get(id);
  if ('error' in found) return found;
  return { ok: found.ok && keepOpen(physio, openEditor(physio, id) ?? createDraftEditor(physio, found.ok)) };
}

/** Stores and opens a new draft. If it cannot be stored, it is opened as unsaved, and the fault is returned. */
export async function addDraft(physio: PhysioModel, draft: Draft): Promise<Fault | null> {
  const fault = await physio.drafts.put(draft);
  keepOpen(physio, createDraftEditor(physio, draft, fault ? { name: 'unsaved', fault } : { name: 'saved' }));
  return fault;
}

export function closeEditor(physio: PhysioModel, id: string): void {
  editorsOf(physio).delete(id);
}
