/** After the review: its purpose, and only now the last ratings beside the new ones. */
import './review.css';
import type { ReviewView } from '../../engine/contract.ts';
import { day, t } from '../../words/words.ts';
import { Card } from '../components/content/card.tsx';
import { Why } from '../components/content/why.tsx';
import { Words } from '../components/content/words.tsx';
import { OnwardPage } from '../components/layout/onward_page.tsx';
import { Emblem } from '../components/pictures/emblem.tsx';
import { Icon } from '../components/pictures/icon.tsx';
import { type Answers, type Asked, askedOf, type ReviewAnswer } from './review_answers.ts';
import { RULES } from './review_item.tsx';

export function ReviewDone({ review, answers }: { review: ReviewView; answers: Answers }) {
  const all = askedOf(review);
  const sore = all.filter(({ part }) => part === 'sore');
  const goals = all.filter(({ part }) => part === 'goals');
  const gaps = all.some(({ key }) => (answers[key] ?? null) === null);
  return (
    <OnwardPage
      name="review"
      title={t('review.done.title')}
      step="done"
      above={<Emblem icon="check" />}
      back={{ screen: 'home' }}
      aside={
        <>
          {sore.length > 0 && <Told title={t('review.done.sore')} of={sore} answers={answers} />}
          {goals.length > 0 && <Told title={t('review.done.goals')} of={goals} answers={answers} />}
        </>
      }
      after={<Why label={t('review.done.why')} rules={RULES} />}
      to={{ screen: 'home' }}
      action={t('action.home')}
    >
      <p class="lead">{t('review.done.lead')}</p>
      {review.date && <p class="soft">{t('review.done.last', { day: day(review.date) })}</p>}
      {gaps && <p class="soft">{t('review.done.unknown')}</p>}
    </OnwardPage>
  );
}

function Told({ title, of, answers }: { title: string; of: readonly Asked[]; answers: Answers }) {
  return (
    <Card>
      <h2>{title}</h2>
      <ul class="review-told">
        {of.map(({ key, item }) => (
          <li key={key}>
            <span class="review-name">
              <Words text={item.name} />
            </span>
            <Numbers before={item.last} now={answers[key] ?? null} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Visible are two numbers and an arrow; screen readers hear which is which. */
function Numbers({ before, now }: { before: number | null; now: ReviewAnswer }) {
  return (
    <span class="review-numbers">
      {before !== null && (
        <>
          <span class="soft" aria-hidden="true">
            {before}
          </span>
          <span class="hidden-text">{t('review.done.before', { rating: before })}, </span>
          <Icon name="arrow" size="s" />
        </>
      )}
      {typeof now !== 'number' ? (
        <span class="soft small">{t(now === 'not_done' ? 'review.done.not_done' : 'review.done.left_out')}</span>
      ) : (
        <>
          <strong aria-hidden="true">{now}</strong>
          <span class="hidden-text">{t('review.done.now', { rating: now })}</span>
        </>
      )}
    </span>
  );
}
