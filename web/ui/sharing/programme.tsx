/**
 * The programme that is followed: since when, who made it, its note and dates; undoing it, going back to the standard
 * one, or opening another.
 */
import { useState } from 'preact/hooks';
import type { ProgrammeView, View } from '../../engine/contract.ts';
import { date, isolated, t } from '../../words/words.ts';
import { Button, LinkButton } from '../components/content/button.tsx';
import { Card } from '../components/content/card.tsx';
import { Facts } from '../components/content/facts.tsx';
import { FaultNotice, Notice } from '../components/content/notice.tsx';
import { Rows } from '../components/content/rows.tsx';
import { Page } from '../components/layout/page.tsx';
import { useSend, useShell } from '../model/context.ts';
import { BackToStandard } from './back_to_standard.tsx';
import { ProgrammeTrouble, signed } from './followed.tsx';
import { givenFacts, MadeBy } from './given.tsx';
import { isClear } from './waiting.ts';
import { WaitingPlan } from './waiting_card.tsx';

export function ProgrammeScreen({ view }: { view: View }) {
  const [leaving, setLeaving] = useState(false);
  const { programme } = view;
  if (leaving && !programme.standard) return <BackToStandard view={view} onBack={() => setLeaving(false)} />;
  return (
    <Page
      name="programme"
      title={t('programme.title')}
      step={programme.since ?? 'standard'}
      tabs
      notices="all"
      foot={
        view.next_screen === 'assessment' && (
          <LinkButton look="filled" wide to={{ screen: 'home' }}>
            {t('programme.go_on')}
          </LinkButton>
        )
      }
      aside={
        <>
          {!programme.standard && isClear(view) && <ToStandard onLeave={() => setLeaving(true)} />}
          <Ways />
        </>
      }
    >
      <p class="lead">{t(programme.standard ? 'programme.lead_standard' : 'programme.lead')}</p>
      {programme.undo && isClear(view) && <Undo before={programme.undo} now={programme.title} />}
      <ProgrammeTrouble programme={programme} />
      <WaitingPlan held={!isClear(view)} />
      <What programme={programme} />
      {!programme.standard && <MadeBy by={programme.by} note={programme.note} followed />}
    </Page>
  );
}

function What({ programme }: { programme: ProgrammeView }) {
  const { title, version, since } = programme;
  return (
    <Card tone="pine">
      <div>
        <h2>
          <bdi>{title}</bdi>
        </h2>
        <p class="soft small">{t('programme.version', { version })}</p>
      </div>
      <Facts
        of={[
          { name: t('programme.since'), value: since ? date(since) : t('programme.since_start') },
          ...givenFacts(programme),
        ]}
      />
    </Card>
  );
}

/** Right after it was accepted; the engine says for how long. */
function Undo({ before, now }: { before: NonNullable<ProgrammeView['undo']>; now: string }) {
  const { announcement } = useShell();
  const sending = useSend();
  const undo = async (): Promise<void> => {
    if (!(await sending.send({ kind: 'request_programme_undo' }))) announcement.value = t('programme.undone');
  };
  return (
    <>
      <Notice
        icon="check"
        title={t('programme.undo.title')}
        actions={
          <Button look="plain" icon="undo" busy={sending.busy} onClick={() => void undo()}>
            {t('programme.undo.action')}
          </Button>
        }
      >
        {wordsOf(before, now)}
      </Notice>
      <FaultNotice fault={sending.fault} />
    </>
  );
}

function wordsOf(before: NonNullable<ProgrammeView['undo']>, now: string): string {
  const name = signed(before.by);
  if (name) return t('programme.undo.lead_by', { name });
  return before.title === now
    ? t('programme.undo.lead')
    : t('programme.undo.lead_other', { title: isolated({ literal: before.title }) });
}

function ToStandard({ onLeave }: { onLeave: () => void }) {
  return (
    <Card>
      <h2>{t('programme.standard.title')}</h2>
      <p class="soft">{t('programme.standard.lead')}</p>
      <Button onClick={onLeave}>{t('programme.standard.action')}</Button>
    </Card>
  );
}

function Ways() {
  return (
    <Card>
      <h2>{t('programme.more')}</h2>
      <Rows
        of={[
          { title: t('today.more.plan'), note: t('today.more.plan_note'), icon: 'ladder', to: { screen: 'plan' } },
          { title: t('link.have'), note: t('link.have_note'), icon: 'open', to: { screen: 'link_paste' } },
        ]}
      />
    </Card>
  );
}
