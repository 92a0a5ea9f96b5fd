/** The sum at the end of scripts/test comes from the runners' own files, and a runner that died is a failure. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countsOf, summary } from '../../scripts/lib/results.mjs';

const catchXml = (well, bad) => `<?xml version="1.0"?>
<Catch name="x"><Group><OverallResults successes="90" failures="2" expectedFailures="0"/>
<OverallResultsCases successes="${well}" failures="${bad}" expectedFailures="0"/></Group>
<OverallResults successes="90" failures="2" expectedFailures="0"/>
<OverallResultsCases successes="${well}" failures="${bad}" expectedFailures="0"/>
</Catch>`;

test('Catch2 counts cases, not assertions', () => {
  expect(countsOf('a.xml', catchXml(7, 1))).toEqual({ passed: 7, failed: 1 });
});

test('a Catch2 run that was cut off says nothing', () => {
  expect(countsOf('a.xml', '<Catch name="x"><Group><TestCase name="a">')).toBeNull();
});

test("Node's runner says how many at its end", () => {
  const text =
    '<testsuites>\n<testcase/>\n<!-- tests 4 -->\n<!-- pass 3 -->\n<!-- fail 1 -->\n<!-- cancelled 0 -->\n</testsuites>';
  expect(countsOf('a.xml', text)).toEqual({ passed: 3, failed: 1 });
  expect(countsOf('a.xml', '<testsuites>\n<testcase/>')).toBeNull();
});

test('Vitest: a file that cannot be read is a failure too', () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
    ],
  };
  expect(countsOf('a.json', JSON.stringify(report))).toEqual({ passed: 5, failed: 2 });
});

test('Playwright: what passes only at the second try has failed', () => {
  const report = { stats: { expected: 4, unexpected: 1, flaky: 2, skipped: 3 }, errors: [{}] };
  expect(countsOf('a.json', JSON.stringify(report))).toEqual({ passed: 4, failed: 4 });
});

test('the last line is the sum, and a missing or broken file is one failure', () => {
  const folder = mkdtempSync(join(tmpdir(), 'heelwise-'));
  writeFileSync(join(folder, 'a.xml'), catchXml(7, 0));
  writeFileSync(join(folder, 'b.json'), '{"passed":3,"failed":0}');
  expect(
    summary(folder, [
      ['a', 'a.xml'],
      ['b', 'b.json'],
    ]),
  ).toEqual({
    lines: ['  a: 7 passed, 0 failed', '  b: 3 passed, 0 failed', 'heelwise: 10 passed, 0 failed'],
    well: true,
  });
  writeFileSync(join(folder, 'b.json'), '{"passed":');
  const { lines, well } = summary(folder, [
    ['a', 'a.xml'],
    ['b', 'b.json'],
    ['c', 'c.json'],
  ]);
  expect(lines.at(-1)).toBe('heelwise: 7 passed, 2 failed');
  expect(well).toBe(false);
  rmSync(folder, { recursive: true });
});
