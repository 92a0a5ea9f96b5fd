// Reads the results that the test runners wrote into build/results. As a command, prints a line for each suite and the sum last:
//   node scripts/lib/results.mjs FOLDER NAME=FILE…
// A missing or incomplete file counts as one failure, because its runner did not finish.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const relative = (file) => file.replace(repository, '');
const entities = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const unescaped = (text) => text.replace(/&(\w+);/g, (all, name) => entities[name] ?? all);

/** Reads the XML of Catch2 2 and 3. Returns null if it is incomplete because the run died. */
function fromCatch(text) {
  if (!text.includes('</Catch')) return null;
  return text
    .split('<TestCase ')
    .slice(1)
    .map((part) => {
      const attribute = (name) => unescaped(new RegExp(`\\b${name}="([^"]*)"`).exec(part)?.[1] ?? '');
      return {
        file: relative(attribute('filename')),
        title: attribute('name'),
        tags: attribute('tags'),
        passed: /<OverallResult success="true"(?! skips="[1-9])/.test(part),
      };
    });
}

function fromVitest({ testResults }) {
  return testResults.flatMap(({ name, status, assertionResults }) => {
    const file = relative(name);
    // A file that cannot be loaded has no tests, but still counts as a failure.
    if (status === 'failed' && assertionResults.length === 0)
      return [{ file, title: 'the file itself', passed: false }];
    return assertionResults
      .filter((test) => test.status === 'passed' || test.status === 'failed')
      .map((test) => ({ file, title: test.fullName, passed: test.status === 'passed' }));
  });
}

function fromPlaywright({ suites, errors }) {
  const specs = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specs)];
  const tests = suites.flatMap(specs).flatMap(({ file, title, tests: runs }) =>
    runs
      .filter(({ status }) => status !== 'skipped')
      // A test that passes only on the second try is `flaky`, which counts as a failure here.
      .map(({ status }) => ({ file: `tests/browser/${file}`, title, passed: status === 'expected' })),
  );
  return [...tests, ...(errors ?? []).map(() => ({ file: 'tests/browser', title: 'the run itself', passed: false }))];
}

/** Returns the tests that ran as [{file, title, tags?, passed}], or null if the runner did not finish. `name` is the name of the file. */
export function testsOf(name, text) {
  try {
    if (name.endsWith('.xml')) return fromCatch(text);
    const report = JSON.parse(text);
    if (report.suites) return fromPlaywright(report);
    if (report.testResults) return fromVitest(report);
    const some = (count, passed) => Array.from({ length: count }, () => ({ file: 'scripts', title: name, passed }));
    return [...some(report.passed, true), ...some(report.failed, false)];
  } catch {
    return null;
  }
}

/** Returns {lines, well}: the lines to print, and whether every test passed. `suites` is a list of [name, file]. */
export function summary(folder, suites) {
  let passed = 0;
  let failed = 0;
  const lines = suites.map(([name, file]) => {
    const path = join(folder, file);
    const tests = existsSync(path) ? testsOf(file, readFileSync(path, 'utf8')) : null;
    const well = tests?.filter((test) => test.passed).length ?? 0;
    const bad = tests ? tests.length - well : 1;
    passed += well;
    failed += bad;
    return `  ${name}: ${well} passed, ${bad} failed${tests ? '' : ' (it did not finish)'}`;
  });
  return { lines: [...lines, `heelwise: ${passed} passed, ${failed} failed`], well: failed === 0 };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, ...suites] = process.argv.slice(2);
  const { lines, well } = summary(
    folder,
    suites.map((suite) => suite.split('=')),
  );
  console.log(lines.join('\n'));
  process.exitCode = well ? 0 : 1;
}
