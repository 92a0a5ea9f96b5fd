/** A change that the person asks for: the present plan and the new one side by side, and a button to confirm. */
import type { CommandBody, PlanStep, PlanView, Rule } from '../../engine/contract.ts';
import { PlanComparison } from '../components/content/plan_comparison.tsx';
import { Why } from '../components/content/why.tsx';
import type { PageName } from '../components/layout/page.tsx';
import { ConfirmPage } from '../components/questions/confirm_page.tsx';
import { useShell } from '../model/context.ts';

interface Props {
  name: PageName;
  title: string;
  lead: string;
  plan: PlanView;
  to: PlanStep;
  why: string;
  rules: readonly Rule[];
  body: CommandBody;
  confirm: string;
  /** Announced once it is done. */
  done: string;
}

export function StepPage({ name, title, lead, plan, to, why, rules, body, confirm, done }: Props) {
  const { router, announcement } = useShell();
  return (
    <ConfirmPage
      name={name}
      title={title}
      back={{ screen: 'plan' }}
      aside={<PlanComparison plan={plan} to={to} />}
      after={<Why label={why} rules={rules} />}
      body={body}
      confirm={confirm}
      onDone={() => {
        announcement.value = done;
        router.go({ screen: 'plan' });
      }}
    >
      <p class="lead">{lead}</p>
    </ConfirmPage>
  );
}
