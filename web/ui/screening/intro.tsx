/** Today while the safety questions are due or half done: why now, how far, and one way on. */
import type { View } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { LinkButton } from '../components/content/button.tsx';
import { Card } from '../components/content/card.tsx';
import { Why } from '../components/content/why.tsx';
import { Words } from '../components/content/words.tsx';
import { Page } from '../components/layout/page.tsx';
import { Scene } from '../components/pictures/figure.tsx';
import { Progress } from '../components/questions/progress.tsx';
import { WaitingPlan } from '../sharing/waiting_card.tsx';

/** What holds for all safety questions together has an entry of its own in the registry. */
const SCREENING_RULE = 'screening';

export function IntroScreen({ view }: { view: View }) {
  const { due, next, done, of, round } = view.screen;
  const begun = done > 0;
  const title = begun ? t('intro.title_open') : round > 1 ? t('intro.title_again') : t('intro.title');
  return (
    <Page
      name="intro"
      title={title}
      tabs
      notices="all"
      above={<Scene pose="rising" small />}
      foot={
        <LinkButton look="filled" wide to={next ? { screen: 'question', question: next } : { screen: 'check' }}>
          {next ? t(begun ? 'intro.go_on' : 'intro.begin') : t('intro.check')}
        </LinkButton>
      }
    >
      <div class="stack-tight">
        {due && (
          <p class="lead">
            <Words text={due} />
          </p>
        )}
        <p class="lead">{t('intro.stay')}</p>
      </div>
      <WaitingPlan held />
      {begun && (
        <Card>
          <Progress done={done} of={of} current={null} label={t('intro.progress', { done, of })} />
        </Card>
      )}
      <Why label={t('intro.why')} rules={[SCREENING_RULE]} />
    </Page>
  );
}
