/** Finds the first difference between two answers. */

const SHOWN = 160;

export const short = (text) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}… (${text.length} characters)` : text);
const shown = (value) => (value === undefined ? '(absent)' : short(JSON.stringify(value)));

/** Returns null if both texts have the same bytes, otherwise {path, before, after}. */
export function firstDifference(before, after) {
  if (before === after) return null;
  const [a, b] = [parsed(before), parsed(after)];
  const found = a && b ? walk(a.value, b.value, '') : null;
  return found ?? bytes(before, after);
}

function parsed(text) {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

function walk(a, b, path) {
  if (Object.is(a, b)) return null;
  if (typeof a === 'string' && typeof b === 'string') return inText(a, b, path);
  const isObject = (value) => value !== null && typeof value === 'object';
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b))
    return { path, before: shown(a), after: shown(b) };
  for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const at = `${path}/${name}`;
    if (!(name in a) || !(name in b)) return { path: at, before: shown(a[name]), after: shown(b[name]) };
    const found = walk(a[name], b[name], at);
    if (found) return found;
  }
  const [order, now] = [Object.keys(a).join(' '), Object.keys(b).join(' ')];
  return order === now ? null : { path: `${path} (order of members)`, before: short(order), after: short(now) };
}

/** Compares JSON inside a string, such as a record or the lines of a file. */
function inText(a, b, path) {
  if (a === b) return null;
  const [before, after] = [a.split('\n'), b.split('\n')];
  const line = before.findIndex((one, i) => one !== after[i]);
  const at = before.length > 1 || after.length > 1 ? `${path} line ${line === -1 ? before.length : line}` : path;
  const [inA, inB] = [parsed(before[line] ?? ''), parsed(after[line] ?? '')];
  const found = inA && inB ? walk(inA.value, inB.value, `${at} → `) : null;
  return found ?? { path: at, before: shown(before[line]), after: shown(after[line]) };
}

function bytes(before, after) {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at += 1;
  const around = (text) => short(JSON.stringify(text.slice(Math.max(0, at - 20), at + 60)));
  return { path: `character ${at}`, before: around(before), after: around(after) };
}
