/** The care card of one hit: whom to turn to, a way to call, and what to do after having been seen. */
import type { CardKey, Hit } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { CallButton, LinkButton } from '../components/content/button.tsx';
import { CareCard } from '../components/content/care_card.tsx';
import { Notice } from '../components/content/notice.tsx';

/** The phone numbers that a card names; the first one is a button of its own. */
const CALLS: Partial<Record<CardKey, readonly ('999' | '111')[]>> = {
  clot_999: ['999'],
  clot: ['111'],
  infection: ['111'],
  rupture: ['111'],
  rupture_unsure: ['111'],
  injury: ['111'],
  antibiotic: ['111'],
};

export function HitCard({ hit, first }: { hit: Hit; first: boolean }) {
  const { card, urgency, sign } = hit;
  const calls = CALLS[card] ?? [];
  const callIsTheWay = urgency === 'call_999' || urgency === 'call_111';
  return (
    <CareCard
      urgency={urgency}
      when={t(`urgency.${urgency}`)}
      title={t(`card.${card}.title`)}
      lead={t(`card.${card}.lead`)}
      points={`card.${card}.points`}
    >
      {calls.map((number) => (
        <CallButton key={number} number={number} wide look={first && callIsTheWay ? 'urgent' : 'outlined'}>
          {t(`action.call_${number}`)}
        </CallButton>
      ))}
      {hit.clearable ? (
        <div class="after stack-tight">
          <h3>{t('stop.after')}</h3>
          <Said hit={hit} />
          <LinkButton wide to={{ screen: 'clearance', sign, step: 'seen' }}>
            {t('stop.seen')}
          </LinkButton>
        </div>
      ) : (
        <p class="soft">{t('stop.never')}</p>
      )}
    </CareCard>
  );
}

/** What the person last said about it, and why the card stays. */
function Said({ hit }: { hit: Hit }) {
  if (hit.seen === null) return null;
  if (hit.seen !== 'yes') return <Notice>{t('stop.not_seen_yet')}</Notice>;
  if (hit.told === 'no') return <Notice>{t('stop.told_no')}</Notice>;
  return <Notice>{t('stop.told_unsure')}</Notice>;
}
