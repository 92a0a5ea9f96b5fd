/** The tokens: colours that can be read in both themes (WCAG 2.2 AA). */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('web/ui/components/layout/tokens.css', 'utf8');

/** The colours of one theme, as `#rrggbb`. */
function theme(name: 'light' | 'dark'): Map<string, string> {
  const colours = [...css.matchAll(/(--[\w-]+):\s*(?:light-dark\((#\w{6}), (#\w{6})\)|(#\w{6}));/g)];
  return new Map(
    colours.map(([, token = '', light, dark, both]) => [token, both ?? (name === 'light' ? light : dark) ?? '']),
  );
}

test('every colour has a light and a dark value', () => {
  expect(theme('light').size).toBeGreaterThan(20);
  expect([...theme('dark').values()].every((colour) => /^#\w{6}$/.test(colour))).toBe(true);
});

/** Text on its background. */
const TEXT: readonly [string, string][] = [
  ['ink', 'paper'],
  ['ink', 'card'],
  ['ink', 'sunken'],
  ['ink', 'pine-soft'],
  ['ink', 'sun-soft'],
  ['ink', 'clay-soft'],
  ['ink-soft', 'paper'],
  ['ink-soft', 'card'],
  ['ink-soft', 'sunken'],
  ['ink-soft', 'pine-soft'],
  ['pine-ink', 'paper'],
  ['pine-ink', 'card'],
  ['pine-ink', 'sunken'],
  ['pine-ink', 'pine-soft'],
  ['pine-ink', 'sun-soft'],
  ['pine-ink', 'clay-soft'],
  ['on-pine', 'pine'],
  ['on-pine', 'pine-press'],
  ['on-clay', 'clay'],
  ['clay-ink', 'card'],
  ['clay-ink', 'clay-soft'],
  ['sun-ink', 'sun-soft'],
];

/** Shapes that must be seen to be used, and focus. */
const SHAPES: readonly [string, string][] = [
  ['line-strong', 'card'],
  ['line-strong', 'pine-soft'],
  ['pine', 'card'],
  ['pine', 'paper'],
  ['clay', 'paper'],
  ['focus', 'paper'],
  ['focus', 'card'],
];

describe.each(['light', 'dark'] as const)('%s', (name) => {
  const colours = theme(name);
  test.each(TEXT)('%s can be read on %s', (ink, ground) => {
    expect(contrast(colours.get(`--${ink}`), colours.get(`--${ground}`))).toBeGreaterThanOrEqual(4.5);
  });
  test.each(SHAPES)('%s can be seen on %s', (ink, ground) => {
    expect(contrast(colours.get(`--${ink}`), colours.get(`--${ground}`))).toBeGreaterThanOrEqual(3);
  });
});

function contrast(a = '', b = ''): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
