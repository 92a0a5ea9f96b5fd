/** The physio's side: chooses its screen by the address; everything in here is fetched only when somebody comes here. */
import type { Address } from '../address.ts';
import { Page } from '../components/page.tsx';

export default function PhysioScreen(_: { address: Address }) {
  return <Page name="physio" title="" />;
}
