/** Before jogging (R35): how a long walk and a few hops feel. "Not tried yet" sends no answer and leads back (H7). */
import { useState } from 'preact/hooks';
import type { TodayView, View } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { LinkButton } from '../components/content/button.tsx';
import { Why } from '../components/content/why.tsx';
import { OnwardPage } from '../components/layout/onward_page.tsx';
import { Redirect } from '../components/layout/redirect.tsx';
import { Emblem } from '../components/pictures/emblem.tsx';
import { AskPain } from '../components/questions/ask.tsx';
import { AskPage } from '../components/questions/ask_page.tsx';
import { useSend } from '../model/context.ts';

const RULES = ['R35', 'F26'] as const;

interface Draft {
  walk: number | null;
  hops: number | null;
}

export function ReadyToRunScreen({ view }: { view: View }) {
  const { today } = view;
  const [done, setDone] = useState(false);
  if (!today) return <Redirect to={{ screen: 'home' }} />;
  if (done) return <Done today={today} />;
  if (!today.readiness) return <Redirect to={{ screen: 'home' }} />;
  return <Asking today={today} onDone={() => setDone(true)} />;
}

function Asking({ today, onDone }: { today: TodayView; onDone: () => void }) {
  const sending = useSend();
  const [draft, setDraft] = useState<Draft>({ walk: null, hops: null });
  const { walk, hops } = draft;
  const save = async (): Promise<void> => {
    if (walk === null || hops === null) return;
    if (!(await sending.send({ kind: 'submit_readiness', walk_pain: walk, hops_pain: hops }))) onDone();
  };
  return (
    <AskPage
      name="ready_to_run"
      title={t('ready_to_run.title')}
      step="form"
      lead={t('ready_to_run.lead')}
      back={{ screen: 'home' }}
      refusal={walk === null || hops === null ? t('ready_to_run.missing') : null}
      open={0}
      answers={draft}
      onSave={() => void save()}
      busy={sending.busy}
      fault={sending.fault}
    >
      <AskPain title={t('ready_to_run.walk')} value={walk} onChange={(pain) => setDraft({ ...draft, walk: pain })} />
      <AskPain
        title={t(today.sides.length > 1 ? 'ready_to_run.hops_both' : 'ready_to_run.hops')}
        hint={t('ready_to_run.hops_hint')}
        value={hops}
        onChange={(pain) => setDraft({ ...draft, hops: pain })}
      />
      {/* Not in the foot, which would grow over the scales. */}
      <LinkButton to={{ screen: 'home' }}>{t('ready_to_run.not_yet')}</LinkButton>
      <Why label={t('ready_to_run.why')} rules={RULES} />
    </AskPage>
  );
}

/** Only the engine interprets the answers: either something is offered now, or it is asked again later. */
function Done({ today }: { today: TodayView }) {
  const offered = today.offer !== null;
  return (
    <OnwardPage
      name="ready_to_run"
      title={t('ready_to_run.done.title')}
      step="done"
      above={<Emblem icon="check" />}
      back={{ screen: 'home' }}
      after={<Why label={t('ready_to_run.why')} rules={RULES} />}
      to={offered ? { screen: 'offer', kind: null } : { screen: 'home' }}
      action={t(offered ? 'ready_to_run.done.see' : 'action.home')}
    >
      <p class="lead">{t(offered ? 'ready_to_run.done.offer' : 'ready_to_run.done.waits')}</p>
    </OnwardPage>
  );
}
