/** Translates the errors of a browser's database into our closed set of codes. */
import { ShellFault, type StoreCode } from '../engine/faults.ts';

/** The name of a DOMException or an Error; '' for any other thrown value. */
export const nameOf = (problem: unknown): string =>
  problem instanceof Error || problem instanceof DOMException ? problem.name : '';

export function databaseFault(problem: unknown): ShellFault {
  if (problem instanceof ShellFault) return problem;
  const codes: Readonly<Record<string, StoreCode>> = {
    QuotaExceededError: 'storage_full',
    SecurityError: 'storage_denied',
    NotAllowedError: 'storage_denied',
    VersionError: 'storage_newer',
  };
  const code = codes[nameOf(problem)] ?? (isOutOfRoom(problem) ? 'storage_full' : 'storage_failed');
  return new ShellFault(code, undefined, problem);
}

/** Chromium reports a full disk as UnknownError and names the cause in the message alone. */
const isOutOfRoom = (problem: unknown): boolean =>
  problem instanceof Error && /NO_SPACE|no space|disk is full/i.test(problem.message);

/** Browsers differ in how they refuse to open a database: private windows, blocked site data, embedded frames. */
export function openingFault(problem: unknown): ShellFault {
  if (nameOf(problem) === 'InvalidStateError') return new ShellFault('storage_denied', undefined, problem);
  // Chromium's name for blocked site data. Elsewhere it means a broken store, where localStorage still answers.
  if (nameOf(problem) === 'UnknownError' && !hasLocalStorage())
    return new ShellFault('storage_denied', undefined, problem);
  return databaseFault(problem);
}

function hasLocalStorage(): boolean {
  try {
    return Boolean(localStorage);
  } catch {
    return false;
  }
}

/** Rejects with `storage_failed` if the work takes longer than `timeoutMs`. */
export function withTimeout<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ShellFault('storage_failed')), timeoutMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
