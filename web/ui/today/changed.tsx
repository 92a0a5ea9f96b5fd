/** What can be reported at any time, apart from the day's tasks (R43, R52, R54, R61). */
import { t } from '../../words/words.ts';
import { Card } from '../components/content/card.tsx';
import { Rows } from '../components/content/rows.tsx';

export function ChangedCard({ paused }: { paused: boolean }) {
  const away = { title: t('today.changed.break'), icon: 'moon', to: { screen: 'break' } } as const;
  return (
    <Card>
      <h2>{t('today.changed')}</h2>
      <Rows
        of={[
          {
            title: t('today.changed.flare'),
            note: t('today.changed.flare_note'),
            icon: 'wave',
            to: { screen: 'flare' },
          },
          {
            title: t('clear.new.action'),
            note: t('today.changed.new_note'),
            icon: 'new',
            to: { screen: 'something_new' },
          },
          { title: t('today.changed.easier'), icon: 'leaf', to: { screen: 'easier' } },
          // During a pause, ending it is among the tasks.
          ...(paused ? [] : [away]),
          { title: t('today.changed.harm'), icon: 'alert', to: { screen: 'harm' } },
        ]}
      />
    </Card>
  );
}
