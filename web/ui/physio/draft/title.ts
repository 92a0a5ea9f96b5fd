/** What a draft is called: a physio's own words or a stranger's document's, made harmless and no longer than a line (H8). */

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
const TITLE_CHARACTERS_MAX = 100;
/** What a field takes before that is cut: characters of two halves count twice there. */
export const TITLE_TYPED_MAX = 120;

/** Nothing left: `otherwise`. */
export function titleFrom(words: string, otherwise: string): string {
  const plain = words
    .toWellFormed()
    .replace(/[\t\r\n]+/g, ' ')
    .replace(UNSEEN, '')
    .trim();
  return [...plain].slice(0, TITLE_CHARACTERS_MAX).join('').slice(0, TITLE_TYPED_MAX).toWellFormed() || otherwise;
}

/** A name that every system takes as a file's. */
export function fileName(title: string, what: 'programme' | 'changes'): string {
  const plain = title
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .toLowerCase();
  return `${plain || 'heelwise'}.${what}.json`;
}
