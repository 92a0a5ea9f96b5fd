/** The morning check (R18): today's or any past day's, a few taps with one thumb, to be changed at any time. */
import { useEffect, useState } from 'preact/hooks';
import type { CheckInView, Fault, View } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { LinkButton } from '../components/content/button.tsx';
import { FaultNotice } from '../components/content/notice.tsx';
import { Page } from '../components/layout/page.tsx';
import { Redirect } from '../components/layout/redirect.tsx';
import { useShell } from '../model/context.ts';
import { CheckInDone } from './check_in_done.tsx';
import { CheckInForm } from './check_in_form.tsx';

type Found = { check_in: CheckInView } | { fault: Fault } | 'looking';

export function CheckInScreen({ view, date }: { view: View; date: string | null }) {
  const { today } = view;
  // Without a plan nothing can be entered: on to what comes first.
  if (!today) return <Redirect to={{ screen: 'home' }} />;
  if (date === null || date === today.date) return <Day key={today.date} checkIn={today.check_in} past={false} />;
  return <PastDay date={date} />;
}

function PastDay({ date }: { date: string }) {
  const { model } = useShell();
  const [found, setFound] = useState<Found>('looking');
  useEffect(() => {
    let gone = false;
    void model.day(date).then((answer) => {
      if (!gone) setFound('ok' in answer ? { check_in: answer.ok.check_in } : { fault: answer.error });
    });
    return () => {
      gone = true;
    };
  }, [date, model]);
  if (found === 'looking') return <Page name="check_in" title={t('check_in.loading')} passing />;
  if ('fault' in found) return <Unavailable fault={found.fault} />;
  return <Day checkIn={found.check_in} past />;
}

/** Keeps what it was opened with: a view that changes underneath must not take answers out of a hand. */
function Day({ checkIn, past }: { checkIn: CheckInView; past: boolean }) {
  const { model, router } = useShell();
  const [opened, setOpened] = useState(checkIn);
  const [step, setStep] = useState<'form' | 'done'>('form');

  const saved = (answer: NonNullable<CheckInView['answer']>): void => {
    // "Something new" leads to the safety questions at once.
    if (model.view.peek()?.place !== 'today') {
      router.go({ screen: 'home' });
      return;
    }
    setOpened({ ...opened, answer, again: false });
    setStep('done');
  };

  if (step === 'form') return <CheckInForm checkIn={opened} past={past} onSaved={saved} />;
  return <CheckInDone checkIn={opened} past={past} onChange={() => setStep('form')} />;
}

function Unavailable({ fault }: { fault: Fault }) {
  return (
    <Page
      name="check_in"
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
