/** Ends maintenance, so that the plan builds up again (R53). */
import type { View } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { Why } from '../components/content/why.tsx';
import { Redirect } from '../components/layout/redirect.tsx';
import { Emblem } from '../components/pictures/emblem.tsx';
import { ConfirmPage } from '../components/questions/confirm_page.tsx';
import { useShell } from '../model/context.ts';

const RULES = ['R53', 'R61'] as const;

export function MaintenanceScreen({ view }: { view: View }) {
  const { router, announcement } = useShell();
  if (!view.plan?.maintenance) return <Redirect to={{ screen: 'plan' }} />;
  return (
    <ConfirmPage
      name="maintenance"
      title={t('maintenance.title')}
      above={<Emblem icon="ladder" />}
      back={{ screen: 'plan' }}
      after={<Why label={t('maintenance.why')} rules={RULES} />}
      body={{ kind: 'request_maintenance_end' }}
      confirm={t('maintenance.confirm')}
      onDone={() => {
        announcement.value = t('maintenance.said');
        router.go({ screen: 'plan' });
      }}
    >
      <p class="lead">{t('maintenance.lead')}</p>
    </ConfirmPage>
  );
}
