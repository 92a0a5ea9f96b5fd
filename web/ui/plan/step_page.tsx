/** A change of the plan that the person asks for: the plan and what it would become, side by side, and one yes. */
import type { CommandBody, PlanStep, PlanView, Rule } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { Button, LinkButton } from '../components/content/button.tsx';
import { FaultNotice } from '../components/content/notice.tsx';
import { PlanComparison } from '../components/content/plan_comparison.tsx';
import { Why } from '../components/content/why.tsx';
import { Page, type PageName } from '../components/layout/page.tsx';
import { useSend, useShell } from '../model/context.ts';

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
  /** Said politely once it is done. */
  done: string;
}

export function StepPage({ name, title, lead, plan, to, why, rules, body, confirm, done }: Props) {
  const { router, said } = useShell();
  const sending = useSend();
  const ask = async (): Promise<void> => {
    if (await sending.send(body)) return;
    said.value = done;
    router.go({ screen: 'plan' });
  };
  return (
    <Page
      name={name}
      title={title}
      back={{ screen: 'plan' }}
      notices={sending.fault ? 'none' : 'pressing'}
      aside={<PlanComparison plan={plan} to={to} />}
      after={<Why label={why} rules={rules} />}
      foot={
        <>
          <FaultNotice fault={sending.fault} />
          <Button look="filled" wide busy={sending.busy} onClick={() => void ask()}>
            {sending.busy ? t('action.saving') : confirm}
          </Button>
          <LinkButton look="plain" to={{ screen: 'plan' }}>
            {t('action.cancel')}
          </LinkButton>
        </>
      }
    >
      <p class="lead">{lead}</p>
    </Page>
  );
}
