/** The way back from keeping it up to building it up (R53). */
import type { View } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { Button, LinkButton } from '../components/content/button.tsx';
import { FaultNotice } from '../components/content/notice.tsx';
import { Why } from '../components/content/why.tsx';
import { Page } from '../components/layout/page.tsx';
import { Redirect } from '../components/layout/redirect.tsx';
import { Emblem } from '../components/pictures/emblem.tsx';
import { useSend, useShell } from '../model/context.ts';

const RULES = ['R53', 'R61'] as const;

export function MaintenanceScreen({ view }: { view: View }) {
  const { router, said } = useShell();
  const sending = useSend();
  if (!view.plan?.maintenance) return <Redirect to={{ screen: 'plan' }} />;
  const confirm = async (): Promise<void> => {
    if (await sending.send({ kind: 'end_maintenance' })) return;
    said.value = t('maintenance.said');
    router.go({ screen: 'plan' });
  };
  return (
    <Page
      name="maintenance"
      title={t('maintenance.title')}
      above={<Emblem icon="ladder" />}
      back={{ screen: 'plan' }}
      notices={sending.fault ? 'none' : 'pressing'}
      after={<Why label={t('maintenance.why')} rules={RULES} />}
      foot={
        <>
          <FaultNotice fault={sending.fault} />
          <Button look="filled" wide busy={sending.busy} onClick={() => void confirm()}>
            {t(sending.busy ? 'action.saving' : 'maintenance.confirm')}
          </Button>
          <LinkButton look="plain" to={{ screen: 'plan' }}>
            {t('action.cancel')}
          </LinkButton>
        </>
      }
    >
      <p class="lead">{t('maintenance.lead')}</p>
    </Page>
  );
}
