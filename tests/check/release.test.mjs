/** A release has a higher version than the one before, and takes over the unreleased entries of the changelog. */
import { expect, test } from 'vitest';
import { follows, released } from '../../scripts/lib/release.mjs';

test('a version must be higher than the one before', () => {
  for (const version of ['0.1.1', '0.2.0', '1.0.0', '0.10.0']) expect(follows('0.1.0', version), version).toBe(true);
  for (const version of ['0.1.0', '0.0.9', '1.0', 'v1.0.0', '1.0.0-rc.1', undefined])
    expect(follows('0.1.0', version), version).toBe(false);
  expect(follows('0.10.0', '0.9.1')).toBe(false);
});

const changelog =
  '# Changelog\n\n## [Unreleased]\n\n### Added\n\n- A thing.\n\n## [0.1.0] - 2026-11-01\n\n- The first.\n';

test('the unreleased entries get a heading with the version and date, below a new empty section', () => {
  expect(released(changelog, '0.2.0', '2026-12-01')).toBe(
    '# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - 2026-12-01\n\n### Added\n\n- A thing.\n\n## [0.1.0] - 2026-11-01\n\n- The first.\n',
  );
});

test('nothing is released without an entry, and no version is released twice', () => {
  expect(() => released('# Changelog\n\n## [Unreleased]\n\n## [0.1.0]\n- x\n', '0.2.0', '')).toThrow(
    'nothing is listed',
  );
  expect(() => released('# Changelog\n', '0.2.0', '')).toThrow('no section');
  expect(() => released(changelog, '0.1.0', '')).toThrow('already');
});
