/**
 * Makes a saved copy: the whole log as one file, compressed where the browser can and encrypted on request. Needs no
 * engine, because a copy must also be possible when the engine is dead (H16).
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Answer, Now } from '../../engine/contract.ts';
import { fault } from '../../engine/faults.ts';
import { plainLine } from '../../engine/line_text.ts';
import { encrypt, type RandomBytes } from './encryption.ts';
import { endLine, headerLine, RECORDS_MAX, TEXT_BYTES_MAX } from './format.ts';
import { openCopy } from './read.ts';

export interface CopySettings {
  build: string;
  now: Now;
  /** null: anybody who has the file can read it. */
  passphrase: string | null;
  random: RandomBytes;
}

export interface MadeCopy {
  file: Blob;
  name: string;
  records: number;
  sha256: string;
}

/** Makes a copy and reads it back. A copy that does not prove to hold every record is a fault and not a copy. */
export async function makeCopy(lines: readonly string[], settings: CopySettings): Promise<Answer<MadeCopy>> {
  const { now, passphrase, random } = settings;
  const text = textOf(lines, settings);
  if (text === null) return { error: fault('copy_too_large', { max: RECORDS_MAX }) };
  const content = canCompress() ? await compressed(text.file) : text.file;
  const file = passphrase === null ? content : await encrypt(content, passphrase, random);
  const made = {
    file,
    name: nameOf(now.local_date, passphrase !== null),
    records: lines.length,
    sha256: text.sha256,
  };
  return (await proves(file, made, passphrase)) ? { ok: made } : { error: fault('copy_unproven') };
}

const canCompress = (): boolean => typeof CompressionStream === 'function';

/** The name of a file; without a date for one that is written again and again. */
export function nameOf(date: string | null, isLocked: boolean): string {
  const ending = isLocked ? 'heelwise' : canCompress() ? 'jsonl.gz' : 'jsonl';
  return `heelwise-${date ?? 'copy'}.${ending}`;
}

/** Whether this file, as it was stored, holds exactly what was made. */
export async function proves(
  file: Blob,
  made: Pick<MadeCopy, 'records' | 'sha256'>,
  passphrase: string | null,
): Promise<boolean> {
  const opened = await openCopy(file, passphrase);
  return (
    'ok' in opened && opened.ok.whole && opened.ok.lines.length === made.records && opened.ok.sha256 === made.sha256
  );
}

/** Lines that become one part of the file. */
const SLICE_LINES = 2_000;

/** Returns the text in parts with its checksum; null if no version of this app would read it. */
function textOf(lines: readonly string[], { build, now }: CopySettings): { file: Blob; sha256: string } | null {
  if (lines.length > RECORDS_MAX) return null;
  const encoder = new TextEncoder();
  const hash = sha256.create();
  const parts: Blob[] = [];
  let size = 0;
  const add = (text: string): void => {
    const bytes = encoder.encode(text);
    hash.update(bytes);
    size += bytes.length;
    parts.push(new Blob([bytes]));
  };
  add(`${headerLine({ build, made: now, records: lines.length })}\n`);
  for (let from = 0; from < lines.length; from += SLICE_LINES) {
    const slice = lines.slice(from, from + SLICE_LINES).map((line) => `${plainLine(line)}\n`);
    // A text is never shorter in bytes than in characters.
    if (slice.reduce((sum, line) => sum + line.length, size) > TEXT_BYTES_MAX) return null;
    add(slice.join(''));
  }
  if (size > TEXT_BYTES_MAX) return null;
  const digest = bytesToHex(hash.digest());
  parts.push(new Blob([`${endLine({ records: lines.length, sha256: digest })}\n`]));
  return { file: new Blob(parts, { type: 'application/x-ndjson' }), sha256: digest };
}

async function compressed(text: Blob): Promise<Blob> {
  const packed = await new Response(text.stream().pipeThrough(new CompressionStream('gzip'))).blob();
  return packed.slice(0, packed.size, 'application/gzip');
}
