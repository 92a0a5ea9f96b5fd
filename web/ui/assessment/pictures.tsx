/**
 * Drawings that help to answer: the place on the heel, and what a movement means. They say nothing that the words do
 * not.
 */
import './pictures.css';
import type { AssessmentQuestionKey, FigureParams } from '../../engine/contract.ts';
import { type Key, t } from '../../words/words.ts';
import { ExerciseFigure } from '../components/pictures/exercise_figure.tsx';
import { HeelPicture } from '../components/pictures/heel_picture.tsx';

const STILL: FigureParams = {
  motion: 'hold',
  posture: 'seated',
  legs: 'both',
  knee: 'bent',
  range: 'full',
  surface: 'floor',
  load: 'none',
  support: 'none',
};

/** Uses the words of the exercise that looks the same. */
const FIGURES: Partial<Record<AssessmentQuestionKey, { params: FigureParams; words: Key }>> = {
  seated_hold: { params: STILL, words: 'figure.seated_hold' },
  short_hold: { params: { ...STILL, range: 'half' }, words: 'figure.seated_hold' },
  two_leg_raise: {
    params: { ...STILL, motion: 'raise', posture: 'standing', knee: 'straight', support: 'chair' },
    words: 'figure.standing_raise_straight',
  },
};

export function questionPicture(question: AssessmentQuestionKey) {
  const figure = FIGURES[question];
  if (!figure) return null;
  return (
    <div class="asked-figure">
      <ExerciseFigure exercise={figure.params} at="top" side="right" label={t(figure.words)} scene />
    </div>
  );
}

export function choicePicture(question: AssessmentQuestionKey, value: string) {
  const heel = heelOf(question, value);
  return heel ? <HeelPicture {...heel} label="" /> : undefined;
}

type Heel = { side: 'left' | 'right' | 'both'; mark: 'insertional' | 'midportion' | 'none' };

function heelOf(question: AssessmentQuestionKey, value: string): Heel | null {
  if (question === 'sides') return isSide(value) ? { side: value, mark: 'none' } : null;
  if (question !== 'site_left' && question !== 'site_right') return null;
  const side = question === 'site_left' ? 'left' : 'right';
  return value === 'insertional' || value === 'midportion' ? { side, mark: value } : null;
}

function isSide(value: string): value is Heel['side'] {
  return value === 'left' || value === 'right' || value === 'both';
}
