/** The lookup, and the rules for all words of the catalogue (H19). */
import { describe, expect, test } from 'vitest';
import { SHELL_CODES } from '../../../web/engine/faults.ts';
import en from '../../../web/words/en.json';
import { bytes, date, day, list, maybe, t } from '../../../web/words/words.ts';
import { engineSource } from '../engine_source.ts';

const all = Object.entries(en as Record<string, string | string[]>).flatMap(([key, words]) =>
  [words].flat().map((text) => ({ key, text })),
);

describe('lookup', () => {
  test('fills in parameters', () => {
    expect(t({ key: 'screening.adult.ask', params: { years: 18 } })).toBe('Are you 18 or older?');
  });

  test('a literal is returned as it is', () => {
    expect(t({ literal: 'Calf {years}' })).toBe('Calf {years}');
  });

  test('one and many', () => {
    expect(t('notice.damaged', { count: 1 })).toBe('1 of your entries cannot be read.');
    expect(t('stop.go_on_note', { count: 1 })).toMatch(/^1 question is left/);
    expect(t('stop.go_on_note', { count: 3 })).toMatch(/^3 questions are left/);
    expect(t({ key: 'screening.due.days', params: { days: 28 } })).toMatch(/after 28 days/);
    expect(t({ key: 'screening.fluoroquinolone.ask', params: { months: 1 } })).toMatch(/last 1 month\?$/);
  });

  test('H13: a civil date is the same wherever the device is', () => {
    const zone = process.env.TZ;
    for (const place of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/London']) {
      process.env.TZ = place;
      expect(date('2026-11-20')).toBe('20 November 2026');
      expect(date('2026-03-29')).toBe('29 March 2026');
      expect(day('2026-03-29')).toBe('Sunday 29 March');
      expect(t({ key: 'screening.calf.changed', params: { date: '2026-01-01' } })).toMatch(/^Since 1 January 2026,/);
    }
    process.env.TZ = zone;
  });

  test('H18: a weight comes in grams and is shown in kilograms', () => {
    const dose = (grams: number): string => t({ key: 'dose.reps_load', params: { sets: 3, reps: 12, grams } });
    expect(dose(2500)).toBe('3 sets of 12, with 2.5 kg');
    expect(dose(10_000)).toBe('3 sets of 12, with 10 kg');
    expect(t({ key: 'dose.reps_load', params: { grams: 5000, sets: 1, reps: 12, count: 1 } })).toBe(
      '1 set of 12, with 5 kg',
    );
  });

  test('a missing key is an apology, never a bare key', () => {
    expect(t({ key: 'no.such.key' })).toBe(en['error.unknown']);
    expect(maybe('no.such.key')).toBeNull();
    expect(list('no.such.key')).toEqual([]);
  });

  test('sizes', () => {
    expect(bytes(48_000)).toBe('48 kilobytes');
    expect(bytes(2_400_000)).toBe('2 megabytes');
  });
});

describe('the catalogue', () => {
  test('H19: promises and claims are kept out', () => {
    const banned = /\bdiagnos|\bcure|\bheal(ed|s|ing)?\b|safe to run|pain relief|not dangerous|\bNHS\b/i;
    /** Exceptions: statements of what we are not, and a source that is named only to say that it endorses nothing. */
    const meant = new Set(['start.use.not', 'source.NHS']);
    expect(all.filter(({ key, text }) => banned.test(text) && !meant.has(key))).toEqual([]);
  });

  test('H18: clinical numbers come from the view, so the only digits are phone numbers and years of sources', () => {
    const bare = (text: string): string => text.replace(/\{\w+\}/g, '').replace(/\b(999|111)\b/g, '');
    expect(all.filter(({ key, text }) => /\d/.test(bare(text)) && !key.startsWith('source.'))).toEqual([]);
    expect(all.filter(({ text }) => /\b(eighteen|twenty|six months|four steps)\b/i.test(text))).toEqual([]);
  });

  test('a care card has one to five points', () => {
    const cards = Object.entries(en).filter(([key]) => /^(card|urgent)\..*\.points$/.test(key));
    expect(cards.length).toBe(23);
    for (const [key, points] of cards) {
      expect(points.length, key).toBeGreaterThan(0);
      expect(points.length, key).toBeLessThanOrEqual(5);
    }
  });

  test('every code of the engine and the shell has words', () => {
    const source = engineSource(/^result\.cpp$/);
    const engine = [...source.matchAll(/return "(\w+)";/g)].map((found) => found[1] ?? '');
    expect(engine.length).toBeGreaterThan(15);
    expect([...engine, ...SHELL_CODES].filter((code) => !(`error.${code}` in en))).toEqual([]);
  });

  test('one thing has one name, and a reason stands in its sentence', () => {
    /** Names that were given up for check-in, set aside, flare-up, fix, and again. */
    const givenUp = /\b(morning check|put (it )?(aside|away)|flare(?!d|-up| up)|to mend|anew|afresh)\b/i;
    expect(all.filter(({ text }) => givenUp.test(text))).toEqual([]);
    expect(all.filter(({ text }) => /(^|[.?!] )(So|Beside|Above all) /.test(text))).toEqual([]);
  });

  test('short sentences in plain words: a reading age of about eleven at most', () => {
    const read = all.filter(({ key }) => !/^(source|app|action|tabs|header|answer)\./.test(key));
    const text = read.map((one) => one.text.replace(/\{\w+\}/g, 'some')).join('. ');
    const sentences = text.split(/[.?!:]+\s/).filter((one) => /\w/.test(one));
    const words = text.match(/[A-Za-z’']+/g) ?? [];
    const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
    const grade = 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
    // Flesch-Kincaid: grade 5 is about ten years old.
    expect(grade).toBeLessThan(5);
    for (const sentence of sentences) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(26);
  });
});

function syllablesOf(word: string): number {
  const bare = word.toLowerCase().replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '');
  return Math.max(1, (bare.match(/[aeiouy]{1,2}/g) ?? []).length);
}
