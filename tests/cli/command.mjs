/** The command heelwise, as its tests call it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

const command = process.env.HEELWISE_CLI ?? path('build/native/heelwise');
export const heelwise = (...args) => spawnSync(command, args, { encoding: 'utf8' });

/** Writes a text, or a value as JSON, into a file of its own and returns the path. */
export function temporary(content) {
  const file = join(mkdtempSync(join(tmpdir(), 'heelwise-')), 'content.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

/** Returns the faults that a run printed. The first line of stderr only counts them. */
export const faultsOf = (run) =>
  run.stderr
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => JSON.parse(line).error);
