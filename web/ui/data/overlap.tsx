/** Two logs drawn above each other, so that what both hold stands in one column. The numbers are beside it in words. */
import './overlap.css';
import { t } from '../../words/words.ts';

interface Props {
  onlyHere: number;
  both: number;
  onlyThere: number;
  /** What the second one is called. */
  there: string;
}

const WIDTH = 100;
/** Even one entry among thousands can be seen. */
const LEAST = 3;

export function Overlap({ onlyHere, both, onlyThere, there }: Props) {
  const [left, middle, right] = widths([onlyHere, both, onlyThere]);
  return (
    <div class="overlap" aria-hidden="true">
      <span>{t('restore.compare.here')}</span>
      <Bar look="here" from={0} to={left + middle} />
      <span>{there}</span>
      <Bar look="there" from={left} to={left + middle + right} />
    </div>
  );
}

function Bar({ look, from, to }: { look: 'here' | 'there'; from: number; to: number }) {
  return (
    <svg viewBox={`0 0 ${WIDTH} 10`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="overlap-rest" width={WIDTH} height="10" />
      <rect class={`overlap-${look}`} x={from} width={to - from} height="10" />
    </svg>
  );
}

/** Shares of the whole width, none of them too small to see. */
function widths(counts: readonly [number, number, number]): [number, number, number] {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const raw = counts.map((count) => (count === 0 ? 0 : Math.max(LEAST, (count / all) * WIDTH)));
  const scale = WIDTH / raw.reduce((sum, width) => sum + width, 0);
  const [left = 0, middle = 0, right = 0] = raw.map((width) => width * scale);
  return [left, middle, right];
}
