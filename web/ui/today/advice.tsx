/** Where it does not get better: what could help, said calmly, with its reasons and a way to put it away (R50, R51, H19, H21). */
import type { AdviceKind, AdviceView } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { Button, LinkButton } from '../components/button.tsx';
import { Card } from '../components/card.tsx';
import { Icon, type IconName } from '../components/icon.tsx';
import { FaultNotice } from '../components/notice.tsx';
import { Why } from '../components/why.tsx';
import { Words } from '../components/words.tsx';
import { useSend, useShell } from '../context.ts';

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
  const { said } = useShell();
  const sending = useSend();
  const read = async (): Promise<void> => {
    if (!(await sending.send({ kind: 'note_advice', advice }))) said.value = t('advice.said');
  };
  return (
    <Card tone="pine">
      <div class="next-head">
        <span class="next-icon">
          <Icon name={ICONS[advice]} size="l" />
        </span>
        <div>
          <h2>
            <Words text={title} />
          </h2>
        </div>
      </div>
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
