/**
 * Writes build/site/third-party.txt with the licences of everything that reaches the person's device. The lock names the npm packages
 * (those not marked `dev`). The build fails if the bundle contains any other package.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

interface LockedPackage {
  version?: string;
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
}

/** The libraries that are compiled in, and the parts of Debian's licence texts that apply to them. */
export const compiledIn = [
  {
    name: 'Boost (JSON and what it needs)',
    licence: 'BSL-1.0',
    texts: () => stanza('/usr/share/doc', /^libboost1\.\d+-dev$/, 'BSL-1.0'),
  },
  {
    name: 'Emscripten (glue and runtime)',
    licence: 'MIT',
    texts: () => stanza('/usr/share/doc', /^emscripten$/, 'Expat'),
  },
  {
    name: 'musl libc, as Emscripten carries it',
    licence: 'MIT',
    texts: () => whole('/usr/share/emscripten/system/lib/libc/musl/COPYRIGHT'),
  },
  {
    name: 'libc++, libc++abi, libunwind and compiler-rt of the LLVM project',
    licence: 'Apache-2.0 WITH LLVM-exception',
    texts: () =>
      'The exception lets compiled portions be passed on as part of a program. See https://llvm.org/LICENSE.txt',
  },
];

function whole(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : `See ${file} of the Debian package.`;
}

/** Returns the longest `License:` paragraph with this name in a Debian copyright file. Shorter ones only refer to it. */
function stanza(folder: string, package_: RegExp, licence: string): string {
  const found = existsSync(folder) ? readdirSync(folder).find((name) => package_.test(name)) : undefined;
  const file = found && join(folder, found, 'copyright');
  if (!file || !existsSync(file)) return `${licence}; its text is in the Debian package.`;
  const texts = readFileSync(file, 'utf8')
    .split(/\n(?=\S)/)
    .filter((part) => part.split('\n', 1)[0]?.trim() === `License: ${licence}`)
    .map((part) =>
      part
        .split('\n')
        .slice(1)
        .map((line) => line.replace(/^ \.?/, ''))
        .join('\n')
        .trim(),
    );
  return texts.sort((a, b) => b.length - a.length)[0] || licence;
}

export function shippedPackages(lock: { packages: Record<string, LockedPackage> }): [path: string, LockedPackage][] {
  return (
    Object.entries(lock.packages)
      .filter(([path, entry]) => path.startsWith('node_modules/') && !entry.dev && !entry.devOptional)
      // Type declarations contain no code.
      .filter(([path]) => !path.startsWith('node_modules/@types/'))
      .sort(([a], [b]) => (a < b ? -1 : 1))
  );
}

export function noticesText(root: string): string {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const rule = '='.repeat(78);
  const parts = [
    'Heelwise is under the Apache Licence 2.0. It contains the work of others, listed here with their licences.',
  ];
  for (const [path, entry] of shippedPackages(lock)) {
    const folder = join(root, path);
    const file = existsSync(folder) && readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
    const text = file
      ? readFileSync(join(folder, file), 'utf8').trim()
      : `${entry.license}; the package carries no text of it.`;
    parts.push(`${rule}\n${path.replace('node_modules/', '')} ${entry.version} (${entry.license})\n\n${text}`);
  }
  for (const { name, licence, texts } of compiledIn) parts.push(`${rule}\n${name} (${licence})\n\n${texts()}`);
  return `${parts.join('\n\n')}\n`;
}

export function thirdPartyNotices(root: string): Plugin {
  return {
    name: 'heelwise-notices',
    apply: 'build',
    generateBundle(_, bundle) {
      const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
      const listed = new Set(shippedPackages(lock).map(([path]) => path));
      for (const output of Object.values(bundle)) {
        for (const id of output.type === 'chunk' ? Object.keys(output.modules) : []) {
          const found = /\/(node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1];
          if (found && !listed.has(found))
            this.error(`${found} is in the bundle but is not a dependency in package.json, so no notice names it`);
        }
      }
      this.emitFile({ type: 'asset', fileName: 'third-party.txt', source: noticesText(root) });
    },
  };
}
