/** Taking back an answer that stopped: a wrong tap may be undone, a sign that has faded may not (R1-R9, H1). */
import type { AnswerKey, Fault, ScreeningQuestion } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { Card } from '../components/content/card.tsx';
import { Facts } from '../components/content/facts.tsx';
import { OnwardPage } from '../components/layout/onward_page.tsx';
import { Emblem } from '../components/pictures/emblem.tsx';
import { QuestionPage } from '../components/questions/question_page.tsx';
import { answerWords } from './answer_words.ts';

interface Props {
  asked: ScreeningQuestion;
  answer: AnswerKey;
  busy: boolean;
  fault: Fault | null;
  onMistake: () => void;
  onChanged: () => void;
}

export function SlipPage({ asked, answer, busy, fault, onMistake, onChanged }: Props) {
  return (
    <QuestionPage
      name="screen"
      title={t('slip.title')}
      step="slip"
      choices={[
        { value: 'mistake', label: t('slip.mistake'), note: t('slip.mistake_note') },
        { value: 'changed', label: t('slip.changed'), note: t('slip.changed_note') },
      ]}
      answered={null}
      missing={t('slip.missing')}
      onAnswer={(which) => (which === 'mistake' ? onMistake() : onChanged())}
      busy={busy}
      fault={fault}
      back={{ screen: 'screening_check' }}
    >
      <p class="lead">{t('slip.lead')}</p>
      <Card tone="quiet">
        <h2 class="small">{t(`screening.${asked.key}.short`)}</h2>
        <Facts
          of={[
            { name: t('slip.before'), value: asked.answer ? answerWords(asked, asked.answer) : t('check.unanswered') },
            { name: t('slip.now'), value: answerWords(asked, answer) },
          ]}
        />
      </Card>
    </QuestionPage>
  );
}

export function StaysPage() {
  return (
    <OnwardPage
      name="screen"
      title={t('slip.stays.title')}
      above={<Emblem icon="hand" tone="sun" />}
      step="stays"
      back={{ screen: 'screening_check' }}
      to={{ screen: 'home' }}
      action={t('slip.stays.action')}
    >
      <p class="lead">{t('slip.stays.lead')}</p>
      <p>{t('slip.stays.kept')}</p>
    </OnwardPage>
  );
}
