// Every code of a refusal is raised somewhere in the engine, and some test names it as what came back.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = (folder, ending) =>
  readdirSync(join(root, folder))
    .filter((name) => ending.test(name))
    .map((name) => ({ name, text: readFileSync(join(root, folder, name), 'utf8') }));

const engine = sources('cpp/engine', /\.[ch]pp$/).filter(({ name }) => !name.startsWith('result.'));
const tests = [...sources('tests/engine', /_test\.cpp$/), ...sources('tests/cli', /\.test\.mjs$/)];
const codes = [...readFileSync(join(root, 'cpp/engine/result.cpp'), 'utf8').matchAll(/return "(\w+)";/g)].map(
  (found) => found[1],
);

test('there are codes, each once', () => {
  assert.ok(codes.length > 40);
  assert.equal(new Set(codes).size, codes.length);
});

test('every code is raised by the engine', () => {
  const raised = new Set(engine.flatMap(({ text }) => [...text.matchAll(/Code::(\w+)/g)].map((found) => found[1])));
  assert.deepEqual(
    codes.filter((code) => !raised.has(code)),
    [],
  );
});

test('every code is provoked by a test', () => {
  // As a string that is compared with what came back, alone or before the path; or by its enumerator.
  const named = (code) => new RegExp(`["'\`]${code}["'\` ]|Code::${code}\\b`);
  assert.deepEqual(
    codes.filter((code) => !tests.some(({ text }) => named(code).test(text))),
    [],
  );
});
