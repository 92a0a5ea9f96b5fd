/** The gallery shows every screen, and every scene fulfils what all screens must. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import programme from '../../../cpp/content/six_phases_adapted.json';
import { golden } from '../../../web/gallery/goldens.ts';
import { scenes } from '../../../web/gallery/scenes.ts';
import { act, arrived } from '../../../web/gallery/steps.ts';
import { PAGE_NAMES } from '../../../web/ui/components/layout/page.tsx';
import { ASSESSMENT_QUESTIONS, SCREEN_NAMES, SCREENING_QUESTIONS } from '../../../web/ui/model/address.ts';
import { openStops } from '../../../web/ui/screening/flow.ts';
import en from '../../../web/words/en.json';
import { storyNames } from '../../support/stories.ts';
import { CARDS } from '../contract_shapes.ts';
import { engineSource } from '../engine_source.ts';
import { stage } from '../ui/stage.tsx';

const shown = new Set<string>();
const said = new Map<string, string>();

describe.each(scenes)('$name', ({ name, at, state, steps }) => {
  test('renders and fulfils what every screen must', async () => {
    const page = await stage(at, state);
    if (state.phase?.name !== 'starting') await arrived(page.root);
    await act(page.root, steps ?? []);
    const frame = page.root.querySelector<HTMLElement>('[data-screen]');
    shown.add(frame?.dataset.screen ?? '');
    said.set(name, page.text());

    // H2: urgent advice one tap away, everywhere.
    expect(page.root.querySelector('header a[href="#/urgent"]')).not.toBeNull();
    const headings = [...page.root.querySelectorAll('h1, h2, h3')].map((heading) => Number(heading.tagName.slice(1)));
    expect(headings.filter((level) => level === 1)).toEqual([1]);
    expect(headings[0]).toBe(1);
    headings.forEach((level, place) => {
      expect(level).toBeLessThanOrEqual((headings[place - 1] ?? 1) + 1);
    });
    expect(page.root.querySelectorAll('.button-filled, .button-urgent').length).toBeLessThanOrEqual(1);
    expect(page.root.querySelectorAll('[style]').length).toBe(0);
    const ids = [...page.root.querySelectorAll('[id]')].map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const one of page.root.querySelectorAll('[aria-labelledby], [aria-describedby]')) {
      const named = `${one.getAttribute('aria-labelledby') ?? ''} ${one.getAttribute('aria-describedby') ?? ''}`;
      for (const id of named.trim().split(/\s+/)) expect(ids).toContain(id);
    }
    // A placeholder or a bare key on a screen is a mistake in the catalogue.
    expect(page.text()).not.toMatch(/\{\w+\}/);
    expect(page.text()).not.toMatch(/\b(screen|card|stop|clear|error|notice)\.[a-z_]+\.?[a-z_]*\b/);
    expect(page.text()).not.toContain(en['error.unknown']);
    expect(document.title).toContain('Heelwise');
  });
});

describe('the gallery is complete', () => {
  test('every screen is in it', () => {
    expect([...shown].sort()).toEqual([...PAGE_NAMES].sort());
  });

  test('every kind of address is in it', () => {
    expect([...new Set(scenes.map(({ at }) => at.screen))].sort()).toEqual([...SCREEN_NAMES].sort());
  });

  test('every question is in it, and each one in its "changed since" words', () => {
    for (const question of SCREENING_QUESTIONS) expect(said.has(`question_${question}`), question).toBe(true);
    const follow = ['adult', 'rupture_explained', 'breathless', 'load_trigger'];
    for (const question of SCREENING_QUESTIONS.filter((one) => !follow.includes(one))) {
      expect(said.get(`changed_${question}`), question).toMatch(/Since 23 November 2026/);
    }
  });

  test('every card is in it', () => {
    const everything = [...said.values()].join(' ');
    for (const card of CARDS) expect(everything, card).toContain(en[`card.${card}.lead`]);
  });

  test('every story is in it', () => {
    const used = filesBelow('web/gallery')
      .filter((file) => file.endsWith('scenes.ts'))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    expect(storyNames().filter((name) => !used.includes(`'${name}'`))).toEqual([]);
  });

  test('H1: on a stop page the most urgent card comes first', () => {
    const everything = said.get('stop_everything') ?? '';
    const places = openStops(golden('everything_open').screening).map((hit) =>
      everything.indexOf(en[`card.${hit.card}.lead`]),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  test('H19: nothing reassures before a clear screen', () => {
    for (const { name, state } of scenes) {
      const clear = state.view?.next_screen === 'assessment' || state.view?.next_screen === 'today';
      if (!clear) expect(said.get(name)).not.toContain(en['clear.comfort']);
    }
  });
});

describe('the catalogue', () => {
  const sources = filesBelow('web/ui')
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

  test('has no key that is not used', () => {
    const used = usesIn(sources);
    expect(Object.keys(en).filter((key) => !used(key))).toEqual([]);
  });

  test('has what every question and card needs', () => {
    const missing = [
      ...SCREENING_QUESTIONS.flatMap((question) => [
        `screening.${question}.ask`,
        `screening.${question}.why`,
        `screening.${question}.short`,
      ]),
      ...CARDS.flatMap((card) => ['title', 'subject', 'lead', 'points'].map((part) => `card.${card}.${part}`)),
    ].filter((key) => !(key in en) && !(`${key}_other` in en));
    expect(missing).toEqual([]);
  });
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

/**
 * The keys that the source names, as they are or by a template whose gaps are single words. The view names the others.
 */
