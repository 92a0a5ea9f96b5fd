/**
 * Before a session: the present pain of each sore side (R30), then what to hold on to (H17). Only then the session
 * starts.
 */
import { useState } from 'preact/hooks';
import type { Fault, PlanView, SidePain, TodayView, View } from '../../engine/contract.ts';
import { day, t } from '../../words/words.ts';
import { LinkButton } from '../components/content/button.tsx';
import { faultWords } from '../components/content/notice.tsx';
import { Why } from '../components/content/why.tsx';
import { OnwardPage } from '../components/layout/onward_page.tsx';
import { Redirect } from '../components/layout/redirect.tsx';
import { Emblem } from '../components/pictures/emblem.tsx';
import { openSides } from '../components/questions/ask.tsx';
import { PainScale } from '../components/questions/pain_scale.tsx';
import { QuestionFrame } from '../components/questions/question_frame.tsx';
import { useSend, useShell } from '../model/context.ts';
import { nextSession } from '../model/next_session.ts';
import { Support } from './support.tsx';

/**
 * The engine refuses standing exercises until the person has seen where to hold on (H17); its refusal says so, and then
 * that page is shown.
 */
const NOT_HELD = '/body/support_seen';

export function ReadyScreen({ view }: { view: View }) {
  const { plan, today, session } = view;
  // A running session is continued. Without a plan there is none to start.
  if (session) return <Redirect to={{ screen: 'session' }} />;
  if (!plan || !today) return <Redirect to={{ screen: 'home' }} />;
  if (!today.can_start.ok) {
    const { code, params } = today.can_start;
    if (code === 'rest_today') return <RestToday />;
    return <NotNow today={today} reason={params ? { code, path: '', params } : { code, path: '' }} />;
  }
  return <Steps plan={plan} today={today} />;
}

function Steps({ plan, today }: { plan: PlanView; today: TodayView }) {
  const { model, router } = useShell();
  const sending = useSend();
  const [pain, setPain] = useState<SidePain>({});
  const [step, setStep] = useState<'pain' | 'support' | 'rest'>('pain');

  const start = async (support_seen: boolean): Promise<void> => {
    const fault = await sending.send({ kind: 'start_session', pain, support_seen });
    if (fault?.path === NOT_HELD) {
      sending.forget();
      setStep('support');
      return;
    }
    if (fault && fault.code !== 'rest_today') return;
    // Too sore: that is recorded, and no session starts (R30).
    if (model.view.peek()?.session) router.replace({ screen: 'session' });
    else setStep('rest');
  };

  if (step === 'rest') return <RestToday />;
  if (step === 'support') {
    return (
      <Support
        plan={nextSession(plan, today)}
        busy={sending.busy}
        fault={sending.fault}
        onConfirm={() => void start(true)}
      />
    );
  }
  const { sides } = today;
  return (
    <QuestionFrame
      name="ready"
      title={t('ready.pain.title')}
      step="pain"
      back={{ screen: 'home' }}
      missing={openSides(sides, pain) > 0 ? t('ready.pain.missing') : null}
      onContinue={() => void start(false)}
      busy={sending.busy}
      fault={sending.fault}
      why={<Why label={t('ready.pain.why')} rules={['R30', 'F14']} />}
      answer={({ describedBy, invalid }) => (
        <div class="card stack">
          {sides.map((side) => (
            <PainScale
              key={side}
              label={sides.length > 1 ? t(`side.${side}`) : t('ready.pain.title')}
              hiddenLabel={sides.length === 1}
              value={pain[side] ?? null}
              onChange={(value) => setPain({ ...pain, [side]: value })}
              describedBy={describedBy}
              invalid={invalid && pain[side] === undefined}
            />
          ))}
        </div>
      )}
    >
      <p class="lead">{t('ready.pain.lead')}</p>
    </QuestionFrame>
  );
}

function RestToday() {
  return (
    <OnwardPage
      name="ready"
      title={t('ready.rest.title')}
      step="rest"
      above={<Emblem icon="moon" tone="sun" />}
      back={{ screen: 'home' }}
      to={{ screen: 'home' }}
      action={t('action.home')}
      otherwise={
        <LinkButton look="plain" to={{ screen: 'calming' }}>
          {t('ready.rest.calm')}
        </LinkButton>
      }
    >
      <p class="lead">{t('ready.rest.lead')}</p>
      <Why label={t('rest.why')} rules={['R30', 'R61']} />
    </OnwardPage>
  );
}

function NotNow({ today, reason }: { today: TodayView; reason: Fault }) {
  const next = today.rest ? null : today.next_session;
  return (
    <OnwardPage
      name="ready"
      title={t('ready.not.title')}
      step="not_now"
      above={<Emblem icon="clock" tone="sun" />}
      back={{ screen: 'home' }}
      to={{ screen: 'home' }}
      action={t('action.home')}
    >
      <p class="lead">{faultWords(reason)}</p>
      {next && next.date !== today.date && (
        <p>
          <strong>{t('today.none.next', { day: day(next.date) })}</strong>
        </p>
      )}
    </OnwardPage>
  );
}
