/** "A little more" (R22, R34): one step past the top of an exercise, only if it was earned, and only on request. */
import type { PlanStep, PlanView, View } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { Redirect } from '../components/layout/redirect.tsx';
import { StepPage } from './step_page.tsx';

const RULES = ['R22', 'R34', 'R61'] as const;

export function MoreScreen({ view }: { view: View }) {
  const { plan, today } = view;
  if (!plan || !today?.more) return <Redirect to={{ screen: 'plan' }} />;
  return <More plan={plan} to={today.more} />;
}

function More({ plan, to }: { plan: PlanView; to: PlanStep }) {
  return (
    <StepPage
      name="more"
      title={t('more.title')}
      lead={t('more.lead')}
      plan={plan}
      to={to}
      why={t('more.why')}
      rules={RULES}
      body={{ kind: 'request_more' }}
      confirm={t('more.confirm')}
      done={t('more.said')}
    />
  );
}
