/** The weekly review (R35, R51): one item a page, rated or skipped. The last rating is shown only afterwards. */
import { useState } from 'preact/hooks';
import type { ReviewRating, ReviewView, View } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { Button } from '../components/content/button.tsx';
import { OnwardPage } from '../components/layout/onward_page.tsx';
import { Redirect } from '../components/layout/redirect.tsx';
import { Emblem } from '../components/pictures/emblem.tsx';
import { useSend } from '../model/context.ts';
import { type Answers, type Asked, askedOf, type ReviewAnswer } from './review_answers.ts';
import { ReviewDone } from './review_done.tsx';
import { ReviewItemPage } from './review_item.tsx';

export function ReviewScreen({ view }: { view: View }) {
  const review = view.today?.review;
  return review ? <Review review={review} /> : <Redirect to={{ screen: 'home' }} />;
}

type Step = { at: number } | 'known' | 'nothing' | 'done';

/** Keeps the review it was opened with, because the last ratings must not change during a new one. */
function Review({ review }: { review: ReviewView }) {
  const sending = useSend();
  const [opened] = useState(review);
  const [step, setStep] = useState<Step>(review.due ? { at: 0 } : 'known');
  const [answers, setAnswers] = useState<Answers>({});
  const all = askedOf(opened);
  const begin = (): void => {
    setAnswers({});
    setStep({ at: 0 });
  };

  if (step === 'known') return <Known onAgain={begin} />;
  if (step === 'nothing') return <Nothing onAgain={begin} />;
  if (step === 'done') return <ReviewDone review={opened} answers={answers} />;
  const { at } = step;
  const asked = all[at];
  if (!asked) return <Redirect to={{ screen: 'home' }} />;

  const answer = async (rating: ReviewAnswer): Promise<void> => {
    const now = { ...answers, [asked.key]: rating };
    setAnswers(now);
    if (at + 1 < all.length) {
      setStep({ at: at + 1 });
      return;
    }
    const sore = told(all, now, 'sore');
    const goals = told(all, now, 'goals');
    if (sore.length + goals.length === 0) setStep('nothing');
    else if (!(await sending.send({ kind: 'submit_review', sore, goals }))) setStep('done');
  };

  return (
    <ReviewItemPage
      key={asked.key}
      asked={asked}
      number={at + 1}
      of={all.length}
      answered={answers[asked.key] ?? null}
      onAnswer={(rating) => void answer(rating)}
      onBack={at > 0 ? () => setStep({ at: at - 1 }) : undefined}
      busy={sending.busy}
      fault={sending.fault}
    />
  );
}

/** Skipped items are not sent and stay unknown (H7). */
function told(all: readonly Asked[], answers: Answers, part: Asked['part']): ReviewRating[] {
  return all.flatMap(({ key, item, part: of }) => {
    const rating = answers[key] ?? null;
    if (of !== part || rating === null) return [];
    return [rating === 'not_done' ? { item: item.item } : { item: item.item, rating }];
  });
}

function Known({ onAgain }: { onAgain: () => void }) {
  return (
    <OnwardPage
      name="review"
      title={t('review.known.title')}
      step="known"
      above={<Emblem icon="check" />}
      back={{ screen: 'home' }}
      to={{ screen: 'home' }}
      action={t('action.home')}
      otherwise={
        <Button look="plain" onClick={onAgain}>
          {t('review.known.again')}
        </Button>
      }
    >
      <p class="lead">{t('review.known.lead')}</p>
    </OnwardPage>
  );
}

function Nothing({ onAgain }: { onAgain: () => void }) {
  return (
    <OnwardPage
      name="review"
      title={t('review.nothing.title')}
      step="nothing"
      above={<Emblem icon="leaf" />}
      back={{ screen: 'home' }}
      to={{ screen: 'home' }}
      action={t('action.home')}
      otherwise={
        <Button look="plain" onClick={onAgain}>
          {t('review.nothing.again')}
        </Button>
      }
    >
      <p class="lead">{t('review.nothing.lead')}</p>
    </OnwardPage>
  );
}
