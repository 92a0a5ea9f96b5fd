/** The few operations that a test needs from a browser, so that the same test runs in all of them. */

/** `pain` is a number on the scale from 0 to 10, `tick` a checkbox. */
export type Role = 'link' | 'button' | 'radio' | 'pain' | 'tick';

export interface Driver {
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Waits for the only control with that role and name (below the heading `within`, if given), and clicks it. */
  click(role: Role, name: string, within?: string): Promise<void>;
  /** Runs `work` in the page. Only its source text is sent, so it must not use anything from outside itself. */
  evaluate<A, T>(work: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
  /** Closes the browser and opens it again with the same profile; null if this browser cannot do that. */
  restart: (() => Promise<void>) | null;
  close(): Promise<void>;
}

/** How long a test waits for something before it gives up, in milliseconds. */
export const patienceMs = 60_000;
/** How expect.poll asks. By itself it waits for up to a second between two looks. */
export const polling = { timeout: patienceMs, intervals: [20, 50, 100] };

/** Calls `ask` every 50 ms until it returns something truthy. Throws after `patienceMs`. */
export async function until<T>(what: string, ask: () => Promise<T | null | undefined | false>): Promise<T> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const found = await ask();
    if (found) return found;
    if (Date.now() > end) throw new Error(`still waiting for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
