/** The commands `heelwise check` and `heelwise schema`: every fault with its JSON pointer, and the published schema. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { faultsOf, heelwise, path, temporary } from './command.mjs';

const released = path('cpp/content/six_phases_adapted.json');

const document = () => JSON.parse(readFileSync(released, 'utf8'));
const overrides = (set) => temporary({ format: 1, base: { id: 'six_phases_adapted', version: 1 }, set });

test('H8: the released document has no fault, and a line says what it is', () => {
  const run = heelwise('check', released);
  assert.equal(run.status, 0, run.stderr);
  assert.equal(run.stdout, `${released}: Six phases, adapted, version 1, 20 exercises in 6 phases: no fault\n`);
  assert.equal(run.stderr, '');
});

test('H8: so has every template', () => {
  for (const [id, title, exercises, phases] of [
    ['alfredson', 'Heel drops, after Alfredson', 11, 3],
    ['silbernagel_combined', 'Combined programme, after Silbernagel', 16, 5],
    ['heavy_slow_resistance', 'Heavy slow resistance, after Beyer', 11, 3],
    ['isometric_five', 'Five long holds, after Rio', 7, 3],
  ]) {
    const document = path(`cpp/content/${id}.json`);
    const run = heelwise('check', document);
    assert.equal(run.status, 0, run.stderr);
    assert.equal(
      run.stdout,
      `${document}: ${title}, version 1, ${exercises} exercises in ${phases} phases: no fault\n`,
    );
  }
});

test('H4 H8 H17: every fault is told with its pointer, and the exit is 1', () => {
  const bad = document();
  bad.parameters.screening.adult_years = 17;
  bad.exercises[1].support = 'none';
  delete bad.exercises[7].floor_twin;
  bad.phases[1].ladders[0].rungs[3].sets = 4;
  bad.surprise = true;
  const file = temporary(bad);
  const run = heelwise('check', file);
  assert.equal(run.status, 1);
  assert.equal(run.stdout, '');
  assert.match(run.stderr, /has 5 faults\n/);
  assert.ok(run.stderr.startsWith(`heelwise check: ${file} `));
  assert.deepEqual(faultsOf(run), [
    { code: 'out_of_range', path: '/parameters/screening/adult_years', params: { min: 18, max: 25, value: 17 } },
    { code: 'unknown_field', path: '/surprise' },
    { code: 'support_missing', path: '/exercises/1/support' },
    { code: 'floor_twin_missing', path: '/exercises/7/floor_twin' },
    { code: 'rung_changes_two', path: '/phases/1/ladders/0/rungs/3' },
  ]);
});

test('H8: what is no document is one fault', () => {
  for (const [text, code] of [
    ['', 'bad_json'],
    ['{"format":1', 'bad_json'],
    ['[]', 'wrong_type'],
    ['\u0000', 'bad_json'],
    [`${'['.repeat(40)}${']'.repeat(40)}`, 'bad_json'],
    [' '.repeat(300_000), 'bad_json'],
  ]) {
    const run = heelwise('check', temporary(text));
    assert.equal(run.status, 1);
    assert.match(run.stderr, /has 1 fault\n/);
    assert.deepEqual(
      faultsOf(run).map((fault) => fault.code),
      [code],
    );
  }
});

test('overrides are laid over the document; their faults carry their own pointers', () => {
  const good = heelwise('check', released, '--overrides', overrides({ '/parameters/response/red_pain': 5 }));
  assert.equal(good.status, 0, good.stderr);
  const path = overrides({ '/parameters/response/red_pain': 9, '/parameters/screening/adult_years': 16 });
  const run = heelwise('check', released, '--overrides', path);
  assert.equal(run.status, 1);
  assert.ok(run.stderr.startsWith(`heelwise check: ${path} has 2 faults\n`));
  assert.deepEqual(faultsOf(run), [
    {
      code: 'out_of_range',
      path: '/set/~1parameters~1response~1red_pain',
      params: { min: 3, max: 6, value: 9 },
    },
    { code: 'override_not_allowed', path: '/set/~1parameters~1screening~1adult_years' },
  ]);
});

test('usage errors exit 2 and say what is wrong on stderr only', () => {
  for (const args of [
    ['check'],
    ['check', '/nowhere/at/all'],
    ['check', path('.')],
    ['check', released, released],
    ['check', released, '--overrides'],
    ['check', released, '--overrides', '/nowhere/at/all'],
    ['schema', released],
  ]) {
    const run = heelwise(...args);
    assert.equal(run.status, 2, args.join(' '));
    assert.equal(run.stdout, '', args.join(' '));
    assert.notEqual(run.stderr, '', args.join(' '));
  }
});

test('H18: the published schema is the one that the engine checks with, byte for byte', () => {
  const run = heelwise('schema');
  assert.equal(run.status, 0);
  assert.equal(run.stderr, '');
  assert.equal(run.stdout, readFileSync(path('public/programme.schema.json'), 'utf8'));
});
