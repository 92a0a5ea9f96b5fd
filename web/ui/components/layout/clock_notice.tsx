/** R42: the device's date is before the last entry. More than a day apart, the person says which date is right. */
import type { ClockView } from '../../../engine/contract.ts';
import { date, t } from '../../../words/words.ts';
import { useSend } from '../../model/context.ts';
import { Button } from '../content/button.tsx';
import { FaultNotice, Notice } from '../content/notice.tsx';

export function ClockNotice({ clock }: { clock: ClockView }) {
  const sending = useSend();
  return (
    <Notice
      icon="clock"
      title={t(clock.ask ? 'clock.ask.title' : 'clock.title')}
      actions={
        clock.ask && (
          <Button
            look="plain"
            busy={sending.busy}
            onClick={() => void sending.send({ kind: 'answer_today', date: clock.today })}
          >
            {t('clock.ask.yes', { date: date(clock.today) })}
          </Button>
        )
      }
    >
      {t(clock.text)}
      {clock.ask && ` ${t('clock.ask.no')}`}
      <FaultNotice fault={sending.fault} />
    </Notice>
  );
}
