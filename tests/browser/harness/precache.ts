/** Reads the list of files that Workbox wrote into a built service worker, and rewrites it for a new version. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export interface Entry {
  url: string;
  revision: string | null;
  integrity: string | null;
}

/** Matches the list, which is the only JSON in the script. */
const LIST = /\[\{"(?:integrity|revision|url)":[^\]]*\}\]/;

export function precacheEntries(folder: string): Entry[] {
  const [list] = LIST.exec(readFileSync(join(folder, 'sw.js'), 'utf8')) ?? [];
  if (!list) throw new Error(`${folder}/sw.js contains no list of files`);
  return JSON.parse(list);
}

/** Returns the script of a service worker with another list of files. */
export function withEntries(script: string, change: (entry: Entry) => Entry): string {
  return script.replace(LIST, (list) => JSON.stringify((JSON.parse(list) as Entry[]).map(change)));
}

export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => relative('.', name))
    .sort();
}

export const integrityOf = (bytes: Uint8Array): string =>
  `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/**
 * Turns a copy of the site into its next version, as a new build would: every script gets a new name, the app shows
 * another version, and the service worker lists the new files.
 */
export function nextVersion(folder: string, from: string, to: string): void {
  const texts = filesOf(folder).filter((name) => /\.(?:js|html|css)$/.test(name) && name !== 'sw.js');
  const scripts = texts.filter((name) => name.startsWith('assets/') && name.endsWith('.js'));
  const renamed = new Map(scripts.map((name) => [name, name.replace(/\.js$/, `-${to.replaceAll('.', '_')}.js`)]));
  const withNewNames = (text: string): string =>
    [...renamed].reduce((old, [name, other]) => old.replaceAll(tail(name), tail(other)), text);

  let shown = 0;
  for (const name of texts) {
    let text = withNewNames(readFileSync(join(folder, name), 'utf8'));
    if (scripts.includes(name)) {
      const parts = text.split(from);
      shown += parts.length - 1;
      text = parts.join(to);
    }
    writeFileSync(join(folder, name), text);
  }
  if (shown === 0) throw new Error(`no script of the site shows version ${from}`);
  for (const [name, other] of renamed) renameSync(join(folder, name), join(folder, other));

  for (const name of texts.filter((one) => one.endsWith('.html'))) {
    const page = readFileSync(join(folder, name), 'utf8');
    const checked = page.replace(
      /(="\.\/(assets\/[^"]+)"[^>]*integrity=")[^"]+/g,
      (_, start: string, file: string) => start + integrityOf(readFileSync(join(folder, file))),
    );
    writeFileSync(join(folder, name), checked);
  }

  const worker = join(folder, 'sw.js');
  const renewed = (old: Entry): Entry => {
    const url = renamed.get(old.url) ?? old.url;
    const bytes = readFileSync(join(folder, url));
    const revision = old.revision === null ? null : createHash('md5').update(bytes).digest('hex');
    return { url, revision, integrity: integrityOf(bytes) };
  };
  writeFileSync(worker, withEntries(readFileSync(worker, 'utf8'), renewed));
}

const tail = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
