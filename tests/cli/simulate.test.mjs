// `heelwise simulate`: virtual people, the same for the same seed; what is asked wrongly is said.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const command = process.env.HEELWISE_CLI ?? fileURLToPath(new URL('../../build/native/heelwise', import.meta.url));
const run = (...args) => spawnSync(command, ['simulate', ...args], { encoding: 'utf8' });

test('H22: six kinds of people live for a month, and the same seed gives the same lives', () => {
  const once = run('--people', '1', '--days', '30', '--seed', '5', '--json');
  assert.equal(once.status, 0, once.stderr);
  assert.equal(once.stderr, '');
  const { by_kind, rules } = JSON.parse(once.stdout);
  assert.deepEqual(
    by_kind.map(({ kind }) => kind),
    ['steady', 'slow', 'flaring', 'forgetful', 'over_keen', 'never_mornings'],
  );
  assert.ok(by_kind.every(({ phases, people }) => people === 1 && phases.length === 7));
  assert.ok(rules.R14 > 0);
  assert.equal(run('--people', '1', '--days', '30', '--seed', '5', '--json').stdout, once.stdout);
});

test('in words: how far each kind comes, and which rules decided', () => {
  const { status, stdout } = run('--people', '1', '--days', '30');
  assert.equal(status, 0);
  assert.match(stdout, /^steady: 1 people/m);
  assert.match(stdout, /^rules that decided: .*R14/m);
});

test('no people, no days, or a file that is not there is a usage error; a document with faults is bad content', () => {
  for (const args of [['--people', '0'], ['--days', '0'], ['/nowhere.json'], ['--sideways']]) {
    const { status, stderr } = run(...args);
    assert.equal(status, 2, args.join(' '));
    assert.notEqual(stderr, '');
  }
  const faulty = run(fileURLToPath(new URL('../../package.json', import.meta.url)), '--people', '1');
  assert.equal(faulty.status, 1);
  assert.match(faulty.stderr, /"path"/);
});
