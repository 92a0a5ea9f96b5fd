/**
 * Before the questionnaire and while it is half done: what it asks, that it can be interrupted, and what applies once
 * the safety questions are clear (H19).
 */
import type { AssessmentView, View } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { LinkButton } from '../components/content/button.tsx';
import { Card } from '../components/content/card.tsx';
import { Notice } from '../components/content/notice.tsx';
import { NewCard, SafetyCard } from '../components/content/safety_card.tsx';
import { Why } from '../components/content/why.tsx';
import { Points } from '../components/content/words.tsx';
import { Page } from '../components/layout/page.tsx';
import { Redirect } from '../components/layout/redirect.tsx';
import { Scene } from '../components/pictures/figure.tsx';
import { Progress } from '../components/questions/progress.tsx';
import { FollowedLine } from '../sharing/followed.tsx';
import { WaitingPlan } from '../sharing/waiting_card.tsx';
import { onward } from './flow.ts';

/** What is asked, and why (R10). */
const QUESTIONNAIRE_RULE = 'R10';

export function AssessmentIntro({ view }: { view: View }) {
  const { assessment, screening } = view;
  if (!assessment) return <Redirect to={{ screen: 'home' }} />;
  if (assessment.status === 'done') return <Redirect to={{ screen: 'assessment_check' }} />;
  const begun = assessment.status !== 'due';
  const cleared = screening.hits.some((hit) => hit.status === 'cleared');
  return (
    <Page
      name="assessment"
      title={t(titleOf(assessment))}
      tabs
      notices="all"
      above={<Scene pose="resting" small />}
      aside={
        <>
          <SafetyCard screening={screening} />
          <NewCard />
        </>
      }
    >
      <p class="lead">
        {begun
          ? t(assessment.next ? 'assess.intro.lead_open' : 'assess.intro.lead_ready')
          : `${t(cleared ? 'clear.lead_cleared' : 'clear.lead')} ${t('assess.intro.lead')}`}
      </p>
      {begun && (
        <Card>
          <Progress
            done={assessment.done}
            of={assessment.of}
            current={null}
            label={t('intro.progress', { done: assessment.done, of: assessment.of })}
          />
        </Card>
      )}
      <WaitingPlan />
      <FollowedLine programme={view.programme} />
      {screening.new_assessment && <Notice icon="diary">{t('clear.assessment')}</Notice>}
      {!begun && (
        <Card tone="quiet">
          <h2>{t('assess.intro.comes')}</h2>
          <Points of="assess.intro.points" />
        </Card>
      )}
      {/* Not at the very end, which is far down on a phone, because the purpose matters first. */}
      <LinkButton look="filled" wide to={onward(assessment)}>
        {t(begun ? (assessment.next ? 'assess.intro.go_on' : 'intro.check') : 'assess.intro.begin')}
      </LinkButton>
      <p>{t('clear.comfort')}</p>
      <Why label={t('intro.why')} rules={[QUESTIONNAIRE_RULE]} />
    </Page>
  );
}

function titleOf(assessment: AssessmentView) {
  if (assessment.status === 'ready') return 'assess.intro.title_ready';
  if (assessment.status === 'open') return 'assess.intro.title_open';
  return assessment.round > 1 ? 'assess.intro.title_again' : 'assess.intro.title';
}
