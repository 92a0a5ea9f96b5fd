/**
 * Shown at `#/` while the safety questions are due or half done: why they are asked now, the progress, and one way on.
 */
import type { View } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { Card } from '../components/content/card.tsx';
import { Why } from '../components/content/why.tsx';
import { Words } from '../components/content/words.tsx';
import { OnwardPage } from '../components/layout/onward_page.tsx';
import { Scene } from '../components/pictures/figure.tsx';
import { Progress } from '../components/questions/progress.tsx';
import { WaitingPlan } from '../sharing/waiting_card.tsx';

/** The registry has an entry of its own for what applies to all safety questions. */
const SCREENING_RULE = 'screening';

export function IntroScreen({ view }: { view: View }) {
  const { due, next, done, of, round } = view.screening;
  const begun = done > 0;
  const title = begun ? t('intro.title_open') : round > 1 ? t('intro.title_again') : t('intro.title');
  return (
    <OnwardPage
      name="intro"
      title={title}
      tabs
      notices="all"
      above={<Scene pose="rising" small />}
      to={next ? { screen: 'screening_question', question: next } : { screen: 'screening_check' }}
      action={next ? t(begun ? 'intro.go_on' : 'intro.begin') : t('intro.check')}
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
    </OnwardPage>
  );
}
