/** Saved copies to bring back, and histories as long as one likes. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { endLine, headerLine } from '../../web/store/copies/format.ts';
import { nowOf } from './history.ts';

/** The text of a copy, as the app saves it (docs/COPY_FORMAT.md). */
export function copyText(lines: readonly string[]): string {
  const text = `${[headerLine({ build: 'test', made: nowOf(new Date()), records: lines.length }), ...lines].join('\n')}\n`;
  const sha256 = createHash('sha256').update(text).digest('hex');
  return `${text}${endLine({ records: lines.length, sha256 })}\n`;
}

export const copyFile = (lines: readonly string[]): Buffer => gzipSync(copyText(lines));

/** The CRC-32 that the engine puts at the end of each record. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

function crcOf(text: string): string {
  let crc = 0xffffffff;
  for (const byte of Buffer.from(text)) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}

/** Lets this history go on with ticks of the same day until it has this many records, as its device would have written them. */
export function grown(lines: readonly string[], length: number): string[] {
  const { device, v, now } = JSON.parse(lines.at(-1) ?? '') as {
    device: string;
    v: number;
    now: { local_date: string };
  };
  const all = lines.slice();
  while (all.length < length) {
    const seq = all.length + 1;
    const command_id = `44444444-2222-4222-8222-${String(seq).padStart(12, '0')}`;
    const body = { kind: 'calming_tick_submitted', date: now.local_date, item: 'standing', done: seq % 2 === 0 };
    const open = JSON.stringify({ id: `${command_id}.0`, device, seq, v, command_id, now, body }).slice(0, -1);
    all.push(`${open},"crc":"${crcOf(open)}"}`);
  }
  return all;
}
