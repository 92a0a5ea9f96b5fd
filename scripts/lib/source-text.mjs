// Source text without what is not code, at unchanged line numbers: comments of C++ and TypeScript become spaces.

const REGEX_MAY_FOLLOW = /(?:^|[([{,;:=!&|?+\-*%~^<>]|\b(?:return|typeof|case|in|of|do|else))\s*$/;

/** Where the string, template or regular expression that starts at `from` ends. */
function endOfLiteral(text, from, quote) {
  let i = from + 1;
  for (let inClass = false; i < text.length; i += 1) {
    if (text[i] === '\\') i += 1;
    else if (quote !== '`' && text[i] === '\n') return i;
    else if (quote === '/' && text[i] === '[') inClass = true;
    else if (quote === '/' && text[i] === ']') inClass = false;
    else if (text[i] === quote && !inClass) return i + 1;
  }
  return i;
}

const blank = (text) => text.replace(/[^\n]/g, ' ');

/** `templates`: also reads `…` and regular expressions as literals (TypeScript). */
export function withoutComments(text, { templates = true } = {}) {
  let out = '';
  let i = 0;
  while (i < text.length) {
    const two = text.slice(i, i + 2);
    let end = i + 1;
    if (two === '//' || two === '/*') {
      end = two === '//' ? text.indexOf('\n', i) : text.indexOf('*/', i) + 2;
      if (end < i + 2) end = text.length;
      out += blank(text.slice(i, end));
    } else {
      const c = text[i];
      // An apostrophe between digits is C++'s separator; one in the words of JSX opens nothing, which ends with its line.
      const opens = c === '"' || (c === "'" && !/\d/.test(text[i - 1] ?? '')) || (templates && c === '`');
      if (opens) end = endOfLiteral(text, i, c);
      else if (templates && c === '/' && REGEX_MAY_FOLLOW.test(out.slice(-40))) end = endOfLiteral(text, i, '/');
      out += text.slice(i, end);
    }
    i = end;
  }
  return out;
}
