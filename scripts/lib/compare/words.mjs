/**
 * Translates JSON text between the words of BASE and those of the working tree, by the table renames.json. Only the renamed words change:
 * the text is never parsed and written again, so cut and damaged text can be translated too.
 *
 * The table is a list of {"old", "new"}, for a whole key or a whole string value. A rule can be narrowed, always with new words:
 *   "only"   "key" or "value"
 *   "under"  the member that holds the value (or the list with the value), or the object with the key
 *   "of"     the `kind` that the nearest object around it names before
 *   "in"     "command", "record", "document", "args", "answer" or "name" (a bare word, such as the name of a query)
 *   "dotted" true: also a part of a key of the words that a person reads, such as "input.painkiller"
 * Also translated are the steps of a JSON pointer, as keys; the parts of an id such as "rung_up:s-1", as values; JSON inside a string;
 * and a record's checksum where it held before.
 */
import { crc32 } from 'node:zlib';

const TOKENS = /"(?:[^"\\]|\\[\s\S])*"(\s*:)?|[{}[\]]/g;
const RECORD = /^(.*),"crc":"([0-9a-f]{8})"\}$/s;
const POINTER = /^\//;
const COMPOUND = /^[a-z_]+(?::[^:\s]+)+$/;
const DOTTED = /^[a-z_]+(?:\.[a-z0-9_]+)+$/;

const checksum = (text) => crc32(text).toString(16).padStart(8, '0');

/** Returns {text(json, where), word(bare, where)}, which translate from `from` ("old" or "new") to the other. */
export function translator(rules, from) {
  const to = from === 'old' ? 'new' : 'old';
  const byWord = Map.groupBy(rules, (rule) => rule[from]);

  const renamed = (word, use, where, frames) => {
    const found = byWord.get(word)?.find((rule) => applies(rule, use, where, frames));
    return found ? found[to] : word;
  };

  const text = (json, where) => {
    if (rules.length === 0) return json;
    const lines = json.split('\n');
    const areRecords = lines.length > 1 && (where === 'record' || lines.some((line) => RECORD.test(line)));
    return areRecords ? lines.map((line) => textOf(line, where)).join('\n') : textOf(json, where);
  };

  const textOf = (json, where) => {
    const record = RECORD.exec(json);
    const changed = tokens(json, record ? 'record' : where);
    if (!record || changed === json || checksum(record[1]) !== record[2]) return changed;
    const head = RECORD.exec(changed)?.[1];
    return head === undefined ? changed : `${head},"crc":"${checksum(head)}"}`;
  };

  const tokens = (json, where) => {
    const frames = [{ member: '', kind: '' }];
    return json.replace(TOKENS, (token, colon) => {
      const top = frames.at(-1);
      if (token === '{') frames.push({ member: '', kind: '', object: true });
      else if (token === '[') frames.push({ member: top.member, kind: '' });
      else if (token === '}' || token === ']') frames.length > 1 && frames.pop();
      else if (colon !== undefined) return key(token, colon, where, frames);
      else return `"${value(token.slice(1, -1), where, frames)}"`;
      return token;
    });
  };

  const key = (token, colon, where, frames) => {
    const was = token.slice(1, token.length - colon.length - 1);
    const is = POINTER.test(was) ? pointer(was, where, frames) : renamed(was, 'key', where, frames);
    frames.at(-1).member = from === 'old' ? is : was;
    return `"${is}"${colon}`;
  };

  const value = (was, where, frames) => {
    const is = plain(was, where, frames);
    const top = frames.at(-1);
    if (top.object && top.member === 'kind') top.kind = from === 'old' ? is : was;
    return is;
  };

  const plain = (was, where, frames) => {
    const is = renamed(was, 'value', where, frames);
    if (is !== was) return is;
    if (was.startsWith('{\\')) return inner(was);
    if (POINTER.test(was)) return pointer(was, where, frames);
    if (COMPOUND.test(was)) return parts(was, ':', where, frames, 'value');
    return DOTTED.test(was) ? parts(was, '.', where, frames, 'dotted') : was;
  };

  const parts = (was, mark, where, frames, use) =>
    was
      .split(mark)
      .map((part) => renamed(part, use, where, frames))
      .join(mark);
  const pointer = (was, where, frames) =>
    was
      .split('/')
      .map((step) => parts(step, '~1', where, frames, 'key'))
      .join('/');

  /** JSON inside a string: records in an answer, a document in a command. */
  const inner = (escaped) => {
    let was;
    try {
      was = JSON.parse(`"${escaped}"`);
    } catch {
      return escaped;
    }
    const is = text(was, 'document');
    return is === was ? escaped : JSON.stringify(is).slice(1, -1);
  };

  return { text, word: (bare, where = 'name') => renamed(bare, 'value', where, [{ member: '', kind: '' }]) };
}

function applies(rule, use, where, frames) {
  if (use === 'dotted') return rule.dotted === true;
  if (rule.only && rule.only !== use) return false;
  if (rule.in && rule.in !== where) return false;
  if (rule.under && rule.under !== holder(use, frames)) return false;
  return !rule.of || rule.of === frames.findLast((frame) => frame.kind !== '')?.kind;
}

/** The member that holds a value is of the innermost frame; that which holds the object of a key is of the one around it. */
const holder = (use, frames) => frames.at(use === 'key' ? -2 : -1)?.member;

/** Throws where the table is not what it has to be. */
export function checkRules(rules) {
  if (!Array.isArray(rules)) throw new Error('renames.json is not a list');
  for (const rule of rules) {
    const { old, new: now, ...rest } = rule;
    const strange = Object.keys(rest).filter((name) => !['only', 'under', 'of', 'in', 'dotted'].includes(name));
    if (typeof old !== 'string' || typeof now !== 'string' || strange.length > 0)
      throw new Error(`renames.json has a rule that is not understood: ${JSON.stringify(rule)}`);
  }
  return rules;
}
