/**
 * The optional passphrase at the start of the app. It keeps a person who picks up an unlocked phone from reading; it does
 * not encrypt what is stored, so it does not stop anybody who can read the browser's files (SECURITY.md).
 */
import type { KeptText } from '../ports/kept_text.ts';

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

/** OWASP's recommendation of 2023 for PBKDF2 with SHA-256. */
const ITERATIONS = 600_000;
const SALT_BYTES = 16;

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
      const check = await digest(passphrase, salt, ITERATIONS);
      return kept.write(JSON.stringify({ iterations: ITERATIONS, salt: hex(salt), check }));
    },
    async opens(passphrase) {
      const lock = read();
      return !lock || (await digest(passphrase, bytesOf(lock.salt), lock.iterations)) === lock.check;
    },
    remove: () => void kept.write(null),
  };
}

async function digest(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<string> {
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const key = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, key, 256);
  return hex(new Uint8Array(bits));
}

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
