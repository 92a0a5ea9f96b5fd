/** What every field of the builder can reach: the editor of the draft, and the engine's newest form of it. */
import { computed } from '@preact/signals';
import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { FormField, ProgrammeForm, Text } from '../../../engine/contract.ts';
import { isolated } from '../../../words/words.ts';
import type { DraftEditor } from './draft_editor.ts';
import { valueNow } from './set_value.ts';

export interface EditorState {
  editor: DraftEditor;
  form: ProgrammeForm;
}

export const EditorContext = createContext<EditorState | null>(null);

export function useEditor(): EditorState {
  const state = useContext(EditorContext);
  if (!state) throw new Error('a field is rendered outside the builder');
  return state;
}

/** Returns the present value of a field. A key in one field must not render all others again. */
export function useFieldValue(field: FormField): unknown {
  const { editor, form } = useEditor();
  return useMemo(() => computed(() => valueNow(field, editor.draft.value.source, form)), [editor, form, field]).value;
}

/** Returns what the source sets at a JSON pointer; undefined if it sets nothing. */
export function useSaid(pointer: string): unknown {
  const { editor } = useEditor();
  return useMemo(() => computed(() => editor.draft.value.source.set[pointer]), [editor, pointer]).value;
}

/** "Slow, two legs, sets": outermost first. */
export function whatOf(where: readonly Text[], label: Text): string {
  return [...where, label].map((text) => isolated(text)).join(' · ');
}

export function phaseText(number: number, name: Text): Text {
  return { key: 'physio.phase', params: { number, name: isolated(name) } };
}

/** Words that belong together: days, goals, a phase with its exercise. */
export function textsWords(texts: readonly Text[]): string {
  return texts.map((text) => isolated(text)).join(', ');
}
