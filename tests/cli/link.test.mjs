/** `heelwise link`: makes and reads the links of physios, says what is wrong with one, and measures those of every released document. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { faultsOf, heelwise, path, temporary } from './command.mjs';

const link = (...args) => heelwise('link', ...args);
const source = (set, id = 'six_phases_adapted') => ({ format: 1, base: { id, version: 1 }, set });
const made = (set, id) => {
  const run = link('make', temporary(source(set, id)));
  assert.equal(run.status, 0, run.stderr);
  return run.stdout.trimEnd();
};

const changed = {
  '/side': 'left',
  '/issued': '2026-11-21',
  '/expires': '2027-02-13',
  '/hold': { until: '2026-12-05' },
  '/start': { phase: 1, exercise: 'standing_hold_half', rung: 4, regardless: false },
  '/goals': ['stairs', 'run'],
  '/phases/0/frequency': 'twice_daily',
  '/phases/0/exercises/0/rest_ms': 90_000,
  '/note': 'Slowly, please.',
  '/by': { name: 'A. Physio', clinic: 'High Street' },
};

test('H10: what goes into a link comes out of it, as the fragment, an address or a message', () => {
  const text = made(changed);
  assert.match(text, /^1\.[A-Za-z0-9_-]+$/);
  const address = link('make', temporary(source(changed)), '--address', 'https://heelwise.example.org/').stdout;
  assert.equal(address, `https://heelwise.example.org/#${text}\n`);
  for (const pasted of [text, `#${text}`, address, `Hello, here it is:\n<${address}>\nSee you`]) {
    const run = link('read', pasted);
    assert.equal(run.status, 0, run.stderr);
    assert.equal(run.stderr, '');
    assert.deepEqual(JSON.parse(run.stdout), source(changed));
    assert.equal(link('make', temporary(run.stdout)).stdout.trimEnd(), text);
  }
});

test('H10: a link that is none, cut, altered, of another version or over an unknown document says so', () => {
  const text = made(changed);
  const code = (pasted) => {
    const run = link('read', pasted);
    assert.equal(run.status, 1);
    assert.equal(run.stdout, '');
    assert.match(run.stderr, /^heelwise link: the link has 1 fault\n/);
    return faultsOf(run)[0].code;
  };
  assert.equal(code('https://heelwise.example.org/'), 'link_not_one');
  assert.equal(code('x'.repeat(8193)), 'link_not_one');
  assert.equal(code(text.slice(0, -1)), 'link_truncated');
  assert.equal(code(`${text}x`), 'link_altered');
  assert.equal(code(text.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))), 'link_altered');
  assert.equal(code(`2${text.slice(1)}`), 'link_version_unknown');
  assert.deepEqual(faultsOf(link('read', `7${text.slice(1)}`)), [
    { code: 'link_version_unknown', path: '', params: { version: 7 } },
  ]);
});

test('H10: with --check every fault of the programme, and with --date whether it may be accepted', () => {
  const fine = made(changed);
  assert.equal(link('read', fine, '--check').status, 0);
  assert.equal(link('read', fine, '--check', '--date', '2026-11-21').status, 0);
  assert.equal(link('read', fine, '--check', '--date', '2027-02-13').status, 0);
  for (const date of ['2027-02-14', '2026-11-19']) {
    const run = link('read', fine, '--check', '--date', date);
    assert.equal(run.status, 1, date);
    assert.deepEqual(JSON.parse(run.stdout), source(changed));
    assert.equal(faultsOf(run).length, 1);
  }
  // Two things out of bounds in one of the golden links, which say what nobody may.
  const [, golden] = /# the largest integers\n(.*)\n/.exec(readFileSync(path('tests/golden/links.txt'), 'utf8'));
  assert.equal(link('read', golden).status, 0);
  const run = link('read', golden, '--check');
  assert.equal(run.status, 1);
  assert.deepEqual(
    faultsOf(run).filter(({ path: at }) => at.startsWith('/set/~1parameters')),
    [
      {
        code: 'out_of_range',
        path: '/set/~1parameters~1response~1amber_pain',
        params: { min: 1, max: 3, value: -2147483647 },
      },
      {
        code: 'out_of_range',
        path: '/set/~1parameters~1response~1red_pain',
        params: { min: 3, max: 6, value: 2147483647 },
      },
    ],
  );
});

test('H8: nothing is made of a programme with faults, or of one that no link can carry', () => {
  const bad = link('make', temporary(source({ '/parameters/response/red_pain': 9, '/phases/0/frequency': 'hourly' })));
  assert.equal(bad.status, 1);
  assert.equal(bad.stdout, '');
  assert.deepEqual(
    faultsOf(bad).map(({ code, path: at }) => [code, at]),
    [
      ['out_of_range', '/set/~1parameters~1response~1red_pain'],
      ['unknown_value', '/set/~1phases~10~1frequency'],
    ],
  );
  const own = { ...JSON.parse(readFileSync(path('cpp/content/alfredson.json'), 'utf8')), id: 'my_own' };
  const whole = link('make', temporary(own));
  assert.equal(whole.status, 1);
  assert.deepEqual(faultsOf(whole), [{ code: 'link_cannot_carry', path: '/document' }]);
  assert.equal(link('make', temporary('{')).status, 1);
  assert.equal(link('make', temporary('null')).status, 1);
});

test('every released document: plain, a handful of changes, and as many as there can be, with the QR code of each', () => {
  const run = link('table');
  assert.equal(run.status, 0, run.stderr);
  const rows = [...run.stdout.matchAll(/^(\w+) +(plain|handful|fullest) +(\d+) +(\d+) +(\d+)-M$/gm)].map(
    ([, id, kind, ...numbers]) => ({ id, kind, numbers: numbers.map(Number) }),
  );
  assert.equal(rows.length, 15, run.stdout);
  assert.equal(new Set(rows.map(({ id }) => id)).size, 5);
  for (const { id, kind, numbers } of rows) {
    const [changes, characters, version] = numbers;
    const where = `${id}, ${kind}`;
    assert.ok(changes >= { plain: 0, handful: 15, fullest: 120 }[kind] && changes <= 128, where);
    assert.ok(characters <= { plain: 20, handful: 160, fullest: 400 }[kind], where);
    assert.ok(version <= 16, where);
  }
  assert.ok(rows.some(({ kind, numbers }) => kind === 'fullest' && numbers[0] === 128));
});

test('usage errors exit 2 and say why', () => {
  const good = temporary(source({}));
  for (const args of [
    [],
    ['make'],
    ['make', '/nowhere.json'],
    ['make', good, '--address', 'https://heelwise.example.org/#/physio'],
    ['read'],
    ['read', '1.BsAEockvPQ', '--date', '2026-11-21'],
    ['read', '1.BsAEockvPQ', '--check', '--date', '2026-02-30'],
    ['sideways'],
  ]) {
    const run = link(...args);
    assert.equal(run.status, 2, args.join(' '));
    assert.notEqual(run.stderr, '');
  }
});
