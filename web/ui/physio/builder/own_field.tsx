/**
 * A field for what a physio can add besides doses: text, a date, a choice. Its faults are found by the pointer that it
 * sets.
 */
import './field.css';
import type { ComponentChildren } from 'preact';
import type { Fault, FormFault } from '../../../engine/contract.ts';
import { Icon } from '../../components/pictures/icon.tsx';
import { useEditor } from './editor_context.ts';
import { faultsAt, plainFaultWords } from './fault_words.ts';

interface Props {
  id: string;
  pointer: string;
  label: string;
  hint?: ComponentChildren;
  /** Which faults of the pointer are shown, if two fields share one. */
  only?: (fault: FormFault) => boolean;
  /** The words of a fault; the general ones by default. */
  say?: (fault: Fault) => string;
  /** Labelled by `aria-labelledby`, because it has several controls. */
  group?: boolean;
  children: ComponentChildren;
}

export function OwnField({ id, pointer, label, hint, only, say = plainFaultWords, group, children }: Props) {
  const { form } = useEditor();
  const wrong = faultsAt(form.faults, pointer)
    .filter((fault) => !only || only(fault))
    .map(say);
  return (
    <div class={`field${wrong.length > 0 ? ' field-fault' : ''}`} data-pointer={pointer}>
      {group ? (
        <span class="field-label" id={`${id}-label`}>
          {label}
        </span>
      ) : (
        <label for={id}>{label}</label>
      )}
      {children}
      <div id={`${id}-note`}>
        {wrong.map((words) => (
          <p key={words} class="field-wrong">
            <Icon name="alert" size="s" />
            {words}
          </p>
        ))}
        {hint && <p class="field-note">{hint}</p>}
      </div>
    </div>
  );
}
