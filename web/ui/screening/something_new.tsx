/** "Something new": asks for confirmation before all safety questions are asked again. */
import { t } from '../../words/words.ts';
import { UrgentNotice } from '../components/content/urgent_notice.tsx';
import { Emblem } from '../components/pictures/emblem.tsx';
import { ConfirmPage } from '../components/questions/confirm_page.tsx';
import { useShell } from '../model/context.ts';

export function SomethingNewScreen() {
  const { router } = useShell();
  return (
    <ConfirmPage
      name="something_new"
      title={t('something_new.title')}
      above={<Emblem icon="new" />}
      back={{ screen: 'home' }}
      body={{ kind: 'submit_something_new' }}
      confirm={t('something_new.confirm')}
      onDone={() => router.go({ screen: 'home' })}
    >
      <p class="lead">{t('something_new.lead')}</p>
      <p>{t('something_new.stay')}</p>
      <UrgentNotice>{t('something_new.urgent')}</UrgentNotice>
    </ConfirmPage>
  );
}
