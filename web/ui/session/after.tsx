/** After a session (R30): a few taps, then what happens next. Also for an earlier session of the diary. */
import { useState } from 'preact/hooks';
import type { RatingView, View } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { Why } from '../components/content/why.tsx';
import { OnwardPage } from '../components/layout/onward_page.tsx';
import { Page } from '../components/layout/page.tsx';
import { AskPage } from '../components/questions/ask_page.tsx';
import { useAnswer, useSend, useShell } from '../model/context.ts';
import { findEntry } from '../model/diary_pages.ts';
import { AfterDone } from './after_done.tsx';
import { answered, isUnrated, openOf, type Rating, RatingQuestions } from './rating.tsx';

export function AfterScreen({ view, session }: { view: View; session: string }) {
  const current = view.today?.rating;
  // Keeps what it was opened with: once rated, the session is no longer the one that waits for its rating.
  const [opened] = useState(current?.session === session ? current : null);
  return opened ? <After rating={opened} past={false} /> : <Earlier session={session} />;
}

function Earlier({ session }: { session: string }) {
  const { model } = useShell();
  const found = useAnswer(
    async () => ({ entry: await findEntry(model, (entry) => entry.session?.session === session) }),
    [model, session],
  );
  if (!found) return <Page name="after" title={t('after.loading')} passing />;
  return found.entry?.session ? <After rating={found.entry.session} past /> : <Gone />;
}

function After({ rating, past }: { rating: RatingView; past: boolean }) {
  const { session, sides, how } = rating;
  const { router } = useShell();
  const sending = useSend();
  const [draft, setDraft] = useState<Rating>(rating);
  const [done, setDone] = useState(false);

  const save = async (): Promise<void> => {
    if (await sending.send({ kind: 'submit_rating', session, ...answered(draft) })) return;
    if (past) router.go({ screen: 'entries' });
    else setDone(true);
  };

  if (done) return <AfterDone how={how} />;
  return (
    <AskPage
      name="after"
      title={t(how === 'too_much' ? 'after.title_too_much' : 'after.title')}
      step="form"
      lead={t(LEADS[how])}
      back={past ? { screen: 'entries' } : { screen: 'home' }}
      refusal={isUnrated(draft, sides) ? t('check_in.nothing') : null}
      open={openOf(draft, sides)}
      answers={draft}
      onSave={() => void save()}
      busy={sending.busy}
      fault={sending.fault}
    >
      <RatingQuestions sides={sides} rating={draft} onChange={setDraft} />
      <Why label={t('after.why')} rules={['R30', 'F14']} />
    </AskPage>
  );
}

const LEADS = {
  finished: 'after.lead',
  stopped: 'after.lead_stopped',
  too_much: 'after.lead_too_much',
} as const satisfies Record<RatingView['how'], string>;

function Gone() {
  return (
    <OnwardPage
      name="after"
      title={t('after.gone')}
      step="gone"
      back={{ screen: 'home' }}
      to={{ screen: 'entries' }}
      action={t('entries.title')}
    >
      <p class="lead">{t('after.gone_lead')}</p>
    </OnwardPage>
  );
}
