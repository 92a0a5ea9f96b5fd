/**
 * The folders of this repository: what each is for, and what its files may import. `scripts/lib/check-layers.mjs` enforces this table.
 *
 * - `folder`: a row speaks for the files that lie directly in its folder. The folders of tests/engine and tests/web mirror those of
 *   cpp/engine and web and need no rows of their own.
 * - `imports`: the folders (`x/**` with all below it) and files that its files may import, besides their own folder.
 * - `outside`: the standard headers and packages they may use; a name also stands for what lies below it (`boost/json`).
 *   A row without `imports` or `outside` takes that of the nearest row above it in the tree. A tree without any may use whatever it likes.
 */

/** No clock, randomness, filesystem, stream, locale, thread or floating-point mathematics: they are not in this list. */
const engineHeaders = [
  ...['algorithm', 'array', 'bitset', 'cassert', 'charconv', 'compare', 'concepts', 'cstddef', 'cstdint', 'cstdio'],
  ...[
    'deque',
    'functional',
    'initializer_list',
    'iterator',
    'limits',
    'map',
    'memory',
    'numeric',
    'optional',
    'ranges',
  ],
  ...['set', 'span', 'string', 'string_view', 'tuple', 'type_traits', 'utility', 'variant', 'vector'],
  // Its types for calendar dates; the clocks in it are forbidden below.
  'chrono',
  ...['boost/crc.hpp', 'boost/describe', 'boost/json', 'boost/mp11', 'boost/system/error_code.hpp'],
  // Made by CMake from cpp/content and from the sources.
  ...['content.hpp', 'build_id.hpp'],
];

/** In order: a folder may include only the folders above it. */
const engineFolders = [
  [
    'foundation',
    'Results, bounded JSON, field I/O, dates, ids, enum names and plain text; knows nothing about tendons.',
  ],
  [
    'programme',
    'The programme document: types, bounds, reading, faults, overrides, and the timeline a dose compiles to.',
  ],
  ['sharing', 'A programme as it travels: link, overrides, pasted text.'],
  ['rules', 'Pure clinical rules on plain values, without state or clock.'],
  ['log', 'What is stored: events, their fields, versions, sealed records.'],
  ['state', 'From the log to the state: fold, evolve, backup, and what is current.'],
  ['progress', 'What the state says today: responses, due dates, gaps, improvement, other activities.'],
  ['offers', 'What may be offered, and why not.'],
  ['decisions', 'Commands to events or refusals, and the consequences nobody asked for.'],
  ['views', 'What a screen receives: keys and numbers, never prose.'],
  ['builder', "What the physio's builder and comparison show."],
  ['simulation', 'Virtual people who live under a document.'],
];
const engineRow = ([name, sentence], index) => ({
  folder: `cpp/engine/${name}`,
  sentence,
  imports: engineFolders.slice(0, index).map(([above]) => `cpp/engine/${above}`),
});

