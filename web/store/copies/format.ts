/**
 * What a saved copy consists of (docs/COPY_FORMAT.md): a header, the lines of the log, and an end with their checksum.
 * Making and reading share these bounds, so that whatever is made can be read (H14).
 */
import type { Now } from '../../engine/contract.ts';

export const FORMAT = 2;

/** Some eighty years of daily sessions. */
export const RECORDS_MAX = 300_000;
/** The text before compression. The longest history that is allowed needs some 120 MB. */
export const TEXT_BYTES_MAX = 192 * 1024 * 1024;
/** Compressed and encrypted files are never larger than their text, but for some bytes of frame. */
export const FILE_BYTES_MAX = TEXT_BYTES_MAX + 1024 * 1024;
export const HEADER_BYTES_MAX = 4096;

export interface Header {
  build: string;
  made: Now;
  /** The number of lines, missing records included. */
  records: number;
}

export interface End {
  records: number;
  /** SHA-256 in hexadecimal of the header and the lines, each with its line feed. */
  sha256: string;
}

export const headerLine = ({ build, made, records }: Header): string =>
  JSON.stringify({ heelwise: 'copy', format: FORMAT, build, made, records });

export const endLine = ({ records, sha256 }: End): string => JSON.stringify({ heelwise: 'end', records, sha256 });

/** `newer`: a later version wrote it. null: it is no header of ours. */
export function readHeader(line: string): Header | 'newer' | null {
  const found = objectOf(line);
  if (found?.heelwise !== 'copy' || !isCount(found.format)) return null;
  if (found.format > FORMAT) return 'newer';
  const { build, made, records } = found;
  if (found.format !== FORMAT || typeof build !== 'string' || build.length > 64 || !isCount(records)) return null;
  return isNow(made) ? { build, made, records } : null;
}

/** How the line at the end begins. */
export const END = '{"heelwise":"end",';

export function readEnd(line: string): End | null {
  const found = objectOf(line);
  if (!isCount(found?.records) || typeof found.sha256 !== 'string') return null;
  return { records: found.records, sha256: found.sha256 };
}

export function objectOf(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

function isNow(value: unknown): value is Now {
  const { epoch_ms, local_date, utc_offset_min } = (value ?? {}) as Partial<Now>;
  return (
    Number.isSafeInteger(epoch_ms) &&
    Number.isSafeInteger(utc_offset_min) &&
    /^\d{4}-\d{2}-\d{2}$/.test(String(local_date))
  );
}
