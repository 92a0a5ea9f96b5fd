/** The questions of an activity that no other page asks: what it was, how long it took, and on which day. */
import '../components/questions/minutes.css';
import './activity.css';
import { useId } from 'preact/hooks';
import { allKeys } from '../../engine/all_keys.ts';
import type { ActivityKind } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { AskChoice } from '../components/questions/ask.tsx';
import { ChoiceList } from '../components/questions/choice.tsx';
import { type Draft, minutesOf } from './activity_draft.ts';

const KINDS = allKeys<ActivityKind>({
  walk: true,
  run: true,
  cycle: true,
  swim: true,
  sport: true,
  long_day: true,
  other: true,
});
/** Shortcuts for typing, without further meaning. */
const QUICK = [10, 20, 30, 45, 60, 90, 120] as const;

export function AskKind({ what, onChange }: { what: ActivityKind | null; onChange: (what: ActivityKind) => void }) {
  return (
    <AskChoice
      title={t('activity.what')}
      choices={KINDS.map((value) => ({ value, label: t(`activity.${value}`) }))}
      chosen={what}
      onChoose={onChange}
      flow
    />
  );
}

export function AskMinutes({ draft, onChange }: { draft: Draft; onChange: (minutes: string) => void }) {
  const ids = { title: useId(), hint: useId(), field: useId() };
  const open = minutesOf(draft) === null;
  return (
    <section class="ask card stack">
      <h2 id={ids.title}>{t('activity.minutes')}</h2>
      <p class="soft small" id={ids.hint}>
        {t('activity.minutes_hint')}
      </p>
      <fieldset
        class="minutes"
        aria-labelledby={ids.title}
        aria-describedby={ids.hint}
        data-open={open ? '' : undefined}
      >
        <label class="minutes-field" for={ids.field}>
          <input
            id={ids.field}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            maxLength={6}
            value={draft.minutes}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
          <span>{t('assess.minutes.unit')}</span>
        </label>
        <ul class="minutes-quick" aria-label={t('assess.minutes.quick')}>
          {QUICK.map((minutes) => (
            <li key={minutes}>
              <button
                type="button"
                class="chip"
                aria-pressed={draft.minutes.trim() === String(minutes)}
                onClick={() => onChange(String(minutes))}
              >
                {t('assess.minutes.some', { minutes })}
              </button>
            </li>
          ))}
        </ul>
      </fieldset>
    </section>
  );
}

interface DayProps {
  draft: Draft;
  today: string;
  onChange: (part: Pick<Draft, 'day'> | Pick<Draft, 'other'>) => void;
}

export function AskDay({ draft, today, onChange }: DayProps) {
  const ids = { title: useId(), field: useId() };
  return (
    <section class="ask ask-flow card stack">
      <h2 id={ids.title}>{t('activity.day')}</h2>
      <ChoiceList
        name={ids.title}
        choices={[
          { value: 'today', label: t('activity.day.today') },
          { value: 'yesterday', label: t('activity.day.yesterday') },
          { value: 'other', label: t('activity.day.other') },
        ]}
        chosen={draft.day}
        onChoose={(chosen) => onChange({ day: chosen })}
        labelledBy={ids.title}
      />
      {draft.day === 'other' && (
        <div class="activity-date" data-open={draft.other === '' ? '' : undefined}>
          <label for={ids.field}>{t('entries.add.date')}</label>
          <input
            type="date"
            id={ids.field}
            max={today}
            value={draft.other}
            onInput={(event) => onChange({ other: event.currentTarget.value })}
          />
        </div>
      )}
    </section>
  );
}
