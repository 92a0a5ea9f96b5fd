/**
 * A copy under a passphrase: PBKDF2-SHA-256 makes the key, and AES-256-GCM seals the content in chunks. The nonce of a
 * chunk contains its place and whether it is the last, and each chunk authenticates the header, so that a file that was
 * cut, reordered or altered anywhere does not open (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár).
 */
import type { Answer } from '../../engine/contract.ts';
import { fault } from '../../engine/faults.ts';
import { HEADER_BYTES_MAX, objectOf } from './format.ts';
import { base64, bitsOf, bytesOf, ITERATIONS, SALT_BYTES } from './passphrase.ts';

/** A file that asks for more would only keep the device busy. */
const ITERATIONS_MAX = 10_000_000;
export const CHUNK_BYTES = 64 * 1024;
const TAG_BYTES = 16;
const PREFIX_BYTES = 7;
const FORMAT = 1;

interface Lock {
  iterations: number;
  salt: Uint8Array<ArrayBuffer>;
  prefix: Uint8Array<ArrayBuffer>;
}

/** Fills an array with random bytes; a port, so that tests can repeat them. */
export type RandomBytes = (bytes: Uint8Array<ArrayBuffer>) => void;

export async function encrypt(content: Blob, passphrase: string, random: RandomBytes): Promise<Blob> {
  const lock: Lock = {
    iterations: ITERATIONS,
    salt: new Uint8Array(SALT_BYTES),
    prefix: new Uint8Array(PREFIX_BYTES),
  };
  random(lock.salt);
  random(lock.prefix);
  const header = new TextEncoder().encode(headerOf(lock));
  const key = await keyOf(passphrase, lock);
  const sealed: BlobPart[] = [header];
  const count = Math.max(1, Math.ceil(content.size / CHUNK_BYTES));
  for (let i = 0; i < count; i += 1) {
    const chunk = await content.slice(i * CHUNK_BYTES, (i + 1) * CHUNK_BYTES).arrayBuffer();
    const settings = chunkSettings(lock, header, i, i === count - 1);
    // A part of its own, so that the browser may keep it outside this page's memory.
    sealed.push(new Blob([await crypto.subtle.encrypt(settings, key, chunk)]));
  }
  return new Blob(sealed, { type: 'application/octet-stream' });
}

/** Whether the file says that it is an encrypted copy. */
export async function isEncrypted(file: Blob): Promise<boolean> {
  return (await file.slice(0, START.length).text()) === START;
}

/** Opens the whole file. Nothing of it is returned unless every chunk is genuine. */
export async function decrypt(file: Blob, passphrase: string): Promise<Answer<Blob>> {
  const found = await readLock(file);
  if ('error' in found) return found;
  const { lock, header } = found.ok;
  const key = await keyOf(passphrase, lock);
  const opened: Blob[] = [];
  const step = CHUNK_BYTES + TAG_BYTES;
  const count = Math.max(1, Math.ceil((file.size - header.length) / step));
  for (let i = 0; i < count; i += 1) {
    const from = header.length + i * step;
    const chunk = await file.slice(from, from + step).arrayBuffer();
    try {
      const settings = chunkSettings(lock, header, i, i === count - 1);
      opened.push(new Blob([await crypto.subtle.decrypt(settings, key, chunk)]));
    } catch {
      // A wrong passphrase already fails at the first chunk.
      return { error: fault(i === 0 ? 'passphrase_wrong' : 'copy_damaged') };
    }
  }
  return { ok: new Blob(opened) };
}

const START = '{"heelwise":"encrypted",';

const headerOf = ({ iterations, salt, prefix }: Lock): string =>
  `${JSON.stringify({
    heelwise: 'encrypted',
    format: FORMAT,
    key: 'PBKDF2-SHA-256',
    iterations,
    salt: base64(salt),
    cipher: 'AES-256-GCM',
    nonce: base64(prefix),
    chunk: CHUNK_BYTES,
  })}\n`;

async function readLock(file: Blob): Promise<Answer<{ lock: Lock; header: Uint8Array<ArrayBuffer> }>> {
  const start = new Uint8Array(await file.slice(0, HEADER_BYTES_MAX).arrayBuffer());
  const end = start.indexOf(10) + 1;
  const header = start.slice(0, end);
  const found = objectOf(new TextDecoder().decode(header));
  if (typeof found?.format === 'number' && found.format > FORMAT) return { error: fault('copy_newer') };
  const lock = {
    iterations: Number(found?.iterations),
    salt: bytesOf(found?.salt),
    prefix: bytesOf(found?.nonce),
  };
  const isSound =
    found?.format === FORMAT &&
    found.chunk === CHUNK_BYTES &&
    Number.isInteger(lock.iterations) &&
    lock.iterations >= ITERATIONS &&
    lock.iterations <= ITERATIONS_MAX &&
    lock.salt.length === SALT_BYTES &&
    lock.prefix.length === PREFIX_BYTES;
  return isSound ? { ok: { lock, header } } : { error: fault('copy_damaged') };
}

async function keyOf(passphrase: string, lock: Lock): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', await bitsOf(passphrase, lock), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

function chunkSettings({ prefix }: Lock, header: Uint8Array<ArrayBuffer>, place: number, isLast: boolean) {
  const iv = new Uint8Array(PREFIX_BYTES + 5);
  iv.set(prefix);
  new DataView(iv.buffer).setUint32(PREFIX_BYTES, place);
  iv[PREFIX_BYTES + 4] = isLast ? 1 : 0;
  return { name: 'AES-GCM', iv, additionalData: header };
}
