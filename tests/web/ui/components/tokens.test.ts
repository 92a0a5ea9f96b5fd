/** The tokens: one dark theme written twice, and colours that can be read (WCAG 2.2 AA). */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('web/ui/components/layout/tokens.css', 'utf8');

function block(selector: string): Map<string, string> {
  const from = css.indexOf(`${selector} {`);
  const body = css.slice(css.indexOf('{', from) + 1, css.indexOf('}', from));
  return new Map(
    [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((found) => [found[1] ?? '', (found[2] ?? '').trim()]),
  );
}

const light = block(':root');
const dark = block(':root[data-theme="dark"]');

test("the device's dark and the person's dark are the same", () => {
  expect(dark.size).toBeGreaterThan(20);
  expect(block(':root:not([data-theme="light"])')).toEqual(dark);
  expect([...dark.keys()].sort()).toEqual([...light.keys()].sort());
});

/** What is written on what. */
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

/** What has to be seen to be used, and focus. */
const SHAPES: readonly [string, string][] = [
  ['line-strong', 'card'],
  ['line-strong', 'pine-soft'],
  ['pine', 'card'],
  ['pine', 'paper'],
  ['clay', 'paper'],
  ['focus', 'paper'],
  ['focus', 'card'],
];

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('%s', (_, theme) => {
  test.each(TEXT)('%s can be read on %s', (ink, ground) => {
    expect(contrast(theme.get(`--${ink}`), theme.get(`--${ground}`))).toBeGreaterThanOrEqual(4.5);
  });
  test.each(SHAPES)('%s can be seen on %s', (ink, ground) => {
    expect(contrast(theme.get(`--${ink}`), theme.get(`--${ground}`))).toBeGreaterThanOrEqual(3);
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
