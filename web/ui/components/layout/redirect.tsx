/** Replaces an address that no longer applies (an old tab, the browser's Back) with one that does. */
import { useEffect } from 'preact/hooks';
import { type Address, formatAddress } from '../../model/address.ts';
import { useShell } from '../../model/context.ts';

export function Redirect({ to }: { to: Address }) {
  const { router } = useShell();
  useEffect(() => router.replace(to), [router, formatAddress(to)]);
  return null;
}
