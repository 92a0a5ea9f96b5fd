/** After a session (R30): a few taps, then what happens next. Also for an earlier session out of the diary. */
import { useEffect, useState } from 'preact/hooks';
import type { RatingView, View } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { LinkButton } from '../components/content/button.tsx';
import { Why } from '../components/content/why.tsx';
import { Page } from '../components/layout/page.tsx';
import { AskPage } from '../components/questions/ask_page.tsx';
import { useSend, useShell } from '../model/context.ts';
import { AfterDone } from './after_done.tsx';
import { findRating } from './find_rating.ts';
import { answered, isUnrated, openOf, type Rating, RatingQuestions } from './rating.tsx';

type Found = { rating: RatingView; past: boolean } | 'looking' | 'gone';

export function AfterScreen({ view, session }: { view: View; session: string }) {
  const { model } = useShell();
  const current = view.today?.rating;
  const [found, setFound] = useState<Found>(() =>
    current?.session === session ? { rating: current, past: false } : 'looking',
  );
  useEffect(() => {
    if (found !== 'looking') return;
    let gone = false;
    void findRating(model, session).then((rating) => {
      if (!gone) setFound(rating ? { rating, past: true } : 'gone');
    });
    return () => {
      gone = true;
    };
  }, [found, model, session]);

  if (found === 'looking') return <Page name="after" title={t('after.loading')} passing />;
  if (found === 'gone') return <Gone />;
  return <After rating={found.rating} past={found.past} />;
}

function After({ rating, past }: { rating: RatingView; past: boolean }) {
  const { session, sides, how } = rating;
  const { router } = useShell();
  const sending = useSend();
  const [draft, setDraft] = useState<Rating>(rating);
  const [done, setDone] = useState(false);

  const save = async (): Promise<void> => {
    if (await sending.send({ kind: 'rate_session', session, ...answered(draft) })) return;
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
    <Page
      name="after"
      title={t('after.gone')}
      step="gone"
      back={{ screen: 'home' }}
      foot={
        <LinkButton look="filled" wide to={{ screen: 'entries' }}>
          {t('entries.title')}
        </LinkButton>
      }
    >
      <p class="lead">{t('after.gone_lead')}</p>
    </Page>
  );
}
