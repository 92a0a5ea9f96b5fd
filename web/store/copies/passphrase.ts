/** The secret that a passphrase stands for, for saved copies and for the lock of the app. */

/** OWASP's recommendation of 2023 for PBKDF2 with SHA-256. */
export const ITERATIONS = 600_000;
export const SALT_BYTES = 16;

/** Returns 256 bits. Keyboards differ in how they compose accented letters, so the text is normalised first. */
export async function bitsOf(
  passphrase: string,
  { iterations, salt }: { iterations: number; salt: Uint8Array<ArrayBuffer> },
): Promise<ArrayBuffer> {
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const key = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  return crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, key, 256);
}

export const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** Anything that is not base64 is no bytes at all. */
export function bytesOf(text: unknown): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(String(text)), (letter) => letter.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}
