/** A list of exercises with picture, name and dose. */
import './exercises.css';
import type { ExerciseView } from '../../../engine/contract.ts';
import { ExerciseFigure } from '../pictures/exercise_figure.tsx';
import { Words } from './words.tsx';

export interface Listed {
  exercise: ExerciseView;
  /** A word that marks it: new, left out. */
  mark?: string | undefined;
  /** Marks the dose as new. */
  dose?: boolean;
}

export function Exercises({ of }: { of: readonly ExerciseView[] }) {
  return <MarkedExercises of={of.map((exercise) => ({ exercise }))} />;
}

export function MarkedExercises({ of }: { of: readonly Listed[] }) {
  return (
    <ul class="exercises">
      {of.map(({ exercise, mark, dose = false }) => (
        <li key={exercise.exercise}>
          <div class="exercises-words">
            {mark && <span class="exercises-mark">{mark}</span>}
            <span class="exercises-name">
              <Words text={exercise.name} />
            </span>
            <span class={dose ? 'exercises-dose' : 'soft'}>
              <Words text={exercise.dose_text} />
            </span>
          </div>
          <div class="exercises-figure">
            <ExerciseFigure exercise={exercise.figure} at="top" side={exercise.sides[0] ?? null} label="" close />
          </div>
        </li>
      ))}
    </ul>
  );
}
