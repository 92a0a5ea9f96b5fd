/**
 * The folders of this repository: what each is for, and what its files may import. `scripts/lib/check-layers.mjs` enforces this table.
 *
 * - `folder`: a row speaks for the files that lie directly in its folder. The folders of tests/engine and tests/web mirror those of
 *   cpp/engine and web and need no rows of their own.
 * - `imports`: the folders, with all below them, and the files that its files may import, besides their own folder.
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

/** What most screens may import. */
const forScreens = ['web/engine', 'web/words', 'web/ui/model', 'web/ui/components'];
const forPhysio = [...forScreens, 'web/ports', 'web/physio'];

export const layers = [
  {
    folder: 'cpp/engine',
    sentence: 'The one class that the shell, the command and the tests see.',
    imports: ['cpp/engine'],
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
    imports: ['cpp/engine'],
  },
  {
    folder: 'web',
    sentence: 'The pages that start the app, and how they are built.',
    imports: ['web', 'scripts/site'],
    outside: ['preact', '@preact/signals', 'node:fs', 'node:url', 'vite'],
  },
  {
    folder: 'web/engine',
    sentence:
      'The types of everything that crosses the boundary to the C++ engine, the one class that calls it, and the faults of the shell.',
    imports: [],
    outside: ['@wasm'],
  },
  {
    folder: 'web/words',
    sentence: 'The catalogue of words, and the functions that put numbers, dates and names into them.',
    imports: ['web/engine'],
    outside: [],
  },
  {
    folder: 'web/player',
    sentence: 'Where a session stands, as a pure function of its timeline, its stamps and a moment.',
    imports: ['web/engine'],
    outside: [],
  },
  {
    folder: 'web/figure',
    sentence: 'The geometry of the drawn figure: poses, movements and strokes, without any DOM.',
    imports: ['web/engine'],
    outside: [],
  },
  {
    folder: 'web/ports',
    sentence:
      'The interfaces to everything outside the app (clock, sound, storage, camera), and their implementations for the browser.',
    imports: ['web/engine'],
    outside: ['qr/decode.js'],
  },
  {
    folder: 'web/store',
    sentence:
      "The log, the backups and the physio's drafts on this device, and the loop that turns a command into stored records.",
    imports: ['web/engine', 'web/ports'],
    outside: ['idb', '@preact/signals'],
  },
  {
    folder: 'web/physio',
    sentence: "What the physio's pages can ask for: an engine of their own, simulations, and the preview in its frame.",
    imports: ['web/engine', 'web/ports'],
    outside: ['@preact/signals'],
  },
  {
    folder: 'web/sw',
    sentence: 'The service worker that keeps the app usable offline, and its registration.',
    imports: [],
    outside: ['workbox-precaching', 'workbox-routing', 'workbox-window'],
  },
  {
    folder: 'web/ui/model',
    sentence:
      "What every screen can know, ask for and lead to: the app's model, the addresses, and the context that carries both.",
    imports: ['web/engine', 'web/ports', 'web/physio'],
  },
  {
    folder: 'web/ui/components/pictures',
    sentence: 'Icons, emblems and the drawn figure.',
    imports: ['web/engine', 'web/figure'],
  },
  {
    folder: 'web/ui/components/content',
    sentence: 'Parts that show something within a page: buttons, cards, notices, lists of facts and reasons.',
    imports: ['web/engine', 'web/words', 'web/ui/model', 'web/ui/components/pictures'],
  },
  {
    folder: 'web/ui/components/layout',
    sentence: 'The frame around every page: header, tabs, standing notices, loading, and the base styles.',
    imports: ['web/engine', 'web/words', 'web/ui/model', 'web/ui/components/pictures', 'web/ui/components/content'],
  },
  {
    folder: 'web/ui/components/questions',
    sentence: 'Pages and controls that ask something: choices, scales, fields and their Continue button.',
    imports: [
      'web/engine',
      'web/words',
      'web/ui/model',
      'web/ui/components/pictures',
      'web/ui/components/content',
      'web/ui/components/layout',
    ],
  },
  {
    folder: 'web/ui/sharing',
    sentence:
      'A programme that comes from a physio: opening its link, comparing it, following it, and going back to the standard one.',
    imports: [...forScreens, 'web/ports'],
  },
  {
    folder: 'web/ui/screening',
    sentence: 'The safety questions, the cards that stop, and how a stop is cleared (R1-R9).',
    imports: [...forScreens, 'web/ui/sharing'],
  },
  {
    folder: 'web/ui/assessment',
    sentence: 'The questionnaire from which the first plan is made (R10).',
    imports: [...forScreens, 'web/ui/sharing'],
  },
  {
    folder: 'web/ui/plan',
    sentence: 'The plan, the calming items, and every change to the plan that is offered or asked for.',
    imports: [...forScreens, 'web/ui/sharing'],
  },
  {
    folder: 'web/ui/session',
    sentence: 'Before, during and after a guided session.',
    imports: [...forScreens, 'web/player', 'web/ports'],
  },
  {
    folder: 'web/ui/diary',
    sentence:
      'What a person records by day: mornings, sessions without the guide, other activities, weekly reviews, and the list of all of them.',
    imports: [...forScreens, 'web/ui/session'],
  },
  {
    folder: 'web/ui/setbacks',
    sentence: 'What a person can report or ask for when things go badly: a flare, a break, less load, an injury.',
    imports: forScreens,
  },
  {
    folder: 'web/ui/today',
    sentence: "The first page once there is a plan: the next step, the day's tasks, and advice.",
    imports: [...forScreens, 'web/ui/setbacks', 'web/ui/sharing'],
  },
  {
    folder: 'web/ui/data',
    sentence: "The person's data: copies, restoring, storage, and the theme.",
    imports: [...forScreens, 'web/ports'],
  },
  {
    folder: 'web/ui/physio/draft',
    sentence: 'What all pages about one draft share: opening, naming, citing, and the form of a saved draft.',
    imports: forPhysio,
  },
  {
    folder: 'web/ui/physio/builder',
    sentence: 'The form in which a physio edits a programme, with undo and automatic saving.',
    imports: [...forPhysio, 'web/ui/physio/draft'],
  },
  {
    folder: 'web/ui/physio/list',
    sentence: "The list of a physio's drafts and templates.",
    imports: [...forPhysio, 'web/ui/physio/draft', 'web/ui/physio/builder'],
  },
  {
    folder: 'web/ui/physio/people',
    sentence: 'What virtual people go through under a draft.',
    imports: [...forPhysio, 'web/ui/physio/draft'],
  },
  {
    folder: 'web/ui/physio/preview',
    sentence: 'Trying a draft as a patient, in a frame.',
    imports: [...forPhysio, 'web/ui/physio/draft'],
  },
  {
    folder: 'web/ui/physio/send',
    sentence: 'Handing a draft over as a link, a QR code or a file.',
    imports: [...forPhysio, 'web/ui/physio/draft'],
    outside: ['preact', '@preact/signals', 'qr'],
  },
  {
    folder: 'web/ui/physio/print',
    sentence: 'A draft on paper.',
    imports: [...forPhysio, 'web/ui/physio/draft', 'web/ui/physio/send'],
  },
  {
    folder: 'web/ui/physio',
    sentence: "Chooses the physio's page for an address.",
    imports: [
      ...forScreens,
      'web/ui/physio/builder',
      'web/ui/physio/list',
      'web/ui/physio/people',
      'web/ui/physio/preview',
      'web/ui/physio/print',
      'web/ui/physio/send',
    ],
  },
  {
    folder: 'web/ui/shell',
    sentence: 'Chooses the screen for an address, and the pages that work without an engine or a log.',
    imports: ['web/engine', 'web/words', 'web/ports', 'web/ui'],
  },
  {
    folder: 'web/app',
    sentence: "Implements the app's model on the ports of a browser, and the preview's page around it.",
    imports: [
      'web/engine',
      'web/ports',
      'web/store',
      'web/physio',
      'web/sw',
      'web/ui/model',
      'web/ui/shell',
      'web/ui/physio/preview',
    ],
    outside: ['preact', '@preact/signals'],
  },
  {
    folder: 'web/gallery',
    sentence: 'Every screen in every state, for development and tests; never part of the site.',
    imports: ['web', 'tests/web', 'cpp/content'],
  },
  { folder: 'tests/engine', sentence: 'The engine, folder by folder, in Catch2: natively and as WebAssembly.' },
  { folder: 'tests/golden', sentence: 'Recorded stories and forms, which show what a change of a rule changes.' },
  {
    folder: 'tests/stories',
    sentence: 'The virtual patients and their stories, which every suite of the engine shares.',
  },
  { folder: 'tests/support', sentence: 'Small helpers and documents that several suites share.' },
  { folder: 'tests/compare', sentence: 'Writes the stories and random lives that scripts/compare plays.' },
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
  { folder: 'scripts/lib/compare', sentence: 'How scripts/compare plays, translates, draws and reports.' },
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
    in: /^web\/(?!ports\/|store\/|app\/browser_ports).*\.tsx?$/,
    text: /\b(?:indexedDB|localStorage|sessionStorage)\b/,
    why: 'only ports and the store reach what the device keeps',
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
    in: /^web\/(?:ui|player|figure|words)\//,
    text: /\bengine\/engine\.ts['"]/,
    why: 'a screen reaches the engine through the model of the app only',
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
