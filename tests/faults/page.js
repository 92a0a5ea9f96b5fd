/**
 * Runs in any browser beside the app, on its origin: asks the harness what to do, does it in the app's frame, and says what
 * came of it. It also reports each write that the app has acknowledged.
 */
const post = (path, body) => fetch(path, { method: 'POST', body: JSON.stringify(body) });
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

let acknowledged = 0;
const count = () => {
  acknowledged += 1;
  void post('ack', { acknowledged });
};
let acknowledge = count;

const frames = [];
const inside = (index = 0) => frames[index]?.contentDocument;
/** What the app shows, without the advice that stands in the page before the app starts. */
const textOf = (index) => inside(index)?.getElementById('app')?.textContent ?? '';

async function until(ask, ms = 20_000) {
  const end = Date.now() + ms;
  for (;;) {
    const found = ask();
    if (found) return found;
    if (Date.now() > end) return null;
    await wait(20);
  }
}

async function currentDatabase() {
  const name = localStorage.getItem('heelwise.log') ?? 'heelwise';
  const known = (await indexedDB.databases()).map((one) => one.name);
  if (!known.includes(name)) return null;
  return new Promise((resolve) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => resolve(null);
  });
}

const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const steps = {
  /** Opens the app in a frame and waits until one of the texts can be read. Returns what can be read then. */
  async open({ hash = '#/', index = 0, texts = [], ms }) {
    frames[index]?.remove();
    const frame = document.createElement('iframe');
    frame.style.cssText = 'width:390px;height:844px;border:0';
    frame.src = `../app/${hash}`;
    document.body.append(frame);
    frames[index] = frame;
    await until(() => texts.some((text) => textOf(index).includes(text)), ms);
    return textOf(index);
  },
  text: ({ index = 0 }) => textOf(index),
  async waitFor({ texts, index = 0, ms }) {
    await until(() => texts.some((text) => textOf(index).includes(text)), ms);
    return textOf(index);
  },
  /** Presses the first button or link with this text. Returns whether there was one. */
  async press({ text, index = 0 }) {
    const control = await until(
      () => [...(inside(index)?.querySelectorAll('button, a') ?? [])].find((one) => one.textContent.includes(text)),
      5_000,
    );
    control?.click();
    return Boolean(control);
  },
  /** Ticks and unticks one thing after the other, each after the last was acknowledged or failed. Returns how many were tried. */
  async tick({ times, index = 0, ms = 2_000 }) {
    for (let i = 0; i < times; i += 1) {
      const boxes = inside(index)?.querySelectorAll('.calming-tick input') ?? [];
      if (boxes.length === 0) return i;
      const box = boxes[i % boxes.length];
      const was = box.checked;
      box.click();
      // The box shows what is stored, so it changes once the record is durable.
      if (await until(() => box.checked !== was, ms)) acknowledge();
    }
    return times;
  },
  /** Keeps ticking until the browser is killed. */
  async tickForEver({ index = 0 }) {
    void steps.tick({ times: 1_000_000, index });
    return true;
  },
  /**
   * Several tabs tick the same things, so each sees the ticks of the others. Here the log itself tells of each durable
   * append.
   */
  countAppends() {
    new BroadcastChannel('heelwise.log').onmessage = count;
    acknowledge = () => undefined;
    return true;
  },
  acknowledged: () => acknowledged,
  /** The heading and the titles of all notices. */
  said: ({ index = 0 }) =>
    [...(inside(index)?.querySelectorAll('#app h1, #app .notice-title') ?? [])]
      .map((one) => one.textContent.trim())
      .join(' | '),
  async lines() {
    const database = await currentDatabase();
    if (!database?.objectStoreNames.contains('log')) return [];
    const store = database.transaction('log').objectStore('log');
    const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
    database.close();
    const lines = [];
    keys.forEach((key, i) => {
      lines[key - 1] = String(values[i]);
    });
    return Array.from(lines, (line) => line ?? '');
  },
  /** Writes a log as the app stores it, before the app is opened. */
  async plant({ lines }) {
    const opening = indexedDB.open('heelwise', 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('log');
      opening.result.createObjectStore('meta');
    };
    const database = await done(opening);
    const writing = database.transaction('log', 'readwrite', { durability: 'strict' });
    lines.forEach((line, i) => {
      if (line !== '') writing.objectStore('log').put(line, i + 1);
    });
    await new Promise((resolve, reject) => {
      writing.oncomplete = resolve;
      writing.onabort = () => reject(writing.error);
    });
    database.close();
    localStorage.setItem('heelwise.records', `${lines.length} 1`);
    return lines.length;
  },
  /** Changes what is stored, as only a fault could: each [key, value], null to remove it. */
  async spoil({ changes }) {
    const database = await currentDatabase();
    const writing = database.transaction('log', 'readwrite');
    for (const [key, value] of changes) {
      if (value === null) writing.objectStore('log').delete(key);
      else writing.objectStore('log').put(value, key);
    }
    await new Promise((resolve) => {
      writing.oncomplete = resolve;
    });
    database.close();
    return true;
  },
  /** Deletes every database of the app, as a cleaner or the settings would. */
  async clearDatabases() {
    const names = (await indexedDB.databases()).map((one) => one.name);
    for (const name of names.filter((one) => one.startsWith('heelwise'))) {
      await new Promise((resolve) => {
        const deleting = indexedDB.deleteDatabase(name);
        deleting.onsuccess = resolve;
        deleting.onerror = resolve;
        deleting.onblocked = () => setTimeout(resolve, 3_000);
      });
    }
    return names;
  },
  async clearOrigin() {
    await steps.clearDatabases();
    for (const name of await caches.keys()) await caches.delete(name);
    localStorage.clear();
    sessionStorage.clear();
    return true;
  },
  /** What the shim in the app's page should do from its next start on (shim.js). */
  configure: (settings) => {
    localStorage.setItem('faults', JSON.stringify(settings));
    return true;
  },
  /** Reaches into the running app's page. */
  set({ name, value, index = 0 }) {
    frames[index].contentWindow.faults[name] = value;
    return true;
  },
  leave({ index = 0 }) {
    frames[index]?.remove();
    frames[index] = undefined;
    return true;
  },
};

for (;;) {
  const answer = await fetch('next').catch(() => null);
  if (!answer?.ok) {
    await wait(200);
    continue;
  }
  const { id, step, argument } = await answer.json();
  let said;
  try {
    said = { id, ok: await steps[step](argument ?? {}) };
  } catch (problem) {
    said = { id, error: String(problem?.stack ?? problem) };
  }
  await post('said', said);
}
