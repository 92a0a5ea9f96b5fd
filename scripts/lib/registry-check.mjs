// Checks the registry on its own: its shape and its words, and that every number it names exists.

import { bannedIn, tooHard } from './registry-text.mjs';

const kindOfLetter = { F: 'fact', R: 'rule', H: 'hazard', L: 'ladder', T: 'ladder' };
const kindOf = (id) => (/^[A-Z]\d/.test(id) ? kindOfLetter[id[0]] : 'rule');
const entryKeys = ['id', 'kind', 'title', 'text', 'plain', 'sources', 'ours'];
const titleLength = 60;

/** Returns the numbers that a text names. Ranges such as "R1 to R9" or "R10-R17" include the existing numbers between. */
export function numbersIn(text, known, letters = 'FRHLT') {
  const found = new Set();
  const pattern = new RegExp(
    `(?<![\\w#&\\\\])([${letters}])(\\d{1,2})(?:\\s?(?:-|–|to)\\s?\\1(\\d{1,2}))?(?!\\w)`,
    'g',
  );
  for (const [, letter, from, to] of text.matchAll(pattern)) {
    found.add(`${letter}${Number(from)}`);
    if (to === undefined) continue;
    found.add(`${letter}${Number(to)}`);
    for (let n = Number(from) + 1; n < Number(to); ++n) {
      if (known.has(`${letter}${n}`)) found.add(`${letter}${n}`);
    }
  }
  return [...found];
}

const isText = (value) =>
  typeof value === 'string' && value !== '' && value === value.trim() && !/[\p{Cc}\p{Cf}]/u.test(value);

function keyFaults(value, wanted, where) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${where} is not an object`];
  const missing = wanted.filter((key) => !Object.hasOwn(value, key)).map((key) => `${where} has no "${key}"`);
  const unknown = Object.keys(value).filter((key) => !wanted.includes(key));
  return [...missing, ...unknown.map((key) => `${where} has an unknown key "${key}"`)];
}

function sourceFaults(sources) {
  const faults = [];
  const seen = new Set();
  for (const [index, source] of sources.entries()) {
    const where = `source ${source?.id ?? index}`;
    const broken = keyFaults(source, ['id', 'title', 'note'], where);
    faults.push(...broken);
    if (broken.length > 0) continue;
    for (const key of ['id', 'title', 'note'])
      if (!isText(source[key])) faults.push(`${where}: "${key}" is not a plain text`);
    if (seen.has(source.id)) faults.push(`${where} is listed twice`);
    seen.add(source.id);
    faults.push(...bannedIn(String(source.note)).map((why) => `${where}: note ${why}`));
  }
  return faults;
}

function shapeFaults(entry, where) {
  const faults = keyFaults(entry, entryKeys, where);
  if (faults.length > 0) return faults;
  for (const key of ['id', 'title', 'text', 'plain'])
    if (!isText(entry[key])) faults.push(`${where}: "${key}" is not a plain text`);
  if (!Array.isArray(entry.sources) || entry.sources.length === 0) faults.push(`${where} names no source`);
  if (typeof entry.ours !== 'boolean') faults.push(`${where}: "ours" is not true or false`);
  return faults;
}

function meaningFaults(entry, where, known, sourceIds) {
  const faults = [];
  if (kindOf(entry.id) !== entry.kind)
    faults.push(`${where} is of kind "${entry.kind}", which does not match its letter`);
  if (entry.title.length > titleLength) faults.push(`${where}: title is longer than ${titleLength} characters`);
  for (const source of entry.sources)
    if (!sourceIds.has(source)) faults.push(`${where} names the unknown source ${source}`);
  if (new Set(entry.sources).size !== entry.sources.length) faults.push(`${where} names a source twice`);
  if (entry.ours !== entry.sources.includes('OURS'))
    faults.push(`${where}: "ours" and the source OURS must go together`);
  for (const key of ['title', 'text', 'plain']) {
    faults.push(...bannedIn(entry[key]).map((why) => `${where}: ${key} ${why}`));
    for (const id of numbersIn(entry[key], known)) {
      if (!known.has(id)) faults.push(`${where}: ${key} names ${id}, which does not exist`);
    }
  }
  if (numbersIn(entry.plain, known).length > 0) faults.push(`${where}: plain names a number of ours`);
  faults.push(...tooHard(entry.plain).map((why) => `${where}: plain ${why}`));
  return faults;
}

/** Returns all faults of a parsed registry as sentences. */
export function registryFaults(registry) {
  const top = keyFaults(registry, ['version', 'sources', 'entries'], 'the registry');
  if (top.length > 0) return top;
  if (registry.version !== 1) return [`the registry has version ${registry.version}, not 1`];
  if (!Array.isArray(registry.sources) || !Array.isArray(registry.entries))
    return ['"sources" and "entries" must be lists'];

  const faults = sourceFaults(registry.sources);
  const sourceIds = new Set(registry.sources.map((source) => source?.id));
  const ids = registry.entries.map((entry) => entry?.id);
  const known = new Set(ids);
  for (const [index, entry] of registry.entries.entries()) {
    const where = typeof entry?.id === 'string' ? entry.id : `entry ${index}`;
    const broken = shapeFaults(entry, where);
    faults.push(...(broken.length > 0 ? broken : meaningFaults(entry, where, known, sourceIds)));
    if (ids.indexOf(entry?.id) !== index) faults.push(`${where} is there twice`);
  }
  return faults;
}
