/** The list of logs that were put aside, as the current log carries it in its meta values. */
import type { AsideLog, Keep } from '../ports/log.ts';

/** `followed_by`: the length that the log in its place had at first. */
export type StoredAside = AsideLog & { followed_by: number };

/** Anything that is not such a list is an empty one (H8). */
export function asideOf(text: string | null): StoredAside[] {
  try {
    const found: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(found) ? found.filter(isAside) : [];
  } catch {
    return [];
  }
}

function isAside(value: Partial<StoredAside> | null): value is StoredAside {
  return (
    typeof value?.name === 'string' &&
    [value.records, value.put_aside_ms, value.followed_by].every(Number.isSafeInteger) &&
    (value.keep === 'until_added' || value.keep === 'until_deleted')
  );
}

/** Whether a log that was kept until something is added has done its duty. */
export const isOver = (log: StoredAside, length: number): boolean =>
  log.keep === 'until_added' && log.followed_by !== length;

/**
 * The list once another log of this length has taken the place of `old`. What could be undone until now is kept until it
 * is deleted, because it no longer is the log before the current one.
 */
export function asideAfter(
  list: readonly StoredAside[],
  old: { name: string; records: number },
  keep: Keep,
  nowMs: number,
  followed_by: number,
): StoredAside[] {
  if (keep === 'no') return [...list];
  const kept = list.map((log): StoredAside => ({ ...log, keep: 'until_deleted' }));
  return [{ ...old, put_aside_ms: nowMs, keep, followed_by }, ...kept];
}

export const shown = ({ name, records, put_aside_ms, keep }: StoredAside): AsideLog => ({
  name,
  records,
  put_aside_ms,
  keep,
});
