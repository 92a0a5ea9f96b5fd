/** "It has flared up" (R52): what follows is said before it is told, and urgent advice comes before both. */
import type { View } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { Button, LinkButton } from '../components/content/button.tsx';
import { Card } from '../components/content/card.tsx';
import { FaultNotice, Notice } from '../components/content/notice.tsx';
import { Why } from '../components/content/why.tsx';
import { Points } from '../components/content/words.tsx';
import { Page } from '../components/layout/page.tsx';
import { Redirect } from '../components/layout/redirect.tsx';
import { Emblem } from '../components/pictures/emblem.tsx';
import { useSend, useShell } from '../model/context.ts';

const RULES = ['R52', 'R39'] as const;
const POINTS = 'flare.points';

export function FlareScreen({ view }: { view: View }) {
  if (!view.plan) return <Redirect to={{ screen: 'home' }} />;
  return view.plan.why === 'flare' ? <Known since={view.plan.since} /> : <Tell />;
}

function Tell() {
  const { router, said } = useShell();
  const sending = useSend();
  const confirm = async (): Promise<void> => {
    if (await sending.send({ kind: 'report_flare' })) return;
    said.value = t('flare.said');
    router.go({ screen: 'home' });
  };
  return (
    <Page
      name="flare"
      title={t('flare.title')}
      back={{ screen: 'home' }}
      notices={sending.fault ? 'none' : 'pressing'}
      aside={
        <Card tone="quiet">
          <Points of={POINTS} />
          <p>{t('flare.kind')}</p>
        </Card>
      }
      after={<Why label={t('flare.why')} rules={RULES} />}
      foot={
        <>
          <FaultNotice fault={sending.fault} />
          <Button look="filled" wide busy={sending.busy} onClick={() => void confirm()}>
            {t(sending.busy ? 'action.saving' : 'flare.confirm')}
          </Button>
          <LinkButton look="plain" to={{ screen: 'home' }}>
            {t('action.cancel')}
          </LinkButton>
        </>
      }
    >
      <p class="lead">{t('flare.lead')}</p>
      <Notice
        tone="urgent"
        actions={
          <LinkButton look="plain" to={{ screen: 'urgent' }}>
            {t('header.urgent')}
          </LinkButton>
        }
      >
        {t('flare.urgent')}
      </Notice>
    </Page>
  );
}

/** Told already, and nothing has come after it: telling it again would change nothing. */
function Known({ since }: { since: string }) {
  return (
    <Page
      name="flare"
      title={t('flare.known.title')}
      step="known"
      above={<Emblem icon="wave" />}
      back={{ screen: 'home' }}
      foot={
        <>
          <LinkButton look="filled" wide to={{ screen: 'plan' }}>
            {t('flare.known.plan')}
          </LinkButton>
          <LinkButton look="plain" to={{ screen: 'something_new' }}>
            {t('clear.new.action')}
          </LinkButton>
        </>
      }
    >
      <p class="lead">{t('flare.known.lead', { date: since })}</p>
      <p>{t('flare.known.worse')}</p>
    </Page>
  );
}
