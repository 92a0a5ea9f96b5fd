/**
 * If there is no improvement: what could help, in calm words, with reasons and a way to dismiss it (R50, R51, H19,
 * H21).
 */
import type { AdviceKind, AdviceView } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { Button, LinkButton } from '../components/content/button.tsx';
import { Card } from '../components/content/card.tsx';
import { CardHead } from '../components/content/card_head.tsx';
import { FaultNotice } from '../components/content/notice.tsx';
import { Why } from '../components/content/why.tsx';
import { Words } from '../components/content/words.tsx';
import type { IconName } from '../components/pictures/icon.tsx';
import { useSend, useShell } from '../model/context.ts';

const ICONS: Record<AdviceKind, IconName> = { calming_review: 'leaf', see_physio: 'person' };

export function AdviceCards({ advice }: { advice: readonly AdviceView[] }) {
  return (
    <>
      {advice.map((one) => (
        <AdviceCard key={one.advice} advice={one} />
      ))}
    </>
  );
}

function AdviceCard({ advice: { advice, title, text, reasons } }: { advice: AdviceView }) {
  const { announcement } = useShell();
  const sending = useSend();
  const read = async (): Promise<void> => {
    if (!(await sending.send({ kind: 'submit_advice_read', advice }))) announcement.value = t('advice.said');
  };
  return (
    <Card tone="pine">
      <CardHead icon={ICONS[advice]} title={<Words text={title} />} />
      <p>
        <Words text={text} />
      </p>
      {reasons.length > 0 && <Why label={t('advice.why')} reasons={reasons} />}
      <FaultNotice fault={sending.fault} />
      <div class="advice-do">
        {advice === 'calming_review' && <LinkButton to={{ screen: 'calming' }}>{t('advice.calming')}</LinkButton>}
        <Button look="plain" busy={sending.busy} onClick={() => void read()}>
          {t('advice.read')}
        </Button>
      </div>
    </Card>
  );
}
