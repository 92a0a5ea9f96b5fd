/**
 * The history as a file that leaves the browser, and back: whole, into an empty app, after the person has seen its
 * contents and agreed (H8, H14).
 */
import type { Answer, BackupSummary, Fault, Now } from '../engine/contract.ts';
import type { Engine } from '../engine/engine.ts';
import { fault, faultOf, ShellFault } from '../engine/faults.ts';
import type { Log } from '../ports/log.ts';
import type { Files, Ids } from '../ports/ports.ts';

/** What is remembered of the last copy that left the browser. */
export interface Exported {
  date: string;
  records: number;
}

const TYPE = 'application/x-ndjson';
const LARGEST_MB = 32;

/**
 * Saves everything to a file. Without the engine this is the emergency copy, which can be restored later like any
 * other.
 */
export async function exportBackup(log: Log, engine: Engine | null, files: Files, now: Now): Promise<Answer<Exported>> {
  try {
    const lines = await log.read();
    const made = await backupText(engine, lines, now);
    if ('error' in made) return made;
    files.save(`heelwise-${now.local_date}.heelwise.jsonl`, made.ok, TYPE);
    const exported: Exported = { date: now.local_date, records: lines.length };
    // The file has been saved, so a failure to record that is not a failure of the export.
    await log.metaSet('exported', JSON.stringify(exported)).catch(() => undefined);
    return { ok: exported };
  } catch (problem) {
    return { error: faultOf(problem, 'storage_failed') };
  }
}

async function backupText(engine: Engine | null, lines: readonly string[], now: Now): Promise<Answer<string>> {
  if (engine) {
    try {
      return await engine.backupMake(lines, now);
    } catch (problem) {
      if (!(problem instanceof ShellFault)) throw problem;
    }
  }
  return { ok: rawCopy(lines) };
}

/** The lines as they are, behind a header that does not count damaged ones, because only the engine could (H16). */
export function rawCopy(lines: readonly string[]): string {
  return [JSON.stringify({ heelwise: 'raw', records: lines.length }), ...lines, ''].join('\n');
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

/** Reads and checks a chosen file. Changes nothing. */
export async function readBackup(engine: Engine, file: Blob): Promise<Answer<BackupSummary>> {
  const text = await readTextFile(file, LARGEST_MB);
  if ('error' in text) return text;
  try {
    return await engine.backupRead(text.ok);
  } catch (problem) {
    return { error: faultOf(problem, 'engine_unavailable') };
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

interface RestoreSettings {
  log: Log;
  /** A fresh engine, so that a refusal leaves the one that shows the app alone. */
  engine: Engine;
  ids: Ids;
  device: string;
  now: Now;
}

/**
 * Writes the lines and the record of the person's consent into an empty log, in one append. The engine decides on the
 * consent with exactly these lines folded, and refuses if they differ from those that the person saw. Returns null once
 * restored.
 */
export async function restoreBackup(summary: BackupSummary, settings: RestoreSettings): Promise<Fault | null> {
  const { log, engine, ids, device, now } = settings;
  try {
    if ((await log.length()) > 0) return fault('log_not_empty');
    const loaded = await engine.load(summary.lines);
    if ('error' in loaded) return loaded.error;
    const { records, damaged, missing } = summary;
    const body = { kind: 'confirm_restore', records, damaged, missing } as const;
    const decided = await engine.decide({ command_id: ids.next(), device, body }, now);
    if ('error' in decided) return decided.error;
    const written = await log.append(0, [...summary.lines, ...decided.ok.records]);
    if ('fault' in written) return fault(written.fault);
    return 'conflict' in written ? fault('log_not_empty') : null;
  } catch (problem) {
    return faultOf(problem, 'storage_failed');
  }
}
