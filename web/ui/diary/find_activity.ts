/** Looks an activity up in the diary, page by page: its address comes from there. */
import type { ActivityEntry } from '../../engine/contract.ts';
import type { AppModel } from '../model/app_model.ts';

const PAGE = 60;

export interface Logged {
  date: string;
  said: ActivityEntry;
}

export async function findActivity(model: AppModel, activity: string): Promise<Logged | null> {
  let before: string | null = null;
  for (;;) {
    const page = await model.entries(before, PAGE);
    if ('error' in page) return null;
    const found = page.ok.entries.find((entry) => entry.activity?.activity === activity && !entry.deleted);
    if (found?.activity) return { date: found.date, said: found.activity };
    const oldest = page.ok.entries.at(-1)?.date;
    if (!page.ok.more || oldest === undefined) return null;
    before = oldest;
  }
}
