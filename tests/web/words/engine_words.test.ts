/**
 * Everything that the engine can send has words with all parameters filled in. The keys come from its stories, closed
 * sets, sources and documents.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import programme from '../../../cpp/content/six_phases_adapted.json';
import type { Text } from '../../../web/engine/contract.ts';
import en from '../../../web/words/en.json';
import { has, list, t } from '../../../web/words/words.ts';
import { readForms, readStory, storyHas, storyNames } from '../../support/stories.ts';
import * as patient from '../contract_patient.ts';
import { engineSource } from '../engine_source.ts';

const CONTENT = 'cpp/content';
type Document = {
  exercises: { id: string; support: string }[];
  phases: { id: string }[];
};
const documents = readdirSync(CONTENT)
  .filter((file) => file !== 'registry.json' && file !== 'on_track.json')
  .map((file) => JSON.parse(readFileSync(`${CONTENT}/${file}`, 'utf8')) as Document);

const spoken = (key: string): boolean => has(key) || has(`${key}_other`);
const unspoken = (keys: readonly string[]): string[] => [...new Set(keys)].filter((key) => !spoken(key)).sort();

const source = engineSource();
const named = (pattern: RegExp): string[] => [...source.matchAll(pattern)].map((found) => found[1] ?? '');

/** Every Text in a value, however deep. */
function textsIn(value: unknown): Text[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'key' in value && typeof value.key === 'string' && value.key.includes('.') ? [value as Text] : [];
  return [...own, ...Object.values(value).flatMap(textsIn)];
}

describe('the engine always has words', () => {
  test.each(storyNames())('in the story %s', (story) => {
    const files = (['view.json', 'diary.json', 'programme.json'] as const).filter((file) => storyHas(story, file));
    const texts = files.flatMap((file) => textsIn(JSON.parse(readStory(story, file))));
    expect(texts.length).toBeGreaterThan(0);
    const said = texts.map((text) => ({
      text,
      words: 'key' in text && list(text.key).length > 0 ? 'a list' : t(text),
    }));
    expect(said.filter(({ words }) => words === en['error.unknown'] || /\{\w+\}/.test(words))).toEqual([]);
  });

  test('in the forms of a builder', () => {
    const texts = textsIn(readForms());
    expect(texts.length).toBeGreaterThan(1000);
    expect(unspoken(texts.flatMap((text) => ('key' in text ? [text.key] : [])))).toEqual([]);
  });

  test('where a key is written out', () => {
    const written = named(/"([a-z_]+(?:\.[a-z_]+)+)"/g);
    expect(written.length).toBeGreaterThan(20);
    expect(unspoken(written)).toEqual([]);
  });

  test('where a key is put together with a name of a closed set', () => {
    expect(
      unspoken([
        ...named(/RescreenCause::\w+: return "(\w+)"/g).map((name) => `screening.due.${name}`),
        ...patient.PLAN_CAUSES.map((name) => `plan.cause.${name}`),
        ...patient.OFFERS.map((name) => `offer.${name}`),
        ...patient.RESPONSES.map((name) => `response.${name}`),
        ...patient.TASKS.map((name) => `task.${name}`),
        ...patient.FREQUENCIES.map((name) => `frequency.${name}`),
        ...patient.WEEKDAYS.map((name) => `weekday.${name}`),
        ...patient.ACTIVITIES.map((name) => `activity.${name}`),
        ...patient.ACTIVITY_ADVICE.map((name) => `activity.advice.${name}`),
        ...patient.ADVICE.flatMap((name) => [`advice.${name}.title`, `advice.${name}.text`]),
        ...patient.STAGES.map((name) => `stage.${name}.name`),
        ...patient.ASSESSMENT_QUESTIONS.map((name) => `assess.${name.replace(/_(?:left|right)$/, '')}.why`),
        ...named(/\blead\("(\w+)"/g).map((name) => `programme.leads.${name}`),
        ...named(/\bflag\("(\w+)",/g).map((name) => `simulation.flag.${name}`),
        ...[0, ...programme.phases.map(({ number }) => number)].map((number) => `phase.${number}.name`),
      ]),
    ).toEqual([]);
  });

  test('about everything that prevents a session', () => {
    const reasons = /why_session_cannot_start\(const State[\s\S]*?\n}/.exec(source)?.[0] ?? '';
    /** Said by another task, or with the date and time that they end. */
    const others = new Set(['log_newer', 'no_plan', 'session_running', 'not_due_yet']);
    const codes = [...reasons.matchAll(/Code::(\w+)/g)].map((found) => found[1] ?? '');
    expect(codes.length).toBeGreaterThan(5);
    expect(unspoken(codes.filter((code) => !others.has(code)).map((code) => `task.session.${code}`))).toEqual([]);
    expect(unspoken(codes.map((code) => `error.${code}`))).toEqual([]);
  });

  test('about everything in the documents', () => {
    const exercises = documents
      .flatMap((document) => document.exercises)
      .flatMap(({ id, support }) =>
        ['name', 'steps', ...(support === 'none' ? [] : ['cue'])].map((part) => `exercise.${id}.${part}`),
      );
    const figures = documents.flatMap(({ exercises: of }) => of).map(({ id }) => `figure.${id}`);
    const phases = documents
      .flatMap((document) => document.phases)
      .filter(({ id }) => !programme.phases.some((known) => known.id === id))
      .map(({ id }) => `phase.${id}.name`);
    const calming = programme.calming.flatMap(({ id }) =>
      ['name', 'why', 'change'].map((part) => `calming.${id}.${part}`),
    );
    expect(
      unspoken([...exercises, ...figures, ...phases, ...calming, ...programme.goals.map((goal) => `goal.${goal}`)]),
    ).toEqual([]);
  });

  test('R60: about every number a decision was made with', () => {
    const inputs = named(/inputs(?:\.push_back\(|\s*=\s*|\.emplace_back\()\{?\{?"(\w+)"/g);
    const reasons = [...source.matchAll(/Reason\{"R\d+",\s*\{(.*?)\}\}/gs)].flatMap((found) =>
      [...(found[1] ?? '').matchAll(/\{"(\w+)",/g)].map((name) => name[1] ?? ''),
    );
    expect(reasons.length).toBeGreaterThan(5);
    expect(unspoken([...inputs, ...reasons].map((name) => `input.${name}`))).toEqual([]);
  });
});
