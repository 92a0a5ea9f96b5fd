/**
 * Writes the urgent advice into the page itself, from the same words as the app (`urgent.*` of web/words/en.json). It can be read even if
 * no script runs or the engine does not start (H2, H16).
 */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

export const marker = '<!--urgent-->';

type Words = { [key: string]: string | string[] | Words };

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Returns all words under `urgent` in their order. The catalogue may be flat (`"urgent.title"`) or nested. */
function urgentWords(words: Words): [string, string][] {
  const found: [string, string][] = [];
  const walk = (value: Words[string], key: string): void => {
    if (typeof value === 'string') found.push([key, value]);
    else if (Array.isArray(value)) for (const [i, item] of value.entries()) found.push([`${key}.${i}`, item]);
    else for (const [name, inner] of Object.entries(value)) walk(inner, key ? `${key}.${name}` : name);
  };
  walk(words, '');
  return found.filter(([key]) => key.startsWith('urgent.'));
}

/** Keys that end in `title` become headings, `points` and numbers become list items, and all others become paragraphs. */
export function urgentHtml(words: Words): string {
  const lines: string[] = [];
  let inList = false;
  const list = (open: boolean) => {
    if (open !== inList) lines.push(open ? '<ul>' : '</ul>');
    inList = open;
  };
  let headings = 0;
  for (const [key, text] of urgentWords(words)) {
    const last = key.split('.').at(-1) ?? '';
    const item = /^\d+$/.test(last) || /point/.test(key);
    list(item);
    if (item) for (const point of text.split('\n')) lines.push(`<li>${escaped(point)}</li>`);
    else if (/title|heading/.test(last)) {
      headings += 1;
      lines.push(headings === 1 ? `<h1>${escaped(text)}</h1>` : `<h2>${escaped(text)}</h2>`);
    } else lines.push(`<p>${escaped(text)}</p>`);
  }
  list(false);
  return lines.join('\n      ');
}

export function urgentAdvice(wordsFile: string): Plugin {
  return {
    name: 'heelwise-urgent-advice',
    transformIndexHtml: {
      order: 'pre',
      handler(html, { path }) {
        if (path !== '/index.html') return html;
        if (!html.includes(marker)) throw new Error(`index.html has no ${marker}`);
        const filled = urgentHtml(JSON.parse(readFileSync(wordsFile, 'utf8')));
        if (!filled) throw new Error(`${wordsFile} has no words under urgent.*`);
        return html.replace(marker, () => filled);
      },
    },
  };
}
