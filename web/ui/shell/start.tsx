/** The first page: what Heelwise is for and what it is not, before anything is asked (H19, intended use). */
import './start.css';
import { t } from '../../words/words.ts';
import { LinkButton } from '../components/content/button.tsx';
import { Card } from '../components/content/card.tsx';
import { OnwardPage } from '../components/layout/onward_page.tsx';
import { Scene } from '../components/pictures/figure.tsx';
import { useShell } from '../model/context.ts';
import { WaitingPlan } from '../sharing/waiting_card.tsx';
import { IntendedUse } from './intended_use.tsx';

export function StartScreen() {
  const { model } = useShell();
  const next = model.view.value?.screening.next ?? 'adult';
  return (
    <OnwardPage
      name="start"
      title={t('start.title')}
      notices="all"
      above={<Scene pose="rising" label={t('start.figure')} />}
      aside={
        <>
          <Card>
            <h2>{t('start.use.title')}</h2>
            <IntendedUse />
            <p class="small soft">{t('start.shared')}</p>
          </Card>
          <p class="start-second">
            <LinkButton look="plain" to={{ screen: 'link_paste' }}>
              {t('link.have')}
            </LinkButton>
            <LinkButton look="plain" to={{ screen: 'restore' }}>
              {t('start.restore')}
            </LinkButton>
            <LinkButton look="plain" to={{ screen: 'data' }}>
              {t('tabs.data')}
            </LinkButton>
            <LinkButton look="plain" to={{ screen: 'physio' }}>
              {t('physio.entry')}
            </LinkButton>
          </p>
        </>
      }
      to={{ screen: 'screening_question', question: next }}
      action={t('start.begin')}
    >
      <p class="lead">{t('start.lead')}</p>
      <WaitingPlan held />
    </OnwardPage>
  );
}
