/** The engine's views and diaries of the stories (H18). The native program story_maker writes them to build/stories. */
import type { ProgrammePreview, Queries, View } from '../engine/contract.ts';
import type { FakeState } from './fake_model.ts';
import { missingStory } from './missing_story.ts';

interface Diary {
  entries: Queries['entries']['answer'];
  /** What can be entered for the day before. */
  day: Queries['day']['answer'];
}

const views = named(import.meta.glob<View>('@stories/*/view.json', { eager: true, import: 'default' }));
const diaries = named(import.meta.glob<Diary>('@stories/*/diary.json', { eager: true, import: 'default' }));
const offered = named(
  import.meta.glob<ProgrammePreview>('@stories/*/programme.json', { eager: true, import: 'default' }),
);

export const golden = (name: string): View => found(views, name, 'view');
/** What the engine says about the programme that was sent in this story. */
export const sent = (name: string): ProgrammePreview => found(offered, name, 'programme');
export const diary = (name: string): Diary => found(diaries, name, 'diary');

/** The state in which a story ends: its view, and its diary if it has one. */
export function seeing(name: string): FakeState {
  const state: FakeState = { view: golden(name) };
  if (!diaries.has(name)) return state;
  const { entries, day } = diary(name);
  return { ...state, entries: entries.entries, day: () => ({ ok: day }) };
}

function named<T>(files: Record<string, T>): Map<string, T> {
  return new Map(Object.entries(files).map(([path, file]) => [path.split('/').at(-2) ?? '', file]));
}

function found<T>(all: Map<string, T>, name: string, file: string): T {
  const one = all.get(name);
  if (!one) throw missingStory(`${name}/${file}.json`);
  return one;
}
