/** Each rule of the layer check finds a violation in a small tree, and accepts what only looks like one. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { layerFaults } from '../../scripts/lib/check-layers.mjs';
import { forbiddenText, layers } from '../../scripts/lib/layers.mjs';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const trees = [];
afterEach(() => {
  for (const tree of trees.splice(0)) rmSync(tree, { recursive: true });
});

/** Writes these files into a folder of their own and returns its path. */
function treeOf(files) {
  const root = mkdtempSync(join(tmpdir(), 'heelwise layers '));
  trees.push(root);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

/** Returns the violations in a tree of these files, under the real table. Folders that the tree lacks do not count. */
const faultsOf = (files, mostFiles = 35) =>
  layerFaults(treeOf(files), { layers, forbiddenText, mostFiles })
    .filter(({ text }) => !text.includes('which has no source file'))
    .map(({ file, line, text }) => (line ? `${file}:${line}: ${text}` : `${file}: ${text}`));

describe('an import is refused', () => {
  // Each row says what is wrong, the file, its statement, and the file or name that it may not import.
  test.each(
    `upward in the engine: cpp/engine/rules/a.cpp | #include "state/b.hpp" | cpp/engine/state/b.hpp
    an include without its folder: cpp/engine/rules/a.cpp | #include "b.hpp" | b.hpp
    Emscripten in the engine: cpp/engine/rules/a.hpp | #  include <emscripten/bind.h> | emscripten/bind.h
    the clock in the engine: cpp/engine/a.hpp | #include <ctime> | ctime
    randomness in the engine: cpp/engine/rules/a.hpp | #include <random> | random
    files in the engine: cpp/engine/rules/a.hpp | #include <filesystem> | filesystem
    streams in the engine: cpp/engine/rules/a.hpp | #include <sstream> | sstream
    the locale in the engine: cpp/engine/rules/a.hpp | #include <locale> | locale
    threads in the engine: cpp/engine/rules/a.hpp | #include <thread> | thread
    mathematics in the engine: cpp/engine/rules/a.hpp | #include <cmath> | cmath
    a screen in a port: web/ports/a.ts | import { b } from '../ui/today/b.ts'; | web/ui/today/b.ts
    the type of a screen in a port: web/ports/a.ts | import type { B } from '../ui/today/b.ts'; | web/ui/today/b.ts
    a lazy screen in a component: web/ui/components/layout/a.tsx | const b = () => import('../../today/b.tsx'); | web/ui/today/b.tsx
    a re-exported screen in a component: web/ui/components/content/a.ts | export * from '../../today/b.ts'; | web/ui/today/b.ts
    the log in a screen: web/ui/today/a.ts | import { b } from '../../store/b.ts'; | web/store/b.ts
    the log in the player: web/player/a.ts | import { b } from '../store/log.ts'; | web/store/log.ts
    the log in the service worker: web/sw/a.ts | import { b } from '../store/log.ts'; | web/store/log.ts
    the database in a screen: web/ui/today/a.ts | import { openDB } from 'idb'; | idb
    the WebAssembly module in the app: web/app/a.ts | import glue from '@wasm/engine.mjs'; | @wasm/engine.mjs`
      .split('\n')
      .map((line) => line.trim().split(/: | \| /)),
  )('%s', (_, file, statement, target) => {
    const there = target.includes('/') && /^(?:cpp|web)\//.test(target) ? { [target]: '' } : {};
    expect(faultsOf({ [file]: `\n${statement}\n`, ...there })).toContain(
      `${file}:2: ${dirname(file)} may not import ${target}`,
    );
  });
});

describe('a text is refused', () => {
  test.each([
    ['cpp/engine/rules/a.cpp', 'auto t = std::chrono::steady_clock::now();'],
    ['cpp/engine/rules/a.cpp', 'auto t = time(nullptr);'],
    ['cpp/engine/rules/a.cpp', 'int x = std::rand();'],
    ['cpp/engine/rules/a.cpp', 'printf("x");'],
    ['web/app/a.ts', "const a = 'https://example.org/x';"],
    ['web/static.css', 'a { background: url(//example.org/x) }'],
    ['web/words/en.json', '{"a":"https://example.org"}'],
    ['public/a.json', '{"a":"https://json-schema.org/other"}'],
    ...['Date.now();', 'new Date();', 'new Date;', 'Date();', 'Math.random();', 'crypto.randomUUID();'].map((text) => [
      'web/store/a.ts',
      text,
    ]),
    ['web/ui/today/a.tsx', 'indexedDB.open(a);'],
    ['web/sw/a.ts', 'localStorage.a = 1;'],
    ['web/ui/today/a.ts', "import { b } from '../../engine/engine.ts';"],
    ...['fetch(a);', 'new WebSocket(a);', 'navigator.sendBeacon(a);'].map((text) => ['web/ports/a.ts', text]),
    ...['a.innerHTML = b;', 'eval(a);', 'new Function(a);', '<b dangerouslySetInnerHTML={a} />'].map((text) => [
      'web/app/a.tsx',
      text,
    ]),
    ['web/player/a.ts', "send({ kind: 'set_done' });"],
    ['cpp/content/a.json', '{"when":"pain_max >= 6"}'],
    ['cpp/content/a.json', '{"a":"(x) => x + 1"}'],
    ['cpp/content/a.json', '{"a":"javascript:alert(1)"}'],
  ])('%s: %s', (file, text) => {
    const why = forbiddenText.filter((rule) => rule.in.test(file)).map((rule) => rule.why);
    const faults = faultsOf({ [file]: `\n${text}\n` });
    expect(
      faults.filter((fault) => fault.startsWith(`${file}:2: `) && why.some((each) => fault.endsWith(each))),
    ).toHaveLength(1);
  });
});

test('a circle of includes is refused', () => {
  const files = { 'cpp/engine/log/a.hpp': '#include "log/b.hpp"', 'cpp/engine/log/b.hpp': '#include "log/a.hpp"' };
  const circle = 'cpp/engine/log/a.hpp → cpp/engine/log/b.hpp → cpp/engine/log/a.hpp';
  expect(faultsOf(files)).toEqual([`cpp/engine/log/a.hpp: imports go in a circle: ${circle}`]);
});

test('a circle of imports is refused, even if one of them imports only a type', () => {
  const files = { 'web/store/a.ts': "import type { B } from './b.ts';", 'web/store/b.ts': "import './a.ts';" };
  const circle = 'web/store/a.ts → web/store/b.ts → web/store/a.ts';
  expect(faultsOf(files)).toEqual([`web/store/a.ts: imports go in a circle: ${circle}`]);
});

test('a folder that layers.mjs does not describe is refused, in the source and in the tests', () => {
  const files = { 'web/ui/attic/a.css': '', 'tests/engine/attic/a.cpp': '', 'tests/engine/rules/a.cpp': '' };
  const why = 'layers.mjs has no sentence for this folder';
  expect(faultsOf(files).sort()).toEqual([`tests/engine/attic: ${why}`, `web/ui/attic: ${why}`]);
});

test('a folder with too many files is refused', () => {
  const files = { 'web/store/a.ts': '', 'web/store/b.ts': '', 'web/store/c.ts': '' };
  expect(faultsOf(files, 3)).toEqual([]);
  expect(faultsOf(files, 2)).toEqual(['web/store: more than 2 files lie in this folder']);
});

test('a row for a folder that does not exist is refused', () => {
  const row = { folder: 'web/attic', sentence: 'Nothing.' };
  const faults = layerFaults(repository, { layers: [...layers, row], forbiddenText, mostFiles: 35 });
  expect(faults.map(({ file }) => file)).toEqual(['web/attic']);
});

test('what only looks like a violation passes', () => {
  expect(
    faultsOf({
      'cpp/engine/state/a.cpp': '#include "rules/b.hpp"\n#include <chrono>\n#include "content.hpp"\n',
      'cpp/engine/rules/b.hpp': 'auto t = now.time(); auto u = local_time(3); std::snprintf(text, 4, "%d", 3);',
      'cpp/engine/rules/c.cpp': "// #include <random>, time(), rand()\n/* steady_clock */ int x = 1'000;",
      'cpp/cli/a.cpp': '#include <iostream>',
      'cpp/content/a.json': '{"text":"Pain of 5 or less; 3 sets & 8 reps, 2-3 times (or more)"}',
      'web/app/a.ts': '/** See https://example.org. */\n// https://example.org',
      'web/ui/today/a.ts': 'const date = new Date(Date.UTC(2026, 1, 1));',
      'web/ports/a.ts': 'const all = [Date.now(), new Date(), crypto.randomUUID(), localStorage.a];',
      'web/store/a.ts': 'const store = indexedDB;',
      'public/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'public/a.json': '{"$schema":"https://json-schema.org/draft/2020-12/schema"}',
      'tests/engine/rules/a_test.cpp': '#include "rules/b.hpp"\n#include <random>',
    }),
  ).toEqual([]);
});

test('this repository has no violation', () => {
  expect(layerFaults(repository)).toEqual([]);
});
