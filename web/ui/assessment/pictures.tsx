/** Drawings that help to answer: where on the heel, and what is meant by a movement. They say nothing that the words do not. */
import './pictures.css';
import type { AskedKey, FigureParams } from '../../engine/contract.ts';
import { ExerciseFigure } from '../components/exercise_figure.tsx';

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

const FIGURES: Partial<Record<AskedKey, FigureParams>> = {
  seated_hold: STILL,
  short_hold: { ...STILL, range: 'half' },
  two_leg_raise: { ...STILL, motion: 'raise', posture: 'standing', knee: 'straight', support: 'chair' },
};

export function questionPicture(question: AskedKey) {
  const figure = FIGURES[question];
  if (!figure) return null;
  return (
    <div class="asked-figure">
      <ExerciseFigure exercise={figure} at="top" side="right" label="" scene />
    </div>
  );
}

export function choicePicture(_question: AskedKey, _value: string) {
  return undefined;
}
