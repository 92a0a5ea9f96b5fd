// Checks cpp/content/registry.json, and that code and tests cover it. Results of tests are read from build/results.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { numbersIn, registryFaults } from './registry-check.mjs';
import { testsOf } from './results.mjs';

const usage = `usage: node scripts/lib/registry.mjs [--tests] [--rules]
  checks the registry, that every number named in code exists, and that code cites every rule
  --tests   also checks that every hazard and rule has a test that passed in the last run of scripts/test, and prints each hazard's tests
  --rules   also prints every rule with the code that cites it and, with --tests, its tests`;

/** Returns the files below `root` that cite a number, as [{file, ids}], without the registry and its checks. */
function citations(root, known) {
  return ['cpp', 'web', 'scripts'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .map((name) => `${folder}/${name}`)
      .filter((file) => /\.(?:[ch]pp|tsx?|mjs|css|json|html)$/.test(file) && !/registry[^/]*\.(?:json|mjs)$/.test(file))
      .sort()
      .map((file) => ({ file, ids: numbersIn(readFileSync(join(root, file), 'utf8'), known, 'FRH') }))
      .filter(({ ids }) => ids.length > 0),
  );
}

/** Returns the tests that passed in the last run and name a number in their title or in a tag of Catch2, as [{file, title, ids}]. */
function carriers(results, known) {
  if (!existsSync(results)) return [];
  return readdirSync(results)
    .filter((name) => /\.(?:xml|json)$/.test(name))
    .flatMap((name) => testsOf(name, readFileSync(join(results, name), 'utf8')) ?? [])
    .filter(({ passed, tags = '' }) => passed && !/\[!(?:may|should)fail\]/.test(tags))
    .map(({ file, title, tags = '' }) => ({ file, title, ids: numbersIn(`${title} ${tags}`, known, 'FRH') }))
    .filter(({ ids }) => ids.length > 0);
}

/** Returns {lines, faults}: the lines to print, and the faults found. `tests` is null if tests are not to be checked. */
export function report(registry, { code, tests, rules = false }) {
  const faults = registryFaults(registry);
  if (faults.length > 0) return { lines: [], faults };
  const known = new Set(registry.entries.map(({ id }) => id));
  const of = (places, id) => places.filter(({ ids }) => ids.includes(id));
  const titles = (id) => [...new Set(of(tests ?? [], id).map(({ file, title }) => `      ${file}: ${title}`))].sort();
  const lines = [];
  for (const { id, title } of registry.entries.filter((entry) => /^[HR]\d/.test(entry.id))) {
    const isRule = id.startsWith('R');
    if (isRule && of(code, id).length === 0) faults.push(`no code cites ${id}`);
    if (tests && titles(id).length === 0) faults.push(`${id} has no test that passed`);
    if (isRule && !rules) continue;
    const files = isRule ? of(code, id).map(({ file }) => `      ${file}`) : [];
    lines.push(`  ${id} ${title}`, ...files, ...titles(id));
  }
  for (const { file, title, ids } of [...code, ...(tests ?? [])])
    for (const id of ids.filter((each) => !known.has(each)))
      faults.push(`${file}${title ? `: the test "${title}"` : ''} names ${id}, which does not exist`);
  return { lines: tests || rules ? lines : [], faults };
}

function main(args) {
  if (args.some((option) => option !== '--tests' && option !== '--rules')) {
    console.error(usage);
    return args[0] === '--help' ? 0 : 2;
  }
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const registry = JSON.parse(readFileSync(join(root, 'cpp/content/registry.json'), 'utf8'));
  const known = new Set(registry.entries.map(({ id }) => id));
  const tests = args.includes('--tests') ? carriers(join(root, 'build/results'), known) : null;
  const { lines, faults } = report(registry, { code: citations(root, known), tests, rules: args.includes('--rules') });
  for (const line of lines) console.log(line);
  for (const fault of faults) console.error(`error: ${fault}`);
  return faults.length === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv.slice(2));
