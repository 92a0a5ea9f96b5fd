/** A field for a passphrase, hidden until it is to be shown. */
import './passphrase_field.css';
import { useId, useState } from 'preact/hooks';
import { t } from '../../../words/words.ts';

interface Props {
  label: string;
  value: string;
  onInput: (typed: string) => void;
  /** For password managers. */
  use: 'new' | 'current';
  describedBy?: string | undefined;
  invalid?: boolean;
}

export function PassphraseField({ label, value, onInput, use, describedBy, invalid }: Props) {
  const id = useId();
  const [shown, setShown] = useState(false);
  const field = {
    id,
    value,
    autocomplete: `${use}-password`,
    autocapitalize: 'off',
    spellcheck: false,
    maxLength: 200,
    'aria-describedby': describedBy,
    'aria-invalid': invalid ? 'true' : undefined,
    onInput: (event: { currentTarget: HTMLInputElement }) => onInput(event.currentTarget.value),
  } as const;
  return (
    <div class="passphrase stack-tight">
      <label for={id}>{label}</label>
      <div class="passphrase-box">
        {shown ? <input type="text" {...field} /> : <input type="password" {...field} />}
        <button type="button" aria-pressed={shown} onClick={() => setShown(!shown)}>
          {t(shown ? 'passphrase.hide' : 'passphrase.show')}
          <span class="hidden-text"> {label}</span>
        </button>
      </div>
    </div>
  );
}

/** Why a new passphrase cannot be used yet: `locked.<problem>` has the words. Letters are counted as people see them. */
export function problemOfNew(first: string, again: string, lengthMin: number): 'too_short' | 'not_same' | null {
  if ([...first].length < lengthMin) return 'too_short';
  return first === again ? null : 'not_same';
}
