/** The one place that reads and writes the page's address. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { type Address, formatAddress, isLink, parseAddress, sameAddress } from './address.ts';

export interface Router {
  address: ReadonlySignal<Address>;
  go(address: Address): void;
  /** Takes the place of the present address, so that the browser's Back does not lead here again. */
  replace(address: Address): void;
}

type Page = Pick<Window, 'location' | 'history' | 'addEventListener'>;

export function createRouter(page: Page): Router {
  const address = signal<Address>({ screen: 'home' });

  const read = (): void => {
    const fragment = page.location.hash;
    const found = parseAddress(fragment);
    // A link's content leaves the address bar and the history at once (H11).
    if (isLink(fragment)) page.history.replaceState(null, '', formatAddress({ screen: 'link' }));
    if (!sameAddress(found, address.peek())) address.value = found;
  };

  read();
  page.addEventListener('hashchange', read);
  page.addEventListener('popstate', read);

  return {
    address,
    go(to) {
      if (sameAddress(to, address.peek())) return;
      page.history.pushState(null, '', formatAddress(to));
      read();
    },
    replace(to) {
      page.history.replaceState(null, '', formatAddress(to));
      read();
    },
  };
}

/** A router that goes nowhere else than into its own signal: for the gallery and tests. */
export function memoryRouter(at: Address): Router {
  const address = signal(at);
  const set = (to: Address): void => {
    address.value = to;
  };
  return { address, go: set, replace: set };
}
