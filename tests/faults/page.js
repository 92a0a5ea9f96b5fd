/**
 * Runs in any browser beside the app, on its origin: asks the harness what to do, does it in the app's frame, and says what
 * came of it. It also reports each write that the app has acknowledged.
 */
import { restoreSteps } from './page_restore.js';
import { workerSteps } from './page_worker.js';

/** Which start of the browser this page belongs to. A page that the browser restored from before is told to stop. */
const start = location.search;
const post = (path, body) => fetch(path + start, { method: 'POST', body: JSON.stringify(body) });
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

let acknowledged = 0;
const count = () => {
  acknowledged += 1;
  void post('ack', { acknowledged });
};
let acknowledge = count;

const frames = [];
/** Connections that stand in the way of an upgrade. */
const held = [];
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

const currentName = () => localStorage.getItem('heelwise.log') ?? 'heelwise';

/** Rejects if it takes longer, because some browsers leave a request without an answer. */
const within = (ms, what, work) =>
  Promise.race([work, wait(ms).then(() => Promise.reject(new Error(`no answer from ${what}`)))]);

/** Opens the database of the current log, and never makes one where the app has just deleted it. */
async function currentDatabase() {
  const name = currentName();
  const known = (await indexedDB.databases()).map((one) => one.name);
  if (!known.includes(name)) return null;
  return new Promise((resolve) => {
    const opening = indexedDB.open(name);
    opening.onupgradeneeded = () => opening.transaction.abort();
    opening.onsuccess = () => {
      opening.result.onversionchange = () => opening.result.close();
      resolve(opening.result);
    };
    opening.onerror = () => resolve(null);
  });
}

/** The text of the second copy of the current log, as web/store/second_copy.ts keeps it; null if there is none. */
async function secondCopy() {
  if (!globalThis.caches || !(await caches.has('heelwise.copy'))) return null;
  const cache = await caches.open('heelwise.copy');
  const generation = Number(currentName().split('.')[1] ?? 1);
  const parts = [];
  for (const request of await cache.keys()) {
    const [of, after, count] = request.url
      .slice(request.url.lastIndexOf('/') + 1)
      .split('.')
      .map(Number);
    if (of === generation) parts.push({ after, count, text: await (await cache.match(request))?.text() });
  }
  parts.sort((a, b) => a.after - b.after || b.count - a.count);
  let reached = 0;
  const texts = [];
  for (const { after, count, text } of parts) {
    if (after + count <= reached) continue;
    texts.push(text);
    reached = after + count;
  }
  return texts.length > 0 ? texts.join('\n') : null;
}

const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const inFrame = { frame: (index = 0) => frames[index], inside, textOf, until, wait, done, currentName };
const steps = {
  ...restoreSteps(inFrame),
  ...workerSteps(inFrame),
  /** Opens the app in a frame and waits until one of its pages is there. Returns what can be read then. */
  async open({ hash = '#/', index = 0, ms = 20_000, mayFail = false }) {
    frames[index]?.remove();
    const frame = document.createElement('iframe');
    frame.style.cssText = 'width:390px;height:844px;border:0';
    frame.src = `../app/${hash}`;
    document.body.append(frame);
    frames[index] = frame;
    const isThere = () => inside(index)?.querySelector('#app [data-screen]:not([data-screen="loading"]) h1');
    if (!(await until(isThere, ms)) && !mayFail) throw new Error(`the app shows only "${textOf(index)}"`);
    return textOf(index);
  },
  /** Opens the app where it is going to wait for something. */
  openWithoutWaiting: ({ hash, index = 0 }) => steps.open({ hash, index, ms: 0, mayFail: true }),
  /** Opens the database as a tab that does not answer would, so that nobody can upgrade it; letGo closes one. */
  async holdDatabase({ times }) {
    for (let i = 0; i < times; i += 1) held.push(await done(indexedDB.open(currentName())));
    return held.length;
  },
  letGo() {
    held.pop()?.close();
    return held.length;
  },
  /** What the app hears when its tab comes to the front. */
  wake({ index = 0 }) {
    const { contentWindow } = frames[index];
    contentWindow.dispatchEvent(new contentWindow.Event('focus'));
    return true;
  },
  /** All headings that can be seen, also those of the page's own advice while the app is not there. */
  seen: ({ index = 0 }) =>
    [...(inside(index)?.querySelectorAll('h1, .notice-title') ?? [])].map((one) => one.textContent.trim()).join(' | '),
  async go({ hash, index = 0, ms = 400 }) {
    frames[index].contentWindow.location.hash = hash;
    await wait(ms);
    return true;
  },
  text: ({ index = 0 }) => textOf(index),
  async waitFor({ texts, index = 0, ms }) {
    await until(() => texts.some((text) => textOf(index).includes(text)), ms);
    return textOf(index);
  },
  /** Presses the first button or link with this text. Returns whether there was one. */
  async press({ text, index = 0, ms = 5_000 }) {
    const control = await until(
      () => [...(inside(index)?.querySelectorAll('button, a') ?? [])].find((one) => one.textContent.includes(text)),
      ms,
    );
    control?.click();
    return Boolean(control);
  },
  /** Ticks and unticks one thing after the other, each after the last was acknowledged or failed. Returns how many were tried. */
  async tick({ times, index = 0, ms = 2_000 }) {
    const boxesNow = () => inside(index)?.querySelectorAll('.calming-tick input') ?? [];
    await until(() => boxesNow().length > 0, 5_000);
    for (let i = 0; i < times; i += 1) {
      const boxes = boxesNow();
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
  /**
   * Returns the lines of the log once the second copy has the same, which ends all that a start does in the background.
   * Where the two cannot become the same, the time is over at some point; with `must`, that is an error.
   */
  async settled({ ms = 20_000, must = false }) {
    const end = Date.now() + ms;
    for (;;) {
      // WebKit sometimes leaves a request unanswered, and a loaded machine is late.
      const lines = await within(10_000, 'the log', steps.lines()).catch(() => null);
      const copy = await within(10_000, 'the second copy', secondCopy()).catch(() => null);
      if (lines && lines.length > 0 && copy === lines.join('\n')) return lines;
      if (lines && !must && Date.now() > end) return lines;
      if (Date.now() > end + 30_000)
        throw new Error(must ? 'the second copy did not follow' : 'the log cannot be read');
      await wait(100);
    }
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
  const answer = await fetch(`next${start}`).catch(() => null);
  if (answer?.status === 410) break;
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
