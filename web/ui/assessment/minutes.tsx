/** A question answered with a number of minutes: a field, a few quick choices, and "not sure". */
import '../components/questions/minutes.css';
import { useId, useState } from 'preact/hooks';
import { t } from '../../words/words.ts';
import { type Frame, QuestionFrame } from '../components/questions/question_frame.tsx';
import type { KindProps } from './kind.ts';

/** Shortcuts for typing, without further meaning. */
const QUICK = [0, 5, 10, 20, 30, 60] as const;
const WHOLE = /^\d{1,6}$/;

/** `unsure` and typed text exclude each other. */
type Draft = { typed: string; unsure: boolean };

export function MinutesQuestion({ asked, onAnswer, frame }: KindProps) {
  const { number, word } = asked.answer ?? {};
  const [draft, setDraft] = useState<Draft>({
    typed: number === undefined ? '' : String(number),
    unsure: word === 'not_sure',
  });
  const unsure = asked.choices.find((choice) => choice.value === 'not_sure');
  const minutes = WHOLE.test(draft.typed.trim()) ? Number(draft.typed.trim()) : null;
  const fits = minutes !== null && minutes <= asked.max;
  const missing = (): string | null => {
    if (draft.unsure || fits) return null;
    return draft.typed.trim() === ''
      ? t(unsure ? 'assess.minutes.missing_unsure' : 'assess.minutes.missing')
      : t('assess.minutes.wrong', { max: asked.max });
  };
  return (
    <QuestionFrame
      {...frame}
      missing={missing()}
      onContinue={() => {
        if (draft.unsure) onAnswer({ word: 'not_sure' });
        else if (minutes !== null && fits) onAnswer({ number: minutes });
      }}
      answer={(around) => (
        <MinutesField
          draft={draft}
          max={asked.max}
          unsure={unsure ? t(unsure.text) : null}
          onChange={setDraft}
          around={around}
        />
      )}
    />
  );
}

interface FieldProps {
  draft: Draft;
  max: number;
  /** The words for "not sure"; null if that is not an answer. */
  unsure: string | null;
  onChange: (draft: Draft) => void;
  around: Frame;
}

function MinutesField({ draft, max, unsure, onChange, around }: FieldProps) {
  const field = useId();
  const type = (typed: string): void => onChange({ typed, unsure: false });
  return (
    <fieldset class="minutes" aria-labelledby={around.labelledBy} aria-describedby={around.describedBy} data-open="">
      <label class="minutes-field" for={field}>
        <input
          id={field}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          value={draft.typed}
          aria-invalid={around.invalid ? 'true' : undefined}
          onInput={(event) => type(event.currentTarget.value)}
        />
        <span>{t('assess.minutes.unit')}</span>
      </label>
      <ul class="minutes-quick" aria-label={t('assess.minutes.quick')}>
        {QUICK.filter((minutes) => minutes <= max).map((minutes) => (
          <li key={minutes}>
            <button
              type="button"
              class="chip"
              aria-pressed={!draft.unsure && draft.typed.trim() === String(minutes)}
              onClick={() => type(String(minutes))}
            >
              {t('assess.minutes.some', { minutes })}
            </button>
          </li>
        ))}
      </ul>
      {unsure && (
        <label class="choice">
          <input
            type="checkbox"
            value="not_sure"
            checked={draft.unsure}
            onChange={() => onChange({ typed: '', unsure: !draft.unsure })}
          />
          <span class="choice-words">
            <span class="choice-label">{unsure}</span>
          </span>
        </label>
      )}
    </fieldset>
  );
}
