/** The word for what to do, shown and spoken. A bout is named after its exercise. */
import type { SessionItem, SessionView } from '../../engine/contract.ts';
import type { DueCue } from '../../player/cues.ts';
import type { Position } from '../../player/position.ts';
import { maybe, t } from '../../words/words.ts';

export function wordFor(word: Position['word'], item: Pick<SessionItem, 'figure'> | undefined): string {
  const own = word === 'bout' && item ? maybe(`session.word.bout_${item.figure.motion}`) : null;
  return own ?? t(`session.word.${word}`);
}

/** null if nothing is spoken; the beat is too quick for words. */
export function spoken({ kind, left, item }: DueCue, { items }: Pick<SessionView, 'items'>): string | null {
  if (kind === 'beat') return null;
  if (kind === 'count') return String(left);
  if (kind === 'bout') return wordFor('bout', items[item]);
  return t(`session.say.${kind}`);
}
