// Prepares a version: `node scripts/lib/release.mjs 1.2.3` sets it in package.json and the lock, and dates its entry in CHANGELOG.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Returns the changelog with the unreleased entries moved under `version`. Throws if there are none or the version exists. */
export function released(changelog, version, date) {
  const [head, rest] = changelog.split(/^## \[Unreleased\]\n/m);
  if (rest === undefined) throw new Error('CHANGELOG.md has no section [Unreleased]');
  const [entry] = rest.split(/^## /m);
  if (!/^- /m.test(entry)) throw new Error('nothing is listed as unreleased in CHANGELOG.md');
  if (changelog.includes(`## [${version}]`)) throw new Error(`CHANGELOG.md has an entry for ${version} already`);
  return `${head}## [Unreleased]\n\n## [${version}] - ${date}\n${rest}`;
}

/** Returns true if `version` has the form 1.2.3 and is higher than `before`. */
export function follows(before, version) {
  if (!/^\d+\.\d+\.\d+$/.test(version)) return false;
  const [a, b] = [before, version].map((each) => each.split('.').map(Number));
  const at = a.findIndex((number, i) => number !== b[i]);
  return at >= 0 && b[at] > a[at];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
  const version = process.argv[2];
  try {
    const { version: before } = JSON.parse(readFileSync(file('package.json'), 'utf8'));
    if (!follows(before, version)) throw new Error(`${version} is not a version that follows ${before}`);
    const date = new Date().toISOString().slice(0, 10);
    writeFileSync(file('CHANGELOG.md'), released(readFileSync(file('CHANGELOG.md'), 'utf8'), version, date));
    for (const name of ['package.json', 'package-lock.json']) {
      const text = readFileSync(file(name), 'utf8');
      // The lock states the project's version twice, before the versions of all packages.
      const own = name === 'package.json' ? 1 : 2;
      let seen = 0;
      writeFileSync(
        file(name),
        text.replaceAll(`"version": "${before}"`, (all) => (seen++ < own ? `"version": "${version}"` : all)),
      );
    }
  } catch (error) {
    console.error(`error: ${error.message}`);
    process.exitCode = 1;
  }
}
