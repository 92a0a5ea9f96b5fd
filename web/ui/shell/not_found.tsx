/** An address that leads nowhere. */
import { t } from '../../words/words.ts';
import { LinkButton } from '../components/content/button.tsx';
import { Page } from '../components/layout/page.tsx';
import { Emblem } from '../components/pictures/emblem.tsx';

export function NotFoundScreen() {
  return (
    <Page
      name="not_found"
      title={t('not_found.title')}
      above={<Emblem icon="leaf" />}
      foot={
        <LinkButton look="filled" wide to={{ screen: 'home' }}>
          {t('action.home')}
        </LinkButton>
      }
    >
      <p class="lead">{t('not_found.lead')}</p>
    </Page>
  );
}
