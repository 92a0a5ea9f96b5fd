/**
 * A few goals, from a list or in own words, each rated by how well it goes now. Improvement is measured by them (R10,
 * R51).
 */
import './goals.css';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { AssessmentQuestion } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { PainScale } from '../components/questions/pain_scale.tsx';
import { type Frame, QuestionFrame } from '../components/questions/question_frame.tsx';
import { Tick } from '../components/questions/ticks.tsx';
import { countOf, type Draft, draftOf, hasGoal, toggled, valueToSend, withOwn } from './goals_draft.ts';
import type { KindProps } from './kind.ts';
import { OwnFields } from './own_fields.tsx';

export function GoalsQuestion({ asked, onAnswer, frame }: KindProps) {
  const [draft, setDraft] = useState(() => draftOf(asked.answer));
  const value = valueToSend(draft, asked);
  const missing = (): string | null => {
    if (!hasGoal(draft) && !draft.none) return t('assess.goals.missing');
    return value ? null : t('assess.goals.missing_rating');
  };
  return (
    <QuestionFrame
      {...frame}
      missing={missing()}
      onContinue={() => value && onAnswer(value)}
      answer={(around) => <Goals asked={asked} draft={draft} onChange={setDraft} around={around} />}
    />
  );
}

interface GoalsProps {
  asked: AssessmentQuestion;
  draft: Draft;
  onChange: (draft: Draft) => void;
  around: Frame;
}

function Goals({ asked, draft, onChange, around }: GoalsProps) {
  const { labelledBy, describedBy, invalid } = around;
  const answered = hasGoal(draft) || draft.none;
  const full = countOf(draft) >= asked.own_max;
  return (
    <fieldset
      class={`choices${invalid && !answered ? ' choices-invalid' : ''}`}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      data-open={answered ? undefined : ''}
    >
      {asked.choices.map(({ value, text }) => {
        const rating = draft.chosen[value];
        const ticked = rating !== undefined;
        return (
          <div key={value} class="goal">
            <Tick
              value={value}
              label={t(text)}
              ticked={ticked}
              off={full && !ticked}
              onTick={() => onChange(toggled(draft, value))}
            />
            {ticked && (
              <Rating
                goal={t(text)}
                rating={rating}
                invalid={invalid}
                onRate={(given) => onChange({ ...draft, chosen: { ...draft.chosen, [value]: given } })}
              />
            )}
          </div>
        );
      })}
      <OwnGoals draft={draft} onChange={onChange} more={!full} invalid={invalid} />
      {full && (
        <p class="soft small" role="status">
          {t('assess.goals.full', { count: asked.own_max })}
        </p>
      )}
      <Tick
        value=""
        label={t('assess.goals.nothing')}
        ticked={draft.none}
        onTick={() => onChange({ chosen: {}, own: [], none: !draft.none })}
      />
    </fieldset>
  );
}

interface OwnProps {
  draft: Draft;
  onChange: (draft: Draft) => void;
  more: boolean;
  invalid: boolean;
}

function OwnGoals({ draft, onChange, more, invalid }: OwnProps) {
  const { own } = draft;
  return (
    <OwnFields
      own={own.map((one) => one.words)}
      onEdit={(place, words) =>
        onChange(
          withOwn(
            draft,
            own.map((one, at) => (at === place ? { ...one, words } : one)),
          ),
        )
      }
      onAdd={() => onChange(withOwn(draft, [...own, { words: '', rating: null }]))}
      onRemove={(place) =>
        onChange(
          withOwn(
            draft,
            own.filter((_, at) => at !== place),
          ),
        )
      }
      more={more}
      label={t('assess.goals.own')}
      add={t('assess.goals.add')}
      below={(place) => {
        const goal = own[place];
        if (!goal || goal.words.trim() === '') return null;
        return (
          <Rating
            goal={<bdi>{goal.words}</bdi>}
            rating={goal.rating}
            invalid={invalid}
            onRate={(rating) =>
              onChange(
                withOwn(
                  draft,
                  own.map((one, at) => (at === place ? { ...one, rating } : one)),
                ),
              )
            }
          />
        );
      }}
    />
  );
}

interface RatingProps {
  goal: ComponentChildren;
  rating: number | null;
  invalid: boolean;
  onRate: (rating: number) => void;
}

function Rating({ goal, rating, invalid, onRate }: RatingProps) {
  return (
    <div class="goal-rating">
      <PainScale
        label={
          <>
            <span class="hidden-text">{goal} </span>
            {t('assess.goals.rate')}
          </>
        }
        low={t('assess.goals.low')}
        high={t('assess.goals.high')}
        value={rating}
        onChange={onRate}
        invalid={invalid && rating === null}
      />
    </div>
  );
}
