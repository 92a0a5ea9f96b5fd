/** The check-in (R18) of today or any past day: a few taps with one thumb, which can be changed at any time. */
import { useState } from 'preact/hooks';
import type { CheckInView, View } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { Page } from '../components/layout/page.tsx';
import { Redirect } from '../components/layout/redirect.tsx';
import { useAnswer, useShell } from '../model/context.ts';
import { CheckInDone } from './check_in_done.tsx';
import { CheckInForm } from './check_in_form.tsx';
import { DayUnavailable } from './day_unavailable.tsx';

export function CheckInScreen({ view, date }: { view: View; date: string | null }) {
  const { today } = view;
  // Without a plan nothing can be entered, so this leads to what comes first.
  if (!today) return <Redirect to={{ screen: 'home' }} />;
  if (date === null || date === today.date) return <Day key={today.date} checkIn={today.check_in} past={false} />;
  return <PastDay date={date} />;
}

function PastDay({ date }: { date: string }) {
  const { model } = useShell();
  const found = useAnswer(() => model.day(date), [date, model]);
  if (!found) return <Page name="check_in" title={t('check_in.loading')} passing />;
  if ('error' in found) return <DayUnavailable name="check_in" fault={found.error} />;
  return <Day checkIn={found.ok.check_in} past />;
}

/** Keeps the check-in it was opened with, so that a changed view does not discard answers being given. */
function Day({ checkIn, past }: { checkIn: CheckInView; past: boolean }) {
  const { model, router } = useShell();
  const [opened, setOpened] = useState(checkIn);
  const [step, setStep] = useState<'form' | 'done'>('form');

  const saved = (answer: NonNullable<CheckInView['answer']>): void => {
    // "Something new" leads to the safety questions at once.
    if (model.view.peek()?.next_screen !== 'today') {
      router.go({ screen: 'home' });
      return;
    }
    setOpened({ ...opened, answer, again: false });
    setStep('done');
  };

  if (step === 'form') return <CheckInForm checkIn={opened} past={past} onSaved={saved} />;
  return <CheckInDone checkIn={opened} past={past} onChange={() => setStep('form')} />;
}
