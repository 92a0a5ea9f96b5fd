/** Functions that run inside the page, in any browser. Only their source text is sent, so each is self-contained. */
import type { EngineModule } from '../../../web/engine/engine.ts';

export interface EngineFiles {
  glue: string;
  wasm: string;
}

export interface World {
  /** The stored records in order, with '' for each missing key. */
  lines: string[];
  now: { epoch_ms: number; local_date: string; utc_offset_min: number };
  /** The view as JSON text, made from these lines by the served engine (H18). */
  viewText: string;
  /** The build id of that engine. */
  build: string;
}

/** Reads the stored log and gets the present view of it from a new instance of the served engine. */
export async function readWorld({ glue, wasm }: EngineFiles): Promise<World> {
  const finished = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const opening = indexedDB.open(localStorage.getItem('heelwise.log') ?? 'heelwise');
  // A database that does not exist must not be made by looking for it.
  opening.onupgradeneeded = () => opening.transaction?.abort();
  const database = await finished(opening).catch(() => null);
  const lines: string[] = [];
  if (database) {
    const store = database.transaction('log').objectStore('log');
    const [keys, values] = await Promise.all([finished(store.getAllKeys()), finished(store.getAll())]);
    keys.forEach((key, i) => {
      lines[Number(key) - 1] = String(values[i]);
    });
  }
  database?.close();
  const dense = Array.from(lines, (line) => line ?? '');
  const date = new Date();
  const offset = -Math.round(date.getTimezoneOffset());
  const now = {
    epoch_ms: date.getTime(),
    local_date: new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 10),
    utc_offset_min: offset === 0 ? 0 : offset,
  };
  // Compiled once for each page: most of the time of a thread went into compiling the engine anew for every look.
  const page = globalThis as unknown as { heelwiseEngine?: Promise<EngineModule> };
  page.heelwiseEngine ??= import(glue).then(({ default: instantiate }) =>
    instantiate({ locateFile: () => wasm, print: () => undefined, printErr: () => undefined }),
  );
  const module = await page.heelwiseEngine;
  const engine = new module.Engine();
  const loaded: string = engine.load(dense.join('\n'));
  if (!loaded.startsWith('{"ok":')) throw new Error(loaded);
  const answer: string = engine.view(JSON.stringify(now));
  (engine as unknown as { delete(): void }).delete();
  if (!answer.startsWith('{"ok":')) throw new Error(answer);
  return { lines: dense, now, viewText: answer.slice('{"ok":'.length, -1), build: JSON.parse(module.about()).ok.build };
}

/** Writes raw values into the stored log, as only a browser fault or another program could, and removes the second copy. */
export async function writeLog({ lines }: { lines: (string | null)[] }): Promise<void> {
  // As on a device where nothing was ever stored beside it.
  for (const key of ['heelwise.log', 'heelwise.records']) localStorage.removeItem(key);
  await globalThis.caches?.delete('heelwise.copy');
  const opening = indexedDB.open('heelwise', 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('log');
    opening.result.createObjectStore('meta');
  };
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const writing = database.transaction('log', 'readwrite');
  const store = writing.objectStore('log');
  store.clear();
  lines.forEach((line, i) => {
    if (line !== null && line !== '') store.put(line, i + 1);
  });
  await new Promise((resolve, reject) => {
    writing.oncomplete = resolve;
    writing.onerror = () => reject(writing.error);
  });
  database.close();
}

/** Returns the only visible control with that role and name, or null until it is there and has stopped moving. */
export async function findControl({
  role,
  name,
  within,
}: {
  role: 'link' | 'button' | 'radio' | 'pain' | 'tick';
  name: string;
  within?: string | undefined;
}): Promise<Element | null> {
  const kinds = {
    link: 'a[href]',
    button: 'button, summary',
    radio: 'label:has(input[type=radio])',
    pain: '.pain-number',
    tick: 'label:has(input[type=checkbox])',
  };
  const labels = { link: null, button: null, radio: '.choice-label', pain: 'input + span', tick: 'input + span' };
  const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const nameOf = (element: HTMLElement): string => {
    const inner = labels[role];
    const label = inner && (element.querySelector('.choice-label') ?? element.querySelector(inner));
    return plain(element.getAttribute('aria-label') ?? (label || element).textContent);
  };
  // A heading or legend names the card or the group of answers around it.
  const around = [...document.querySelectorAll('h2, legend')]
    .filter((heading) => within !== undefined && plain(heading.textContent) === within)
    .map((heading) => heading.closest('section, fieldset'));
  const found = [...document.querySelectorAll<HTMLElement>(kinds[role])].filter(
    (element) =>
      (within === undefined || around.some((one) => one?.contains(element))) &&
      nameOf(element) === name &&
      element.getClientRects().length > 0,
  );
  if (found.length > 1) throw new Error(`found ${found.length} controls ${role} "${name}"`);
  const element = found[0];
  if (!element) return null;
  // Scroll the control out from under the bar at the bottom, as a person would.
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const place = () => JSON.stringify(element.getBoundingClientRect());
  const before = place();
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  return element.isConnected && place() === before ? element : null;
}

/** Returns the text that is visible on the page. */
export function visibleText(): string {
  // biome-ignore lint/performance/useDomNodeTextContent: only what is rendered can be read
  return document.body.innerText.replace(/[ \t\u00a0]+/g, ' ');
}

/** Returns true once a service worker controls this page, so that it no longer needs the network. */
export async function isServedByWorker(): Promise<boolean> {
  const registration = await navigator.serviceWorker?.getRegistration();
  return registration?.active?.state === 'activated' && navigator.serviceWorker.controller !== null;
}
