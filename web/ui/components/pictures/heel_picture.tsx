/**
 * The lower legs from behind, with the sore place marked: at the heel bone, or higher up the tendon; left, right, or
 * both.
 */
import './exercise_figure.css';
import './heel_picture.css';
import { HEEL_FRAME, type HeelMark, heelPlace, heelStrokes } from '../../../figure/heel.ts';
import { Strokes } from './exercise_figure.tsx';

interface Props {
  side: 'left' | 'right' | 'both';
  mark: HeelMark;
  /** What the picture shows, in words; empty if the words stand beside it. */
  label: string;
}

export function HeelPicture({ side, mark, label }: Props) {
  return (
    <span class="figure heel-picture">
      {label && <span class="hidden-text">{label}</span>}
      <svg viewBox={HEEL_FRAME} focusable="false" aria-hidden="true">
        {(['left', 'right'] as const).map((each) => (
          <g key={each} transform={heelPlace(each)}>
            <Strokes of={heelStrokes(side === each || side === 'both', mark)} />
          </g>
        ))}
        <path class="figure-ground" d="M-100 5H100" stroke-width={6} />
      </svg>
    </span>
  );
}
