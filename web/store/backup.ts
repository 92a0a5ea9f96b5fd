/** What is remembered of the last copy that left the browser, and how a chosen text file is read (H8, H14). */
import type { Answer } from '../engine/contract.ts';
import { fault } from '../engine/faults.ts';
import type { Log } from '../ports/log.ts';

export interface Exported {
  date: string;
  records: number;
}

export async function lastExport(log: Log): Promise<Exported | null> {
  try {
    const found = JSON.parse((await log.metaGet('exported')) ?? 'null') as Partial<Exported> | null;
    return typeof found?.date === 'string' && typeof found.records === 'number'
      ? { date: found.date, records: found.records }
      : null;
  } catch {
    return null;
  }
}

/** The text of a chosen file. Its size is checked before its content (H8). */
export async function readTextFile(file: Blob, maxMb: number): Promise<Answer<string>> {
  if (file.size > maxMb * 1024 * 1024) return { error: fault('file_too_large', { max_mb: maxMb }) };
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return { error: fault('file_unreadable') };
  }
  const text = textOf(bytes);
  return text === null ? { error: fault('file_not_text') } : { ok: text };
}

/** Returns null for content that no text editor writes: bytes that are not UTF-8, or zeros (a picture, an archive). */
function textOf(bytes: ArrayBuffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
