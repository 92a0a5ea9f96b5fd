/** Looks a session up in the diary, page by page: its address may come from there, or from an old tab. */
import type { RatingView } from '../../engine/contract.ts';
import type { AppModel } from '../model/app_model.ts';

const PAGE = 60;

export async function findRating(model: AppModel, session: string): Promise<RatingView | null> {
  let before: string | null = null;
  for (;;) {
    const page = await model.entries(before, PAGE);
    if ('error' in page) return null;
    const found = page.ok.entries.find((entry) => entry.session?.session === session && !entry.deleted);
    if (found?.session) return found.session;
    const oldest = page.ok.entries.at(-1)?.date;
    if (!page.ok.more || oldest === undefined) return null;
    before = oldest;
  }
}
