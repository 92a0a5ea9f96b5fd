/** The ways a waiting link goes away: dropped, or put aside for later. Both lead on at once, so that no empty page flashes in between. */
import type { Address } from '../model/address.ts';
import { useShell } from '../model/context.ts';

const HOME: Address = { screen: 'home' };

interface Leaving {
  drop(word: string, to?: Address): void;
  later(word: string): void;
}

export function useLeaving(): Leaving {
  const { model, router, said } = useShell();
  const lead = (work: Promise<void>, word: string, to: Address): void => {
    void work;
    said.value = word;
    router.replace(to);
  };
  return {
    drop: (word, to = HOME) => lead(model.dropLink(), word, to),
    later: (word) => lead(model.setLinkAside(), word, HOME),
  };
}
