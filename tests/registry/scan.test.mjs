// Tests that carry a number are found, idle ones are not, and the report tells what has no test.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { report } from '../../scripts/lib/registry.mjs';
import { issues } from '../../scripts/lib/registry-check.mjs';
import { tests_in } from '../../scripts/lib/registry-scan.mjs';

const registry_text = readFileSync(new URL('../../cpp/content/registry.json', import.meta.url), 'utf8');
const script = fileURLToPath(new URL('../../scripts/lib/registry.mjs', import.meta.url));
const folders = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A repository of its own with these files and the real registry. */
function repository(files) {
  const root = mkdtempSync(join(tmpdir(), 'heelwise-registry-'));
  folders.push(root);
  for (const [path, text] of Object.entries({ 'cpp/content/registry.json': registry_text, ...files })) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** Of each hazard with tests that are due: the first issue they are due with. */
const first_due = new Map(
  JSON.parse(registry_text)
    .entries.filter(({ id }) => /^H\d/.test(id))
    .map(({ id, tests_by_issue }) => [id, tests_by_issue.find((n) => issues.get(n).due)])
    .filter(([, issue]) => issue !== undefined),
);
const due_hazards = [...first_due.keys()];
const due_rules = JSON.parse(registry_text)
  .entries.filter(({ id, issue }) => /^R\d/.test(id) && issues.get(issue).due)
  .map(({ id }) => id);
const all_due = (without) =>
  due_hazards
    .filter((id) => id !== without)
    .map((id) => `TEST_CASE("guards", "[${id}]") {}\n`)
    .join('');
const look = (root, options = {}) => report(JSON.parse(registry_text), { root, ...options });
const carried = (source, name) => tests_in(source, name).map(({ carries }) => carries.trim());

test('Catch2 tests are found by title and tags', () => {
  const source = `
    TEST_CASE("one sign is enough", "[R1][H1]") { CHECK(x == '"'); }
    SCENARIO( "a long "
              "title", "[H2]" ) {}
    TEST_CASE_METHOD(Fixture, "with a fixture", "[H3]") {}
    TEST_CASE("by title H5") { rc::check("a property of R4", [] {}); }
    TEST_CASE("long", "[H7]") { auto n = 1'000'000; }
    TEST_CASE("behind digits", "[H8]") {}
    const char* raw = R"x(TEST_CASE("raw", "[H9]"))x";`;
  assert.deepEqual(carried(source, 'a.cpp'), [
    'one sign is enough [R1][H1]',
    'a long title [H2]',
    'with a fixture [H3]',
    'by title H5',
    'a property of R4',
    'long [H7]',
    'behind digits [H8]',
  ]);
});

test('Catch2 tests that show nothing do not count', () => {
  const source = `
    // TEST_CASE("in a comment", "[H1]")
    /* TEST_CASE("in a block", "[H1]") */
    TEST_CASE("hidden", "[.][H1]") {}
    TEST_CASE("hidden too", "[.slow][H1]") {}
    TEST_CASE("may fail", "[!mayfail][H1]") {}
    auto text = "TEST_CASE(\\"in a string\\", \\"[H1]\\")";`;
  assert.deepEqual(carried(source, 'a.cpp'), []);
});

test('tests of the shell are found by title', () => {
  const source = `
    test('H3: asked first', () => {});
    it("H5 is double quoted", async () => {});
    test(\`H7 in a template\`, () => {});
    test.only('H8 alone', () => {});
    test.each([['a', 1], ['b)', 2]])('H9 for %s', () => {});
    const quote = /['"\`]/;
    test('H11 behind a regular expression', () => {});
    test.prop([fc.string()])('H13 as a property', () => {});`;
  assert.deepEqual(
    carried(source, 'a.test.ts').map((title) => title.split(' ')[0].replace(':', '')),
    ['H3', 'H5', 'H7', 'H8', 'H9', 'H11', 'H13'],
  );
});

test('tests of the shell that show nothing do not count', () => {
  const source = `
    // test('H1 in a comment', () => {});
    test.skip('H1 skipped', () => {});
    test.todo('H1 to do');
    it.fails('H1 fails', () => {});
    test.fixme('H1 one day', () => {});
    regex.test('H1 is no test');
    const text = "test('H1 in a string')";`;
  assert.deepEqual(carried(source, 'a.test.ts'), []);
});

test('a due hazard without a test is an error, and is said to lack one', () => {
  for (const id of due_hazards) {
    const issue = first_due.get(id);
    const due_with = `issue ${issue}: ${issues.get(issue).name}`;
    const { lines, faults } = look(repository({ 'tests/engine/a_test.cpp': all_due(id) }));
    assert.deepEqual(faults, [`${id} has no test, and its tests are due (${due_with})`]);
    assert.ok(lines.includes('      NO TEST'));
  }
});

test('hazards are listed with their tests, later ones as pending by name', () => {
  const last = issues.get(7);
  last.due = false; // as it was while its issue was still to come
  try {
    const { lines, faults } = look(repository({ 'tests/engine/a_test.cpp': all_due('H10') }));
    assert.deepEqual(faults, []);
    const at = (id) => lines.findIndex((line) => line.startsWith(`  ${id} `));
    assert.equal(lines[at('H3') + 1], '      tests/engine/a_test.cpp: guards');
    assert.equal(lines[at('H9') + 2], "      more pending (issue 7: the physio's link)");
    assert.equal(lines[at('H10') + 1], "      pending (issue 7: the physio's link)");
  } finally {
    last.due = true;
  }
});

test("the registry's own tests carry nothing", () => {
  const { faults } = look(repository({ 'tests/registry/a_test.cpp': all_due() }));
  assert.equal(faults.length, due_hazards.length);
});

test('a number that no entry has is told, in tests and in code', () => {
  const { faults } = look(
    repository({
      'tests/engine/a_test.cpp': `${all_due()}TEST_CASE("dangles", "[R29]") {}`,
      'cpp/engine/b.cpp': '// F27 says so',
    }),
  );
  assert.deepEqual(faults, [
    'tests/engine/a_test.cpp: the test "dangles" names R29, which does not exist',
    'cpp/engine/b.cpp names F27, which does not exist',
  ]);
});

test('the table of rules names code and tests, and what is missing', () => {
  const root = repository({
    'tests/engine/a_test.cpp': all_due() + due_rules.map((id) => `TEST_CASE("rule", "[${id}]") {}\n`).join(''),
    'cpp/engine/screen.cpp': '// the screen (R1-R8)',
    'cpp/engine/rest.cpp': `// ${due_rules.filter((id) => id !== 'R9').join(' ')}`,
  });
  const { lines, faults } = look(root, { rules: true });
  assert.deepEqual(faults, ['R9 has no code (issue 2: the skeleton)']);
  const at = (id) => lines.findIndex((line) => line.startsWith(`  ${id} `));
  assert.equal(lines[at('R5') + 1], '      cpp/engine/rest.cpp');
  assert.equal(lines[at('R5') + 2], '      cpp/engine/screen.cpp');
  assert.equal(lines[at('R5') + 3], '      tests/engine/a_test.cpp: rule');
});

test('the script ends with 0 when all is well, 1 on a fault, 2 on wrong usage', () => {
  const good = repository({ 'tests/engine/a_test.cpp': all_due() });
  assert.match(execFileSync(process.execPath, [script, '--root', good], { encoding: 'utf8' }), /The registry is sound/);
  const run = (...args) => spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  const untested = run('--root', repository({}));
  assert.equal(untested.status, 1);
  assert.match(untested.stderr, /error: H1 has no test/);
  assert.equal(run('--root', repository({}), '--static').status, 0);
  const broken = run('--root', repository({ 'cpp/content/registry.json': '{"version":1,' }));
  assert.equal(broken.status, 1);
  assert.match(broken.stderr, /registry\.json/);
  assert.equal(run('--root', join(good, 'nowhere')).status, 1);
  assert.equal(run('--nonsense').status, 2);
});
