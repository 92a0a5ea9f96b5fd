/**
 * Shown while an answer stops everything until somebody has looked at it: care cards, the most urgent first, and how to
 * go on afterwards (H1, H2, H22).
 */
import './stop.css';
import type { View } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { LinkButton } from '../components/content/button.tsx';
import { Card } from '../components/content/card.tsx';
import { Notice } from '../components/content/notice.tsx';
import { Page } from '../components/layout/page.tsx';
import { followUpOf, leftToAsk, openStops } from './flow.ts';
import { HitCard } from './hit_card.tsx';

export function StopScreen({ view }: { view: View }) {
  const hits = openStops(view.screening);
  const [first] = hits;
  const kind = first?.urgency === 'call_999' ? '_999' : first?.urgency === 'not_for_you' ? '_age' : '';
  return (
    <Page name="stop" title={t(`stop.title${kind}`)} tabs notices="all">
      <p class="lead">{t(`stop.lead${kind}`)}</p>
      <FollowUp view={view} />
      {hits.map((hit, place) => (
        <HitCard key={hit.sign} hit={hit} first={place === 0} />
      ))}
      <GoOn view={view} />
    </Page>
  );
}

/** A question whose answer may make this card more urgent comes before it. */
function FollowUp({ view }: { view: View }) {
  const question = followUpOf(view.screening);
  if (!question) return null;
  return (
    <Notice
      tone="urgent"
      title={t('stop.follow_up')}
      actions={
        <LinkButton look="plain" to={{ screen: 'screening_question', question: question.key }}>
          {t('stop.follow_up_answer')}
        </LinkButton>
      }
    >
      {t(question.text)}
    </Notice>
  );
}

/** Remaining questions may reveal something more urgent, so they stay reachable. */
function GoOn({ view }: { view: View }) {
  const { next } = view.screening;
  const answers = (
    <LinkButton look="plain" to={{ screen: 'screening_check' }}>
      {t('stop.answers')}
    </LinkButton>
  );
  if (!next) return <div class="stop-ways">{answers}</div>;
  return (
    <Card tone="quiet">
      <p>{t('stop.go_on_note', { count: leftToAsk(view.screening) })}</p>
      <div class="stop-ways">
        <LinkButton to={{ screen: 'screening_question', question: next }}>{t('stop.go_on')}</LinkButton>
        {answers}
      </div>
    </Card>
  );
}
