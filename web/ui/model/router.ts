/** The only place that reads and writes the page's address. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Address, formatAddress, isLink, parseAddress, sameAddress } from './address.ts';

export interface Router {
  address: ReadonlySignal<Address>;
  /**
   * The text of a link that was in the address, until it is taken. It is kept nowhere else, neither in the address bar
   * nor in the history (H11).
   */
  link: ReadonlySignal<string | null>;
  takeLink(): string | null;
  go(address: Address): void;
  /** Replaces the present address, so that the browser's Back does not lead here again. */
  replace(address: Address): void;
}

type Page = Pick<Window, 'location' | 'history' | 'addEventListener'>;

export function createRouter(page: Page): Router {
  const address = signal<Address>({ screen: 'home' });
  const link = signal<string | null>(null);

  const read = (): void => {
    const fragment = page.location.hash;
    const found = parseAddress(fragment);
    if (isLink(fragment)) {
      page.history.replaceState(null, '', formatAddress({ screen: 'link' }));
      link.value = fragment.slice(1);
    }
    if (!sameAddress(found, address.peek())) address.value = found;
  };

  read();
  page.addEventListener('hashchange', read);
  page.addEventListener('popstate', read);

  return {
    address,
    link,
    takeLink: () => taken(link),
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

/** A router that changes only its own signal, for the gallery and tests. */
export function memoryRouter(at: Address): Router {
  const address = signal(at);
  const link = signal<string | null>(null);
  const set = (to: Address): void => {
    address.value = to;
  };
  return { address, link, takeLink: () => taken(link), go: set, replace: set };
}

function taken(link: Signal<string | null>): string | null {
  const text = link.peek();
  link.value = null;
  return text;
}
