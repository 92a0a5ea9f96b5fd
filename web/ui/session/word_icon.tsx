/** An icon for each word of a session, so that nothing is said by colour alone (H20). */
import type { Position } from '../../player/position.ts';

type Sign = Position['word'] | 'paused' | 'own_pace';

const PATHS: Record<Sign, string> = {
  paused: 'M8.500 5v14M15.500 5v14',
  own_pace:
    'M9 11V5a1.500 1.500 0 0 1 3 0v6l5 1.200c1 .3 1.600 1 1.600 2.100 0 3.700-2 6.700-6 6.700-3 0-4.500-1.500-6-4l-1.500-2.500c-.7-1.200 1-2.500 2-1.400l1.900 1.900ZM6 6.500a4.500 4.500 0 0 1 9 0',
  ready: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5l3.500 2',
  raise: 'M12 20V5M5.500 11.500 12 5l6.500 6.500',
  hold: 'M5 9.500h14M5 14.500h14',
  lower: 'M12 4v15M5.500 12.500 12 19l6.500-6.500',
  bout: 'M13 3 5 13.500h6L10 21l8-10.500h-6L13 3Z',
  walk: 'M13 5.500a1.500 1.500 0 1 0 0-3 1.500 1.500 0 0 0 0 3ZM12.500 8l-1 6 3.500 3v4.500M11.500 14 9 21M12.500 8 9 9.500V13M12.500 8.500l3 2.500 2.500.5',
  rest: 'M5 19c0-8.500 5-13.500 14.500-14C20 14 15 19.500 7.500 18.200M5 20.500c1.500-5 4-8.500 8.500-10.500',
  switch_side: 'M4 8.500h14M14.500 5l3.500 3.500-3.500 3.500M20 16H6M9.500 12.500 6 16l3.500 3.500',
  over: 'm5 12.500 4.500 4.500L19 7.500',
};

export function WordIcon({ word }: { word: Sign }) {
  return (
    <svg class="session-word-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[word]} />
    </svg>
  );
}
