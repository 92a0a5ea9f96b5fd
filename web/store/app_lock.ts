/**
 * The optional passphrase at the start of the app. It keeps a person who picks up an unlocked phone from reading; it does
 * not encrypt what is stored, so it does not stop anybody who can read the browser's files (SECURITY.md).
 */
import type { KeptText } from '../ports/kept_text.ts';
import { base64, bitsOf, bytesOf, ITERATIONS, SALT_BYTES } from './copies/passphrase.ts';

interface Lock {
  iterations: number;
  salt: string;
  check: string;
}

export interface AppLock {
  isSet(): boolean;
  /** Returns false if the browser does not keep it. */
  set(passphrase: string): Promise<boolean>;
  /** Returns whether this is the passphrase. True if none is set. */
  opens(passphrase: string): Promise<boolean>;
  remove(): void;
}

export function createAppLock(kept: KeptText, fill: (bytes: Uint8Array<ArrayBuffer>) => void): AppLock {
  /** A text that is no lock of ours locks nobody out. */
  const read = (): Lock | null => {
    try {
      const { iterations, salt, check } = JSON.parse(kept.read() ?? 'null') as Partial<Lock>;
      const isLock = Number.isInteger(iterations) && typeof salt === 'string' && typeof check === 'string';
      return isLock ? ({ iterations, salt, check } as Lock) : null;
    } catch {
      return null;
    }
  };
  return {
    isSet: () => read() !== null,
    async set(passphrase) {
      const salt = new Uint8Array(SALT_BYTES);
      fill(salt);
      try {
        const check = await checkOf(passphrase, salt, ITERATIONS);
        return kept.write(JSON.stringify({ iterations: ITERATIONS, salt: base64(salt), check }));
      } catch {
        // At an insecure address browsers withhold the functions that this needs.
        return false;
      }
    },
    async opens(passphrase) {
      const lock = read();
      return !lock || (await checkOf(passphrase, bytesOf(lock.salt), lock.iterations)) === lock.check;
    },
    remove: () => void kept.write(null),
  };
}

async function checkOf(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<string> {
  return base64(new Uint8Array(await bitsOf(passphrase, { salt, iterations })));
}
