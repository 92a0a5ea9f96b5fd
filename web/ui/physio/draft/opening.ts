/**
 * Turns what a physio opens (a file, a pasted link or text) into a draft. Faults are answered, and nothing is lost
 * (H8).
 */
import type { Answer, Fault, ProgrammeSource } from '../../../engine/contract.ts';
import type { PhysioModel } from '../../../physio/physio_model.ts';
import type { Draft } from '../../../ports/drafts.ts';
import { titleFrom } from './title.ts';

/** Far above any document, far below what would block the page. */
const FILE_MB_MAX = 1;

export async function textOfFile(file: Blob): Promise<Answer<string>> {
  if (file.size > FILE_MB_MAX * 1_000_000) return refused('file_too_large', { max_mb: FILE_MB_MAX });
  try {
    return { ok: new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()) };
  } catch (problem) {
    return refused(problem instanceof TypeError ? 'file_not_text' : 'file_unreadable');
  }
}

/** Returns a draft of what the text holds, named after its programme. */
export async function draftFrom(physio: PhysioModel, text: string): Promise<Answer<Draft>> {
  if (text.length > FILE_MB_MAX * 1_000_000) return refused('file_too_large', { max_mb: FILE_MB_MAX });
  const read = await physio.read(text.trim());
  if ('error' in read) return read;
  // A draft that the builder cannot show must not be stored either.
  const form = await physio.form(JSON.stringify(read.ok));
  if ('error' in form) return form;
  const { base } = form.ok;
  return { ok: newDraft(physio, read.ok, titleFrom(base.title, base.id)) };
}

function newDraft(physio: PhysioModel, source: ProgrammeSource, title: string): Draft {
  return { id: physio.newId(), title, kind: 'draft', source, changed: physio.now() };
}

/** Returns a new draft issued today. Who it is from is copied from this physio's last draft. */
export function startedFrom(
  physio: PhysioModel,
  source: ProgrammeSource,
  title: string,
  others: readonly Draft[],
): Draft {
  const by = source.set['/by'] ?? others.map((draft) => draft.source.set['/by']).find((said) => said !== undefined);
  const set = { ...source.set, '/issued': physio.now().local_date, ...(by === undefined ? {} : { '/by': by }) };
  return newDraft(physio, { ...source, set }, title);
}

function refused<T>(code: string, params?: Fault['params']): Answer<T> {
  return { error: params ? { code, path: '', params } : { code, path: '' } };
}
