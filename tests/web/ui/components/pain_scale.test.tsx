/** The pain scale: eleven buttons, none chosen beforehand, words at both ends (H7, H20). */
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { PainScale } from '../../../../web/ui/components/questions/pain_scale.tsx';
import { t } from '../../../../web/words/words.ts';

const root = document.createElement('div');
document.body.append(root);
afterEach(() => render(null, root));

const told: number[] = [];

function Held({ given = null, name = 'Pain now' }: { given?: number | null; name?: string }) {
  const [value, setValue] = useState<number | null>(given);
  const tell = (number: number): void => {
    told.push(number);
    setValue(number);
  };
  return <PainScale label={name} value={value} onChange={tell} />;
}

const radios = (): HTMLInputElement[] => [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')];

test('H7: eleven radio buttons from 0 to 10, none chosen, and no slider', async () => {
  await act(() => render(<Held />, root));
  expect(radios().map((radio) => radio.value)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
  expect(radios().filter((radio) => radio.checked)).toEqual([]);
  expect(root.querySelector('input[type=range]')).toBeNull();
  expect(root.querySelector('fieldset')?.hasAttribute('data-open')).toBe(true);
});

test('a tap on 0 is an answer, and says 0', async () => {
  told.length = 0;
  await act(() => render(<Held />, root));
  await act(() => radios()[0]?.click());
  expect(told).toEqual([0]);
  expect(
    radios()
      .map((radio) => radio.checked)
      .indexOf(true),
  ).toBe(0);
  expect(root.querySelector('fieldset')?.hasAttribute('data-open')).toBe(false);
  await act(() => radios()[10]?.click());
  expect(told).toEqual([0, 10]);
  expect(
    radios()
      .filter((radio) => radio.checked)
      .map((radio) => radio.value),
  ).toEqual(['10']);
});

test('H20: both ends have words, written below and read out with their numbers', async () => {
  await act(() => render(<Held />, root));
  const group = root.querySelector('fieldset');
  expect(group?.querySelector('legend')?.textContent).toBe('Pain now');
  const below = root.querySelector(`[id="${group?.getAttribute('aria-describedby')}"]`);
  expect(below?.textContent).toContain(t('pain.low'));
  expect(below?.textContent).toContain(t('pain.high'));
  expect(radios()[0]?.closest('label')?.textContent).toContain(t('pain.low'));
  expect(radios()[10]?.closest('label')?.textContent).toContain(t('pain.high'));
  expect(radios()[5]?.closest('label')?.textContent).toBe('5');
});

test('R16: two scales on one page do not share their answer', async () => {
  await act(() =>
    render(
      <>
        <Held name="Left" />
        <Held name="Right" />
      </>,
      root,
    ),
  );
  await act(() => radios()[3]?.click());
  await act(() => radios()[11 + 7]?.click());
  expect(radios().flatMap((radio, place) => (radio.checked ? [place] : []))).toEqual([3, 18]);
});
