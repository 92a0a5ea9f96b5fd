/** The pause that is on, and the button that ends it (R43). */
import type { TodayView } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { Button } from '../components/content/button.tsx';
import { CardHead } from '../components/content/card_head.tsx';
import { FaultNotice } from '../components/content/notice.tsx';
import { Words } from '../components/content/words.tsx';
import { useSend, useShell } from '../model/context.ts';

type Pause = NonNullable<TodayView['pause']>;

export function BreakCard({ pause, onBack }: { pause: Pause; onBack?: () => void }) {
  const { announcement } = useShell();
  const sending = useSend();
  const comeBack = async (): Promise<void> => {
    if (await sending.send({ kind: 'request_pause_end' })) return;
    announcement.value = t('break.said_back');
    onBack?.();
  };
  return (
    <section class="card card-plain next-card stack">
      <CardHead icon="moon" title={<Words text={pause.text} />} note={t('break.since', { date: pause.since })} />
      <p>{t('break.on')}</p>
      <FaultNotice fault={sending.fault} />
      <Button look="filled" wide busy={sending.busy} onClick={() => void comeBack()}>
        {t(sending.busy ? 'action.saving' : 'today.do.pause')}
      </Button>
    </section>
  );
}
