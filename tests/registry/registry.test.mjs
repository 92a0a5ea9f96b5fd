// The registry itself: the real one is sound, and each way of breaking it is told.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { check_registry, numbers_in, required_ids } from '../../scripts/lib/registry-check.mjs';
import { banned_in, reading_grade, too_hard } from '../../scripts/lib/registry-text.mjs';

const file = new URL('../../cpp/content/registry.json', import.meta.url);
const real = () => JSON.parse(readFileSync(file, 'utf8'));
const entry_of = (registry, id) => registry.entries.find((entry) => entry.id === id);

/** Faults of the real registry after one change. */
function faults_after(change) {
  const registry = real();
  change(registry);
  return check_registry(registry);
}

function assert_told(faults, pattern) {
  assert.ok(
    faults.some((fault) => pattern.test(fault)),
    `no fault matches ${pattern}; there were: ${JSON.stringify(faults)}`,
  );
}

test('the real registry is sound', () => {
  assert.deepEqual(check_registry(real()), []);
});

test('each required entry is missed when it is gone', () => {
  for (const id of required_ids) {
    const faults = faults_after((registry) => {
      registry.entries = registry.entries.filter((entry) => entry.id !== id);
    });
    assert.ok(faults.includes(`${id} is missing`), id);
  }
});

test('an entry that is there twice is told', () => {
  assert_told(
    faults_after((registry) => registry.entries.push(entry_of(registry, 'R30'))),
    /^R30 is there twice$/,
  );
});

test('an entry that the clinical model does not have is told', () => {
  const faults = faults_after((registry) => registry.entries.push({ ...entry_of(registry, 'F26'), id: 'F27' }));
  assert.deepEqual(faults, ['F27 is not a number of the clinical model']);
});

test('a number that does not exist is told in every text', () => {
  for (const key of ['title', 'text', 'plain']) {
    const faults = faults_after((registry) => {
      entry_of(registry, 'R12')[key] += ' See R99.';
    });
    assert_told(faults, new RegExp(`^R12: ${key} names R99, which does not exist$`));
  }
});

test('a range with an end that does not exist is told', () => {
  const faults = faults_after((registry) => {
    entry_of(registry, 'R12').text += ' See R40 to R45.';
  });
  assert.deepEqual(faults, ['R12: text names R45, which does not exist']);
});

test('a banned word is told in every text', () => {
  const words = ['We diagnose it.', 'You are cured.', 'It is healed.', 'It is safe to run.', 'It gives pain relief.'];
  for (const sentence of words) {
    for (const key of ['title', 'text', 'plain']) {
      const faults = faults_after((registry) => {
        entry_of(registry, 'H19')[key] = sentence;
      });
      assert_told(faults, new RegExp(`^H19: ${key} says "`));
    }
  }
});

test('words that only sound like banned ones are let through', () => {
  for (const fine of [
    'not a diagnosis',
    'health',
    'a secure place',
    'accurate',
    'safe holds',
    'Adapted from the NHS',
  ]) {
    assert.deepEqual(banned_in(fine), [], fine);
  }
});

test('the programme is never named as one of the NHS', () => {
  assert.equal(banned_in('Follow the NHS programme.').length, 1);
});

test('an unknown source is told', () => {
  const faults = faults_after((registry) => {
    entry_of(registry, 'F1').sources = ['NHS', 'GUESS'];
  });
  assert.deepEqual(faults, ['F1 names the unknown source GUESS']);
});

test('a source that is missing or listed twice is told', () => {
  const gone = faults_after((registry) => {
    registry.sources = registry.sources.filter((source) => source.id !== 'PMM');
  });
  assert_told(gone, /^source PMM is missing$/);
  assert_told(gone, /^R30 names the unknown source PMM$/);
  const twice = faults_after((registry) => registry.sources.push(registry.sources[0]));
  assert_told(twice, /^source ISO is listed twice$/);
});

