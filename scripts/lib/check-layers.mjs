/**
 * Enforces the table of layers.mjs: `node scripts/lib/check-layers.mjs [ROOT]` prints each violation and exits with 1 if there is any.
 * tests/check/layers.test.mjs proves that each rule sees a violation.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dirname, join as joined } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import * as table from './layers.mjs';

const isCpp = (file) => /\.[ch]pp$/.test(file);
const isScript = (file) => /\.(?:tsx?|mjs)$/.test(file);
const isSource = (file) => isCpp(file) || isScript(file) || file.endsWith('.css');

const filesBelow = (root, folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:png|woff2?)$/.test(entry.name))
    .map((entry) => joined(folder, entry.parentPath.slice(join(root, folder).length), entry.name));

const includesOf = (text) =>
  [...text.matchAll(/^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)/gm)].map(({ index, 1: quote, 2: name }) => {
    return { at: index, name, local: quote === '"' };
  });

/** Returns static, dynamic and type imports, and re-exports. */
function importsOf(file, text) {
  const { module, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
  const requests = [
    ...module.staticImports,
    ...module.staticExports.flatMap(({ entries }) => entries),
    ...module.dynamicImports,
  ];
  return requests.flatMap(({ moduleRequest: request }) => {
    const name = request && text.slice(request.start + 1, request.end - 1).replace(/\?\w+$/, '');
    return name ? [{ at: request.start, name, local: name.startsWith('.') }] : [];
  });
}

/** Returns the file that an import refers to, or null if it is outside the tree. */
function fileOf(root, file, { name, local }) {
  // Includes within the engine name the folder, so they are never relative to the file.
  const beside = file.startsWith('cpp/engine/') ? [] : [dirname(file)];
  const folders = isCpp(file) ? ['cpp/engine', 'tests', ...beside] : beside;
  return (local && folders.map((folder) => joined(folder, name)).find((path) => existsSync(join(root, path)))) || null;
}

const isBelow = (path, entry) => path === entry || path.startsWith(`${entry}/`);

/** Returns the imports that break the nearest row for the file's folder or a folder above it. */
function forbiddenImports(layers, file, imports) {
  const rows = layers
    .filter((row) => file.startsWith(`${row.folder}/`))
    .sort((a, b) => b.folder.length - a.folder.length);
  const allowed = rows.find((row) => row.imports)?.imports;
  const outside = rows.find((row) => row.outside)?.outside;
  return imports.filter(({ name, path }) => {
    if (path) return allowed && dirname(path) !== dirname(file) && !allowed.some((entry) => isBelow(path, entry));
    return outside && !outside.some((entry) => isBelow(name, entry));
  });
}

/** Returns each circle of imports once, as a list that begins and ends with the same file. */
function circles(graph) {
  const found = [];
  const done = new Set();
  const visit = (file, path) => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file]);
    else if (!done.has(file)) for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}

/** Replaces comments by spaces. This is approximate: text after `//` counts as a comment unless it looks like an address. */
const withoutComments = (text) =>
  text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"(=])\/\/.*/g, (comment) => comment.replace(/[^\n]/g, ' '));

function folderFaults(layers, files, mostFiles) {
  const sizes = new Map();
  for (const file of files) sizes.set(dirname(file), (sizes.get(dirname(file)) ?? 0) + 1);
  const rows = new Set(layers.filter((row) => row.sentence).map((row) => row.folder));
  const mirrored = (folder) => folder.replace(/^tests\/engine\//, 'cpp/engine/').replace(/^tests\/web\//, 'web/');
  const isDescribed = (folder) =>
    rows.has(folder) || (mirrored(folder) !== folder && [...rows].some((row) => isBelow(row, mirrored(folder))));
  const fault = (text) => (file) => ({ file, text });
  const folders = [...sizes.keys()];
  return [
    ...folders.filter((folder) => !isDescribed(folder)).map(fault('layers.mjs has no sentence for this folder')),
    ...folders
      .filter((folder) => sizes.get(folder) > mostFiles)
      .map(fault(`more than ${mostFiles} files lie in this folder`)),
    ...[...rows]
      .filter((folder) => !sizes.has(folder))
      .map(fault('layers.mjs describes this folder, which has no source file')),
  ];
}

/** Returns every violation below `root` as {file, line, text}. `line` is missing if the fault concerns a whole file or folder. */
export function layerFaults(root, { layers, forbiddenText, mostFiles } = table) {
  const files = readdirSync(root)
    .filter((folder) => /^(?:cpp|web|tests|scripts|public)$/.test(folder))
    .flatMap((folder) => filesBelow(root, folder));
  const graph = new Map();
  const faults = folderFaults(layers, files.filter(isSource), mostFiles);
  for (const file of files) {
    const rules = forbiddenText.filter((rule) => rule.in.test(file));
    if (!isSource(file) && rules.length === 0) continue;
    const text = readFileSync(join(root, file), 'utf8');
    const found = isCpp(file) ? includesOf(text) : isScript(file) ? importsOf(file, text) : [];
    const imports = found.map((each) => ({ ...each, path: fileOf(root, file, each) }));
    const add = (at, fault) => faults.push({ file, line: text.slice(0, at).split('\n').length, text: fault });
    graph.set(
      file,
      imports.flatMap(({ path }) => path ?? []),
    );
    for (const { at, name, path } of forbiddenImports(layers, file, imports))
      add(at, `${dirname(file)} may not import ${path ?? name}`);
    for (const rule of rules) {
      const said = rule.text.exec(isSource(file) ? withoutComments(text) : text);
      if (said) add(said.index, `${said[0].trim()}: ${rule.why}`);
    }
  }
  for (const circle of circles(graph))
    faults.push({ file: circle[0], text: `imports go in a circle: ${circle.join(' → ')}` });
  return faults;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = layerFaults(process.argv[2] ?? fileURLToPath(new URL('../..', import.meta.url)));
  for (const { file, line, text } of faults) console.error(`${line ? `${file}:${line}` : file}: ${text}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
