// Rules for the words of the registry: they must not promise too much, and `plain` must be easy to read.

/** Words that claim or promise too much (intended use; H19). Each entry is [pattern, why]. */
export const bannedWords = [
  [/\bdiagnos(?:e|es|ed|ing)\b/i, 'the app does not diagnose'],
  [/\bcur(?:e|es|ed|ing)\b/i, 'nobody is promised a cure'],
  [/\bheal(?:s|ed|ing)?\b/i, 'nobody is promised healing'],
  [/\bsafe to (?:run|train|exercise|play)\b/i, 'the app cannot know what is safe'],
  [/\bpain[- ]relief\b|\brelieve\w*\b.{0,20}\bpain\b|\bpain[- ]free\b/i, 'nobody is promised less pain'],
  [/\bguarantee/i, 'nothing is guaranteed'],
  [
    /\bNHS['’]?s? (?:programme|program|plan|app)\b/i,
    'the programme is adapted from the NHS, never "the NHS programme"',
  ],
  [/\bwrists?\b/i, "F24: the source's slip is never shown"],
];

/** Words that a ten-year-old may not know. `plain` must use others. */
export const jargon = [
  'insertional',
  'midportion',
  'isometric',
  'isotonic',
  'eccentric',
  'tendinopathy',
  'baseline',
  'median',
  'irritability',
  'fluoroquinolone',
  'load management',
  'threshold',
  'assessment',
  'symptoms',
  'tolerate',
  'rupture',
  'prescriber',
  'maintenance',
  'adapt',
];

/** A reading age of 9 to 11 is about grade 4 to 6 on the Flesch-Kincaid scale. */
export const plainLimits = { grade: 6, wordsInSentence: 25, sentences: 3 };

/** Returns all reasons why a text may not be shown to a person. */
export function bannedIn(text) {
  return bannedWords.flatMap(([pattern, why]) => {
    const hit = pattern.exec(text);
    return hit ? [`says "${hit[0]}" (${why})`] : [];
  });
}

/** Estimates the syllables of a word by counting groups of vowels. */
export function syllables(word) {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  if (letters === '') return 1;
  const silent = /(?:[^laeiouy]e|[^aeiouytd]ed|[^aeiouysxzcgh]es)$/;
  const stem = letters.length > 3 ? letters.replace(silent, (end) => end[0]) : letters;
  return Math.max(1, (stem.match(/[aeiouy]+/g) ?? []).length);
}

const sentencesOf = (text) =>
  text
    .split(/(?<=[.!?])\s+/)
    .map((sentence) => sentence.match(/[\p{L}\p{N}&'’]+/gu) ?? [])
    .filter((words) => words.length > 0);

/** Returns the Flesch-Kincaid grade of a text. */
export function readingGrade(text) {
  const sentences = sentencesOf(text);
  const words = sentences.flat();
  if (words.length === 0) return 0;
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (sounds / words.length) - 15.59;
}

/** Returns all reasons why a `plain` text is too hard for a reading age of 9 to 11. */
export function tooHard(text) {
  const faults = [];
  const grade = readingGrade(text);
  if (grade > plainLimits.grade) faults.push(`reads at grade ${grade.toFixed(1)}, over ${plainLimits.grade}`);
  const sentences = sentencesOf(text);
  if (sentences.length > plainLimits.sentences)
    faults.push(`has ${sentences.length} sentences, over ${plainLimits.sentences}`);
  for (const words of sentences) {
    if (words.length > plainLimits.wordsInSentence) {
      faults.push(
        `has a sentence of ${words.length} words, over ${plainLimits.wordsInSentence}: "${words.slice(0, 4).join(' ')} ..."`,
      );
    }
  }
  for (const word of jargon) {
    if (new RegExp(`\\b${word}`, 'i').test(text)) faults.push(`uses the word "${word}"`);
  }
  return faults;
}
