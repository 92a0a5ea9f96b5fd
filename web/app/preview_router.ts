/**
 * A router that leaves no trace in the browser's history, so that Back leaves the page around the preview instead of
 * stepping through the preview.
 */
import { type Address, parseAddress } from '../ui/model/address.ts';
import type { Router } from '../ui/model/router.ts';

export function inPlace(router: Router, page: Pick<Document, 'addEventListener'> = document): Router {
  // A preview must not open within a preview.
  const replace = (to: Address): void =>
    router.replace(to.screen === 'physio' || to.screen === 'physio_draft' ? { screen: 'home' } : to);
  page.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const to = link?.getAttribute('href');
    if (!to?.startsWith('#')) return;
    event.preventDefault();
    replace(parseAddress(to));
  });
  return { ...router, go: replace, replace };
}
