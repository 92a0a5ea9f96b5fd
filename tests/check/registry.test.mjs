/** The registry has no fault, each way to break it is reported, and so is a hazard or rule without a test. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { report } from '../../scripts/lib/registry.mjs';
import { numbersIn, registryFaults } from '../../scripts/lib/registry-check.mjs';
import { bannedIn, readingGrade, tooHard } from '../../scripts/lib/registry-text.mjs';

const file = new URL('../../cpp/content/registry.json', import.meta.url);
const real = () => JSON.parse(readFileSync(file, 'utf8'));
const entryOf = (registry, id) => registry.entries.find((entry) => entry.id === id);

/** Returns the faults of the real registry after one change. */
function faultsAfter(change) {
  const registry = real();
  change(registry);
  return registryFaults(registry);
}

function assertReported(faults, pattern) {
  assert.ok(
    faults.some((fault) => pattern.test(fault)),
    `no fault matches ${pattern}; there were: ${JSON.stringify(faults)}`,
  );
}

test('the registry has no fault', () => {
  assert.deepEqual(registryFaults(real()), []);
});

test('an entry that occurs twice is reported', () => {
  assertReported(
    faultsAfter((registry) => registry.entries.push(entryOf(registry, 'R30'))),
    /^R30 is there twice$/,
  );
});

test('a number that does not exist is reported in every text', () => {
  for (const key of ['title', 'text', 'plain']) {
    const faults = faultsAfter((registry) => {
      entryOf(registry, 'R12')[key] += ' See R99.';
    });
    assertReported(faults, new RegExp(`^R12: ${key} names R99, which does not exist$`));
  }
});

test('a range whose end does not exist is reported', () => {
  const faults = faultsAfter((registry) => {
    entryOf(registry, 'R12').text += ' See R60 to R69.';
  });
  assert.deepEqual(faults, ['R12: text names R69, which does not exist']);
});

test('a banned word is reported in every text', () => {
  const words = ['We diagnose it.', 'You are cured.', 'It is healed.', 'It is safe to run.', 'It gives pain relief.'];
  for (const sentence of words) {
    for (const key of ['title', 'text', 'plain']) {
      const faults = faultsAfter((registry) => {
        entryOf(registry, 'H19')[key] = sentence;
      });
      assertReported(faults, new RegExp(`^H19: ${key} says "`));
    }
  }
});

test('words that only resemble banned ones are accepted', () => {
  for (const fine of [
    'not a diagnosis',
    'health',
    'a secure place',
    'accurate',
    'safe holds',
    'Adapted from the NHS',
  ]) {
    assert.deepEqual(bannedIn(fine), [], fine);
  }
});

test('the programme may not be called an NHS programme', () => {
  assert.equal(bannedIn('Follow the NHS programme.').length, 1);
});

test('an unknown source is reported', () => {
  const faults = faultsAfter((registry) => {
    entryOf(registry, 'F1').sources = ['NHS', 'GUESS'];
  });
  assert.deepEqual(faults, ['F1 names the unknown source GUESS']);
});

test('a source that is gone or listed twice is reported', () => {
  const gone = faultsAfter((registry) => {
    registry.sources = registry.sources.filter((source) => source.id !== 'PMM');
  });
  assertReported(gone, /^R30 names the unknown source PMM$/);
  const twice = faultsAfter((registry) => registry.sources.push(registry.sources[0]));
  assertReported(twice, /^source ISO is listed twice$/);
});

test('an entry is marked as ours exactly if OURS is one of its sources', () => {
  const hidden = faultsAfter((registry) => {
    entryOf(registry, 'R32').ours = false;
  });
  assert.deepEqual(hidden, ['R32: "ours" and the source OURS must go together']);
  const claimed = faultsAfter((registry) => {
    entryOf(registry, 'F2').ours = true;
  });
  assert.deepEqual(claimed, ['F2: "ours" and the source OURS must go together']);
});

test('an entry of the wrong shape is reported', () => {
  const cases = [
    [(entry) => delete entry.plain, /^F2 has no "plain"$/],
    [(entry) => Object.assign(entry, { extra: 1 }), /^F2 has an unknown key "extra"$/],
    [(entry) => Object.assign(entry, { text: ' padded' }), /^F2: "text" is not a plain text$/],
    [(entry) => Object.assign(entry, { text: 'two\nlines' }), /^F2: "text" is not a plain text$/],
    [(entry) => Object.assign(entry, { text: 'hidden\u202e' }), /^F2: "text" is not a plain text$/],
    [(entry) => Object.assign(entry, { sources: [] }), /^F2 names no source$/],
    [(entry) => Object.assign(entry, { kind: 'rule' }), /^F2 is of kind "rule"/],
    [(entry) => Object.assign(entry, { title: 'a'.repeat(61) }), /^F2: title is longer/],
  ];
  for (const [change, pattern] of cases) {
    assertReported(
      faultsAfter((registry) => change(entryOf(registry, 'F2'))),
      pattern,
    );
  }
});

