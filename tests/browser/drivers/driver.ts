/** The few things that a test needs of a browser, so that one thread runs in all of them. */

/** `pain`: a number of a scale from 0 to 10; `tick`: a box of several. */
export type Role = 'link' | 'button' | 'radio' | 'pain' | 'tick';

export interface Driver {
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Waits for the one control of that role and name (`within`: below that heading), and clicks it as a person would. */
  click(role: Role, name: string, within?: string): Promise<void>;
  /** The function's own text is sent: it may use nothing from around it. */
  evaluate<A, T>(work: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
  /** Closes the browser and opens it again with the same profile; null where this browser cannot. */
  restart: (() => Promise<void>) | null;
  close(): Promise<void>;
}

/** How long a test waits for something before it gives up, in milliseconds. */
export const patienceMs = 60_000;

/** Asks until there is an answer. */
export async function until<T>(what: string, ask: () => Promise<T | null | undefined | false>): Promise<T> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const found = await ask();
    if (found) return found;
    if (Date.now() > end) throw new Error(`still waiting for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
