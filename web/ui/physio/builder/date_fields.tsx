/** The date of issue, when to review, how long it stays as it is (R36), and its last day. */
import { useId } from 'preact/hooks';
import { t } from '../../../words/words.ts';
import { useShell } from '../../model/context.ts';
import { weeksAfter } from './civil.ts';
import { useEditor, useSaid } from './editor_context.ts';
import { OwnField } from './own_field.tsx';
import type { Saying } from './set_value.ts';

type DateName = 'issued' | 'review' | 'hold' | 'expires';

/** Only to save typing; the engine says what is allowed. */
const WEEKS = [2, 4, 6] as const;

export function DateFields() {
  const { form } = useEditor();
  return (
    <div class="fields-row fields-dates">
      <DateField name="review" quick />
      <DateField name="hold" quick hint={t('physio.hold.note', { count: form.given_max.hold_days })} />
      <DateField name="expires" hint={t('physio.expires.note')} />
      <DateField name="issued" />
    </div>
  );
}

function DateField({ name, quick, hint }: { name: DateName; quick?: boolean; hint?: string }) {
  const { model } = useShell();
  const { editor } = useEditor();
  const id = useId();
  const pointer = `/${name}`;
  const value = dateIn(useSaid(pointer));
  const issued = dateIn(useSaid('/issued'));
  const label = t(`physio.${name}`);

  const put = (date: string, typed: boolean): void => {
    const say: Saying[] = [{ pointer, value: date === '' ? undefined : name === 'hold' ? { until: date } : date }];
    // A date that counts from the day of issue needs that day.
    if (date !== '' && issued === '' && name !== 'issued')
      say.push({ pointer: '/issued', value: model.physio.now().local_date });
    editor.change({ say, what: label, typed });
  };

  return (
    <OwnField id={id} pointer={pointer} label={label} hint={hint}>
      <input
        id={id}
        class="input"
        type="date"
        value={value}
        aria-describedby={`${id}-note`}
        onInput={(event) => put(event.currentTarget.value, true)}
        onBlur={() => editor.seal()}
      />
      {quick && (
        <div class="quick">
          {WEEKS.map((weeks) => (
            <button
              key={weeks}
              type="button"
              class="quick-chip"
              aria-label={t('physio.date.weeks_label', { count: weeks, what: label })}
              onClick={() => {
                const date = weeksAfter(issued || model.physio.now().local_date, weeks);
                if (date) put(date, false);
              }}
            >
              {t('physio.date.weeks', { count: weeks })}
            </button>
          ))}
          {value !== '' && (
            <button
              type="button"
              class="quick-chip"
              aria-label={t('physio.date.none_label', { what: label })}
              onClick={() => put('', false)}
            >
              {t('physio.date.none')}
            </button>
          )}
        </div>
      )}
    </OwnField>
  );
}

/** What a date field can show. Anything else shows as empty, and the engine says what is wrong with it. */
export function dateIn(said: unknown): string {
  const date = typeof said === 'object' && said !== null && 'until' in said ? said.until : said;
  return typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : '';
}
