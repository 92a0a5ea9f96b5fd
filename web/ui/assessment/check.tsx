/** All answers of the questionnaire on one page before a plan is made from them, each with a way to change it. */
import '../components/questions/answer_list.css';
import './answers.css';
import type { AssessmentQuestion, AssessmentView, View } from '../../engine/contract.ts';
import { maybe, t } from '../../words/words.ts';
import { Button, LinkButton } from '../components/content/button.tsx';
import { FaultNotice } from '../components/content/notice.tsx';
import { Page } from '../components/layout/page.tsx';
import { Redirect } from '../components/layout/redirect.tsx';
import { formatAddress } from '../model/address.ts';
import { useSend, useShell } from '../model/context.ts';
import { AnswerWords } from './answer_words.tsx';
import { afterAnswer } from './flow.ts';

export function AssessmentCheckScreen({ view }: { view: View }) {
  const { assessment } = view;
  if (!assessment) return <Redirect to={{ screen: 'home' }} />;
  const done = assessment.status === 'done';
  return (
    <Page
      name="assessment"
      title={t(done ? 'assess.done.title' : 'assess.check.title')}
      back={done ? { screen: 'plan' } : { screen: 'assessment' }}
      foot={done ? <Again /> : <Finish assessment={assessment} />}
    >
      <p class="lead">
        {done ? t('assess.done.lead') : t(assessment.next ? 'assess.check.lead_open' : 'assess.check.lead')}
      </p>
      <ul class="answers card">
        {assessment.questions.map((question) => (
          <Row key={question.key} question={question} fixed={done} />
        ))}
      </ul>
    </Page>
  );
}

function Row({ question, fixed }: { question: AssessmentQuestion; fixed: boolean }) {
  const { key, answer } = question;
  return (
    <li class="answers-row">
      <div>
        <p class="answers-question">{maybe(`assess.${key}.short`) ?? t(question.text)}</p>
        <div class={answer ? 'answers-answer' : 'answers-answer soft'}>
          {answer ? <AnswerWords question={question} answer={answer} /> : t('check.unanswered')}
        </div>
      </div>
      {!fixed && (
        <a
          class="answers-change"
          href={formatAddress({ screen: 'assessment_question', question: key })}
          aria-label={t(answer ? 'check.change_of' : 'assess.check.answer_of', { question: t(question.text) })}
        >
          {t(answer ? 'check.change' : 'assess.check.answer')}
        </a>
      )}
    </li>
  );
}

/** "Show my plan": from here on the answers count. */
function Finish({ assessment }: { assessment: AssessmentView }) {
  const { model, router } = useShell();
  const sending = useSend();
  if (assessment.next) {
    return (
      <LinkButton look="filled" wide to={{ screen: 'assessment_question', question: assessment.next }}>
        {t('check.go_on')}
      </LinkButton>
    );
  }
  const finish = async (): Promise<void> => {
    if (await sending.send({ kind: 'complete_assessment' })) return;
    const view = model.view.peek();
    const isTold = view && (view.screening.last_open_phase !== null || view.assessment?.information.length);
    router.go({ screen: isTold ? 'cautions' : 'plan' });
  };
  return (
    <>
      <FaultNotice fault={sending.fault} />
      <Button look="filled" wide busy={sending.busy} onClick={() => void finish()}>
        {t(sending.busy ? 'action.working' : 'assess.check.finish')}
      </Button>
    </>
  );
}

/** A new round: each earlier answer is kept until the person looks at it again. */
function Again() {
  const { model, router } = useShell();
  const sending = useSend();
  const begin = async (): Promise<void> => {
    const fault = await sending.send({ kind: 'request_assessment' });
    const after = model.view.peek();
    if (!fault && after) router.go(afterAnswer(after));
  };
  return (
    <>
      <FaultNotice fault={sending.fault} />
      <LinkButton look="filled" wide to={{ screen: 'plan' }}>
        {t('assess.done.plan')}
      </LinkButton>
      <Button look="plain" busy={sending.busy} onClick={() => void begin()}>
        {t(sending.busy ? 'action.working' : 'assess.done.again')}
      </Button>
    </>
  );
}
