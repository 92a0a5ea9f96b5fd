/** How a person wants to be cued, remembered on this device. It says nothing about them. */
import { CUE_DEFAULTS, type CueChoices, type CueChoicesStore } from './ports.ts';

const KEY = 'heelwise.cues';

/** Takes a getter because access itself may throw (denied storage); the choice then lasts as long as the page. */
export function localCueChoices(store: () => Pick<globalThis.Storage, 'getItem' | 'setItem'>): CueChoicesStore {
  let chosen: CueChoices | null = null;
  return {
    read() {
      chosen ??= { ...CUE_DEFAULTS, ...stored(store) };
      return chosen;
    },
    write(choices) {
      chosen = choices;
      try {
        store().setItem(KEY, JSON.stringify(choices));
      } catch {
        // Denied storage.
      }
    },
  };
}

/** Takes only known members of the right type. */
function stored(store: () => Pick<globalThis.Storage, 'getItem'>): Partial<CueChoices> {
  try {
    const found: unknown = JSON.parse(store().getItem(KEY) ?? '{}');
    const known = Object.entries(found ?? {}).filter(([key, value]) => {
      if (key === 'mode') return value === 'mix' || value === 'over';
      return key in CUE_DEFAULTS && typeof value === 'boolean';
    });
    return Object.fromEntries(known);
  } catch {
    return {};
  }
}
