/** Reproducible random numbers. */

/**
 * Returns {below(n), pick(list), chance(n)}, which use mulberry32. The seed is combined with a name, so that a change to one kind of
 * input does not change another.
 */
export function randomOf(seed, name) {
  let state = seed >>> 0;
  for (const char of name) state = (Math.imul(state, 31) + char.codePointAt(0)) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (n) => next() % n;
  return { below, pick: (list) => list[below(list.length)], chance: (n) => below(n) === 0 };
}
