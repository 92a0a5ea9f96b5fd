/** A safety question (R1-R9), and what happens if an answer that stopped is taken back. */
import { useEffect, useState } from 'preact/hooks';
import type { AnswerKey, ScreeningQuestion, ScreeningQuestionKey, View } from '../../engine/contract.ts';
import { list, maybe, t } from '../../words/words.ts';
import { Why } from '../components/content/why.tsx';
import { Points } from '../components/content/words.tsx';
import { Progress } from '../components/questions/progress.tsx';
import { QuestionPage } from '../components/questions/question_page.tsx';
import { useSend, useShell } from '../model/context.ts';
import { answerWords } from './answer_words.ts';
import { afterAnswer, backFrom, numberOf, onward } from './flow.ts';
import { SlipPage, StaysPage } from './slip.tsx';

export function ScreeningQuestionScreen({ view, question }: { view: View; question: ScreeningQuestionKey }) {
  const { router } = useShell();
  const asked = view.screening.questions.find((one) => one.key === question);
  // If a question does not apply now (an old tab, the browser's Back), leads on to what does.
  useEffect(() => {
    if (!asked) router.replace(view.next_screen === 'screening' ? onward(view.screening) : { screen: 'home' });
  }, [asked, router, view]);
  return asked ? <Asked view={view} asked={asked} /> : null;
}

type Step = { name: 'ask' } | { name: 'slip'; answer: AnswerKey } | { name: 'stays' };

function Asked({ view, asked }: { view: View; asked: ScreeningQuestion }) {
  const { model, router } = useShell();
  const sending = useSend();
  const [step, setStep] = useState<Step>({ name: 'ask' });

  const answer = async (given: AnswerKey, slip: boolean): Promise<void> => {
    const before = view.screening;
    const body = { kind: 'answer_screening', question: asked.key, answer: given } as const;
    const fault = await sending.send(slip ? { ...body, slip } : body);
    if (fault?.code === 'slip_unconfirmed') {
      sending.forget();
      setStep({ name: 'slip', answer: given });
      return;
    }
    const after = model.view.peek();
    if (!fault && after) router.go(afterAnswer(asked, before, after));
  };

  if (step.name === 'slip') {
    return (
      <SlipPage
        asked={asked}
        answer={step.answer}
        busy={sending.busy}
        fault={sending.fault}
        onMistake={() => void answer(step.answer, true)}
        onChanged={() => setStep({ name: 'stays' })}
      />
    );
  }
  if (step.name === 'stays') return <StaysPage />;
  return (
    <QuestionPage
      name="screen"
      title={t(asked.text)}
      step={asked.key}
      above={<QuestionProgress view={view} asked={asked} />}
      why={<Why label={t('question.why')} why={asked.why} rules={[asked.rule]} />}
      choices={asked.answers.map((value) => ({ value, label: answerWords(asked, value) }))}
      answered={asked.answer}
      missing={t(asked.answers.includes('not_sure') ? 'question.missing_unsure' : 'question.missing')}
      onAnswer={(given) => void answer(given, false)}
      busy={sending.busy}
      fault={sending.fault}
      back={backFrom(asked.key, view.screening.questions)}
    >
      <Help asked={asked} />
    </QuestionPage>
  );
}

function QuestionProgress({ view, asked }: { view: View; asked: ScreeningQuestion }) {
  const { questions, of } = view.screening;
  const number = numberOf(asked.key, questions);
  return (
    <Progress
      done={number - 1}
      of={of}
      current={number - 1}
      label={t(asked.follow_up ? 'question.follow_up' : 'question.progress', { number, of })}
    />
  );
}

/** Help with the answer: a line, and the signs if a question lists several. */
function Help({ asked }: { asked: ScreeningQuestion }) {
  const question = asked.key;
  const again = 'key' in asked.text && asked.text.key.endsWith('.changed');
  const help = (again ? maybe(`screening.${question}.help_changed`) : null) ?? maybe(`screening.${question}.help`);
  const points = `screening.${question}.points`;
  const params = 'key' in asked.text ? asked.text.params : undefined;
  const named = list(points);
  return (
    <>
      {help && <p class="lead">{help}</p>}
      {named.length > 0 && (
        <div class="points-card">
          <p class="points-title">{t('question.points')}</p>
          <Points of={points} params={params} />
        </div>
      )}
    </>
  );
}
