// `heelwise simulate`: virtual people, the same for the same seed and any number of threads; what is asked wrongly is said.
import assert from 'node:assert/strict';
import { test } from 'vitest';
import { heelwise, path } from './command.mjs';

const run = (...args) => heelwise('simulate', ...args);

test('H22: people of every kind live for a month, and the same seed gives the same lives on any number of threads', () => {
  const once = run('--people', '12', '--days', '30', '--seed', '5', '--threads', '1', '--json');
  assert.equal(once.status, 0, once.stderr);
  assert.equal(once.stderr, '');
  const { document, by_kind, rules, rules_never_met } = JSON.parse(once.stdout);
  assert.equal(document, 'six_phases_adapted');
  assert.deepEqual(
    by_kind.map(({ kind, people }) => [kind, people]),
    [
      ['steady', 2],
      ['ordinary', 1],
      ['slow', 1],
      ['flaring', 1],
      ['forgetful', 1],
      ['over_keen', 1],
      ['silent', 1],
      ['daily_painkillers', 1],
      ['sore_left_out', 1],
      ['session_days_only', 1],
      ['twice_a_week', 1],
    ],
  );
  assert.ok(by_kind.every(({ phases }) => phases.length === 7));
  assert.ok(rules.R14 > 0);
  assert.ok(Array.isArray(rules_never_met));
  assert.equal(run('--people', '12', '--days', '30', '--seed', '5', '--threads', '3', '--json').stdout, once.stdout);
  assert.notEqual(run('--people', '12', '--days', '30', '--seed', '6', '--json').stdout, once.stdout);
});

test('in words: how far each kind comes, and which rules decided and which never', () => {
  const { status, stdout } = run('--people', '11', '--days', '30');
  assert.equal(status, 0);
  assert.match(stdout, /^six_phases_adapted, version 1$/m);
  assert.match(stdout, /^steady: 1 people/m);
  assert.match(stdout, /^ {2}phase 2: reached by 1000 of 1000; 10, 50 and 90 of 100 by day \d+, \d+, \d+/m);
  assert.match(stdout, /^rules met: .*R14/m);
  assert.match(stdout, /^rules never met: .*R/m);
});

test('a released document by its id; one that is not there is a usage error that names those that are', () => {
  assert.equal(run('--template', 'six_phases_adapted', '--people', '1', '--days', '3').status, 0);
  const { status, stderr } = run('--template', 'nothing', '--people', '1');
  assert.equal(status, 2);
  assert.match(stderr, /six_phases_adapted/);
});

test('no people, no days, or a file that is not there is a usage error; a document with faults is bad content', () => {
  for (const args of [['--people', '0'], ['--days', '0'], ['--threads', '0'], ['/nowhere.json'], ['--sideways']]) {
    const { status, stderr } = run(...args);
    assert.equal(status, 2, args.join(' '));
    assert.notEqual(stderr, '');
  }
  const faulty = run(path('package.json'), '--people', '1');
  assert.equal(faulty.status, 1);
  assert.match(faulty.stderr, /"path"/);
});
