/** A drawing of an exercise, moving along the timeline or still. The parametric drawing is our own (web/figure). */
import './exercise_figure.css';
import type { FigureParams } from '../../../engine/contract.ts';
import { type FigureMoment, type FigureSide, poseAt, stillPose } from '../../../figure/pose.ts';
import { frame, type Stroke, strokes } from '../../../figure/strokes.ts';

interface Props {
  exercise: FigureParams;
  /** A moment of the timeline, or a still for cards, lists, print and reduced motion. */
  at: FigureMoment | 'start' | 'top';
  side: FigureSide;
  /** What the picture shows, in words; empty if the words stand beside it. */
  label: string;
  /** The leg alone, large. */
  close?: boolean;
  /** On the dark background of the session. */
  scene?: boolean;
}

export function ExerciseFigure({ exercise, at, side, label, close = false, scene = false }: Props) {
  const pose = typeof at === 'string' ? stillPose(exercise, at, side) : poseAt(exercise, at, side);
  return (
    <span class={`figure${scene ? ' figure-scene' : ''}`}>
      {label && <span class="hidden-text">{label}</span>}
      <svg
        viewBox={frame(exercise, close).join(' ')}
        preserveAspectRatio="xMidYMax meet"
        focusable="false"
        aria-hidden="true"
      >
        <g transform={`scale(${pose.facing} 1)`}>
          <Strokes of={strokes(pose)} />
        </g>
      </svg>
    </span>
  );
}

export function Strokes({ of }: { of: readonly Stroke[] }) {
  return of.map(({ kind, d, width }) => <path class={`figure-${kind}`} d={d} stroke-width={width} />);
}
