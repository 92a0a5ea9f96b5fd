/** Urgent advice: complete in itself, without engine, log or network (H2, H16). It names no clinical number. */
import './urgent.css';
import type { Urgency } from '../../engine/contract.ts';
import { type Key, t } from '../../words/words.ts';
import { CallButton } from '../components/content/button.tsx';
import { CareCard } from '../components/content/care_card.tsx';
import { Notice } from '../components/content/notice.tsx';
import { Page } from '../components/layout/page.tsx';

const CARDS = [
  { urgency: 'call_999', name: 'c999', call: '999' },
  { urgency: 'emergency_department', name: 'ae', call: null },
  { urgency: 'call_111', name: 'c111', call: '111' },
  { urgency: 'prescriber', name: 'prescriber', call: null },
  { urgency: 'gp_first', name: 'gp', call: null },
] as const satisfies readonly { urgency: Urgency; name: string; call: '999' | '111' | null }[];

export function UrgentScreen() {
  return (
    <Page name="urgent" title={t('urgent.title')} back={{ screen: 'home' }} notices="none">
      <p class="lead">{t('urgent.lead')}</p>
      <div class="urgent-cards">
        {CARDS.map(({ urgency, name, call }) => (
          <CareCard
            key={name}
            urgency={urgency}
            title={t(`urgent.${name}.title` satisfies Key)}
            points={`urgent.${name}.points`}
          >
            {call && (
              <CallButton number={call} wide look={call === '999' ? 'urgent' : 'outlined'}>
                {t(`action.call_${call}`)}
              </CallButton>
            )}
          </CareCard>
        ))}
      </div>
      <Notice tone="warn">{t('urgent.never_test')}</Notice>
      <div class="stack-tight soft small">
        <p>{t('urgent.abroad')}</p>
        <p>{t('urgent.offline')}</p>
      </div>
    </Page>
  );
}
