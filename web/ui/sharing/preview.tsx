/**
 * A plan that somebody sent, before it is accepted: who says they made it, its contents, what it would change, and two
 * answers of equal weight (H9, R17, R61).
 */
import './link.css';
import { useEffect, useState } from 'preact/hooks';
import type { Fault, PlanStep, ProgrammePreview, View } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { Button, LinkButton } from '../components/content/button.tsx';
import { Card } from '../components/content/card.tsx';
import { Exercises } from '../components/content/exercises.tsx';
import { FaultNotice, Notice } from '../components/content/notice.tsx';
import { PlanComparison } from '../components/content/plan_comparison.tsx';
import { Words } from '../components/content/words.tsx';
import { LoadingScreen } from '../components/layout/loading.tsx';
import { Page } from '../components/layout/page.tsx';
import { EqualAnswers } from '../components/questions/equal_answers.tsx';
import { useAnswer, useSend, useShell } from '../model/context.ts';
import { Compare, Differences, same } from './compare.tsx';
import { GivenCard, MadeBy } from './given.tsx';
import { useLeaving } from './leaving.ts';
import { kindOf, wordsFor } from './refusals.ts';
import { Refused } from './refused.tsx';

export function LookAtPlan({ view, text }: { view: View; text: string }) {
  const { model } = useShell();
  // Anything recorded meanwhile may change what it would lead to.
  const answer = useAnswer(() => model.programme(text), [model, text, view.log.records]);
  const isOpen = answer === null || ('ok' in answer && answer.ok.barred === null);
  useEffect(() => {
    // A plan that cannot be followed must not be shown each time somebody comes home (H22).
    if (!isOpen) void model.setLinkAside();
  }, [model, isOpen]);
  if (!answer) return <LoadingScreen waitingForTab={false} />;
  if ('error' in answer) return <Refused text={text} fault={answer.error} />;
  return <Preview view={view} text={text} preview={answer.ok} />;
}

function Preview({ view, text, preview }: { view: View; text: string; preview: ProgrammePreview }) {
  const [comparing, setComparing] = useState(false);
  const { later } = useLeaving();
  if (comparing) return <Compare preview={preview} onBack={() => setComparing(false)} />;
  const { barred, base, to } = preview;
  // All goals, unless some were chosen.
  const choosesGoals = preview.differs.some((one) => one.pointer === '/goals' && !same(one.offered, one.standard));
  return (
    <Page
      name="link"
      title={t('link.preview.title')}
      step="preview"
      aside={
        <>
          <Differences preview={preview} onCompare={() => setComparing(true)} />
          {!barred && to && view.plan && <PlanComparison plan={view.plan} to={to} />}
        </>
      }
      after={
        !barred && (
          <Card tone="quiet">
            <p>{t('link.equal')}</p>
            <div>
              <Button icon="clock" onClick={() => later(t('link.kept'))}>
                {t('link.later')}
              </Button>
            </div>
          </Card>
        )
      }
      foot={barred ? <Barred /> : <Answers view={view} text={text} />}
    >
      <p class="lead">{t('link.preview.lead')}</p>
      {barred && <BarredNotice fault={barred} />}
      <MadeBy by={preview.by} note={preview.note} />
      <GivenCard given={preview} goals={choosesGoals ? preview.goals : []} title={<bdi>{base.title}</bdi>} />
      {!barred && <Leads preview={preview} />}
    </Page>
  );
}

/** H10: out of date, for another side, or the same plan: why it cannot be followed, and what to do. */
function BarredNotice({ fault }: { fault: Fault }) {
  return (
    <Notice tone="warn" title={t(`link.refused.${kindOf(fault)}`)}>
      {wordsFor(fault)} {fault.code !== 'programme_same' && t('link.unchanged')}
    </Notice>
  );
}

function Leads({ preview }: { preview: ProgrammePreview }) {
  const { leads, start, to } = preview;
  return (
    <Card tone="pine">
      <h2>{t('link.leads.title')}</h2>
      <ul class="dots">
        {leads.map((one) => (
          <li key={JSON.stringify(one)}>
            <Words text={one} />
          </li>
        ))}
      </ul>
      {!to && start && <Start start={start} />}
    </Card>
  );
}

function Start({ start }: { start: PlanStep }) {
  return (
    <div class="stack-tight">
      <h3>{t('link.start')}</h3>
      <p class="soft small">
        <Words text={start.name} /> <span aria-hidden="true">·</span> <Words text={start.frequency_text} />
      </p>
      <Exercises of={start.exercises} />
    </div>
  );
}

function Answers({ view, text }: { view: View; text: string }) {
  const leaving = useLeaving();
  const sending = useSend();
  const follow = async (): Promise<void> => {
    if (await sending.send({ kind: 'request_programme', text })) return;
    leaving.drop(t('link.followed'), { screen: 'programme' });
  };
  return (
    <>
      <FaultNotice fault={sending.fault} />
      <EqualAnswers>
        <Button busy={sending.busy} onClick={() => void follow()}>
          {t(sending.busy ? 'action.working' : 'link.follow')}
        </Button>
        <Button onClick={() => leaving.drop(t('link.kept_mine'))}>
          {t(view.plan ? 'link.keep' : 'link.keep_none')}
        </Button>
      </EqualAnswers>
    </>
  );
}

function Barred() {
  const { drop } = useLeaving();
  return (
    <>
      <LinkButton look="filled" wide to={{ screen: 'link_paste' }}>
        {t('link.other')}
      </LinkButton>
      <Button look="plain" wide onClick={() => drop(t('link.dropped'))}>
        {t('link.drop_it')}
      </Button>
    </>
  );
}
