/** A link with something inside was opened; this version reads none, and says so instead of guessing (H8). */
import type { View } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { LinkButton } from '../components/button.tsx';
import { Emblem } from '../components/emblem.tsx';
import { Page } from '../components/page.tsx';

export function LinkScreen(_: { view: View }) {
  return (
    <Page
      name="link"
      title={t('link.title')}
      above={<Emblem icon="lock" />}
      foot={
        <LinkButton look="filled" wide to={{ screen: 'home' }}>
          {t('action.home')}
        </LinkButton>
      }
    >
      <p class="lead">{t('link.lead')}</p>
    </Page>
  );
}
