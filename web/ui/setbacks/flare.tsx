/** "It has flared up" (R52): says what follows before the person confirms, and shows urgent advice first. */
import type { View } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { LinkButton } from '../components/content/button.tsx';
import { Card } from '../components/content/card.tsx';
import { UrgentNotice } from '../components/content/urgent_notice.tsx';
import { Why } from '../components/content/why.tsx';
import { Points } from '../components/content/words.tsx';
import { OnwardPage } from '../components/layout/onward_page.tsx';
import { Redirect } from '../components/layout/redirect.tsx';
import { Emblem } from '../components/pictures/emblem.tsx';
import { ConfirmPage } from '../components/questions/confirm_page.tsx';
import { useShell } from '../model/context.ts';

const RULES = ['R52', 'R39'] as const;
const POINTS = 'flare.points';

export function FlareScreen({ view }: { view: View }) {
  if (!view.plan) return <Redirect to={{ screen: 'home' }} />;
  return view.plan.cause === 'flare' ? <Known since={view.plan.since} /> : <Report />;
}

function Report() {
  const { router, announcement } = useShell();
  return (
    <ConfirmPage
      name="flare"
      title={t('flare.title')}
      back={{ screen: 'home' }}
      aside={
        <Card tone="quiet">
          <Points of={POINTS} />
          <p>{t('flare.kind')}</p>
        </Card>
      }
      after={<Why label={t('flare.why')} rules={RULES} />}
      body={{ kind: 'submit_flare' }}
      confirm={t('flare.confirm')}
      onDone={() => {
        announcement.value = t('flare.said');
        router.go({ screen: 'home' });
      }}
    >
      <p class="lead">{t('flare.lead')}</p>
      <UrgentNotice>{t('flare.urgent')}</UrgentNotice>
    </ConfirmPage>
  );
}

/** Reported already, with nothing since: reporting it again would change nothing. */
function Known({ since }: { since: string }) {
  return (
    <OnwardPage
      name="flare"
      title={t('flare.known.title')}
      step="known"
      above={<Emblem icon="wave" />}
      back={{ screen: 'home' }}
      to={{ screen: 'plan' }}
      action={t('flare.known.plan')}
      otherwise={
        <LinkButton look="plain" to={{ screen: 'something_new' }}>
          {t('clear.new.action')}
        </LinkButton>
      }
    >
      <p class="lead">{t('flare.known.lead', { date: since })}</p>
      <p>{t('flare.known.worse')}</p>
    </OnwardPage>
  );
}
