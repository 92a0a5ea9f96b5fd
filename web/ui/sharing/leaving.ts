/**
 * The two ways to leave a waiting link: drop it, or put it aside for later. Both lead on at once, so that no empty page
 * is shown in between.
 */
import type { Address } from '../model/address.ts';
import { useShell } from '../model/context.ts';

const HOME: Address = { screen: 'home' };

interface Leaving {
  drop(word: string, to?: Address): void;
  later(word: string): void;
}

export function useLeaving(): Leaving {
  const { model, router, announcement } = useShell();
  const lead = (work: Promise<void>, word: string, to: Address): void => {
    void work;
    announcement.value = word;
    router.replace(to);
  };
  return {
    drop: (word, to = HOME) => lead(model.dropLink(), word, to),
    later: (word) => lead(model.setLinkAside(), word, HOME),
  };
}
