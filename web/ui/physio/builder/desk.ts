/** What lies open on the physio's desk: a draft keeps its history while they look at the preview or at urgent advice and come back. */
import type { Answer, Fault } from '../../../engine/contract.ts';
import type { PhysioModel } from '../../../physio/physio_model.ts';
import type { Draft } from '../../../ports/drafts.ts';
import { type Work, workOn } from './work.ts';

const desks = new WeakMap<PhysioModel, Map<string, Work>>();
/** The ones opened last. */
const OPEN_MAX = 12;

function deskOf(physio: PhysioModel): Map<string, Work> {
  const known = desks.get(physio);
  if (known) return known;
  const made = new Map<string, Work>();
  desks.set(physio, made);
  return made;
}

function lay(physio: PhysioModel, work: Work): Work {
  const desk = deskOf(physio);
  const { id } = work.draft.peek();
  desk.delete(id);
  desk.set(id, work);
  // What the device did not take must not be put away.
  const first = [...desk].find(([other, { saved }]) => other !== id && saved.peek().name === 'saved');
  if (desk.size > OPEN_MAX && first) desk.delete(first[0]);
  return work;
}

/** What lies open already: at once. */
export function openOn(physio: PhysioModel, id: string): Work | null {
  return deskOf(physio).get(id) ?? null;
}

/** null: there is no such draft on this device. */
export async function fetched(physio: PhysioModel, id: string): Promise<Answer<Work | null>> {
  const open = openOn(physio, id);
  if (open) return { ok: open };
  const found = await physio.drafts.get(id);
  if ('error' in found) return found;
  return { ok: found.ok && lay(physio, openOn(physio, id) ?? workOn(physio, found.ok)) };
}

/** A draft that is new on this device. Where it cannot be stored it lies on the desk all the same, and says so. */
export async function begin(physio: PhysioModel, draft: Draft): Promise<Fault | null> {
  const fault = await physio.drafts.put(draft);
  lay(physio, workOn(physio, draft, fault ? { name: 'unsaved', fault } : { name: 'saved' }));
  return fault;
}

export function putAway(physio: PhysioModel, id: string): void {
  deskOf(physio).delete(id);
}
