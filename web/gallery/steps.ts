/** The taps that bring a scene into its state; a person could do the same. */

export type Step =
  /**
   * Chooses the answer with this value, or ticks what has no value of its own. `of`: the index among several scales.
   */
  | { choose: string; of?: number }
  /** Presses the filled button. */
  | { press: 'main' }
  /** Presses the first outlined or plain button with these words in it. */
  | { press: 'named'; words: string }
  /** Opens the "why", or the form that adds a day. */
  | { open: 'why' | 'add' }
  /** Types into the first field. */
  | { type: string }
  /** Opens all folds that match this selector. */
  | { unfold: string }
  /** Chooses a file. `of`: the index among several fields. */
  | { file: string; of?: number };

export async function act(root: ParentNode, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    await settled();
    perform(root, step);
  }
  await settled();
}

const TIMEOUT_MS = 5_000;

/** Waits until a part of the app that is loaded on demand has arrived. Not for scenes that show the loading itself. */
export async function arrived(root: ParentNode): Promise<void> {
  for (let waited = 0; waited < TIMEOUT_MS && root.querySelector('[data-screen="loading"]'); waited += 20) {
    await new Promise((done) => setTimeout(done, 20));
  }
  await settled();
}

/** Waits for a frame, after which effects run, and then for the fake model's answer and the rendering. */
async function settled(): Promise<void> {
  await new Promise((done) => requestAnimationFrame(done));
  for (let i = 0; i < 3; i += 1) await new Promise((done) => setTimeout(done, 0));
}

function perform(root: ParentNode, step: Step): void {
  if ('choose' in step) choose(root, step.choose, step.of ?? 0);
  else if ('open' in step) find<HTMLElement>(root, `${OPENS[step.open]} > summary`).click();
  else if ('type' in step)
    typeInto(
      find<HTMLInputElement | HTMLTextAreaElement>(
        root,
        'input[type=text], input[type=password], input[inputmode], textarea',
      ),
      step.type,
    );
  else if ('unfold' in step) unfold(root, step.unfold);
  else if ('file' in step)
    chooseFile(root.querySelectorAll<HTMLInputElement>('input[type=file]')[step.of ?? 0], step.file);
  else if (step.press === 'main') find<HTMLElement>(root, '.button-filled').click();
  else named(root, step.words).click();
}

function choose(root: ParentNode, value: string, of: number): void {
  const found = root.querySelectorAll<HTMLInputElement>(`input[value="${value}"]`)[of];
  if (!found) throw new Error(`nothing has the value ${value}`);
  found.click();
}

function unfold(root: ParentNode, selector: string): void {
  for (const fold of root.querySelectorAll<HTMLDetailsElement>(selector)) fold.open = true;
}

const OPENS = { why: 'details.why', add: 'details.add-day' } as const;

function typeInto(input: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

function chooseFile(input: HTMLInputElement | undefined, text: string): void {
  if (!input) throw new Error('there is no such file to choose');
  const chosen = new DataTransfer();
  chosen.items.add(new File([text], 'heelwise.json', { type: 'application/json' }));
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

function named(root: ParentNode, words: string): HTMLElement {
  const found = [...root.querySelectorAll<HTMLElement>('.button, .session-button')].find((button) =>
    button.textContent?.includes(words),
  );
  if (!found) throw new Error(`no button says ${words}`);
  return found;
}

function find<T extends Element>(root: ParentNode, selector: string): T {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}
