/**
 * "I want to do less" (R61): the plan now and one step down, side by side. At the smallest step, what less can still
 * mean.
 */
import type { PlanStep, PlanView, View } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { LinkButton } from '../components/content/button.tsx';
import { PlanComparison } from '../components/content/plan_comparison.tsx';
import { Why } from '../components/content/why.tsx';
import { Points } from '../components/content/words.tsx';
import { OnwardPage } from '../components/layout/onward_page.tsx';
import { Redirect } from '../components/layout/redirect.tsx';
import { Emblem } from '../components/pictures/emblem.tsx';
import { ConfirmPage } from '../components/questions/confirm_page.tsx';
import { useShell } from '../model/context.ts';

const RULES = ['R61', 'R33'] as const;
const NONE_RULES = ['R61', 'R40'] as const;
const POINTS = 'easier.none.points';

export function EasierScreen({ view }: { view: View }) {
  const { plan, today } = view;
  if (!plan || !today) return <Redirect to={{ screen: 'home' }} />;
  return today.easier ? <Down plan={plan} to={today.easier} /> : <Smallest />;
}

function Down({ plan, to }: { plan: PlanView; to: PlanStep }) {
  const { router, announcement } = useShell();
  return (
    <ConfirmPage
      name="easier"
      title={t('easier.title')}
      back={{ screen: 'home' }}
      aside={<PlanComparison plan={plan} to={to} />}
      after={<Why label={t('easier.why')} rules={RULES} />}
      body={{ kind: 'request_easier' }}
      confirm={t('easier.confirm')}
      onDone={() => {
        announcement.value = t('easier.said');
        // The plan page shows the easing (R33).
        router.go({ screen: 'plan' });
      }}
    >
      <p class="lead">{t('easier.lead')}</p>
    </ConfirmPage>
  );
}

function Smallest() {
  return (
    <OnwardPage
      name="easier"
      title={t('easier.none.title')}
      step="none"
      above={<Emblem icon="leaf" />}
      back={{ screen: 'home' }}
      after={<Why label={t('easier.why')} rules={NONE_RULES} />}
      to={{ screen: 'home' }}
      action={t('action.home')}
      otherwise={
        <LinkButton look="plain" to={{ screen: 'break' }}>
          {t('today.changed.break')}
        </LinkButton>
      }
    >
      <p class="lead">{t('easier.none.lead')}</p>
      <Points of={POINTS} />
    </OnwardPage>
  );
}
