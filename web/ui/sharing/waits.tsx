/** A plan waits, and the safety questions come first. Nothing of its contents is shown (H9). */
import type { View } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { Button, LinkButton } from '../components/content/button.tsx';
import { Card } from '../components/content/card.tsx';
import { Points } from '../components/content/words.tsx';
import { Page } from '../components/layout/page.tsx';
import { Scene } from '../components/pictures/figure.tsx';
import { useLeaving } from './leaving.ts';

export function WaitsForScreen({ view }: { view: View }) {
  const { drop } = useLeaving();
  const { next } = view.screening;
  const stopped = view.next_screen === 'stop';
  return (
    <Page
      name="link"
      title={t(stopped ? 'link.stopped.title' : 'link.waits.title')}
      step={stopped ? 'stopped' : 'waits'}
      above={<Scene pose="rising" small />}
      foot={
        <>
          {stopped ? (
            <LinkButton look="filled" wide to={{ screen: 'home' }}>
              {t('link.stopped.action')}
            </LinkButton>
          ) : (
            <LinkButton
              look="filled"
              wide
              to={next ? { screen: 'screening_question', question: next } : { screen: 'screening_check' }}
            >
              {t(view.screening.done > 0 ? 'intro.go_on' : 'start.begin')}
            </LinkButton>
          )}
          <Button look="plain" wide onClick={() => drop(t('link.dropped'))}>
            {t('link.drop')}
          </Button>
        </>
      }
    >
      <p class="lead">{t(stopped ? 'link.stopped.lead' : 'link.waits.lead')}</p>
      {!stopped && (
        <Card tone="quiet">
          <h2>{t('link.waits.then')}</h2>
          <Points of="link.waits.points" />
        </Card>
      )}
    </Page>
  );
}
