/** Shown for an address that leads nowhere. */
import { t } from '../../words/words.ts';
import { OnwardPage } from '../components/layout/onward_page.tsx';
import { Emblem } from '../components/pictures/emblem.tsx';

export function NotFoundScreen() {
  return (
    <OnwardPage
      name="not_found"
      title={t('not_found.title')}
      above={<Emblem icon="leaf" />}
      to={{ screen: 'home' }}
      action={t('action.home')}
    >
      <p class="lead">{t('not_found.lead')}</p>
    </OnwardPage>
  );
}
