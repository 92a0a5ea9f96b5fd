/** Names a draft, and says that the name stays with the physio (H11). */
import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../../words/words.ts';
import { TITLE_TYPED_MAX } from './title.ts';

interface Props {
  value: string;
  onInput: (typed: string) => void;
  field?: RefObject<HTMLInputElement | null>;
}

export function TitleField({ value, onInput, field }: Props) {
  const id = useId();
  return (
    <>
      <label for={id}>{t('physio.title')}</label>
      <input
        {...(field ? { ref: field } : {})}
        id={id}
        class="input"
        type="text"
        dir="auto"
        autoComplete="off"
        maxLength={TITLE_TYPED_MAX}
        value={value}
        aria-describedby={`${id}-note`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <p class="field-note" id={`${id}-note`}>
        {t('physio.title.note')}
      </p>
    </>
  );
}
