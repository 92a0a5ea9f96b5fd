/** Taps on a page with several questions: on a number of a scale, or on an answer of a card. */
import { act } from 'preact/test-utils';
import type { Stage } from './stage.tsx';

/** Taps a number on the scale with this index on the page, counted from 0. */
export async function tapPain(page: Stage, scale: number, pain: number): Promise<void> {
  const found = page.root.querySelectorAll('.pain')[scale]?.querySelector<HTMLInputElement>(`input[value="${pain}"]`);
  if (!found) throw new Error(`there is no scale ${scale} with ${pain}`);
  await act(() => found.click());
}

/** Taps an answer in the card with this heading. */
export async function tapAnswer(page: Stage, question: string, value: string): Promise<void> {
  const cards = [...page.root.querySelectorAll('.ask')];
  const card = cards.find((one) => one.querySelector('h2')?.textContent === question);
  const found = card?.querySelector<HTMLInputElement>(`input[value="${value}"]`);
  if (!found) throw new Error(`"${question}" has no answer "${value}"`);
  await act(() => found.click());
}

/** Waits until the answers of the fake model have arrived. */
export async function settle(): Promise<void> {
  await act(async () => {
    for (let turn = 0; turn < 3; turn += 1) await new Promise((done) => setTimeout(done, 0));
  });
}
