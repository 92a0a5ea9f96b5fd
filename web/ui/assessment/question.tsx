/** One question of the questionnaire (R10): the question, why it is asked, and a control for its kind of answer. */
import type { AssessmentQuestion, AssessmentQuestionKey, AssessmentValue, View } from '../../engine/contract.ts';
import { list, maybe, t } from '../../words/words.ts';
import { Why } from '../components/content/why.tsx';
import { Points } from '../components/content/words.tsx';
import { Redirect } from '../components/layout/redirect.tsx';
import { Progress } from '../components/questions/progress.tsx';
import { useSend, useShell } from '../model/context.ts';
import { afterAnswer, backFrom, numberOf, stemOf } from './flow.ts';
import { GoalsQuestion } from './goals.tsx';
import type { KindProps } from './kind.ts';
import { ListQuestion } from './list.tsx';
import { MinutesQuestion } from './minutes.tsx';
import { PainQuestion } from './pain.tsx';
import { questionPicture } from './pictures.tsx';
import { WordQuestion } from './word.tsx';

export function AssessmentQuestionScreen({ view, question }: { view: View; question: AssessmentQuestionKey }) {
  const { assessment } = view;
  if (!assessment) return <Redirect to={{ screen: 'home' }} />;
  const asked = assessment.questions.find((one) => one.key === question);
  if (assessment.status === 'done') return <Redirect to={{ screen: 'assessment_check' }} />;
  if (!asked) return <Redirect to={afterAnswer(view)} />;
  return <Asked asked={asked} questions={assessment.questions} of={assessment.of} />;
}

interface AskedProps {
  asked: AssessmentQuestion;
  questions: readonly AssessmentQuestion[];
  of: number;
}

function Asked({ asked, questions, of }: AskedProps) {
  const { model, router } = useShell();
  const sending = useSend();
  const answer = async (value: AssessmentValue): Promise<void> => {
    const fault = await sending.send({ kind: 'answer_assessment', question: asked.key, value });
    const after = model.view.peek();
    if (!fault && after) router.go(afterAnswer(after));
  };
  const number = numberOf(asked.key, questions);
  // The number of questions depends on the sore sides, so no total is shown that would change.
  const total = questions.some(({ key, answer: said }) => key === 'sides' && !said) ? 0 : of;
  const kind: KindProps = {
    asked,
    onAnswer: (value) => void answer(value),
    frame: {
      name: 'assessment',
      title: t(asked.text),
      step: asked.key,
      above: (
        <>
          <Progress
            done={number - 1}
            of={total}
            current={number - 1}
            label={total > 0 ? t('question.progress', { number, of }) : t('question.progress_open', { number })}
          />
          {questionPicture(asked.key)}
        </>
      ),
      why: <Why label={t('question.why')} why={asked.why} rules={asked.rules} />,
      children: <Help asked={asked} />,
      busy: sending.busy,
      fault: sending.fault,
      back: backFrom(asked.key, questions),
    },
  };
  return <ByKind {...kind} />;
}

function ByKind(props: KindProps) {
  switch (props.asked.kind) {
    case 'word':
      return <WordQuestion {...props} />;
    case 'pain':
      return <PainQuestion {...props} />;
    case 'minutes':
      return <MinutesQuestion {...props} />;
    case 'list':
      return <ListQuestion {...props} />;
    case 'goals':
      return <GoalsQuestion {...props} />;
  }
}

function Help({ asked }: { asked: AssessmentQuestion }) {
  const stem = stemOf(asked.key);
  const params = 'key' in asked.text ? asked.text.params : undefined;
  const help = maybe(`assess.${stem}.help`, params);
  const points = `assess.${stem}.points`;
  return (
    <>
      {help && <p class="lead">{help}</p>}
      {list(points).length > 0 && (
        <div class="points-card">
          <Points of={points} />
        </div>
      )}
    </>
  );
}
