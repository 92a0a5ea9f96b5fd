// Checks the registry and prints each hazard with the tests that carry it; with --rules also rule -> code -> tests.

import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check_registry, issues } from './registry-check.mjs';
import { scan_code, scan_tests } from './registry-scan.mjs';

const usage = `usage: node scripts/lib/registry.mjs [--rules] [--static] [--root FOLDER]
  --rules   also print every rule with the code that cites it and the tests that carry it
  --static  check only the registry itself, not the tests
  --root    the repository (default: the one this script is in)`;

const named = (issue) => `issue ${issue}: ${issues.get(issue).name}`;
const listed = (tests) => tests.map(({ file, title }) => `      ${file}: ${title}`);

/** One hazard: its lines, and a fault when tests are due and there are none. */
function hazard_lines(hazard, tests) {
  const own = tests.filter(({ ids }) => ids.includes(hazard.id));
  const due = hazard.tests_by_issue.some((issue) => issues.get(issue).due);
  const later = hazard.tests_by_issue.filter((issue) => !issues.get(issue).due);
  const pending = later.map((issue) => `pending (${named(issue)})`);
  const lines = [`  ${hazard.id} ${hazard.title}`, ...listed(own)];
  if (own.length === 0 && due) {
    const first = hazard.tests_by_issue.find((issue) => issues.get(issue).due);
    return {
      lines: [...lines, '      NO TEST'],
      fault: `${hazard.id} has no test, and its tests are due (${named(first)})`,
    };
  }
  if (pending.length > 0) lines.push(`      ${own.length > 0 ? 'more ' : ''}${pending.join(', ')}`);
  return { lines, fault: null };
}

/** One rule: what cites it and what tests it; a fault when its issue is due and either is missing. */
function rule_lines(rule, code, tests) {
  const files = code.filter(({ ids }) => ids.includes(rule.id)).map(({ file }) => file);
  const own = tests.filter(({ ids }) => ids.includes(rule.id));
  const due = issues.get(rule.issue).due;
  const gaps = [...(files.length > 0 ? [] : ['code']), ...(own.length > 0 ? [] : ['test'])];
  const lines = [`  ${rule.id} ${rule.title}`, ...files.map((file) => `      ${file}`), ...listed(own)];
  if (gaps.length === 0) return { lines, fault: null };
  const missing = `no ${gaps.join(', no ')}`;
  lines.push(due ? `      ${missing.toUpperCase()}` : `      ${missing}, pending (${named(rule.issue)})`);
  return { lines, fault: due ? `${rule.id} has ${missing} (${named(rule.issue)})` : null };
}

/** A number that a test or a code file names and the registry does not know. */
function dangling(places, known, where) {
  return places.flatMap((place) =>
    place.ids.filter((id) => !known.has(id)).map((id) => `${where(place)} names ${id}, which does not exist`),
  );
}

/** Everything this script says: {lines, faults}. */
export function report(registry, { root, rules = false, only_static = false }) {
  const faults = check_registry(registry);
  if (faults.length > 0 || only_static) return { lines: [], faults };

  const known = new Set(registry.entries.map(({ id }) => id));
  const tests = scan_tests(root, known);
  const code = scan_code(root, known);
  const lines = [];
  const add = (heading, parts) => {
    lines.push(heading, ...parts.flatMap((part) => part.lines));
    faults.push(...parts.flatMap(({ fault }) => (fault === null ? [] : [fault])));
  };
  const of_kind = (wanted) => registry.entries.filter(({ id }) => id.startsWith(wanted));
  add(
    'Hazards and the tests that carry them',
    of_kind('H').map((hazard) => hazard_lines(hazard, tests)),
  );
  if (rules) {
    add(
      'Rules, the code that cites them, and the tests that carry them',
      of_kind('R').map((rule) => rule_lines(rule, code, tests)),
    );
  }
  faults.push(...dangling(tests, known, ({ file, title }) => `${file}: the test "${title}"`));
  faults.push(...dangling(code, known, ({ file }) => file));
  return { lines, faults };
}

function main(args) {
  const options = { root: resolve(dirname(fileURLToPath(import.meta.url)), '../..'), rules: false, only_static: false };
  for (let i = 0; i < args.length; ++i) {
    if (args[i] === '--rules') options.rules = true;
    else if (args[i] === '--static') options.only_static = true;
    else if (args[i] === '--root' && args[i + 1] !== undefined) options.root = resolve(args[++i]);
    else {
      console.error(usage);
      return args[i] === '--help' ? 0 : 2;
    }
  }
  const file = join(options.root, 'cpp/content/registry.json');
  let registry;
  try {
    registry = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    console.error(`error: ${file}: ${error.message}`);
    return 1;
  }
  const { lines, faults } = report(registry, options);
  for (const line of lines) console.log(line);
  for (const fault of faults) console.error(`error: ${fault}`);
  const count = Array.isArray(registry?.entries) ? registry.entries.length : 0;
  if (faults.length === 0) console.log(`The registry is sound: ${count} entries.`);
  else console.error(`The registry has ${faults.length} fault(s); see above.`);
  return faults.length === 0 ? 0 : 1;
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = main(process.argv.slice(2));
}
