// Finds which tests carry a number (in a test's title or Catch2 tag) and which code files cite one.

import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { numbers_in } from './registry-check.mjs';

const test_file = /\.(?:cpp|tsx?|mjs)$/;
const code_file = /\.(?:[ch]pp|tsx?|mjs|css|json|html)$/;
const skipped_folder = new Set(['node_modules', 'build', '.git']);

function files_under(root, folder, wanted) {
  let found;
  try {
    found = readdirSync(join(root, folder), { withFileTypes: true });
  } catch {
    return []; // a folder that is not there yet holds no files
  }
  return found
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return skipped_folder.has(entry.name) ? [] : files_under(root, path, wanted);
      return wanted.test(entry.name) ? [path] : [];
    });
}

const slashes = (path) => path.split(sep).join('/');

/** Where a string or comment that begins at `at` ends, or null when neither begins there. */
function span_at(source, at, is_cpp) {
  const until = (mark, from) => {
    const end = source.indexOf(mark, from);
    return end < 0 ? source.length : end + mark.length;
  };
  if (source.startsWith('//', at)) return { kind: 'comment', end: until('\n', at) - 1 };
  if (source.startsWith('/*', at)) return { kind: 'comment', end: until('*/', at + 2) };
  if (is_cpp && source.startsWith('R"', at) && !/\w/.test(source[at - 1] ?? '')) {
    const open = source.indexOf('(', at);
    const end = until(`)${source.slice(at + 2, open)}"`, open);
    return { kind: 'string', end, text: source.slice(open + 1, end - (open - at)) };
  }
  const quote = source[at];
  const opens =
    quote === '"' || (quote === '`' && !is_cpp) || (quote === "'" && !(is_cpp && /\w/.test(source[at - 1] ?? '')));
  if (opens) {
    let end = at + 1;
    while (end < source.length && source[end] !== quote && (quote === '`' || source[end] !== '\n'))
      end += source[end] === '\\' ? 2 : 1;
    return { kind: 'string', end: end + 1, text: source.slice(at + 1, end) };
  }
  // A slash where a value may begin opens a regular expression, whose quotes are no quotes.
  if (!is_cpp && quote === '/' && /(?:^|[(,=:[!&|?{};+]|=>|return)\s*$/.test(source.slice(Math.max(0, at - 40), at))) {
    const regex = /^\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/.exec(source.slice(at, at + 2000));
    if (regex) return { kind: 'regex', end: at + regex[0].length };
  }
  return null;
}

/** The source as a list of tokens: strings with their text, and single characters of code; comments are gone. */
function tokens_of(source, is_cpp) {
  const tokens = [];
  for (let at = 0; at < source.length; ) {
    const span = span_at(source, at, is_cpp);
    if (span === null) {
      const word = /^[A-Za-z_$][\w$]*/.exec(source.slice(at, at + 200));
      if (word) tokens.push({ kind: 'word', text: word[0] });
      else if (!/\s/.test(source[at])) tokens.push({ kind: 'mark', text: source[at] });
      at += word ? word[0].length : 1;
      continue;
    }
    if (span.kind === 'string') tokens.push({ kind: 'string', text: span.text });
    at = Math.max(span.end, at + 1);
  }
  return tokens;
}

/** Index behind the bracket that closes the one at `at`. */
function behind_brackets(tokens, at) {
  let depth = 0;
  for (let i = at; i < tokens.length; ++i) {
    if (tokens[i].kind !== 'mark') continue;
    if ('([{'.includes(tokens[i].text)) ++depth;
    if (')]}'.includes(tokens[i].text) && --depth === 0) return i + 1;
  }
  return tokens.length;
}

const is_mark = (token, text) => token?.kind === 'mark' && token.text === text;

/** Strings among the arguments of the call whose bracket is at `at`; adjacent C++ strings are one. */
function string_arguments(tokens, at, how_many) {
  const strings = [];
  let i = at + 1;
  while (i < tokens.length && strings.length < how_many) {
    if (tokens[i].kind === 'string') {
      let text = '';
      for (; tokens[i]?.kind === 'string'; ++i) text += tokens[i].text;
      strings.push(text);
    } else if (is_mark(tokens[i], ',') || (tokens[i].kind === 'word' && strings.length === 0)) {
      ++i; // a fixture's name, or the comma between
    } else {
      break;
    }
  }
  return strings;
}

const catch_macro = /^(?:TEMPLATE_)?(?:LIST_)?(?:TEST_CASE|SCENARIO)(?:_METHOD|_SIG)*$/;
const idle_tag = /\[\.[^\]]*\]|\[!(?:shouldfail|mayfail)\]/;
const idle_modifier = new Set(['skip', 'todo', 'fixme', 'fails', 'fail', 'describe', 'step', 'use']);
const table_modifier = new Set(['each', 'for', 'prop', 'extend', 'skipIf', 'runIf']);

function cpp_tests(tokens) {
  const tests = [];
  for (let i = 0; i + 1 < tokens.length; ++i) {
    if (tokens[i].kind !== 'word' || !is_mark(tokens[i + 1], '(')) continue;
    if (catch_macro.test(tokens[i].text)) {
      const [title = '', tags = ''] = string_arguments(tokens, i + 1, 2);
      // Hidden tests and those that may fail show nothing.
      if (title !== '' && !idle_tag.test(tags)) tests.push({ title, carries: `${title} ${tags}` });
    } else if (tokens[i].text === 'prop' || tokens[i].text === 'check') {
      const [title = ''] = string_arguments(tokens, i + 1, 1); // rc::prop("…"), rc::check("…")
      if (title !== '') tests.push({ title, carries: title });
    }
  }
  return tests;
}

function js_tests(tokens) {
  const tests = [];
  for (let i = 0; i < tokens.length; ++i) {
    if (
      tokens[i].kind !== 'word' ||
      (tokens[i].text !== 'test' && tokens[i].text !== 'it') ||
      is_mark(tokens[i - 1], '.')
    )
      continue;
    let at = i + 1;
    let idle = false;
    while (is_mark(tokens[at], '.') && tokens[at + 1]?.kind === 'word') {
      const modifier = tokens[at + 1].text;
      idle ||= idle_modifier.has(modifier);
      at += 2;
      if (table_modifier.has(modifier) && is_mark(tokens[at], '(')) at = behind_brackets(tokens, at);
    }
    if (!is_mark(tokens[at], '(') || tokens[at + 1]?.kind !== 'string' || idle) continue;
    tests.push({ title: tokens[at + 1].text, carries: tokens[at + 1].text });
  }
  return tests;
}

/** Tests of one source text: their titles and the text in which numbers count. */
export function tests_in(source, name) {
  const is_cpp = /\.[ch]pp$/.test(name);
  const tokens = tokens_of(source, is_cpp);
  return is_cpp ? cpp_tests(tokens) : js_tests(tokens);
}

/** All tests below `root`/tests that carry a number: [{file, title, ids}]. The registry's own tests carry none. */
export function scan_tests(root, known) {
  return files_under(root, 'tests', test_file)
    .map(slashes)
    .filter((file) => !file.startsWith('tests/registry/'))
    .flatMap((file) =>
      tests_in(readFileSync(join(root, file), 'utf8'), file)
        .map(({ title, carries }) => ({ file, title, ids: numbers_in(carries, known, 'FRH') }))
        .filter(({ ids }) => ids.length > 0),
    );
}

/** Citations in code and content (not in the registry itself): [{file, ids}]. */
export function scan_code(root, known) {
  return ['cpp', 'web', 'scripts']
    .flatMap((folder) => files_under(root, folder, code_file))
    .filter((file) => !/registry[^/\\]*\.(?:json|mjs)$/.test(file))
    .map((file) => ({ file: slashes(file), ids: numbers_in(readFileSync(join(root, file), 'utf8'), known, 'FRH') }))
    .filter(({ ids }) => ids.length > 0);
}