function usesIn(source: string): (key: string) => boolean {
  const names = new Set([...source.matchAll(/['"]([a-z_]+(?:\.\w+)+)['"]/g)].map((found) => found[1]));
  const templates = [...source.matchAll(/`([a-z_]+\.[^`\n]*)`/g)]
    .map((found) => found[1] ?? '')
    .filter((template) => !template.startsWith('screening.'))
    .map((template) => new RegExp(`^${template.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '\\w*')}$`));
  const ofView = new RegExp(
    `^screening\\.(?:(?:${SCREENING_QUESTIONS.join('|')})\\.(?:ask|changed|help|help_changed|why|points|yes|no|not_sure|short)` +
      '|due\\.(?:first|days|something_new|damaged|clock|flare|gap))$',
  );
  const ofEngine = engineKeys();
  return (key) => {
    const stem = key.replace(/_(?:one|other)$/, '');
    return [key, stem].some(
      (one) => names.has(one) || ofEngine(one) || ofView.test(one) || templates.some((form) => form.test(one)),
    );
  };
}

/**
 * The keys that the engine sends: whole ones from its sources, or put together from a group and a name of the engine or
 * the document.
 */
function engineKeys(): (key: string) => boolean {
  const source = engineSource();
  const words = [...source.matchAll(/"([a-z_0-9]+(?:\.\w+)*)"/g)].map((found) => found[1] ?? '');
  const ids = [
    ...programme.exercises.map((exercise) => exercise.id),
    ...programme.goals,
    ...programme.calming.map((item) => item.id),
    ...ASSESSMENT_QUESTIONS.map((key) => key.replace(/_(?:left|right)$/, '')),
    ...programme.phases.map((phase) => String(phase.number)),
    '0',
  ];
  const known = new Set([...words, ...ids]);
  const part = /^(?:advice|title|text|name|steps|cue|why|change|group|ask(?:_left|_right)?)$/;
  const group =
    /^(?:assess|exercise|goal|equipment|calming|phase|field|frequency|plan\.cause|programme\.leads|simulation\.flag|input|value|offer|waits|response|task|pause|rest|error|activity|advice|weekday|hold|clock)$/;
  return (key) => {
    if (known.has(key)) return true;
    const names = key.split('.');
    const isDeep = ['plan', 'programme', 'simulation'].includes(names[0] ?? '');
    const head = isDeep ? names.splice(0, 2).join('.') : (names.shift() ?? '');
    return group.test(head) && names.every((name) => known.has(name) || part.test(name));
  };
}
