/** Reads the stories and forms that the native program story_maker wrote to build/stories. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Answer, ProgrammeForm, ProgrammeSource } from '../../web/engine/contract.ts';
import { missingStory } from '../../web/gallery/missing_story.ts';

/**
 * Relative to the root of the repository, where every suite runs, because tests with a DOM have no file: address of
 * their own.
 */
const FOLDER = 'build/stories/';

export type StoryFile = 'log.heelwise.jsonl' | 'now.json' | 'view.json' | 'diary.json' | 'programme.json';

export function storyNames(): string[] {
  if (!existsSync(FOLDER)) throw missingStory('.');
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

export const storyPath = (story: string, file: StoryFile): string => `${FOLDER}${story}/${file}`;
export const storyHas = (story: string, file: StoryFile): boolean => existsSync(storyPath(story, file));

export function readStory(story: string, file: StoryFile): string {
  if (!storyHas(story, file)) throw missingStory(`${story}/${file}`);
  return readFileSync(storyPath(story, file), 'utf8');
}

/** Returns the lines after the header, as many as the header counts. */
export function storyLines(story: string): string[] {
  const [header = '', ...rest] = readStory(story, 'log.heelwise.jsonl').split('\n');
  const { records } = JSON.parse(header) as { records: number };
  return Array.from({ length: records }, (_, i) => rest[i] ?? '');
}

export interface Forms {
  list: unknown;
  summary: unknown;
  forms: Record<string, { source: ProgrammeSource; answer: Answer<ProgrammeForm> }>;
}

export function readForms(): Forms {
  const path = `${FOLDER}forms.json`;
  if (!existsSync(path)) throw missingStory('forms.json');
  return JSON.parse(readFileSync(path, 'utf8'));
}
