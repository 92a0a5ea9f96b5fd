/** Reads the engine's C++ sources, for tests that look for the keys of words in them. */
import { readdirSync, readFileSync } from 'node:fs';

/** Returns all .cpp files below cpp/engine whose file name `picks` matches, without their include lines. */
export function engineSource(picks: RegExp = /./): string {
  return readdirSync('cpp/engine', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.cpp') && picks.test(file.split('/').at(-1) ?? ''))
    .map((file) => readFileSync(`cpp/engine/${file}`, 'utf8'))
    .join('\n')
    .replace(/^#include.*$/gm, '');
}
