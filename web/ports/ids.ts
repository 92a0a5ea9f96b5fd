/** Random UUIDs, even on an insecure origin, where `crypto.randomUUID` does not exist. */
import type { Ids } from './ports.ts';

type Randomness = Pick<Crypto, 'getRandomValues'> & { randomUUID?: Crypto['randomUUID'] };

export function randomIds(source: Randomness): Ids {
  return {
    next: () => source.randomUUID?.() ?? fromBytes(source.getRandomValues(new Uint8Array(16))),
    fill: (bytes) => void source.getRandomValues(bytes),
  };
}

/** RFC 9562, version 4. */
function fromBytes(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte, i) => {
    if (i === 6) return ((byte & 0x0f) | 0x40).toString(16).padStart(2, '0');
    if (i === 8) return ((byte & 0x3f) | 0x80).toString(16).padStart(2, '0');
    return byte.toString(16).padStart(2, '0');
  }).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
