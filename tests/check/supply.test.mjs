/** The licences of what we use, and the list of parts of a release. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { licenceFaults, sbomOf } from '../../scripts/lib/supply.mjs';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const withPackage = (entry) => ({ ...lock, packages: { ...lock.packages, 'node_modules/sample': entry } });

test('every package has a licence that is allowed for its use', () => {
  expect(licenceFaults(lock)).toEqual([]);
});

test('a licence that binds those who pass the app on is refused in the app, and one without a name everywhere', () => {
  expect(licenceFaults(withPackage({ version: '1.0.0', license: 'GPL-3.0-only' }))).toHaveLength(1);
  expect(licenceFaults(withPackage({ version: '1.0.0', license: 'MPL-2.0' }))).toHaveLength(1);
  expect(licenceFaults(withPackage({ version: '1.0.0', license: 'MPL-2.0', dev: true }))).toEqual([]);
  expect(licenceFaults(withPackage({ version: '1.0.0', dev: true }))).toHaveLength(1);
});

test('the list of parts names every package of the app with its checksum, and what is compiled in', () => {
  const parts = sbomOf(lock).components;
  for (const name of Object.keys(lock.packages[''].dependencies)) {
    const part = parts.find((one) => one.name === name);
    expect(part?.hashes[0].content, name).toMatch(/^[0-9a-f]{128}$/);
  }
  expect(parts.some(({ name }) => name.startsWith('Boost'))).toBe(true);
});
