/** Functions that run inside the page, in any of the browsers: each stands alone, since only its own text gets there. */

export interface EngineFiles {
  glue: string;
  wasm: string;
}

export interface World {
  /** The records as they are stored, '' where a key is missing. */
  lines: string[];
  now: { epoch_ms: number; local_date: string; utc_offset_min: number };
  /** The bytes of the view, made from these lines by the engine module that is served (H18). */
  viewText: string;
  /** Id of the build of that engine. */
  build: string;
}

/** Reads the stored log and asks a fresh engine of the served module for the view of this moment. */
export async function readWorld({ glue, wasm }: EngineFiles): Promise<World> {
  const finished = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const opening = indexedDB.open('heelwise');
  const database = await finished(opening);
  const lines: string[] = [];
  if (database.objectStoreNames.contains('log')) {
    const store = database.transaction('log').objectStore('log');
    const [keys, values] = await Promise.all([finished(store.getAllKeys()), finished(store.getAll())]);
    keys.forEach((key, i) => {
      lines[Number(key) - 1] = String(values[i]);
    });
  }
  database.close();
  const dense = Array.from(lines, (line) => line ?? '');
  const date = new Date();
  const offset = -Math.round(date.getTimezoneOffset());
  const now = {
    epoch_ms: date.getTime(),
    local_date: new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 10),
    utc_offset_min: offset === 0 ? 0 : offset,
  };
  const { default: instantiate } = await import(glue);
  const module = await instantiate({ locateFile: () => wasm, print: () => undefined, printErr: () => undefined });
  const engine = new module.Engine();
  const loaded: string = engine.load(dense.join('\n'));
  if (!loaded.startsWith('{"ok":')) throw new Error(loaded);
  const answer: string = engine.view(JSON.stringify(now));
  engine.delete();
  if (!answer.startsWith('{"ok":')) throw new Error(answer);
  return { lines: dense, now, viewText: answer.slice('{"ok":'.length, -1), build: JSON.parse(module.about()).ok.build };
}

/** Puts raw values into the stored log, as only a fault of the browser or another program could. */
export async function writeLog({ lines }: { lines: (string | null)[] }): Promise<void> {
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

/** The one visible control of that role and name, once it stands still; null until then. */
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
  // The heading names what is around it: a card, a group of answers.
  const around = [...document.querySelectorAll('h2, legend')]
    .filter((heading) => within !== undefined && plain(heading.textContent) === within)
    .map((heading) => heading.closest('section, fieldset'));
  const found = [...document.querySelectorAll<HTMLElement>(kinds[role])].filter(
    (element) =>
      (within === undefined || around.some((one) => one?.contains(element))) &&
      nameOf(element) === name &&
      element.getClientRects().length > 0,
  );
  if (found.length > 1) throw new Error(`${found.length} of ${role} "${name}"`);
  const element = found[0];
  if (!element) return null;
  // As a person would, out from under the bar at the bottom.
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const place = () => JSON.stringify(element.getBoundingClientRect());
  const before = place();
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  return element.isConnected && place() === before ? element : null;
}

/** What can be read on the page. */
export function visibleText(): string {
  // biome-ignore lint/performance/useDomNodeTextContent: only what is rendered can be read
  return document.body.innerText.replace(/[ \t\u00a0]+/g, ' ');
}

/** True once a service worker serves this page, so that the network is needed no more. */
export async function isServedByWorker(): Promise<boolean> {
  const registration = await navigator.serviceWorker?.getRegistration();
  return registration?.active?.state === 'activated' && navigator.serviceWorker.controller !== null;
}
