/** The parts that change with every repaint, each by itself: the figure, the bar, and the row of sets. */
import type { FigureParams } from '../../engine/contract.ts';
import type { UnitState } from '../../player/position.ts';
import { t } from '../../words/words.ts';
import { ExerciseFigure } from '../components/pictures/exercise_figure.tsx';
import { stillOf } from './display.ts';
import type { Guide } from './guide.ts';

const calm = (): boolean => globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;

export function MovingFigure({ guide, figure }: { guide: Guide; figure: FigureParams }) {
  const side = guide.position.value.segment?.side ?? null;
  const moment = guide.moment.value;
  return <ExerciseFigure exercise={figure} at={calm() ? stillOf(moment) : moment} side={side} label="" scene />;
}

export function Bar({ guide }: { guide: Guide }) {
  const { progress } = guide.moment.value;
  return (
    <svg class="session-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="session-bar-all" width="100" height="4" />
      <rect class="session-bar-now" width={Math.round(progress * 1000) / 10} height="4" />
    </svg>
  );
}

/** One mark for each set and side: done, left out (dashed), present, ahead. */
export function Sets({ units }: { units: readonly UnitState[] }) {
  const done = units.filter(({ state }) => state === 'ran').length;
  return (
    <div class="session-sets">
      <span class="hidden-text">{t('session.sets_done', { done, all: units.length })}</span>
      {units.map(({ state, first, item }, i) => (
        <span
          key={first}
          class={`session-set session-set-${state}${isNew(units, i, item) ? ' session-set-new' : ''}`}
        />
      ))}
    </div>
  );
}

const isNew = (units: readonly UnitState[], i: number, item: number): boolean => i > 0 && units[i - 1]?.item !== item;
