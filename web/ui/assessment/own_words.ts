/** Cleans a person's own words while they are typed, so that the engine has nothing to refuse. */

/** In bytes of UTF-8, as the engine counts (assessment_question.hpp). A limit of storage without clinical meaning. */
export const OWN_BYTES = 120;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Removes characters that are invisible or change the text direction, and cuts the text to what can be stored. */
export function harmless(typed: string): string {
  const seen = typed
    .replace(/[\t\r\n]+/g, ' ')
    .replace(UNSEEN, '')
    .replace(LONE_SURROGATE, '');
  const encoder = new TextEncoder();
  let bytes = 0;
  let kept = '';
  for (const sign of seen) {
    bytes += encoder.encode(sign).length;
    if (bytes > OWN_BYTES) break;
    kept += sign;
  }
  return kept;
}

/** The final list: trimmed, without empty and repeated entries. */
export function written(own: readonly string[]): string[] {
  return [...new Set(own.map((words) => words.trim()).filter((words) => words !== ''))];
}
