// Counts what the runners themselves wrote into build/results, one suite a line, and their sum on the last line.
// node scripts/lib/results.mjs FOLDER NAME=FILE… ; a file that is missing or cut is one failure: its runner died.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const number = (text) => Number.parseInt(text ?? '0', 10);

/** Catch2 2 and 3: the whole is summed up at the end, so a run that died has no sum. */
function fromCatch(text) {
  const sums = [
    ...text.matchAll(/<OverallResultsCases\s+successes="(\d+)"\s+failures="(\d+)"\s+expectedFailures="(\d+)"/g),
  ];
  const last = sums.at(-1);
  if (!last || !text.includes('</Catch')) return null;
  return { passed: number(last[1]) + number(last[3]), failed: number(last[2]) };
}

/** Node's own runner: one comment a count, at the end. */
function fromNode(text) {
  const count = (name) => new RegExp(`<!-- ${name} (\\d+) -->`).exec(text)?.[1];
  if (count('pass') === undefined) return null;
  return { passed: number(count('pass')), failed: number(count('fail')) + number(count('cancelled')) };
}

function fromVitest(report) {
  // A file that cannot be read has no tests of its own, and is still a failure.
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

function fromPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + (errors ?? []).length };
}

export function countsOf(name, text) {
  try {
    if (name.endsWith('.xml')) return text.includes('<testsuites') ? fromNode(text) : fromCatch(text);
    const report = JSON.parse(text);
    if (report.stats) return fromPlaywright(report);
    if (report.testResults) return fromVitest(report);
    return { passed: report.passed, failed: report.failed };
  } catch {
    return null;
  }
}

/** Lines to print and whether all is well. `suites`: [name, file][]. */
export function summary(folder, suites) {
  let passed = 0;
  let failed = 0;
  const lines = suites.map(([name, file]) => {
    const path = join(folder, file);
    const counts = existsSync(path) ? countsOf(file, readFileSync(path, 'utf8')) : null;
    const { passed: p, failed: f } = counts ?? { passed: 0, failed: 1 };
    passed += p;
    failed += f;
    return `  ${name}: ${p} passed, ${f} failed${counts ? '' : ' (it ended without saying how)'}`;
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
