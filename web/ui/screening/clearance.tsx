/**
 * "I have seen someone about this": two questions. Only yes to both clears the stop, and only the engine decides that.
 */
import { useEffect, useState } from 'preact/hooks';
import { allKeys } from '../../engine/all_keys.ts';
import type { AnswerKey, Hit, Sign, View } from '../../engine/contract.ts';
import { maybe, t } from '../../words/words.ts';
import { Why } from '../components/content/why.tsx';
import { OnwardPage } from '../components/layout/onward_page.tsx';
import { Progress } from '../components/questions/progress.tsx';
import { QuestionPage } from '../components/questions/question_page.tsx';
import { useSend, useShell } from '../model/context.ts';

type Step = 'seen' | 'told';

const ANSWERS = allKeys<AnswerKey>({ yes: true, no: true, not_sure: true });

export function ClearanceScreen({ view, sign, step }: { view: View; sign: Sign; step: Step }) {
  const hit = view.screening.hits.find((one) => one.sign === sign && one.status === 'open' && one.clearable);
  return hit ? <Clearance hit={hit} step={step} /> : <NothingOpen />;
}

function Clearance({ hit, step }: { hit: Hit; step: Step }) {
  const { model, router, announcement } = useShell();
  const sending = useSend();
  const [seen, setSeen] = useState<AnswerKey | null>(null);

  // The second question without an answer to the first (a reload, a saved address): start over.
  useEffect(() => {
    if (step === 'told' && seen === null) router.replace({ screen: 'clearance', sign: hit.sign, step: 'seen' });
  }, [step, seen, router, hit.sign]);

  const finish = async (seenAnswer: AnswerKey, told: AnswerKey): Promise<void> => {
    const fault = await sending.send({ kind: 'answer_clearance', sign: hit.sign, seen: seenAnswer, told });
    if (fault) return;
    const still = model.view.peek()?.screening.hits.some((one) => one.sign === hit.sign && one.status === 'open');
    announcement.value = t(still ? 'clearance.announce_stays' : 'clearance.announce_cleared');
    router.go({ screen: 'home' });
  };

  const answer = (given: AnswerKey): void => {
    if (step === 'told') {
      if (seen !== null) void finish(seen, given);
      return;
    }
    setSeen(given);
    // If nobody has looked at it, nobody can have said that it may be exercised.
    if (given === 'yes') router.go({ screen: 'clearance', sign: hit.sign, step: 'told' });
    else void finish(given, 'no');
  };

  return (
    <QuestionPage
      name="clearance"
      key={step}
      title={t(`clearance.${step}.ask`)}
      step={step}
      above={
        <Progress
          done={step === 'seen' ? 0 : 1}
          current={step === 'seen' ? 0 : 1}
          of={2}
          label={t('clearance.progress', { number: step === 'seen' ? 1 : 2, of: 2 })}
        />
      }
      choices={ANSWERS.map((value) => ({
        value,
        label: maybe(`clearance.${step}.${value}`) ?? t(`answer.${value}`),
      }))}
      answered={step === 'seen' ? seen : null}
      missing={t('question.missing')}
      onAnswer={answer}
      busy={sending.busy}
      fault={sending.fault}
      back={step === 'told' ? { screen: 'clearance', sign: hit.sign, step: 'seen' } : { screen: 'home' }}
      why={<Why label={t('question.why')} why={{ key: `clearance.${step}.why` }} rules={[hit.rule, 'screening']} />}
    >
      <p class="lead">
        {step === 'seen' ? t('clearance.seen.help', { card: t(`card.${hit.card}.subject`) }) : t('clearance.told.help')}
      </p>
    </QuestionPage>
  );
}

function NothingOpen() {
  return (
    <OnwardPage
      name="clearance"
      title={t('clearance.none')}
      back={{ screen: 'home' }}
      to={{ screen: 'home' }}
      action={t('action.home')}
    >
      <p class="lead">{t('clearance.none_lead')}</p>
    </OnwardPage>
  );
}
