/**
 * Returns every key of a closed set, in the order written. The compiler rejects a call that leaves one out:
 * `allKeys<Colour>({ red: true, green: true })`.
 */
export function allKeys<K extends string>(keys: Readonly<Record<K, true>>): readonly K[] {
  return Object.keys(keys) as K[];
}
