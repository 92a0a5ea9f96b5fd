/** Steps of page.js that bring a saved copy back in the app's frame, as a person would. */

export const restoreSteps = ({ frame, inside, textOf, until, done, currentName }) => {
  /** Why the page did not take the file. */
  const refusal = (index) => inside(index)?.querySelector('#app [role=alert]')?.textContent ?? '';
  /** Gives the file to the page, and returns what can be read once it was read. */
  const choose = async (blob, { name = 'copy.jsonl', index = 0, ms = 60_000 }) => {
    const input = await until(() => inside(index)?.querySelector('input[type=file]'), 10_000);
    const files = new (frame(index).contentWindow.DataTransfer)();
    files.items.add(new File([blob], name));
    const page = () => inside(index).querySelector('#app [data-screen]');
    const isOver = () => page()?.querySelector('input[value=mine]') || refusal(index);
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await until(isOver, ms);
    return textOf(index);
  };
  return {
    chooseFile: ({ base64, ...more }) =>
      choose(new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]), more),
    /** The same with a file that the harness serves, because it is too long for a step. */
    fetchFile: async ({ path, ...more }) => choose(await (await fetch(path)).blob(), more),
    refusal: ({ index = 0 }) => refusal(index),
    /** Says how, agrees, and presses the button. Does not wait for the end. */
    async agree({ way, action, index = 0 }) {
      const radio = inside(index)?.querySelector(`input[type=radio][value=${way}]`);
      radio?.click();
      const consent = await until(() => inside(index)?.querySelector('input[type=checkbox][value=mine]'), 5_000);
      if (!consent.checked) consent.click();
      const press = () => [...inside(index).querySelectorAll('button')].find((one) => one.textContent.includes(action));
      (await until(press, 5_000)).click();
      return Boolean(radio);
    },
    /** The lines of every database of the app: the current log, and what was put aside. */
    async allLogs() {
      const logs = [];
      for (const { name } of await indexedDB.databases()) {
        if (!name.startsWith('heelwise') || !/^heelwise(\.\d+)?$/.test(name)) continue;
        const database = await done(indexedDB.open(name));
        const has = database.objectStoreNames.contains('log');
        const lines = has ? await done(database.transaction('log').objectStore('log').getAll()) : [];
        database.close();
        logs.push({ name, isCurrent: name === currentName(), lines });
      }
      return logs;
    },
    /** How many records the current log has, without sending them all. */
    async length() {
      const name = currentName();
      const database = await done(indexedDB.open(name));
      const length = await done(database.transaction('log').objectStore('log').count());
      database.close();
      return length;
    },
  };
};
