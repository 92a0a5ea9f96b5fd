/** One short text that outlasts the page, in localStorage or sessionStorage. */
export interface KeptText {
  /** Returns null if there is none, or if the browser denies it. */
  read(): string | null;
  /** Null removes it. Returns whether the browser has kept it. */
  write(text: string | null): boolean;
}

/** Takes a getter because access itself may throw (denied storage). */
export function keptText(
  key: string,
  store: () => Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>,
): KeptText {
  return {
    read() {
      try {
        return store().getItem(key);
      } catch {
        return null;
      }
    },
    write(text) {
      try {
        if (text === null) store().removeItem(key);
        else store().setItem(key, text);
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** Lasts as long as the page. */
export function textInMemory(given: string | null = null): KeptText {
  let kept = given;
  return {
    read: () => kept,
    write(text) {
      kept = text;
      return true;
    },
  };
}
