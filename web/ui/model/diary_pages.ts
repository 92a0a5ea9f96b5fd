/** Reads the diary backwards, page by page. */
import type { Answer, Entry } from '../../engine/contract.ts';
import type { AppModel, EntryPage } from './app_model.ts';

/** The engine gives at most this many entries at once. */
const ENTRIES_MAX = 60;

/** Yields pages of at most `limit` entries, newest first, up to the oldest one or the first fault. */
export async function* diaryPages(model: AppModel, limit = ENTRIES_MAX): AsyncGenerator<Answer<EntryPage>> {
  let before: string | null = null;
  for (;;) {
    const page: Answer<EntryPage> = await model.entries(before, limit);
    yield page;
    const oldest = 'ok' in page ? page.ok.entries.at(-1)?.date : undefined;
    if ('error' in page || !page.ok.more || oldest === undefined) return;
    before = oldest;
  }
}

/** Returns the newest entry that matches and is not deleted; null if there is none or the diary cannot be read. */
export async function findEntry(model: AppModel, matches: (entry: Entry) => boolean): Promise<Entry | null> {
  for await (const page of diaryPages(model)) {
    const found = 'ok' in page && page.ok.entries.find((entry) => !entry.deleted && matches(entry));
    if (found) return found;
  }
  return null;
}
