/** The address on the recovery card: the app with the programme that is followed, but without where to begin (R17). */
import type { Answer, Queries } from '../engine/contract.ts';
import type { PhysioModel } from '../physio/physio_model.ts';
import type { CardAddress } from '../ui/model/app_model.ts';

interface Settings {
  state: () => Promise<Answer<Queries['state']['answer']>>;
  physio: PhysioModel;
  /** The address of the app itself. */
  address: string;
}

/**
 * Time will have passed when the card is used, and nobody will have looked at the leg, so the questions decide where to
 * begin, as for everybody. A note to the person is left out as well, because anybody may find the card.
 */
const LEFT_OUT = ['/start', '/note'] as const;

export async function cardAddress({ state, physio, address }: Settings): Promise<CardAddress> {
  const plain = { address, programme: false };
  const found = await state();
  const source = 'ok' in found ? sourceIn(found.ok) : '';
  if (source === '') return plain;
  const read = await physio.read(source);
  if ('error' in read) return plain;
  const set = Object.fromEntries(Object.entries(read.ok.set).filter(([key]) => !LEFT_OUT.some((one) => one === key)));
  const form = await physio.form(JSON.stringify({ ...read.ok, set }));
  if ('error' in form || !form.ok.link) return plain;
  return { address: physio.addressOf(form.ok.link.text), programme: true };
}

/** Empty for the programme that comes with the app. */
function sourceIn(state: unknown): string {
  const { programme } = state as { programme?: { followed?: { source?: unknown } | null } };
  const source = programme?.followed?.source;
  return typeof source === 'string' ? source : '';
}
