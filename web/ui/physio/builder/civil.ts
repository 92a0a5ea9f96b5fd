/** Adds weeks to a civil date, never through a time zone (H13). */
const CIVIL_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** null if it is not a date. */
export function weeksAfter(civil: string, weeks: number): string | null {
  const parts = CIVIL_DATE.exec(civil);
  if (!parts) return null;
  const then = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]) + weeks * 7));
  return Number.isNaN(then.getTime()) ? null : then.toISOString().slice(0, 10);
}
