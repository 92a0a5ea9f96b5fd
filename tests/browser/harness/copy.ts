/** Saves a copy in the browser as a person would, reads it, and replays it with the command. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Download, Page } from '@playwright/test';
import type { Now } from '../../../web/engine/contract.ts';
import { endLine, headerLine } from '../../../web/store/copies/format.ts';
import { heelwise } from './machine.ts';
import { say } from './words.ts';

export async function saveCopy(page: Page): Promise<{ path: string; name: string }> {
  await page.getByRole('link', { name: say('tabs.data') }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: say('data.save.action') }).click();
  const download = await downloading;
  return { path: await download.path(), name: download.suggestedFilename() };
}

/** The text of a saved copy. */
export const copyText = (path: string): string => gunzipSync(readFileSync(path)).toString('utf8');

/** The records in a saved copy, between its header and its end. */
export const copyLines = (path: string): string[] => copyText(path).split('\n').slice(1, -2);

export const downloadedLines = async (download: Download): Promise<string[]> => copyLines(await download.path());

/** A copy of these records, as a browser that cannot compress would save it. */
export function copyOf(lines: readonly string[]): string {
  const made = { epoch_ms: Date.UTC(2026, 10, 19, 9), local_date: '2026-11-19', utc_offset_min: 0 };
  const text = `${[headerLine({ build: 'test', made, records: lines.length }), ...lines].join('\n')}\n`;
  const sha256 = createHash('sha256').update(text).digest('hex');
  return `${text}${endLine({ records: lines.length, sha256 })}\n`;
}

/** Returns what `heelwise replay` prints for that file at that moment. */
export function replay(file: string, { epoch_ms, local_date, utc_offset_min }: Now, ...more: string[]): string {
  const plain = `${file}.jsonl`;
  writeFileSync(plain, copyText(file));
  return execFileSync(
    heelwise(),
    ['replay', plain, '--epoch-ms', `${epoch_ms}`, '--date', local_date, `--offset=${utc_offset_min}`, ...more],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
}
