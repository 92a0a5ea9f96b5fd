/** All answers on one page, each with a way to change it. */
import '../components/questions/answer_list.css';
import type { ScreeningQuestion, View } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { LinkButton } from '../components/content/button.tsx';
import { Page } from '../components/layout/page.tsx';
import { formatAddress } from '../model/address.ts';
import { answerWords } from './answer_words.ts';

export function ScreeningCheckScreen({ view }: { view: View }) {
  const { questions, next } = view.screening;
  return (
    <Page
      name="screen"
      title={t('check.title')}
      back={{ screen: 'home' }}
      foot={
        next ? (
          <LinkButton look="filled" wide to={{ screen: 'screening_question', question: next }}>
            {t('check.go_on')}
          </LinkButton>
        ) : (
          <LinkButton look="filled" wide to={{ screen: 'home' }}>
            {t('check.confirm')}
          </LinkButton>
        )
      }
    >
      <p class="lead">{t('check.lead')}</p>
      <ul class="answers card">
        {questions.map((question) => (
          <Row key={question.key} question={question} />
        ))}
      </ul>
    </Page>
  );
}

function Row({ question }: { question: ScreeningQuestion }) {
  const { key, answer } = question;
  return (
    <li class="answers-row">
      <div>
        <p class="answers-question">{t(`screening.${key}.short`)}</p>
        <p class={answer ? 'answers-answer' : 'answers-answer soft'}>
          {answer ? answerWords(question, answer) : t('check.unanswered')}
        </p>
      </div>
      <a
        class="answers-change"
        href={formatAddress({ screen: 'screening_question', question: key })}
        aria-label={t('check.change_of', { question: t(question.text) })}
      >
        {t('check.change')}
      </a>
    </li>
  );
}
