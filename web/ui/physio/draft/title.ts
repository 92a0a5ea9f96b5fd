/**
 * The title of a draft: a physio's own words or those of a document from outside, without control characters and at
 * most one line (H8).
 */

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
const TITLE_CHARACTERS_MAX = 100;
/** The number of characters that a field accepts before they are cut; characters outside the BMP count twice there. */
export const TITLE_TYPED_MAX = 120;

/** Returns `otherwise` if nothing is left. */
export function titleFrom(words: string, otherwise: string): string {
  const plain = words
    .toWellFormed()
    .replace(/[\t\r\n]+/g, ' ')
    .replace(UNSEEN, '')
    .trim();
  return [...plain].slice(0, TITLE_CHARACTERS_MAX).join('').slice(0, TITLE_TYPED_MAX).toWellFormed() || otherwise;
}

/** A file name that every system accepts. */
export function fileName(title: string, what: 'programme' | 'changes'): string {
  const plain = title
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .toLowerCase();
  return `${plain || 'heelwise'}.${what}.json`;
}
