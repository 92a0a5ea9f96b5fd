/** Each forbidden arrow is drawn once in a tree of its own, and must be seen; what only looks like one must not. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { arrowFaults, rules } from '../../scripts/lib/arrows.mjs';

const trees = [];
afterEach(() => {
  for (const tree of trees.splice(0)) rmSync(tree, { recursive: true });
});

function arrowsOf(files) {
  const root = mkdtempSync(join(tmpdir(), 'heelwise arrows '));
  trees.push(root);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return arrowFaults(root).map(({ arrow }) => arrow);
}

const content = 'content → executable expression';
const violations = [
  ['anything but cpp/wasm/bindings.cpp → emscripten', 'cpp/engine/a.cpp', '#include <emscripten/bind.h>'],
  ['anything but cpp/wasm/bindings.cpp → emscripten', 'cpp/cli/a.cpp', '#ifdef __EMSCRIPTEN__'],
  ['engine → clock', 'cpp/engine/a.cpp', 'auto t = std::chrono::system_clock::now();'],
  ['engine → clock', 'cpp/engine/a.cpp', 'auto t = std::chrono::steady_clock::now();'],
  ['engine → clock', 'cpp/engine/a.cpp', 'auto t = std::time(nullptr);'],
  ['engine → clock', 'cpp/engine/a.cpp', 'auto t = time(0);'],
  ['engine → clock', 'cpp/engine/a.hpp', '#include <ctime>'],
  ['engine → random', 'cpp/engine/a.cpp', '#include <random>'],
  ['engine → random', 'cpp/engine/a.cpp', 'int x = rand();'],
  ['engine → random', 'cpp/engine/a.cpp', 'int x = std::rand();'],
  ['engine → filesystem or stream', 'cpp/engine/a.cpp', '#include <filesystem>'],
  ['engine → filesystem or stream', 'cpp/engine/a.cpp', '#include <fstream>'],
  ['engine → filesystem or stream', 'cpp/engine/a.cpp', '#include <iostream>'],
  ['engine → filesystem or stream', 'cpp/engine/a.cpp', '#  include <sstream>'],
  ['engine → filesystem or stream', 'cpp/engine/a.cpp', 'std::cout << 1;'],
  ['engine → filesystem or stream', 'cpp/engine/a.cpp', 'auto f = fopen(name, "r");'],
  ['ui → IndexedDB', 'web/ui/a.tsx', 'indexedDB.open("log");'],
  ['ui → IndexedDB', 'web/ui/a.ts', "import { openDB } from 'idb';"],
  ['ui → IndexedDB', 'web/ui/a.ts', 'localStorage.x = 1;'],
  [
    'component → log, round the decider',
    'web/ui/a.tsx',
    "import { openIndexedDbLog } from '../store/indexeddb_log.ts';",
  ],
  ['component → log, round the decider', 'web/ui/x/a.tsx', "import { createEngine } from '../../engine/engine.ts';"],
  ['anything but web/engine/engine.ts → the glue', 'web/ui/a.tsx', "import glue from '@wasm/heelwise_engine.mjs';"],
  [
    'anything but web/engine/engine.ts → the glue',
    'web/app/a.ts',
    "await import('../../build/wasm/heelwise_engine.mjs');",
  ],
  ['web (outside ports) → clock or chance', 'web/ui/a.tsx', 'const now = Date.now();'],
  ['web (outside ports) → clock or chance', 'web/ui/a.tsx', 'const now = new Date();'],
  ['web (outside ports) → clock or chance', 'web/app/a.ts', 'const now = new Date;'],
  ['web (outside ports) → clock or chance', 'web/store/a.ts', 'const id = crypto.randomUUID();'],
  ["service worker → a person's data", 'web/sw/sw.ts', 'indexedDB.open("log");'],
  ["service worker → a person's data", 'web/sw/sw.ts', "import { openDB } from 'idb';"],
  ["service worker → a person's data", 'web/sw/sw.ts', "import { memoryLog } from '../store/memory_log.ts';"],
  [
    'imported file or link → log without validation and consent',
    'web/link/a.ts',
    "import { openIndexedDbLog } from '../store/indexeddb_log.ts';",
  ],
  ['player → "done" without the person', 'web/player/a.ts', "send({ kind: 'set_done' });"],
  ['anything → a network address other than its own origin', 'web/app/a.ts', "fetch('https://example.org/x');"],
  ['anything → a network address other than its own origin', 'web/app/a.ts', 'const r = await fetch(address);'],
  ['anything → a network address other than its own origin', 'web/index.html', '<img src="http://example.org/x.png">'],
  ['anything → a network address other than its own origin', 'web/ui/a.css', 'a { background: url(//example.org/x) }'],
  ['anything → a network address other than its own origin', 'web/words/en.json', '{"a":"https://example.org"}'],
  ['anything → a network address other than its own origin', 'public/a.json', '{"a":"https://json-schema.org/other"}'],
  ['text → code', 'web/ui/a.tsx', 'const f = new Function("return 1");'],
  ['text → code', 'web/ui/a.tsx', 'const b = <b dangerouslySetInnerHTML={{ __html: t }} />;'],
  [content, 'cpp/content/p.json', '{"when":"pain_max >= 6"}'],
  [content, 'cpp/content/p.json', '{"steps":[{"text":"(x) => x + 1"}]}'],
  [content, 'cpp/content/p.json', '{"formula":"2 times 3"}'],
  [content, 'cpp/content/p.json', '{"a":"javascript:alert(1)"}'],
];

describe('a forbidden arrow is seen', () => {
  test.each(violations)('%s: %s: %s', (arrow, file, text) => {
    expect(arrowsOf({ [file]: `\n${text}\n` })).toContain(arrow);
  });

  test('and every rule has such a case', () => {
    const seen = new Set(violations.map(([arrow]) => arrow));
    expect(rules.map(({ arrow }) => arrow).filter((arrow) => !seen.has(arrow))).toEqual([]);
  });
});

describe('what only looks like an arrow is none', () => {
  test.each([
    ['calendar types of chrono', 'cpp/engine/a.cpp', '#include <chrono>\nstd::chrono::year_month_day d{};'],
    [
      'a member that is called time',
      'cpp/engine/a.cpp',
      'auto t = now.time(); auto u = local_time(3); auto v = end_time (4);',
    ],
    ['writing into a buffer', 'cpp/engine/a.cpp', 'std::snprintf(text, 4, "%d", 3);'],
    ['a comment', 'cpp/engine/a.cpp', "// no <iostream>, no time(), 1'000 is a number\n/* std::cout */"],
    ['emscripten where it belongs', 'cpp/wasm/bindings.cpp', '#include <emscripten/bind.h>'],
    ['streams in the command', 'cpp/cli/main.cpp', '#include <iostream>'],
    ['a date from numbers', 'web/ui/a.ts', 'const d = new Date(Date.UTC(2026, 1, 1));'],
    ['types alone', 'web/ui/a.ts', "import type { Log } from '../store/log.ts';\nimport { x } from './y.ts';"],
    [
      'a comment of TypeScript',
      'web/ui/a.ts',
      '/** No indexedDB, no Date.now(). */ const a = `x`; // https://example.org',
    ],
    ['the name of an XML vocabulary', 'public/a.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['the dialect of a schema', 'public/a.json', '{"$schema":"https://json-schema.org/draft/2020-12/schema"}'],
    ['the clock in its port', 'web/ports/clock.ts', 'const now = new Date();'],
    [
      'words with more and less',
      'cpp/content/p.json',
      '{"text":"Pain of 5 or less; 3 sets & 8 reps, 2-3 times (or more)"}',
    ],
  ])('%s', (_, file, text) => {
    expect(arrowsOf({ [file]: text })).toEqual([]);
  });
});

test('content that is no JSON is refused', () => {
  expect(arrowsOf({ 'cpp/content/p.json': '{' })).toEqual([content]);
});

test('this repository draws none of them', () => {
  expect(arrowFaults(fileURLToPath(new URL('../..', import.meta.url)))).toEqual([]);
});
