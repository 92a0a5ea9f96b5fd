/** An answer in words, as the check page shows it. A person's own words are isolated. */
import type { AssessmentQuestion, AssessmentValue } from '../../engine/contract.ts';
import { maybe, t } from '../../words/words.ts';
import { Words } from '../components/content/words.tsx';
import { stemOf } from './flow.ts';

export function AnswerWords({ question, answer }: { question: AssessmentQuestion; answer: AssessmentValue }) {
  if (answer.word !== undefined) return <>{wordOf(question, answer.word)}</>;
  if (answer.number !== undefined) {
    return <>{t(question.kind === 'minutes' ? 'value.minutes' : 'value.pain', { n: answer.number })}</>;
  }
  const chosen = answer.chosen ?? [];
  const own = answer.own ?? [];
  if (chosen.length + own.length === 0) {
    return <>{maybe(`assess.${stemOf(question.key)}.nothing`) ?? t('assess.list.nothing')}</>;
  }
  const ratings = answer.ratings ?? [];
  return (
    <ul>
      {chosen.map((value, place) => (
        <li key={value}>
          {wordOf(question, value)}
          <Rated rating={ratings[place]} max={question.max} />
        </li>
      ))}
      {own.map((words, place) => (
        <li key={words}>
          <Words text={{ literal: words }} />
          <Rated rating={ratings[chosen.length + place]} max={question.max} />
        </li>
      ))}
    </ul>
  );
}

function wordOf(question: AssessmentQuestion, value: string): string {
  const choice = question.choices.find((one) => one.value === value);
  return choice ? t(choice.text) : t('check.unanswered');
}

function Rated({ rating, max }: { rating: number | undefined; max: number }) {
  if (rating === undefined) return null;
  return <span class="soft small answers-rated">{t('assess.goals.rated', { rating, max })}</span>;
}
