/** Replaces an exercise by another one of the phase (R22, R35): easier ones always, others once they are open. */
import type { View } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { Why } from '../components/content/why.tsx';
import { OnwardPage } from '../components/layout/onward_page.tsx';
import { Redirect } from '../components/layout/redirect.tsx';
import { StepPage } from './step_page.tsx';

const RULES = ['R35', 'R22'] as const;

export function ChooseScreen({ view, exercise }: { view: View; exercise: string }) {
  const { plan, today } = view;
  const choice = today?.choices.find((one) => one.exercise === exercise);
  if (!plan || !choice) return <Redirect to={{ screen: 'plan' }} />;
  if (!choice.to) return <Closed />;
  return (
    <StepPage
      name="choose"
      title={t('choose.title')}
      lead={t('choose.lead')}
      plan={plan}
      to={choice.to}
      why={t('choose.why')}
      rules={RULES}
      body={{ kind: 'request_exercise', exercise }}
      confirm={t('choose.confirm')}
      done={t('choose.said')}
    />
  );
}

function Closed() {
  return (
    <OnwardPage
      name="choose"
      title={t('choose.closed.title')}
      step="closed"
      back={{ screen: 'plan' }}
      after={<Why label={t('choose.why')} rules={RULES} />}
      to={{ screen: 'plan' }}
      action={t('today.more.plan')}
    >
      <p class="lead">{t('choose.closed.lead')}</p>
    </OnwardPage>
  );
}
