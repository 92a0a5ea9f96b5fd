/** A change of the plan that the person asks for: the plan and what it would become, side by side, and one yes. */
import type { CommandBody, PlanStep, PlanView, Rule } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { useSend, useShell } from '../context.ts';
import { Both } from '../offer/offer.tsx';
import { Button, LinkButton } from './button.tsx';
import { FaultNotice } from './notice.tsx';
import { Page } from './page.tsx';
import { Why } from './why.tsx';

interface Props {
  name: string;
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
      aside={<Both plan={plan} to={to} />}
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
