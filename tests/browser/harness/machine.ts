/** Paths on this machine: the site under test, the command `heelwise`, and Debian's browsers with their flags. */
import { existsSync, globSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

export const repository = at('.');
export const builtSite = process.env.HEELWISE_SITE ?? at('build/site');

export const chromiumPath = '/usr/bin/chromium';
export const firefoxPath = '/usr/bin/firefox-esr';
export const webkitDriverPath = '/usr/bin/WebKitWebDriver';
export const miniBrowserPath = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser').sort().at(-1) ?? '';

/** A name of this machine that browsers do not treat as a secure origin. */
export const insecureHost = 'heelwise.test';

export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // No other name resolves, so a request to another origin fails as well as being reported (H11).
  `--host-resolver-rules=MAP ${insecureHost} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
];

/** Returns the path of the command `heelwise`: the one that scripts/test names, otherwise the newest one built. */
export function heelwise(): string {
  if (process.env.HEELWISE_CLI) return process.env.HEELWISE_CLI;
  const age = (path: string) => statSync(path).mtimeMs;
  const built = [at('build/release/heelwise'), at('build/native/heelwise')].filter((path) => existsSync(path));
  const [newest] = built.sort((a, b) => age(b) - age(a));
  if (!newest) throw new Error('The command heelwise is missing: run scripts/build first');
  return newest;
}
