/** One phase on paper: how often, and each exercise with its picture, from the lightest dose to the fullest. */
import type { FormExercise, FormPhase, Text } from '../../../engine/contract.ts';
import { t } from '../../../words/words.ts';
import { Words } from '../../components/content/words.tsx';
import { ExerciseFigure } from '../../components/pictures/exercise_figure.tsx';
import { Row } from '../send/contents.tsx';

/** Where a person begins, and with which dose. */
export interface Begins {
  exercise: string;
  dose: Text | null;
}

export function SheetPhase({ phase, begins }: { phase: FormPhase; begins: Begins | null }) {
  const used = phase.exercises.filter(({ use }) => use.value !== false);
  return (
    <section class="sheet-phase">
      <div class="sheet-phase-head">
        <h3>
          {t('physio_print.phase', { phase: phase.number })}: <Words text={phase.name} />
        </h3>
        <p>
          <Often phase={phase} />
        </p>
      </div>
      <ul class="sheet-exercises">
        {used.map((exercise) => (
          <Exercise
            key={exercise.exercise}
            exercise={exercise}
            begins={begins?.exercise === exercise.exercise ? begins : null}
          />
        ))}
      </ul>
    </section>
  );
}

function Often({ phase: { frequency, times, weekdays } }: { phase: FormPhase }) {
  if (weekdays) return <Row of={weekdays.value_text} />;
  if (times) return <>{t('physio_print.times', { count: Number(times.value) })}</>;
  return <Row of={frequency.value_text} />;
}

function Exercise({ exercise, begins }: { exercise: FormExercise; begins: Begins | null }) {
  const { first, top, fallback, on_request: asked } = exercise;
  const isOneDose = JSON.stringify(first.dose_text) === JSON.stringify(top.dose_text);
  return (
    <li class={`sheet-exercise${begins ? ' sheet-begins' : ''}`}>
      <div class="sheet-figure">
        <ExerciseFigure exercise={first.figure} at="top" side={first.sides[0] ?? 'both'} label="" close />
      </div>
      <div class="sheet-words">
        {begins && (
          <p class="sheet-begin">
            {t('physio_print.begin')}
            {begins.dose && (
              <>
                : <Words text={begins.dose} />
              </>
            )}
          </p>
        )}
        <h4>
          <Words text={exercise.name} />
        </h4>
        <p class="sheet-dose">
          <Words text={first.dose_text} />
          {!isOneDose && (
            <>
              {' '}
              <span aria-hidden="true">→</span>
              <span class="hidden-text">{t('physio_print.up_to')}</span> <Words text={top.dose_text} />
            </>
          )}
        </p>
        <p class="sheet-how">
          <How exercise={exercise} />
        </p>
        {(fallback || asked || first.figure.surface === 'step') && (
          <p class="sheet-when">
            {[
              fallback && t('physio_print.fallback'),
              asked && t('physio_print.on_request'),
              // H4: never over a step if it is sore at the heel bone.
              first.figure.surface === 'step' && t('physio_print.step'),
            ]
              .filter(Boolean)
              .join(' ')}
          </p>
        )}
      </div>
    </li>
  );
}

function How({ exercise: { first } }: { exercise: FormExercise }) {
  const [side] = first.sides;
  const legs = first.sides.length > 1 ? 'each' : side ? (`side_${side}` as const) : 'both';
  return (
    <>
      {t(`plan.exercise.${legs}`)}.{' '}
      {first.tempo_text && (
        <>
          <Words text={first.tempo_text} />.{' '}
        </>
      )}
      {first.rest_text && (
        <>
          {t('plan.exercise.rest')}: <Words text={first.rest_text} />.
        </>
      )}
    </>
  );
}
