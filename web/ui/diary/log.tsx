/** A session done without the guide, today or on a past day: only the person says that it was done (R62). */
import { useEffect, useState } from 'preact/hooks';
import type { Fault, SideKey, View } from '../../engine/contract.ts';
import { day, t } from '../../words/words.ts';
import { LinkButton } from '../components/content/button.tsx';
import { FaultNotice } from '../components/content/notice.tsx';
import { Page } from '../components/layout/page.tsx';
import { Redirect } from '../components/layout/redirect.tsx';
import { AskChoice } from '../components/questions/ask.tsx';
import { AskPage } from '../components/questions/ask_page.tsx';
import { useSend, useShell } from '../model/context.ts';
import { answered, openOf, type Rating, RatingQuestions, UNRATED } from '../session/rating.tsx';

type Found = { sides: readonly SideKey[] } | { fault: Fault } | 'looking';

export function LogScreen({ view, date }: { view: View; date: string }) {
  return view.plan ? <Asking date={date} /> : <Redirect to={{ screen: 'home' }} />;
}

function Asking({ date }: { date: string }) {
  const { model } = useShell();
  const [found, setFound] = useState<Found>('looking');
  useEffect(() => {
    let gone = false;
    void model.day(date).then((answer) => {
      if (!gone) setFound('ok' in answer ? { sides: answer.ok.sides } : { fault: answer.error });
    });
    return () => {
      gone = true;
    };
  }, [date, model]);
  if (found === 'looking') return <Page name="log" title={t('check_in.loading')} passing />;
  if ('fault' in found) return <Unavailable fault={found.fault} />;
  return <Log date={date} sides={found.sides} />;
}

function Log({ date, sides }: { date: string; sides: readonly SideKey[] }) {
  const { router } = useShell();
  const sending = useSend();
  const [rating, setRating] = useState<Rating>(UNRATED);
  const [complete, setComplete] = useState<'yes' | 'no' | null>(null);

  const save = async (): Promise<void> => {
    const body = { kind: 'log_session', date, complete: complete === 'yes', ...answered(rating) } as const;
    if (!(await sending.send(body))) router.go({ screen: 'entries' });
  };

  return (
    <AskPage
      name="log"
      title={t('log.title', { day: day(date) })}
      step="form"
      lead={t('log.lead')}
      back={{ screen: 'entries' }}
      refusal={complete === null ? t('log.complete_missing') : null}
      open={openOf(rating, sides)}
      answers={rating}
      onSave={() => void save()}
      busy={sending.busy}
      fault={sending.fault}
    >
      <AskChoice
        title={t('log.complete')}
        choices={(['yes', 'no'] as const).map((value) => ({ value, label: t(`log.complete.${value}`) }))}
        chosen={complete}
        onChoose={setComplete}
      />
      <RatingQuestions sides={sides} rating={rating} onChange={setRating} />
    </AskPage>
  );
}

function Unavailable({ fault }: { fault: Fault }) {
  return (
    <Page
      name="log"
      title={t('check_in.unavailable')}
      step="unavailable"
      back={{ screen: 'entries' }}
      foot={
        <LinkButton look="filled" wide to={{ screen: 'entries' }}>
          {t('entries.title')}
        </LinkButton>
      }
    >
      <FaultNotice fault={fault} />
    </Page>
  );
}
