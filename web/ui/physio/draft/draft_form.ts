/** The form of a saved draft, for pages that show it and change nothing. */
import type { Fault, ProgrammeForm } from '../../../engine/contract.ts';
import type { Draft } from '../../../ports/drafts.ts';
import { useAnswer, useShell } from '../../model/context.ts';

export const textOf = (draft: Draft): string => JSON.stringify(draft.source);

export type FoundForm = { form: ProgrammeForm } | { fault: Fault } | null;

/** Returns null until the engine has answered. */
export function useDraftForm(draft: Draft): FoundForm {
  const { model } = useShell();
  const text = textOf(draft);
  const found = useAnswer(() => model.physio.form(text), [model, text]);
  if (!found) return null;
  return 'ok' in found ? { form: found.ok } : { fault: found.error };
}
