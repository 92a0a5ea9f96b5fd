/** The form of a draft that stands: for the pages that show it and change nothing. */
import { useEffect, useState } from 'preact/hooks';
import type { Fault, ProgrammeForm } from '../../../engine/contract.ts';
import type { Draft } from '../../../ports/drafts.ts';
import { useShell } from '../../model/context.ts';

export const textOf = (draft: Draft): string => JSON.stringify(draft.source);

export type FoundForm = { form: ProgrammeForm } | { fault: Fault } | null;

/** null: it is being made. */
export function useDraftForm(draft: Draft): FoundForm {
  const { model } = useShell();
  const [found, setFound] = useState<FoundForm>(null);
  const text = textOf(draft);
  useEffect(() => {
    let gone = false;
    void model.physio.form(text).then((answer) => {
      if (!gone) setFound('ok' in answer ? { form: answer.ok } : { fault: answer.error });
    });
    return () => {
      gone = true;
    };
  }, [model, text]);
  return found;
}
