/** The components: words for screen readers, and pictures that are hidden from them. */
import { render } from 'preact';
import { afterEach, describe, expect, test } from 'vitest';
import { ExerciseFigure } from '../../../web/ui/components/pictures/exercise_figure.tsx';
import { HeelPicture } from '../../../web/ui/components/pictures/heel_picture.tsx';
import { EXERCISES } from './exercises.ts';

const root = document.createElement('div');
afterEach(() => render(null, root));

describe.each(EXERCISES)('%s', (_, of) => {
  test('draws its stills, and moves between two moments', () => {
    const drawn = (at: Parameters<typeof ExerciseFigure>[0]['at']) => {
      render(<ExerciseFigure exercise={of} at={at} side="left" label="What it shows" />, root);
      return root.querySelector('g')?.innerHTML ?? '';
    };
    expect(drawn('start')).not.toBe(drawn('top'));
    const kind = /hop|skip|jog|run|bounce|rebound|ankle/.test(of.motion) ? 'bout' : 'raise';
    const early = drawn({ kind, progress: 0.2, elapsed_ms: 2000 });
    expect(drawn({ kind, progress: 0.24, elapsed_ms: 2400 })).not.toBe(early);
    expect(root.textContent).toBe('What it shows');
    expect(root.querySelectorAll('[style], [id]')).toHaveLength(0);
  });
});

test('the left side is the mirror image', () => {
  const turned = (side: 'left' | 'right') => {
    render(<ExerciseFigure exercise={EXERCISES[0]?.[1] as never} at="top" side={side} label="" />, root);
    return root.querySelector('g')?.getAttribute('transform');
  };
  expect([turned('left'), turned('right')]).toEqual(['scale(-1 1)', 'scale(1 1)']);
});

test('without a label it is hidden from screen readers', () => {
  render(<ExerciseFigure exercise={EXERCISES[0]?.[1] as never} at="top" side={null} label="" />, root);
  expect(root.textContent).toBe('');
  expect(root.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
});

describe('the heels from behind', () => {
  const legs = (side: 'left' | 'right' | 'both', mark: 'insertional' | 'midportion' | 'none') => {
    render(<HeelPicture side={side} mark={mark} label="Heels" />, root);
    return [...root.querySelectorAll('g')].map((leg) => ({
      meant: leg.querySelector('.figure-near') !== null,
      sore: leg.querySelector('.figure-sore')?.getAttribute('d') ?? null,
    }));
  };

  test('left is on the left and right on the right, as seen from behind', () => {
    expect(legs('left', 'none').map(({ meant }) => meant)).toEqual([true, false]);
    expect(legs('right', 'none').map(({ meant }) => meant)).toEqual([false, true]);
    expect(legs('both', 'none').map(({ meant }) => meant)).toEqual([true, true]);
    const [left, right] = [...root.querySelectorAll('g')].map((leg) => leg.getAttribute('transform') ?? '');
    expect(left).toMatch(/translate\(-/);
    expect(right).toMatch(/translate\(\d/);
  });

  test('the mark is on the right leg, at the bone or higher up', () => {
    const height = (path: string | null) => Number(path?.match(/ (-?\d+)/)?.[1]);
    const [bone] = legs('left', 'insertional');
    const [, up] = legs('right', 'midportion');
    expect(height(bone?.sore ?? null)).toBeGreaterThan(height(up?.sore ?? null) + 20);
    expect(legs('left', 'insertional')[1]?.sore).toBeNull();
    expect(legs('both', 'midportion').every(({ sore }) => sore !== null)).toBe(true);
    expect(legs('both', 'none').every(({ sore }) => sore === null)).toBe(true);
    expect(root.textContent).toBe('Heels');
  });
});