test('input that is not a registry is reported', () => {
  for (const nonsense of [null, [], 'x', 1, {}, { version: 1, sources: [], entries: [], more: 1 }]) {
    assert.notDeepEqual(registryFaults(nonsense), []);
  }
  assert.deepEqual(registryFaults({ version: 2, sources: [], entries: [] }), ['the registry has version 2, not 1']);
  for (const entry of [null, 7, 'R1', []]) {
    assert.notDeepEqual(
      faultsAfter((registry) => registry.entries.push(entry)),
      [],
    );
  }
});

test('words and sentences that are too hard are reported', () => {
  assertReported(tooHard('Your baseline is the median of your mornings.'), /"baseline"/);
  assertReported(tooHard('One. Two. Three. Four.'), /4 sentences/);
  assertReported(tooHard(`${'go on and '.repeat(9)}stop.`), /sentence of 28 words/);
  assertReported(tooHard('Professional rehabilitation necessitates individualised consideration.'), /reads at grade/);
  assert.deepEqual(tooHard('Do less next time. Rest for a day.'), []);
  assert.ok(readingGrade('The cat sat on the mat.') < readingGrade('Considerable uncertainty surrounds this.'));
});

test('the dose that the source misprints is nowhere in the registry', () => {
  const slip = entryOf(real(), 'F24');
  assert.doesNotMatch(`${slip.title} ${slip.text} ${slip.plain}`.replace(/phase 5|F24|L5/gi, ''), /\d/);
  assert.doesNotMatch(readFileSync(file, 'utf8'), /wrist/i);
});

test('only numbers of the clinical model are found in a text', () => {
  const known = new Set(real().entries.map(({ id }) => id));
  assert.deepEqual(numbersIn('[R4][H3] F1', known), ['R4', 'H3', 'F1']);
  assert.deepEqual(numbersIn('R7-R10, R43 to R51', known), [
    'R7',
    'R10',
    'R8',
    'R9',
    'R43',
    'R51',
    'R44',
    'R45',
    'R46',
    'R47',
    'R50',
  ]);
  assert.deepEqual(numbersIn('#F1F1F1 #F12 x_R4 \\F0 R4B h1 UTF8 &H1; R123', known), []);
});

/** Returns an item for each hazard and rule, except for those in `lacks`. */
const covered = (lacks = []) =>
  real()
    .entries.map(({ id }) => id)
    .filter((id) => /^[HR]\d/.test(id) && !lacks.includes(id))
    .map((id) => ({ file: `${id}.cpp`, title: `guards ${id}`, ids: [id] }));

test('a hazard or rule without a test that passed is reported, and so is a rule that no code cites', () => {
  assert.deepEqual(report(real(), { code: covered(), tests: covered() }).faults, []);
  assert.deepEqual(report(real(), { code: covered(), tests: null }).faults, []);
  const faults = report(real(), { code: covered(['R9', 'H4']), tests: covered(['R5', 'H3']) }).faults;
  assert.deepEqual(faults, ['R5 has no test that passed', 'no code cites R9', 'H3 has no test that passed']);
});

test('a number that does not exist is reported in a test and in code', () => {
  const code = [...covered(), { file: 'b.cpp', ids: ['F27'] }];
  const tests = [...covered(), { file: 'a_test.cpp', title: 'dangles', ids: ['R29'] }];
  assert.deepEqual(report(real(), { code, tests }).faults, [
    'b.cpp names F27, which does not exist',
    'a_test.cpp: the test "dangles" names R29, which does not exist',
  ]);
});

test('each hazard is listed with its tests, and on request each rule with its code and tests', () => {
  const hazards = report(real(), { code: covered(), tests: covered() }).lines;
  assert.ok(hazards.includes('      H3.cpp: guards H3'));
  assert.ok(!hazards.includes('      R9.cpp: guards R9'));
  const { lines } = report(real(), { code: covered(), tests: covered(), rules: true });
  const at = lines.findIndex((line) => line.startsWith('  R9 '));
  assert.deepEqual(lines.slice(at + 1, at + 3), ['      R9.cpp', '      R9.cpp: guards R9']);
});
