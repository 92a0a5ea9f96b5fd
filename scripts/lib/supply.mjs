// What Heelwise is made of besides its own code: `node scripts/lib/supply.mjs` checks the licences and asks the registry about known
// vulnerabilities; with `--sbom FILE` it writes the list of parts (CycloneDX 1.5). Equal locks give equal bytes.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compiledIn, shippedPackages } from '../site/notices.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Licences under which anybody may pass the app on. What only builds and tests it may also have the others. */
const SHIPPED = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  '(MIT OR Apache-2.0)',
  'MIT OR Apache-2.0',
  'BSL-1.0',
];
const TOOLS = [
  'MPL-2.0',
  'CC0-1.0',
  'CC-BY-4.0',
  'BlueOak-1.0.0',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
  'MIT-0',
  '(MIT AND Zlib)',
  '(MIT OR CC0-1.0)',
  '(MIT OR GPL-3.0-or-later)',
];

/** Returns a line for each package whose licence is not allowed for its use. Builds for other systems are never installed here. */
export function licenceFaults(lock) {
  const shipped = new Set(shippedPackages(lock).map(([path]) => path));
  return Object.entries(lock.packages)
    .filter(([path, { optional, os, cpu }]) => path !== '' && !(optional && (os || cpu)))
    .flatMap(([path, { license }]) => {
      const allowed = shipped.has(path) ? SHIPPED : [...SHIPPED, ...TOOLS];
      return allowed.includes(license)
        ? []
        : [`${path}: ${license ?? 'no licence'} is not allowed ${shipped.has(path) ? 'in the app' : 'for a tool'}`];
    });
}

export function sbomOf(lock) {
  const npm = shippedPackages(lock).map(([path, { version, license, integrity }]) => {
    const name = path.replace('node_modules/', '');
    const [algorithm, digest] = integrity.split('-');
    return {
      type: 'library',
      name,
      version,
      purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
      licenses: [{ license: { id: license } }],
      hashes: [{ alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(digest, 'base64').toString('hex') }],
    };
  });
  const compiled = compiledIn.map(({ name, licence }) => ({
    type: 'library',
    name,
    licenses: [{ expression: licence }],
  }));
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', name: 'heelwise', version: lock.version } },
    components: [...npm, ...compiled],
  };
}

/** Returns the advisories for what is shipped; null if the registry does not answer such questions. */
function advisories() {
  const asked = spawnSync('npm', ['audit', '--omit=dev', '--json', '--audit=true'], { cwd: root, encoding: 'utf8' });
  try {
    const { vulnerabilities } = JSON.parse(asked.stdout);
    return vulnerabilities
      ? Object.values(vulnerabilities).map(({ name, severity, range }) => `${name} ${range}: ${severity}`)
      : null;
  } catch {
    return null;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8'));
  if (process.argv[2] === '--sbom') {
    writeFileSync(process.argv[3], `${JSON.stringify(sbomOf(lock), null, 2)}\n`);
  } else {
    const known = advisories();
    const faults = [...licenceFaults(lock), ...(known ?? [])];
    for (const fault of faults) console.error(fault);
    if (known === null) console.error('  this registry does not tell about vulnerabilities; npm audit elsewhere does');
    process.exitCode = faults.length > 0 ? 1 : 0;
  }
}