test('what is ours must be marked, and nothing else', () => {
  const hidden = faults_after((registry) => {
    entry_of(registry, 'R32').ours = false;
  });
  assert.deepEqual(hidden, ['R32: "ours" and the source OURS must go together']);
  const claimed = faults_after((registry) => {
    entry_of(registry, 'F2').ours = true;
  });
  assert.deepEqual(claimed, ['F2: "ours" and the source OURS must go together']);
});

test('a broken shape is told', () => {
  const cases = [
    [(entry) => delete entry.plain, /^F2 has no "plain"$/],
    [(entry) => Object.assign(entry, { extra: 1 }), /^F2 has an unknown key "extra"$/],
    [(entry) => Object.assign(entry, { text: ' padded' }), /^F2: "text" is not a plain text$/],
    [(entry) => Object.assign(entry, { text: 'two\nlines' }), /^F2: "text" is not a plain text$/],
    [(entry) => Object.assign(entry, { text: 'hidden\u202e' }), /^F2: "text" is not a plain text$/],
    [(entry) => Object.assign(entry, { sources: [] }), /^F2 names no source$/],
    [(entry) => Object.assign(entry, { issue: 99 }), /^F2 belongs to the unknown issue 99$/],
    [(entry) => Object.assign(entry, { kind: 'rule' }), /^F2 is of kind "rule"/],
    [(entry) => Object.assign(entry, { title: 'a'.repeat(61) }), /^F2: title is longer/],
  ];
  for (const [change, pattern] of cases) {
    assert_told(
      faults_after((registry) => change(entry_of(registry, 'F2'))),
      pattern,
    );
  }
});

test('what is no registry at all is told', () => {
  for (const nonsense of [null, [], 'x', 1, {}, { version: 1, sources: [], entries: [], more: 1 }]) {
    assert.notDeepEqual(check_registry(nonsense), []);
  }
  assert.deepEqual(check_registry({ version: 2, sources: [], entries: [] }), ['the registry has version 2, not 1']);
  for (const entry of [null, 7, 'R1', []]) {
    assert.notDeepEqual(
      faults_after((registry) => registry.entries.push(entry)),
      [],
    );
  }
});

test('a hazard of the skeleton cannot be postponed', () => {
  const faults = faults_after((registry) => {
    entry_of(registry, 'H7').tests_by_issue = [4];
  });
  assert.deepEqual(faults, ['H7: its tests are due with issue 2', 'H7: its tests are due with issue 3']);
});

test('words that are too hard are told', () => {
  assert_told(too_hard('Your baseline is the median of your mornings.'), /"baseline"/);
  assert_told(too_hard('One. Two. Three. Four.'), /4 sentences/);
  assert_told(too_hard(`${'go on and '.repeat(9)}stop.`), /sentence of 28 words/);
  assert_told(too_hard('Professional rehabilitation necessitates individualised consideration.'), /reads at grade/);
  assert.deepEqual(too_hard('Do less next time. Rest for a day.'), []);
  assert.ok(reading_grade('The cat sat on the mat.') < reading_grade('Considerable uncertainty surrounds this.'));
});

test("the dose of the source's slip is nowhere in the registry", () => {
  const slip = entry_of(real(), 'F24');
  assert.doesNotMatch(`${slip.title} ${slip.text} ${slip.plain}`.replace(/phase 5|F24|L5/gi, ''), /\d/);
  assert.doesNotMatch(readFileSync(file, 'utf8'), /wrist/i);
});

test('numbers are found, and only numbers of ours', () => {
  const known = new Set(required_ids);
  assert.deepEqual(numbers_in('[R4][H3] F1', known), ['R4', 'H3', 'F1']);
  assert.deepEqual(numbers_in('R7-R10, R43 to R51', known), ['R7', 'R10', 'R8', 'R9', 'R43', 'R51', 'R44', 'R50']);
  assert.deepEqual(numbers_in('#F1F1F1 #F12 x_R4 \\F0 R4B h1 UTF8 &H1; R123', known), []);
});
