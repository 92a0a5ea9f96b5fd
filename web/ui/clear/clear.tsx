/** Today once the safety questions are done: when they come again, what to do if something is new, and what this version can and cannot do. */
import './clear.css';
import type { Hit, View } from '../../engine/contract.ts';
import { list, t } from '../../words/words.ts';
import { Button, LinkButton } from '../components/button.tsx';
import { Card } from '../components/card.tsx';
import { Facts } from '../components/facts.tsx';
import { Scene } from '../components/figure.tsx';
import { Icon } from '../components/icon.tsx';
import { FaultNotice, Notice } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { Rows } from '../components/rows.tsx';
import { useSend } from '../context.ts';

export function ClearScreen({ view }: { view: View }) {
  const { completed_date: completed, repeat_date: repeat, hits, new_assessment: assessment } = view.screen;
  const cleared = hits.filter((hit) => hit.status === 'cleared');
  return (
    <Page
      name="clear"
      title={t('clear.title')}
      tabs
      notices="all"
      aside={
        <>
          <Card>
            <h2>{t('clear.new.title')}</h2>
            <p class="soft">{t('clear.new.lead')}</p>
            <LinkButton icon="new" to={{ screen: 'something_new' }}>
              {t('clear.new.action')}
            </LinkButton>
          </Card>
          <Next />
        </>
      }
    >
      <p class="lead">{t(cleared.length > 0 ? 'clear.lead_cleared' : 'clear.lead')}</p>
      <div class="comfort">
        <Scene pose="resting" small />
        <p>{t('clear.comfort')}</p>
      </div>
      <Card>
        <Facts
          of={[
            ...(completed
              ? [{ name: t('clear.answered'), value: t({ key: 'clear.date', params: { date: completed } }) }]
              : []),
            ...(repeat ? [{ name: t('clear.again'), value: t({ key: 'clear.date', params: { date: repeat } }) }] : []),
          ]}
        />
        <Rows of={[{ title: t('clear.answers'), icon: 'diary', to: { screen: 'check' } }]} />
      </Card>
      {cleared.length > 0 && <LookedAt hits={cleared} />}
      {assessment && <Notice icon="diary">{t('clear.assessment')}</Notice>}
    </Page>
  );
}

function LookedAt({ hits }: { hits: readonly Hit[] }) {
  const sending = useSend();
  return (
    <Card>
      <h2>{t('clear.looked_at')}</h2>
      <ul class="looked-at">
        {hits.map((hit) => (
          <li key={hit.rule}>
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
    </Card>
  );
}

/** Honest about what is not there yet (H19): an empty place that says what will come. */
function Next() {
  return (
    <Card>
      <h2>{t('clear.next.title')}</h2>
      <p>{t('clear.next.lead')}</p>
      <div class="clear-lists">
        <div class="stack-tight">
          <h3>{t('clear.next.can')}</h3>
          <ul class="ticks">
            {list('clear.next.can_points').map((point) => (
              <li key={point}>
                <Icon name="check" size="s" />
                {point}
              </li>
            ))}
          </ul>
        </div>
        <div class="stack-tight">
          <h3>{t('clear.next.not')}</h3>
          <ul class="ticks ticks-later">
            {list('clear.next.not_points').map((point) => (
              <li key={point}>
                <span class="later" aria-hidden="true" />
                {point}
              </li>
            ))}
          </ul>
        </div>
      </div>
      <p class="soft">{t('clear.next.until')}</p>
    </Card>
  );
}
