/**
 * Opens a saved copy. The file comes from outside (H8): nothing in it is trusted, its size is bounded before and while it
 * is unpacked, and each record still has to pass the engine's own check afterwards.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Answer, Fault, Now } from '../../engine/contract.ts';
import { fault } from '../../engine/faults.ts';
import { decrypt, isEncrypted } from './encryption.ts';
import {
  END,
  type End,
  FILE_BYTES_MAX,
  HEADER_BYTES_MAX,
  type Header,
  RECORDS_MAX,
  readEnd,
  readHeader,
  TEXT_BYTES_MAX,
} from './format.ts';

export interface OpenedCopy {
  build: string;
  made: Now;
  /** The number of lines that the header claims. */
  claimed: number;
  /** The lines that are there; '' for a record that was missing when the copy was made. */
  lines: string[];
  /** The count and the checksum agree. Otherwise the file was cut or altered, and only its sound records count. */
  whole: boolean;
  /** The checksum of the lines as they were read. */
  sha256: string;
  encrypted: boolean;
}

/** Fails with `passphrase_needed` for an encrypted copy that is opened without a passphrase. */
export async function openCopy(file: Blob, passphrase: string | null): Promise<Answer<OpenedCopy>> {
  if (file.size > FILE_BYTES_MAX) return tooLarge();
  try {
    const encrypted = await isEncrypted(file);
    if (!encrypted) return await openContent(file, false);
    if (passphrase === null) return { error: fault('passphrase_needed') };
    const opened = await decrypt(file, passphrase);
    return 'error' in opened ? opened : await openContent(opened.ok, true);
  } catch {
    return { error: fault('file_unreadable') };
  }
}

const tooLarge = (): { error: Fault } => ({ error: fault('copy_too_large', { max: RECORDS_MAX }) });

async function openContent(content: Blob, encrypted: boolean): Promise<Answer<OpenedCopy>> {
  const reading = createReading();
  const found = (await isGzip(content)) ? await unpack(content, reading) : await readPlain(content, reading);
  if (found) return { error: found };
  const read = reading.end();
  return 'error' in read ? read : { ok: { ...read.ok, encrypted } };
}

async function isGzip(content: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await content.slice(0, 2).arrayBuffer());
  return first === 0x1f && second === 0x8b;
}

const SLICE_BYTES = 1024 * 1024;

async function readPlain(content: Blob, reading: Reading): Promise<Fault | null> {
  for (let from = 0; from < content.size; from += SLICE_BYTES) {
    const found = reading.take(new Uint8Array(await content.slice(from, from + SLICE_BYTES).arrayBuffer()));
    if (found) return found;
  }
  return null;
}

/** What could be unpacked before a damaged place is read as a copy that was cut there. */
async function unpack(content: Blob, reading: Reading): Promise<Fault | null> {
  if (typeof DecompressionStream !== 'function') return fault('copy_packed');
  const unpacked = content.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (;;) {
      const { done, value } = await unpacked.read();
      if (done) return null;
      const found = reading.take(value);
      if (found) {
        await unpacked.cancel();
        return found;
      }
    }
  } catch {
    return reading.hasHeader() ? null : fault('copy_damaged');
  }
}

interface Reading {
  /** Returns a fault if reading on is of no use. */
  take(bytes: Uint8Array): Fault | null;
  hasHeader(): boolean;
  end(): Answer<Omit<OpenedCopy, 'encrypted'>>;
}

/** What has been read so far. */
interface Read {
  header: Header | null;
  lines: string[];
  /** The last line that says that it is the end, its place, and the checksum of what came before. */
  end: (End & { at: number; actual: string }) | null;
}

/** Reads the text slice by slice, so that a long one is never there twice. */
function createReading(): Reading {
  const decoder = new TextDecoder('utf-8');
  const encoder = new TextEncoder();
  const hash = sha256.create();
  const read: Read = { header: null, lines: [], end: null };
  let size = 0;
  /** The parts of a line whose end has not come yet. */
  let rest: string[] = [];

  const takeHeader = (text: string): Fault | null => {
    const found = readHeader(text);
    if (found === 'newer') return fault('copy_newer');
    if (found === null) return fault(/[\0\uFFFD]/.test(text) ? 'file_not_text' : 'copy_not_ours');
    read.header = found;
    hash.update(encoder.encode(`${text}\n`));
    return null;
  };

  const takeLine = (raw: string): Fault | null => {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (read.header === null) return takeHeader(line);
    if (isOfEnd(line)) {
      const end = readEnd(line);
      if (end) read.end = { ...end, at: read.lines.length, actual: bytesToHex(hash.clone().digest()) };
      return null;
    }
    hash.update(encoder.encode(`${line}\n`));
    return read.lines.push(line) > LINES_MAX ? fault('copy_too_large', { max: RECORDS_MAX }) : null;
  };

  const takeLines = (lines: readonly string[]): Fault | null => {
    for (const line of lines) {
      const found = takeLine(line);
      if (found) return found;
    }
    return null;
  };

  return {
    take(bytes) {
      size += bytes.length;
      if (size > TEXT_BYTES_MAX + HEADER_BYTES_MAX) return fault('copy_too_large', { max: RECORDS_MAX });
      const [first = '', ...more] = decoder.decode(bytes, { stream: true }).split('\n');
      rest.push(first);
      // A picture or a film is refused at its start.
      if (read.header === null && size > HEADER_BYTES_MAX && more.length === 0) return takeHeader(rest.join(''));
      if (more.length === 0) return null;
      const found = takeLine(rest.join(''));
      rest = [more.pop() ?? ''];
      return found ?? takeLines(more);
    },

    hasHeader: () => read.header !== null,

    end() {
      const last = rest.join('') + decoder.decode();
      const found = last === '' ? null : takeLine(last);
      if (found) return { error: found };
      return read.header ? { ok: finished(read, read.header) } : { error: fault('copy_not_ours') };
    },
  };
}

/** A file with blank lines between its lines is still read. */
const LINES_MAX = 2 * RECORDS_MAX;

/** Whether a line is the end, or what a cut left of it. No record begins like this. */
const isOfEnd = (line: string): boolean => line !== '' && (line.startsWith(END) || END.startsWith(line));

function finished({ lines, end }: Read, { build, made, records: claimed }: Header): Omit<OpenedCopy, 'encrypted'> {
  const kept = withoutSurplus(lines, claimed);
  const whole =
    end !== null &&
    end.at === kept.length &&
    end.records === claimed &&
    kept.length === claimed &&
    end.sha256 === end.actual;
  return { build, made, claimed, lines: kept, whole, sha256: end?.actual ?? '' };
}

/**
 * Blank lines stand for missing records, which the header counts. Further ones were added by another program and are
 * left out, the last first.
 */
function withoutSurplus(lines: string[], claimed: number): string[] {
  let surplus = lines.length - claimed;
  if (surplus <= 0) return lines;
  return lines
    .toReversed()
    .filter((line) => {
      const isSurplus = surplus > 0 && line === '';
      if (isSurplus) surplus -= 1;
      return !isSurplus;
    })
    .toReversed();
}
