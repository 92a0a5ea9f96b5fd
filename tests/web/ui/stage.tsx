/** Puts the app on a page with a fake model, and does what a person does. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach } from 'vitest';
import { type FakeModel, type FakeState, fakeModel } from '../../../web/gallery/fake_model.ts';
import type { Address } from '../../../web/ui/model/address.ts';
import { memoryRouter, type Router } from '../../../web/ui/model/router.ts';
import { App } from '../../../web/ui/shell/app.tsx';

export interface Stage {
  root: HTMLElement;
  model: FakeModel;
  router: Router;
  heading(): string;
  text(): string;
  choose(value: string): Promise<void>;
  /** Presses the button or link with these words. */
  press(words: string): Promise<void>;
  go(address: Address): Promise<void>;
}

let open: HTMLElement | null = null;

afterEach(() => {
  if (open) render(null, open);
  open?.remove();
  open = null;
});

export async function stage(at: Address, state: FakeState): Promise<Stage> {
  const root = document.createElement('div');
  document.body.append(root);
  open = root;
  const model = fakeModel(state);
  const router = memoryRouter(at);
  await act(() => render(<App model={model} router={router} />, root));

  const pressable = (words: string): HTMLElement => {
    const found = [...root.querySelectorAll<HTMLElement>('a, button')].find((one) => one.textContent?.trim() === words);
    if (!found) throw new Error(`nothing to press says "${words}" in: ${root.textContent}`);
    return found;
  };
  return {
    root,
    model,
    router,
    heading: () => root.querySelector('h1')?.textContent ?? '',
    text: () => root.textContent ?? '',
    async choose(value) {
      await act(() => root.querySelector<HTMLInputElement>(`input[value="${value}"]`)?.click());
    },
    async press(words) {
      await act(async () => {
        pressable(words).click();
        await Promise.resolve();
      });
    },
    async go(address) {
      await act(() => router.go(address));
    },
  };
}
