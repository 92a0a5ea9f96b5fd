/**
 * Eleven buttons from 0 to 10 with words at both ends. Nothing is chosen beforehand, and there is no slider. Native
 * radio buttons make arrow keys work.
 */
import './pain_scale.css';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../../words/words.ts';

/** This is the scale itself, not a threshold. Only the engine interprets the numbers. */
const NUMBERS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

interface Props {
  /** The question. */
  label: ComponentChildren;
  /** If a heading asks already, the label is only read out. */
  hiddenLabel?: boolean;
  /** null if not answered. */
  value: number | null;
  onChange: (value: number) => void;
  /** What 0 and 10 mean; pain if left out. */
  low?: string;
  high?: string;
  describedBy?: string | undefined;
  invalid?: boolean;
}

export function PainScale(props: Props) {
  const { label, hiddenLabel, value, onChange, describedBy, invalid } = props;
  const { low = t('pain.low'), high = t('pain.high') } = props;
  const name = useId();
  const ends = useId();
  const first = NUMBERS[0];
  const last = NUMBERS[10];
  return (
    <fieldset
      class={`pain${invalid ? ' pain-invalid' : ''}`}
      aria-describedby={describedBy ? `${describedBy} ${ends}` : ends}
      data-open={value === null ? '' : undefined}
    >
      <legend class={hiddenLabel ? 'hidden-text' : 'pain-label'}>{label}</legend>
      <div class="pain-numbers">
        {NUMBERS.map((number) => (
          <label key={number} class="pain-number">
            <input
              type="radio"
              name={name}
              value={number}
              checked={value === number}
              onChange={() => onChange(number)}
            />
            <span>{number}</span>
            {number === first && <span class="hidden-text">{low}</span>}
            {number === last && <span class="hidden-text">{high}</span>}
          </label>
        ))}
      </div>
      <p class="pain-ends" id={ends}>
        <span>{t('pain.end', { number: first, words: low })}</span>
        <span>{t('pain.end', { number: last, words: high })}</span>
      </p>
    </fieldset>
  );
}
