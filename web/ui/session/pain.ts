/**
 * Pain at the end of each exercise, by exercise and side: what was reported, and what is still to be asked (R16, R30).
 */
import type { SessionView, SideKey, Stamp } from '../../engine/contract.ts';
import type { Position } from '../../player/position.ts';

export type Pains = ReadonlyMap<string, number>;

const nameOf = (item: number, side: SideKey): string => `${item} ${side}`;

/** The last report counts. */
export function painsOf(stamps: readonly Stamp[]): Pains {
  const pains = new Map<string, number>();
  for (const { kind, item, side, pain } of stamps) {
    if (kind !== 'pain' || item === undefined || !side || pain === undefined) continue;
    // The latest report comes last.
    pains.delete(nameOf(item, side));
    pains.set(nameOf(item, side), pain);
  }
  return pains;
}

export const painOf = (pains: Pains, item: number, side: SideKey): number | null =>
  pains.get(nameOf(item, side)) ?? null;

/** The exercise that was reported last. */
export function lastTold(pains: Pains): number | null {
  const last = [...pains.keys()].at(-1);
  return last === undefined ? null : Number.parseInt(last, 10);
}

const ran = ({ units }: Position, item: number): boolean =>
  units.some((unit) => unit.item === item && unit.state === 'ran');

/** In the rest after an exercise: that exercise, while one of its sore sides is not answered. */
export function toTell(position: Position, pains: Pains, sides: SessionView['sides']): number | null {
  const { word, segment } = position;
  if (word !== 'rest' || !segment || segment.set > 1 || segment.item === 0) return null;
  const before = segment.item - 1;
  return ran(position, before) && isOpen(pains, before, sides) ? before : null;
}

/** At the end: every exercise that ran and was not answered by then. */
export function leftToTell(position: Position, pains: Pains, sides: SessionView['sides']): number[] {
  const items = [...new Set(position.units.map(({ item }) => item))];
  return items.filter((item) => ran(position, item) && isOpen(pains, item, sides));
}

const isOpen = (pains: Pains, item: number, sides: SessionView['sides']): boolean =>
  sides.some((side) => painOf(pains, item, side) === null);