export const layers = [
  {
    folder: 'cpp/engine',
    sentence: 'The one class that the shell, the command and the tests see.',
    imports: ['cpp/engine/**'],
    outside: engineHeaders,
  },
  ...engineFolders.map(engineRow),
  {
    folder: 'cpp/wasm',
    sentence: 'Registers the engine with Embind; the only code that knows Emscripten.',
    imports: ['cpp/engine'],
    outside: ['emscripten/bind.h', 'cstdint', 'exception', 'string'],
  },
  {
    folder: 'cpp/cli',
    sentence: 'The command heelwise: checks, links, replays and simulates.',
    imports: ['cpp/engine/**'],
  },
  {
    folder: 'web',
    sentence: 'The pages that start the app, and how they are built.',
    imports: ['web/**', 'scripts/site'],
    outside: ['preact', '@preact/signals', 'node:fs', 'node:url', 'vite'],
  },
  {
    folder: 'web/engine',
    sentence: 'The contract with the engine; engine.ts alone loads the WebAssembly module.',
    imports: ['web/store/faults.ts'],
    outside: ['@wasm'],
  },
  {
    folder: 'web/words',
    sentence: 'Every word on the screen, and its typed lookup.',
    imports: ['web/engine'],
    outside: [],
  },
  {
    folder: 'web/player',
    sentence: 'Where a session stands, from its timeline and stamps alone, and which cues are due.',
    imports: ['web/engine'],
    outside: [],
  },
  {
    folder: 'web/figure',
    sentence: 'The pose of an exercise at a moment, and the strokes that draw it.',
    imports: ['web/engine', 'web/player'],
    outside: [],
  },
  {
    folder: 'web/ports',
    sentence: 'Everything from outside, injected: clock, ids, locks, files, sound, speech, wake lock.',
    imports: ['web/engine', 'web/player', 'web/store', 'web/physio/drafts.ts', 'web/app'],
    outside: ['qr/decode.js'],
  },
  {
    folder: 'web/store',
    sentence: 'The log in IndexedDB or in memory, the command loop, and backup.',
    imports: ['web/engine', 'web/ports'],
    outside: ['idb', '@preact/signals'],
  },
  {
    folder: 'web/physio',
    sentence: "The physio's side behind its screens: an engine of its own, and drafts in a database of their own.",
    imports: ['web/engine', 'web/ports', 'web/store/faults.ts', 'web/ui/**'],
    outside: ['idb', '@preact/signals'],
  },
  {
    folder: 'web/app',
    sentence: 'Starts everything and says in which state it is.',
    imports: ['web/**'],
    outside: ['@preact/signals'],
  },
  {
    folder: 'web/sw',
    sentence: "The service worker, which knows no person's data, and the update that waits for a tap.",
    imports: [],
    outside: ['workbox-precaching', 'workbox-routing', 'workbox-window'],
  },
  { folder: 'tests/engine', sentence: 'The engine, folder by folder, in Catch2: natively and as WebAssembly.' },
  { folder: 'tests/golden', sentence: 'Recorded stories, which show when an answer of the engine drifts.' },
  { folder: 'tests/properties', sentence: 'What holds for every history, with RapidCheck.' },
  { folder: 'tests/fuzz', sentence: 'Links and documents under libFuzzer.' },
  { folder: 'tests/cli', sentence: 'The command heelwise, as somebody at a terminal meets it.' },
  { folder: 'tests/web', sentence: 'The shell, folder by folder, in Vitest.' },
  { folder: 'tests/check', sentence: 'The checks, the build and the registry of this repository.' },
  { folder: 'tests/browser', sentence: 'The built site in Chromium, Firefox and WebKit.' },
  { folder: 'tests/browser/drivers', sentence: 'One way to steer each browser.' },
  { folder: 'tests/browser/harness', sentence: 'What the tests in browsers share: the site, its people, its links.' },
  { folder: 'tests/bench', sentence: 'Measures the timer and the cues of a session.' },
  { folder: 'scripts/lib', sentence: 'The parts of the commands in scripts/.' },
  { folder: 'scripts/cmake', sentence: 'The parts of the native and the WebAssembly build.' },
  {
    folder: 'scripts/site',
    sentence: "The parts of the site's build: policy, urgent advice, notices, icons, offline store.",
  },
];

/** What no file may say, comments aside, if its path matches `in`. */
export const forbiddenText = [
  {
    in: /^cpp\/engine\//,
    text: /\b(?:system|steady|high_resolution|utc|file)_clock\b|(?<![\w.>])(?:std::)?(?:s?rand|time|clock|f?printf|puts|fopen|fwrite|getenv|setlocale|system)\s*\(/,
    why: 'the engine has no clock, randomness, locale, input or output',
  },
  {
    in: /^(?:web|public|cpp\/engine|cpp\/wasm)\//,
    // The names of XML vocabularies and of the dialect of JSON Schema look like addresses and are none.
    text: /\b(?:https?|wss?|ftp):\/\/(?!www\.w3\.org\/(?:2000\/svg|1999\/x(?:link|html))|json-schema\.org\/draft\/)|(?:src|href|url)\s*[=(]\s*['"]?\/\/\w/,
    why: 'no address leads to another origin',
  },
  {
    in: /^web\/(?!ports\/|vite\.config).*\.tsx?$/,
    text: /\bDate\.now\b|\bnew Date\b(?!\([^)])|(?<!new |[\w.])Date\(\)|\bperformance\.now\b|\bMath\.random\b|\b(?:randomUUID|getRandomValues)\b/,
    why: 'the clock and randomness are ports',
  },
  {
    in: /^web\/(?!ports\/|store\/|physio\/).*\.tsx?$/,
    text: /\b(?:indexedDB|localStorage|sessionStorage)\b/,
    why: "only ports, the store and the physio's drafts reach what the device keeps",
  },
  {
    in: /^web\/.*\.tsx?$/,
    text: /(?<![\w.])fetch\(|\b(?:XMLHttpRequest|WebSocket|EventSource|RTCPeerConnection|WebTransport|sendBeacon)\b/,
    why: 'nothing leaves the device',
  },
  {
    in: /^web\/.*\.tsx?$/,
    text: /(?<![\w.])eval\(|\bnew Function\b|\b(?:dangerouslySetInnerHTML|(?:inner|outer|insertAdjacent)HTML|srcdoc)\b|\bdocument\.write/,
    why: 'text never becomes code or markup',
  },
  {
    in: /^web\/player\//,
    text: /\bkind:\s*['"][a-z_]*(?:done|complete|finish)/,
    why: 'only the person says that something is done',
  },
  {
    in: /^cpp\/content\//,
    text: /=>|\b(?:function|eval)\s*\(|<script|javascript:|\$\{|\{\{|&&|\|\||[=!<>]=/,
    why: 'content is data and holds no expression',
  },
];

/** How many files a folder may hold. */
export const mostFiles = 35;
