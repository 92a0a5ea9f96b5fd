/**
 * Translates JSON text between the words of BASE and those of the working tree, by the table renames.json. Only the renamed words change.
 * The text is not parsed and written again, so incomplete and damaged text can be translated too.
 *
 * The table is a list of {"old", "new"}. A rule applies to a whole key or a whole string value. These members, which use the new words,
 * narrow a rule:
 *   "only"   "key" or "value"
 *   "under"  the member that contains the value (or the list with the value), or the object with the key
 *   "of"     the `kind` of the nearest enclosing object that states one before this place
 *   "in"     "command", "record", "document", "args", "answer" or "name" (a bare word, such as the name of a query)
 *   "dotted" true if the rule also applies to parts of catalogue keys such as "input.painkiller"
 * The steps of a JSON pointer are translated as keys, and the parts of an id such as "rung_up:s-1" as values. JSON inside a string is
 * translated too. A record's checksum is renewed if it was valid before.
 */
import { crc32 } from 'node:zlib';

const TOKENS = /"(?:[^"\\]|\\[\s\S])*"(\s*:)?|[{}[\]]/g;
const RECORD = /^(.*),"crc":"([0-9a-f]{8})"\}$/s;
const POINTER = /^\//;
const BYTE_ORDER_MARK = '\uFEFF';
const COMPOUND = /^[a-z_]+(?::[^:\s]+)+$/;
const DOTTED = /^[a-z_]+(?:\.[a-z0-9_]+)+$/;

const checksum = (text) => crc32(text).toString(16).padStart(8, '0');

/** Returns {text(json, where), word(bare, where)}, which translate from the words named by `from` ("old" or "new") to the others. */
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
    const areRecords = lines.length > 1 && (where === 'record' || lines.some((line) => RECORD.test(line.trimEnd())));
    return areRecords ? lines.map((line) => textOf(line, where)).join('\n') : textOf(json, where);
  };

  const textOf = (json, where) => {
    if (json.startsWith(BYTE_ORDER_MARK)) return BYTE_ORDER_MARK + textOf(json.slice(1), where);
    if (json.endsWith('\r')) return `${textOf(json.slice(0, -1), where)}\r`;
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
    if (/^\uFEFF?\{\\/.test(was)) return inner(was);
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

  /** Translates JSON inside a string, such as records in an answer or a document in a command. */
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

/** Returns the member that contains a value (in the innermost frame), or that contains the object of a key (in the frame around it). */
const holder = (use, frames) => frames.at(use === 'key' ? -2 : -1)?.member;

/** Returns the rules, or throws if the table is not valid. */
export function checkRules(rules) {
  if (!Array.isArray(rules)) throw new Error('renames.json is not a list');
  for (const rule of rules) {
    const { old, new: now, ...rest } = rule;
    const strange = Object.keys(rest).filter((name) => !['only', 'under', 'of', 'in', 'dotted'].includes(name));
    if (typeof old !== 'string' || typeof now !== 'string' || strange.length > 0)
      throw new Error(`renames.json has a rule that is not valid: ${JSON.stringify(rule)}`);
  }
  return rules;
}
