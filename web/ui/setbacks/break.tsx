/** A pause of the plan (R43): what it is for and what it changes; while one is on, how to end it. */
import { allKeys } from '../../engine/all_keys.ts';
import type { CommandBody, View } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { Why } from '../components/content/why.tsx';
import { Page } from '../components/layout/page.tsx';
import { Redirect } from '../components/layout/redirect.tsx';
import { QuestionPage } from '../components/questions/question_page.tsx';
import { useSend, useShell } from '../model/context.ts';
import { BreakCard } from './break_card.tsx';

const RULES = ['R43', 'R41'] as const;
type Reason = Extract<CommandBody, { kind: 'request_pause' }>['cause'];
const REASONS = allKeys<Reason>({ illness: true, holiday: true, other: true });

export function BreakScreen({ view }: { view: View }) {
  const { router } = useShell();
  if (!view.today) return <Redirect to={{ screen: 'home' }} />;
  const { pause } = view.today;
  if (!pause) return <Begin />;
  return (
    <Page
      name="break"
      title={t('today.title.pause')}
      step="on"
      back={{ screen: 'home' }}
      after={<Why label={t('break.why')} rules={RULES} />}
    >
      <BreakCard pause={pause} onBack={() => router.go({ screen: 'home' })} />
    </Page>
  );
}

function Begin() {
  const { router, announcement } = useShell();
  const sending = useSend();
  const begin = async (cause: Reason): Promise<void> => {
    if (await sending.send({ kind: 'request_pause', cause })) return;
    announcement.value = t('break.said');
    router.go({ screen: 'home' });
  };
  return (
    <QuestionPage
      name="break"
      title={t('break.title')}
      step="begin"
      choices={REASONS.map((value) => ({ value, label: t(`break.for.${value}`) }))}
      answered={null}
      missing={t('break.missing')}
      action={t('break.confirm')}
      onAnswer={(cause) => void begin(cause)}
      busy={sending.busy}
      fault={sending.fault}
      back={{ screen: 'home' }}
      why={<Why label={t('break.why')} rules={RULES} />}
    >
      <p>{t('break.lead')}</p>
      <p>{t('break.long')}</p>
    </QuestionPage>
  );
}
