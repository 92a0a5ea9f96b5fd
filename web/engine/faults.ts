/**
 * Everything that can go wrong outside the engine, as a closed set. Each code has words under `error.<code>` and a test
 * that provokes it.
 */
import type { Fault, Params } from './contract.ts';

const STORE_CODES = [
  'storage_full', // no room left; what was asked is kept and offered again
  'storage_denied', // the browser lets us store nothing
  'storage_failed', // anything else that the browser's database says
  'storage_newer', // a newer app has changed the database: update
  'storage_closed', // the database was closed under us (another tab updates it): reload
] as const;

export const SHELL_CODES = [
  ...STORE_CODES,
  'too_busy', // other tabs kept writing first; try again
  'engine_unavailable', // the module does not load
  'engine_aborted', // the module crashed twice
  'copy_not_ours', // the file is no saved copy
  'copy_newer', // a later version saved it
  'copy_damaged', // nothing in it can be trusted
  'copy_empty', // not one sound record is in it
  'copy_too_large', // params: max, the most records that a copy holds
  'copy_packed', // the browser cannot unpack it
  'copy_unproven', // the copy that was made did not read back as it should
  'copy_stale', // what is here has changed since the preview
  'copy_unwritten', // the chosen file could not be written
  'copy_not_allowed', // the browser does not let us write to it
  'copy_cancelled', // no place was chosen for it
  'passphrase_needed',
  'passphrase_wrong',
  'file_too_large', // params: max_mb
  'file_not_text',
  'file_unreadable', // the browser could not read it
  'link_too_long', // params: max
] as const;

export type StoreCode = (typeof STORE_CODES)[number];
type ShellCode = (typeof SHELL_CODES)[number];

/** Thrown by the log and the engine's class; everything above them answers with a Fault. */
export class ShellFault extends Error {
  readonly code: ShellCode;
  readonly params: Params | undefined;

  constructor(code: ShellCode, params?: Params, cause?: unknown) {
    super(code, { cause });
    this.name = 'ShellFault';
    this.code = code;
    this.params = params;
  }
}

export function fault(code: ShellCode, params?: Params): Fault {
  return params ? { code, path: '', params } : { code, path: '' };
}

/** Turns anything thrown into a Fault. `otherwise` is the code for what is not a ShellFault. */
export function faultOf(problem: unknown, otherwise: ShellCode): Fault {
  return problem instanceof ShellFault ? fault(problem.code, problem.params) : fault(otherwise);
}
