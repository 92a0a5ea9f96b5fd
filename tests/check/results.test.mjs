/**
 * The sum at the end of scripts/test comes from the runners' own files, and a runner that crashed counts as a failure.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { summary, testsOf } from '../../scripts/lib/results.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('Catch2: a case has its tags, and has not passed if a section failed or was skipped', () => {
  const text = `<?xml version="1.0"?>
<Catch2TestRun name="x" catch2-version="3.7.1">
  <TestCase name="R1: &quot;a&quot; &amp; b" tags="[H1][R1]" filename="${root}tests/engine/a_test.cpp" line="3">
    <Section name="x"><OverallResults successes="1" failures="0" expectedFailures="0"/></Section>
    <OverallResult success="true"/>
  </TestCase>
  <TestCase name="bad" filename="${root}tests/engine/a_test.cpp" line="9"><OverallResult success="false"/></TestCase>
  <TestCase name="skipped" filename="${root}tests/engine/a_test.cpp" line="9"><OverallResult success="true" skips="1"/></TestCase>
  <OverallResultsCases successes="1" failures="1" expectedFailures="0"/>
</Catch2TestRun>`;
  const file = 'tests/engine/a_test.cpp';
  expect(testsOf('a.xml', text)).toEqual([
    { file, title: 'R1: "a" & b', tags: '[H1][R1]', passed: true },
    { file, title: 'bad', tags: '', passed: false },
    { file, title: 'skipped', tags: '', passed: false },
  ]);
  expect(testsOf('a.xml', text.slice(0, -10))).toBeNull();
});

test('Vitest: a skipped test has not run, and a file that cannot be read is a failure', () => {
  const report = {
    testResults: [
      { name: `${root}tests/web/a.test.ts`, status: 'failed', assertionResults: [] },
      {
        name: `${root}tests/web/b.test.ts`,
        status: 'failed',
        assertionResults: [
          { fullName: 'group H1: works', status: 'passed' },
          { fullName: 'group breaks', status: 'failed' },
          { fullName: 'group waits', status: 'skipped' },
        ],
      },
    ],
  };
  expect(testsOf('a.json', JSON.stringify(report))).toEqual([
    { file: 'tests/web/a.test.ts', title: 'the file itself', passed: false },
    { file: 'tests/web/b.test.ts', title: 'group H1: works', passed: true },
    { file: 'tests/web/b.test.ts', title: 'group breaks', passed: false },
  ]);
});

test('Playwright: a test that passes only on the second try has failed, and an error outside a test counts', () => {
  const spec = (title, status) => ({ file: 'a.test.ts', title, tests: [{ status }] });
  const report = {
    suites: [
      { specs: [spec('one', 'expected')], suites: [{ specs: [spec('two', 'flaky'), spec('three', 'skipped')] }] },
    ],
    errors: [{}],
  };
  expect(testsOf('a.json', JSON.stringify(report)).map(({ title, passed }) => [title, passed])).toEqual([
    ['one', true],
    ['two', false],
    ['the run itself', false],
  ]);
});

test('the last line is the sum, and a missing or broken file counts as one failure', () => {
  const folder = mkdtempSync(join(tmpdir(), 'heelwise-'));
  writeFileSync(join(folder, 'a.json'), '{"passed":7,"failed":0}');
  writeFileSync(join(folder, 'b.json'), '{"passed":3,"failed":0}');
  const suites = ['a', 'b'].map((name) => [name, `${name}.json`]);
  expect(summary(folder, suites)).toEqual({
    lines: ['  a: 7 passed, 0 failed', '  b: 3 passed, 0 failed', 'heelwise: 10 passed, 0 failed'],
    well: true,
  });
  writeFileSync(join(folder, 'b.json'), '{"passed":');
  const broken = {
    lines: ['  a: 7 passed, 0 failed', '  b: 0 passed, 1 failed (it did not finish)', 'heelwise: 7 passed, 1 failed'],
    well: false,
  };
  expect(summary(folder, suites)).toEqual(broken);
  rmSync(join(folder, 'b.json'));
  expect(summary(folder, suites)).toEqual(broken);
  rmSync(folder, { recursive: true });
});
