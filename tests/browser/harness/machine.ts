/** Where things are on this machine: the site under test, the command, and Debian's browsers with their flags. */
import { existsSync, globSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

export const repository = at('.');
export const builtSite = process.env.HEELWISE_SITE ?? at('build/site');

export const chromiumPath = '/usr/bin/chromium';
export const firefoxPath = '/usr/bin/firefox-esr';
export const webkitDriverPath = '/usr/bin/WebKitWebDriver';
export const miniBrowserPath = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser').sort().at(-1) ?? '';

/** A host that is no secure origin, yet is this machine. */
export const insecureHost = 'heelwise.test';

export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Any other name does not resolve: a request to a stranger fails, besides being reported (H11).
  `--host-resolver-rules=MAP ${insecureHost} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
];

/** The command `heelwise`: the one that scripts/test names, else the newest that is built. */
export function heelwise(): string {
  if (process.env.HEELWISE_CLI) return process.env.HEELWISE_CLI;
  const age = (path: string) => statSync(path).mtimeMs;
  const built = [at('build/release/heelwise'), at('build/native/heelwise')].filter((path) => existsSync(path));
  const [newest] = built.sort((a, b) => age(b) - age(a));
  if (!newest) throw new Error('There is no command heelwise: run scripts/build first');
  return newest;
}
