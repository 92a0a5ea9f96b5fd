/** Saved copies of a small log, and the parts of files that tests damage. */
import type { CommandBody } from '../../../../web/engine/contract.ts';
import type { Log } from '../../../../web/ports/log.ts';
import { createCommandLoop } from '../../../../web/store/command_loop.ts';
import { type CopySettings, type MadeCopy, makeCopy } from '../../../../web/store/copies/make.ts';
import { type OpenedCopy, openCopy } from '../../../../web/store/copies/read.ts';
import { createMemoryLog } from '../../../../web/store/memory_log.ts';
import { realEngine } from '../../engine/real_engine.ts';
import { countedIds, fakeClock, noLocks } from '../fakes.ts';

export const DEVICE = '11111111-1111-4111-8111-111111111111';
export const now = fakeClock().now();
export const PASSPHRASE = 'four warm socks in the rain';

/** The same bytes each time. */
export const settings = (passphrase: string | null = null): CopySettings => ({
  build: '3f9a1c20be47',
  now,
  passphrase,
  random: (bytes) => bytes.set(bytes.map((_, i) => 7 * i)),
});

/** A log of three answers. */
export async function filledLog(answers: readonly ('adult' | 'rupture' | 'calf')[] = ['adult', 'rupture', 'calf']) {
  const log = createMemoryLog();
  await add(log, answers);
  return log;
}

export async function add(log: Log, answers: readonly ('adult' | 'rupture' | 'calf')[]): Promise<void> {
  const loop = createCommandLoop({
    engine: realEngine(),
    log,
    clock: fakeClock(),
    ids: countedIds,
    locks: noLocks,
    device: DEVICE,
  });
  await loop.start();
  for (const question of answers) {
    const body: CommandBody = { kind: 'answer_screening', question, answer: question === 'adult' ? 'yes' : 'no' };
    await loop.send(body);
  }
  loop.stop();
}

export async function made(lines: readonly string[], passphrase: string | null = null): Promise<MadeCopy> {
  const answer = await makeCopy(lines, settings(passphrase));
  if ('error' in answer) throw new Error(answer.error.code);
  return answer.ok;
}

export async function opened(file: Blob | string, passphrase: string | null = null): Promise<OpenedCopy> {
  const answer = await openCopy(typeof file === 'string' ? new Blob([file]) : file, passphrase);
  if ('error' in answer) throw new Error(answer.error.code);
  return answer.ok;
}

export async function codeOf(file: Blob, passphrase: string | null = null): Promise<string> {
  const answer = await openCopy(file, passphrase);
  return 'error' in answer ? answer.error.code : 'ok';
}

export const bytesIn = async (file: Blob): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await file.arrayBuffer());

/** The same text without compression. */
export async function plain(file: Blob): Promise<string> {
  return new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text();
}

/** The file with one bit turned over. */
export function flipped(bytes: Uint8Array<ArrayBuffer>, at: number, bit: number): Blob {
  const copy = bytes.slice();
  copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  return new Blob([copy]);
}
