/**
 * The safety questions once they are clear: when they were answered, when they are asked again, and what a professional
 * looked at.
 */
import './safety_card.css';
import type { Hit, ScreeningView } from '../../../engine/contract.ts';
import { t } from '../../../words/words.ts';
import { useSend } from '../../model/context.ts';
import { Button, LinkButton } from './button.tsx';
import { Card } from './card.tsx';
import { Facts } from './facts.tsx';
import { FaultNotice } from './notice.tsx';
import { Rows } from './rows.tsx';

/** `information`: there are cards worth knowing that close nothing (R47). */
export function SafetyCard({ screening, information = false }: { screening: ScreeningView; information?: boolean }) {
  const { completed_date: completed, repeat_date: repeat, hits } = screening;
  const cleared = hits.filter((hit) => hit.status === 'cleared');
  const cautions = screening.last_open_phase !== null;
  return (
    <Card>
      <h2>{t('clear.title')}</h2>
      <Facts
        of={[
          ...(completed ? [{ name: t('clear.answered'), value: t('clear.date', { date: completed }) }] : []),
          ...(repeat ? [{ name: t('clear.again'), value: t('clear.date', { date: repeat }) }] : []),
        ]}
      />
      <Rows
        of={[
          ...(cautions || information
            ? [
                {
                  title: t(cautions ? 'cautions.title' : 'cautions.title_information'),
                  icon: 'info' as const,
                  to: { screen: 'cautions' as const },
                },
              ]
            : []),
          { title: t('clear.answers'), icon: 'diary', to: { screen: 'screening_check' } },
        ]}
      />
      {cleared.length > 0 && <LookedAt hits={cleared} />}
    </Card>
  );
}

/** "Something new?" is always available and asks all safety questions again. */
export function NewCard() {
  return (
    <Card>
      <h2>{t('clear.new.title')}</h2>
      <p class="soft">{t('clear.new.lead')}</p>
      <LinkButton icon="new" to={{ screen: 'something_new' }}>
        {t('clear.new.action')}
      </LinkButton>
    </Card>
  );
}

function LookedAt({ hits }: { hits: readonly Hit[] }) {
  const sending = useSend();
  return (
    <>
      <h3>{t('clear.looked_at')}</h3>
      <ul class="looked-at">
        {hits.map((hit) => (
          <li key={hit.sign}>
            <span>
              {t(`card.${hit.card}.subject`)}
              {hit.cleared_date && <span class="soft small">{t('clear.date', { date: hit.cleared_date })}</span>}
            </span>
            {hit.record && (
              <Button
                look="plain"
                busy={sending.busy}
                onClick={() => void sending.send({ kind: 'delete_record', target: hit.record ?? '' })}
              >
                {t('clear.take_back')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <FaultNotice fault={sending.fault} />
    </>
  );
}
