/** Adds to a past day: which day, and what. Future days are refused here and by the engine. */
import { useId, useRef, useState } from 'preact/hooks';
import { t } from '../../words/words.ts';
import { Button } from '../components/content/button.tsx';
import { Notice } from '../components/content/notice.tsx';
import { Icon } from '../components/pictures/icon.tsx';
import type { Address } from '../model/address.ts';
import { useShell } from '../model/context.ts';

export function AddDay({ today }: { today: string }) {
  const { router } = useShell();
  const ids = { date: useId(), problem: useId() };
  const field = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<'missing' | 'future' | null>(null);

  const add = (screen: 'check_in' | 'log' | 'activity'): void => {
    const date = field.current?.value ?? '';
    // Civil dates of this form sort like the days.
    const found = date === '' ? 'missing' : date > today ? 'future' : null;
    setProblem(found);
    if (found) field.current?.focus();
    else router.go(addressOf(screen, date));
  };

  return (
    <details class="add-day card">
      <summary>
        <Icon name="new" />
        {t('entries.add')}
      </summary>
      <p class="soft">{t('entries.add.lead')}</p>
      <div class="stack-tight">
        <label class="add-day-label" for={ids.date}>
          {t('entries.add.date')}
        </label>
        <input
          ref={field}
          class="add-day-field"
          type="date"
          id={ids.date}
          max={today}
          aria-invalid={problem ? 'true' : undefined}
          aria-describedby={problem ? ids.problem : undefined}
        />
        {problem && (
          <Notice tone="warn" alert id={ids.problem}>
            {t(`entries.add.${problem}`)}
          </Notice>
        )}
      </div>
      <div class="add-day-do">
        <Button icon="sun" onClick={() => add('check_in')}>
          {t('entries.add.check_in')}
        </Button>
        <Button icon="play" onClick={() => add('log')}>
          {t('entries.add.session')}
        </Button>
        <Button icon="shoe" onClick={() => add('activity')}>
          {t('entries.add.activity')}
        </Button>
      </div>
    </details>
  );
}

function addressOf(screen: 'check_in' | 'log' | 'activity', date: string): Address {
  return screen === 'activity' ? { screen, activity: null, date } : { screen, date };
}
