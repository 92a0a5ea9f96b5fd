/** Fields for a person's own words, one for each. Nothing typed can break the page or the record. */
import './own_fields.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../../words/words.ts';
import { Button } from '../components/content/button.tsx';
import { Icon } from '../components/pictures/icon.tsx';
import { harmless } from './own_words.ts';

interface Props {
  own: readonly string[];
  onEdit: (place: number, words: string) => void;
  onAdd: () => void;
  onRemove: (place: number) => void;
  /** Whether another field may be added. */
  more: boolean;
  label: string;
  add: string;
  /** Shown below a field: a rating. */
  below?: (place: number) => ComponentChildren;
}

export function OwnFields({ own, onEdit, onAdd, onRemove, more, label, add, below }: Props) {
  const last = useRef<HTMLInputElement>(null);
  const added = useRef(false);
  useEffect(() => {
    if (added.current) last.current?.focus();
    added.current = false;
  }, [own.length]);
  return (
    <div class="own stack-tight">
      {own.map((words, place) => (
        // Rows have no names; a row that is removed is identified by its index.
        <div key={place} class="own-row">
          <OwnField
            label={label}
            words={words}
            field={place === own.length - 1 ? last : undefined}
            onInput={(typed) => onEdit(place, typed)}
            onRemove={() => onRemove(place)}
          />
          {below?.(place)}
        </div>
      ))}
      {more && (
        <Button
          icon="new"
          onClick={() => {
            added.current = true;
            onAdd();
          }}
        >
          {add}
        </Button>
      )}
    </div>
  );
}

interface FieldProps {
  label: string;
  words: string;
  field?: { current: HTMLInputElement | null } | undefined;
  onInput: (typed: string) => void;
  onRemove: () => void;
}

function OwnField({ label, words, field, onInput, onRemove }: FieldProps) {
  const id = useId();
  return (
    <div class="own-field">
      <label class="hidden-text" for={id}>
        {label}
      </label>
      <input
        id={id}
        {...(field ? { ref: field } : {})}
        type="text"
        // Its text direction is that of its content, whatever surrounds it.
        dir="auto"
        autoComplete="off"
        value={words}
        placeholder={label}
        onInput={(event) => {
          const kept = harmless(event.currentTarget.value);
          // Text that was not accepted must not remain visible either.
          if (kept !== event.currentTarget.value) event.currentTarget.value = kept;
          onInput(kept);
        }}
      />
      <button type="button" class="own-remove" onClick={onRemove}>
        <Icon name="close" size="s" />
        <span class="hidden-text">{t('assess.own.remove')}</span>
      </button>
    </div>
  );
}
