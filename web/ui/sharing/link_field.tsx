/**
 * A field for a link, a message that contains one, or the text of a plan file. It is shown as it is and only ever read
 * as text.
 */
import './link.css';
import { useId } from 'preact/hooks';

interface Props {
  label: string;
  hint?: string;
  value: string;
  onInput: (typed: string) => void;
  /** The id of the element that says why it was refused. */
  describedBy?: string | undefined;
}

export function LinkField({ label, hint, value, onInput, describedBy }: Props) {
  const id = useId();
  const hintId = useId();
  return (
    <div class="link-field stack-tight">
      <label for={id}>{label}</label>
      {hint && (
        <p class="soft small" id={hintId}>
          {hint}
        </p>
      )}
      <textarea
        id={id}
        rows={4}
        dir="ltr"
        spellcheck={false}
        autoComplete="off"
        autoCapitalize="off"
        aria-invalid={describedBy ? 'true' : undefined}
        aria-describedby={[describedBy, hint && hintId].filter(Boolean).join(' ') || undefined}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}
