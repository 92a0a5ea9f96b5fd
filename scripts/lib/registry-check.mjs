// Checks the registry by itself: its shape, that it is complete, that every number it names exists, and its words.

import { banned_in, too_hard } from './registry-text.mjs';

/** The issues of the work, by name, and whether their tests are due. */
export const issues = new Map([
  [2, { name: 'the skeleton', due: true }],
  [3, { name: 'the first patient', due: true }],
  [4, { name: 'all the rules', due: true }],
  [5, { name: 'the guided session', due: true }],
  [6, { name: 'moving figures', due: true }],
  [7, { name: "the physio's link", due: true }],
]);

const range = (letter, from, to) => Array.from({ length: to - from + 1 }, (_, i) => `${letter}${from + i}`);

/** Every number that must have an entry. There never was an F27, and some R are unused.
 *  The three with a word for an id hold what belongs to no single number. */
export const required_ids = [
  ...range('F', 1, 26),
  ...range('F', 28, 32),
  ...['screening', 'bounds', 'intended_use'],
  ...range('R', 1, 24),
  ...range('R', 30, 44),
  ...range('R', 50, 54),
  ...range('R', 60, 62),
  ...range('H', 1, 22),
  ...range('L', 0, 6),
  ...range('T', 0, 4),
];

export const required_sources = ['ISO', 'NHS', 'SILB', 'PMM', 'BAX', 'RIO', 'ONE', 'CLIF', 'CPG', 'DUTCH', 'OURS'];

/** Hazards whose first tests are due with the skeleton, so that nobody can postpone one by editing the registry. */
export const skeleton_hazards = [1, 2, 3, 5, 7, 8, 11, 13, 14, 15, 16, 18, 19, 20, 22].map((n) => `H${n}`);

/** And those whose tests are due with the first patient. */
export const patient_hazards = [2, 4, 5, 6, 7, 8, 9, 12, 13, 14, 17, 18, 19, 22].map((n) => `H${n}`);

const kind_of_letter = { F: 'fact', R: 'rule', H: 'hazard', L: 'ladder', T: 'ladder' };
const kind_of = (id) => (/^[A-Z]\d/.test(id) ? kind_of_letter[id[0]] : 'rule');
const entry_keys = ['id', 'kind', 'title', 'text', 'plain', 'sources', 'ours', 'issue'];
const title_length = 60;

/** Numbers named in a text, ranges such as "R1 to R9" or "R10-R17" filled in with those that exist. */
export function numbers_in(text, known, letters = 'FRHLT') {
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

const is_text = (value) =>
  typeof value === 'string' && value !== '' && value === value.trim() && !/[\p{Cc}\p{Cf}]/u.test(value);

function keys_fault(value, wanted, where) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${where} is not an object`];
  const missing = wanted.filter((key) => !Object.hasOwn(value, key)).map((key) => `${where} has no "${key}"`);
  const unknown = Object.keys(value).filter((key) => !wanted.includes(key));
  return [...missing, ...unknown.map((key) => `${where} has an unknown key "${key}"`)];
}

function check_sources(sources) {
  const faults = [];
  const seen = new Set();
  for (const [index, source] of sources.entries()) {
    const where = `source ${source?.id ?? index}`;
    const broken = keys_fault(source, ['id', 'title', 'note'], where);
    faults.push(...broken);
    if (broken.length > 0) continue;
    for (const key of ['id', 'title', 'note'])
      if (!is_text(source[key])) faults.push(`${where}: "${key}" is not a plain text`);
    if (seen.has(source.id)) faults.push(`${where} is listed twice`);
    seen.add(source.id);
    faults.push(...banned_in(String(source.note)).map((why) => `${where}: note ${why}`));
  }
  return [...faults, ...required_sources.filter((id) => !seen.has(id)).map((id) => `source ${id} is missing`)];
}

function check_entry_shape(entry, where) {
  const wanted = entry?.kind === 'hazard' ? [...entry_keys, 'tests_by_issue'] : entry_keys;
  const faults = keys_fault(entry, wanted, where);
  if (faults.length > 0) return faults;
  for (const key of ['id', 'title', 'text', 'plain'])
    if (!is_text(entry[key])) faults.push(`${where}: "${key}" is not a plain text`);
  if (!Array.isArray(entry.sources) || entry.sources.length === 0) faults.push(`${where} names no source`);
  if (typeof entry.ours !== 'boolean') faults.push(`${where}: "ours" is not true or false`);
  if (!issues.has(entry.issue)) faults.push(`${where} belongs to the unknown issue ${entry.issue}`);
  if (entry.kind === 'hazard') {
    const due = entry.tests_by_issue;
    if (!Array.isArray(due) || due.length === 0 || !due.every((n) => issues.has(n))) {
      faults.push(`${where}: "tests_by_issue" is not a list of known issues`);
    }
  }
  return faults;
}

function check_entry_meaning(entry, where, known, source_ids) {
  const faults = [];
  if (kind_of(entry.id) !== entry.kind)
    faults.push(`${where} is of kind "${entry.kind}", which its letter does not mean`);
  if (entry.title.length > title_length) faults.push(`${where}: title is longer than ${title_length} characters`);
  for (const source of entry.sources)
    if (!source_ids.has(source)) faults.push(`${where} names the unknown source ${source}`);
  if (new Set(entry.sources).size !== entry.sources.length) faults.push(`${where} names a source twice`);
  if (entry.ours !== entry.sources.includes('OURS'))
    faults.push(`${where}: "ours" and the source OURS must go together`);
  for (const key of ['title', 'text', 'plain']) {
    faults.push(...banned_in(entry[key]).map((why) => `${where}: ${key} ${why}`));
    for (const id of numbers_in(entry[key], known)) {
      if (!known.has(id)) faults.push(`${where}: ${key} names ${id}, which does not exist`);
    }
  }
  if (numbers_in(entry.plain, known).length > 0) faults.push(`${where}: plain names a number of ours`);
  faults.push(...too_hard(entry.plain).map((why) => `${where}: plain ${why}`));
  if (skeleton_hazards.includes(entry.id) && !entry.tests_by_issue.includes(2))
    faults.push(`${where}: its tests are due with issue 2`);
  if (patient_hazards.includes(entry.id) && !entry.tests_by_issue.includes(3))
    faults.push(`${where}: its tests are due with issue 3`);
  return faults;
}

/** All faults of a parsed registry, as sentences; none when it is sound. */
export function check_registry(registry) {
  const top = keys_fault(registry, ['version', 'sources', 'entries'], 'the registry');
  if (top.length > 0) return top;
  if (registry.version !== 1) return [`the registry has version ${registry.version}, not 1`];
  if (!Array.isArray(registry.sources) || !Array.isArray(registry.entries))
    return ['"sources" and "entries" must be lists'];

  const faults = check_sources(registry.sources);
  const source_ids = new Set(registry.sources.map((source) => source?.id));
  const ids = registry.entries.map((entry) => entry?.id);
  const known = new Set(ids);
  for (const [index, entry] of registry.entries.entries()) {
    const where = typeof entry?.id === 'string' ? entry.id : `entry ${index}`;
    const broken = check_entry_shape(entry, where);
    faults.push(...(broken.length > 0 ? broken : check_entry_meaning(entry, where, known, source_ids)));
    if (ids.indexOf(entry?.id) !== index) faults.push(`${where} is there twice`);
    else if (!required_ids.includes(entry?.id)) faults.push(`${where} is not a number of the clinical model`);
  }
  return [...faults, ...required_ids.filter((id) => !known.has(id)).map((id) => `${id} is missing`)];
}
