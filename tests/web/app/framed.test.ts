/** In a frame of another origin the app does not start (H9, H11). */
import { expect, test } from 'vitest';
import { isFramedByAnother } from '../../../web/app/framed.ts';

const page = (origin: string, top: unknown): Pick<Window, 'top' | 'location'> =>
  ({ location: { origin }, top }) as unknown as Window;

test('H9: by itself, and in a frame of its own origin, the app starts', () => {
  const alone = page('https://a.example', null) as { top: unknown };
  alone.top = alone;
  expect(isFramedByAnother(alone as Window)).toBe(false);
  expect(isFramedByAnother(page('https://a.example', { location: { origin: 'https://a.example' } }))).toBe(false);
});

test('H9 H11: in a frame of another origin it does not, whether the browser tells the origin or refuses', () => {
  expect(isFramedByAnother(page('https://a.example', { location: { origin: 'https://b.example' } }))).toBe(true);
  const refuses = {
    get location(): never {
      throw new DOMException('blocked', 'SecurityError');
    },
  };
  expect(isFramedByAnother(page('https://a.example', refuses))).toBe(true);
});
