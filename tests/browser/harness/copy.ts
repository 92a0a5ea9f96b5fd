/** Saves a copy in the browser as a person would, and replays it with the command. */
import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import type { Now } from '../../../web/engine/contract.ts';
import { heelwise } from './machine.ts';
import { say } from './words.ts';

export async function saveCopy(page: Page): Promise<{ path: string; name: string }> {
  await page.getByRole('link', { name: say('tabs.data') }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: say('data.save.action') }).click();
  const download = await downloading;
  return { path: await download.path(), name: download.suggestedFilename() };
}

/** Returns what `heelwise replay` prints for that file at that moment. */
export function replay(file: string, { epoch_ms, local_date, utc_offset_min }: Now, ...more: string[]): string {
  return execFileSync(
    heelwise(),
    ['replay', file, '--epoch-ms', `${epoch_ms}`, '--date', local_date, `--offset=${utc_offset_min}`, ...more],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
}
