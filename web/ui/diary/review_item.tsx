/** One page of the review: the item, a scale without a choice, and a way to skip it. */
import { useState } from 'preact/hooks';
import type { Fault } from '../../engine/contract.ts';
import { isolated, t } from '../../words/words.ts';
import { Button } from '../components/content/button.tsx';
import { Why } from '../components/content/why.tsx';
import { PainScale } from '../components/questions/pain_scale.tsx';
import { Progress } from '../components/questions/progress.tsx';
import { QuestionFrame } from '../components/questions/question_frame.tsx';
import type { Asked, ReviewAnswer } from './review_answers.ts';

export const RULES = ['R51', 'R35', 'F32'] as const;

interface Props {
  asked: Asked;
  number: number;
  of: number;
  /** Given earlier in this review. */
  answered: ReviewAnswer;
  onAnswer: (rating: ReviewAnswer) => void;
  onBack: (() => void) | undefined;
  busy: boolean;
  fault: Fault | null;
}

export function ReviewItemPage({ asked, number, of, answered, onAnswer, onBack, busy, fault }: Props) {
  const [rating, setRating] = useState(answered === 'not_done' ? null : answered);
  const name = isolated(asked.item.name);
  const ask = t(asked.part === 'sore' ? 'review.sore.ask' : 'review.goal.ask');
  const ends = asked.part === 'sore' ? {} : { low: t('review.goal.low'), high: t('review.goal.high') };
  return (
    <QuestionFrame
      name="review"
      title={name}
      step={asked.key}
      above={<Progress done={number - 1} of={of} current={number - 1} label={t('review.progress', { number, of })} />}
      why={<Why label={t('review.why')} rules={RULES} />}
      missing={rating === null ? t('review.missing') : null}
      onContinue={() => onAnswer(rating)}
      otherwise={
        <>
          {asked.part === 'sore' && (
            <Button look="plain" busy={busy} onClick={() => onAnswer('not_done')}>
              {t('review.not_done')}
            </Button>
          )}
          <Button look="plain" busy={busy} onClick={() => onAnswer(null)}>
            {t('review.leave_out')}
          </Button>
        </>
      }
      busy={busy}
      fault={fault}
      back={{ screen: 'home' }}
      onBack={onBack}
      answer={({ describedBy, invalid }) => (
        <PainScale
          label={`${name}. ${ask}`}
          hiddenLabel
          {...ends}
          value={rating}
          onChange={setRating}
          describedBy={describedBy}
          invalid={invalid}
        />
      )}
    >
      <p class="lead">{ask}</p>
    </QuestionFrame>
  );
}
