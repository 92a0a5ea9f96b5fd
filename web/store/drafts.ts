/**
 * Checks that a value from the database is a draft. Anything else stays in the database and is ignored, so that it
 * cannot crash the app (H8).
 */
import type { ProgrammeSource } from '../engine/contract.ts';
import type { Draft } from '../ports/drafts.ts';

const TITLE_MAX = 120;
/** Far above a whole document with its changes. */
const SOURCE_CHARACTERS_MAX = 1_000_000;
const ID = /^[\w.-]{1,80}$/;

export function draftOf(value: unknown): Draft | null {
  if (!isObject(value)) return null;
  const { id, title, kind, source, changed } = value;
  if (typeof id !== 'string' || !ID.test(id)) return null;
  if (typeof title !== 'string' || title.length > TITLE_MAX) return null;
  if (kind !== 'draft' && kind !== 'template') return null;
  const moment = momentOf(changed);
  return moment && isSource(source) ? { id, title, kind, source, changed: moment } : null;
}

export function isBounded(draft: Draft): boolean {
  return draft.title.length <= TITLE_MAX && JSON.stringify(draft.source).length <= SOURCE_CHARACTERS_MAX;
}

/** Checks only the outermost shape. The engine checks the rest. */
function isSource(value: unknown): value is ProgrammeSource {
  if (!isObject(value) || value.format !== 1 || !isObject(value.base) || !isObject(value.set)) return false;
  if (value.document !== undefined && !isObject(value.document)) return false;
  return typeof value.base.id === 'string' && typeof value.base.version === 'number';
}

function momentOf(value: unknown): Draft['changed'] | null {
  if (!isObject(value)) return null;
  const { epoch_ms, local_date, utc_offset_min } = value;
  if (typeof epoch_ms !== 'number' || typeof local_date !== 'string' || typeof utc_offset_min !== 'number') return null;
  return { epoch_ms, local_date, utc_offset_min };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
