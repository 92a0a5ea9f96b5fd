/** A session done without the guide, today or on a past day. Only the person can say that it was done (R62). */
import { useState } from 'preact/hooks';
import type { SideKey, View } from '../../engine/contract.ts';
import { day, t } from '../../words/words.ts';
import { Page } from '../components/layout/page.tsx';
import { Redirect } from '../components/layout/redirect.tsx';
import { AskChoice } from '../components/questions/ask.tsx';
import { AskPage } from '../components/questions/ask_page.tsx';
import { useAnswer, useSend, useShell } from '../model/context.ts';
import { answered, openOf, type Rating, RatingQuestions, UNRATED } from '../session/rating.tsx';
import { DayUnavailable } from './day_unavailable.tsx';

export function LogScreen({ view, date }: { view: View; date: string }) {
  return view.plan ? <Asking date={date} /> : <Redirect to={{ screen: 'home' }} />;
}

function Asking({ date }: { date: string }) {
  const { model } = useShell();
  const found = useAnswer(() => model.day(date), [date, model]);
  if (!found) return <Page name="log" title={t('check_in.loading')} passing />;
  if ('error' in found) return <DayUnavailable name="log" fault={found.error} />;
  return <Log date={date} sides={found.ok.sides} />;
}

function Log({ date, sides }: { date: string; sides: readonly SideKey[] }) {
  const { router } = useShell();
  const sending = useSend();
  const [rating, setRating] = useState<Rating>(UNRATED);
  const [complete, setComplete] = useState<'yes' | 'no' | null>(null);

  const save = async (): Promise<void> => {
    const body = { kind: 'submit_session', date, complete: complete === 'yes', ...answered(rating) } as const;
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
