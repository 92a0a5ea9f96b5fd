// The arrows that must never exist, checked on the source: `node scripts/lib/arrows.mjs [ROOT]` names each that does.
// tests/check/arrows.test.mjs proves that each rule sees a violation.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withoutComments } from './source-text.mjs';

const include = (names) => new RegExp(`#\\s*include\\s*[<"](?:${names})[>"]`);
/** `import type` and `export type` leave no code behind, so they are no arrow. */
const importsFrom = (where) =>
  new RegExp(`(?:import|export)(?!\\s+type\\b)[^;'"]*?['"]${where}['"]|import\\(\\s*['"]${where}['"]`, 's');

const streams = 'iostream|istream|ostream|fstream|sstream|iomanip|streambuf|syncstream';
const system =
  'filesystem|ctime|time\\.h|thread|mutex|future|random|locale|clocale|cmath|math\\.h|unistd\\.h|sys/[^>"]*|cstdlib|stdlib\\.h';

/** @type {{arrow: string, in: RegExp, except?: RegExp, finds: RegExp[]}[]} */
export const rules = [
  {
    arrow: 'anything but cpp/wasm/bindings.cpp → emscripten',
    in: /^(?:cpp|tests)\/.*\.[ch]pp$/,
    except: /^cpp\/wasm\/bindings\.cpp$/,
    finds: [/#\s*include\s*[<"]emscripten/, /\b__EMSCRIPTEN__\b|\bEM_(?:ASM|JS)\b/],
  },
  {
    arrow: 'engine → clock',
    in: /^cpp\/engine\//,
    finds: [
      /\b(?:system|steady|high_resolution|utc|tai|gps|file)_clock\b/,
      /(?<![\w.>])(?:std::|::)?(?:time|clock|gettimeofday|clock_gettime|localtime|gmtime|mktime|strftime)\s*\(/,
      include('ctime|time\\.h|sys/time\\.h'),
    ],
  },
  {
    arrow: 'engine → random',
    in: /^cpp\/engine\//,
    finds: [include('random'), /(?<![\w.>])(?:std::)?s?rand\s*\(|\brandom_device\b|\bmt19937/],
  },
  {
    arrow: 'engine → filesystem or stream',
    in: /^cpp\/engine\//,
    finds: [
      include(streams),
      include(system),
      /\bstd::(?:cout|cerr|clog|cin|ifstream|ofstream|fstream|o?stringstream|filesystem)\b/,
      /(?<![\w.>])(?:std::)?(?:fopen|fwrite|fread|printf|fprintf|puts|getenv|setlocale|system)\s*\(/,
    ],
  },
  {
    arrow: 'ui → IndexedDB',
    in: /^web\/ui\//,
    finds: [/\bindexedDB\b|\bIDB[A-Z]\w*|\b(?:local|session)Storage\b/, importsFrom('idb(?:/[^\'"]*)?')],
  },
  {
    arrow: 'component → log, round the decider',
    in: /^web\/(?:ui|player)\//,
    finds: [importsFrom('[^\'"]*/store/[^\'"]*'), importsFrom('[^\'"]*/engine/engine(?:\\.ts)?')],
  },
  {
    arrow: 'anything but web/engine/engine.ts → the glue',
    in: /^web\/.*\.tsx?$/,
    except: /^web\/(?:engine\/(?:engine|glue\.d)|vite\.config)\.ts$/,
    finds: [/['"]@wasm\b|heelwise_engine\.(?:mjs|wasm)/],
  },
  {
    arrow: 'web (outside ports) → clock or chance',
    in: /^web\/.*\.tsx?$/,
    except: /^web\/(?:ports\/|vite\.config\.ts$)/,
    finds: [
      /\bDate\s*\.\s*now\b|\bnew\s+Date\s*(?:\(\s*\)|(?!\s*\())|(?<!new\s)(?<![\w.])Date\s*\(\s*\)|\bperformance\s*\.\s*now\b|\bTemporal\s*\.\s*Now\b/,
      /\bMath\s*\.\s*random\b|\bgetRandomValues\b|\brandomUUID\b/,
    ],
  },
  {
    arrow: "service worker → a person's data",
    in: /^web\/sw\//,
    finds: [
      /\bindexedDB\b|\bIDB[A-Z]\w*|\b(?:local|session)Storage\b/,
      importsFrom('idb(?:/[^\'"]*)?'),
      importsFrom('[^\'"]*/(?:store|app|engine|ui|player)/[^\'"]*'),
    ],
  },
  {
    arrow: 'imported file or link → log without validation and consent',
    in: /^web\/.*\.tsx?$/,
    except: /^web\/(?:store|app)\//,
    finds: [importsFrom('[^\'"]*/store/(?:indexeddb_log|memory_log|log)(?:\\.ts)?')],
  },
  {
    arrow: 'player → "done" without the person',
    in: /^web\/player\//,
    finds: [/\bkind:\s*['"][a-z_]*(?:done|complete|finish)/],
  },
  {
    arrow: 'anything → a network address other than its own origin',
    in: /^(?:web|public|cpp\/engine|cpp\/wasm)\/.*\.(?:tsx?|css|html|json|svg|webmanifest|[ch]pp)$/,
    finds: [
      // Names of XML vocabularies and of the dialect of JSON Schema look like addresses and are none.
      /\b(?:https?|wss?|ftp):\/\/(?!www\.w3\.org\/(?:2000\/svg|1999\/xlink|1999\/xhtml)|json-schema\.org\/draft\/2020-12\/schema")/,
      /(?:src|href|url)\s*[=(]\s*['"]?\/\/\w/,
      /\b(?:XMLHttpRequest|WebSocket|EventSource|RTCPeerConnection|WebTransport|sendBeacon)\b/,
      /(?<![\w.])(?:(?:window|self|globalThis)\s*\.\s*)?fetch\s*\(/,
    ],
  },
  {
    arrow: 'text → code',
    in: /^web\/.*\.tsx?$/,
    finds: [
      /(?<![\w.])eval\s*\(|\bnew\s+Function\b/,
      /\b(?:dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|srcdoc)\b|\bdocument\s*\.\s*write/,
    ],
  },
];

const expression =
  /=>|\bfunction\s*\(|\beval\s*\(|<script|javascript:|\$\{|\{\{|[\w)\]]\s*(?:&&|\|\||[=!]=|[<>]=)\s*[\w(]/i;
const expressionKey = /^(?:expr(?:ession)?|eval|script|code|formula|when_js|lambda)$/i;

/** Content is data: no key that names an expression, no value that reads as one. */
function contentFaults(file, text) {
  const faults = [];
  const look = (value, path) => {
    if (typeof value === 'string' && expression.test(value)) faults.push(`${path} reads as an expression`);
    if (value === null || typeof value !== 'object') return;
    for (const [key, inner] of Object.entries(value)) {
      if (expressionKey.test(key)) faults.push(`${path}/${key} names an expression`);
      look(inner, `${path}/${key}`);
    }
  };
  try {
    look(JSON.parse(text), '');
  } catch (problem) {
    faults.push(`is no JSON: ${problem.message}`);
  }
  return faults.map((fault) => ({ file, line: 1, arrow: 'content → executable expression', text: fault }));
}

function filesBelow(root, folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replace(/^\//, ''))
    .sort();
}

const readable = ['.ts', '.tsx', '.css', '.html', '.json', '.svg', '.webmanifest', '.cpp', '.hpp'];
const code = (file, text) => {
  if (/\.[ch]pp$/.test(file)) return withoutComments(text, { templates: false });
  return /\.tsx?$/.test(file) ? withoutComments(text) : text;
};

function ruleFaults(file, text) {
  const faults = [];
  for (const rule of rules.filter((each) => each.in.test(file) && !each.except?.test(file))) {
    for (const find of rule.finds) {
      for (const found of text.matchAll(new RegExp(find, `${find.flags}g`))) {
        const line = text.slice(0, found.index).split('\n').length;
        faults.push({ file, line, arrow: rule.arrow, text: found[0].replace(/\s+/g, ' ').slice(0, 80) });
      }
    }
  }
  return faults;
}

/** Every forbidden arrow below `root`: {file, line, arrow, text}. */
export function arrowFaults(root) {
  const faults = ['cpp', 'web', 'public', 'tests/engine', 'tests/golden', 'tests/properties']
    .flatMap((folder) => filesBelow(root, folder))
    .filter((file) => readable.includes(extname(file)))
    .flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      const own = ruleFaults(file, code(file, text));
      return /^cpp\/content\/.*\.json$/.test(file) ? [...own, ...contentFaults(file, text)] : own;
    });
  // One line can offend one rule in two ways; once is enough.
  const seen = new Set();
  return faults.filter(({ file, line, arrow }) => {
    const key = `${file}:${line}:${arrow}`;
    return !seen.has(key) && seen.add(key);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = arrowFaults(process.argv[2] ?? fileURLToPath(new URL('../..', import.meta.url)));
  for (const { file, line, arrow, text } of faults) console.error(`${file}:${line}: ${arrow}: ${text}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
