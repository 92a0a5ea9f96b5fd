/** Links as a physio would send them. The served engine makes them, inside the page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { driverOf } from '../drivers/chromium.ts';
import type { Driver } from '../drivers/driver.ts';
import { engineFiles } from './engine_files.ts';
import type { EngineFiles } from './in_page.ts';
import { repository } from './machine.ts';
import type { Site } from './site.ts';

/** Changes to a released document. The keys are JSON pointers into it. */
export type Changes = Readonly<Record<string, unknown>>;

export const ANNA = { name: 'Anna Berg', clinic: 'Seaside Physio' };
/** Changes that the patient can see: the author, a note, the side and one limit. */
export const ANNAS: Changes = {
  '/by': ANNA,
  '/note': 'Write down your mornings.',
  '/side': 'left',
  '/parameters/response/red_pain': 5,
};

export const sourceOf = (set: Changes, base = 'six_phases_adapted'): string =>
  JSON.stringify({ format: 1, base: { id: base, version: 1 }, set });

export async function linkOf(driver: Driver, site: Site, set: Changes = ANNAS): Promise<string> {
  return driver.evaluate(makeLink, { ...engineFiles(site), source: sourceOf(set) });
}

/** Does the same as `linkOf` on a Playwright page. */
export const linkOn = (page: Page, site: Site, set?: Changes): Promise<string> =>
  linkOf(
    driverOf(() => page),
    site,
    set,
  );

async function makeLink({ glue, wasm, source }: EngineFiles & { source: string }): Promise<string> {
  const { default: instantiate } = await import(glue);
  const module = await instantiate({ locateFile: () => wasm, print: () => undefined, printErr: () => undefined });
  const date = new Date();
  const offset = -date.getTimezoneOffset();
  const now = {
    epoch_ms: date.getTime(),
    local_date: new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 10),
    utc_offset_min: offset === 0 ? 0 : offset,
  };
  const form = JSON.parse(module.programme_form(source, JSON.stringify(now)));
  if (!form.ok?.link) throw new Error(`no link: ${JSON.stringify(form.error ?? form.ok.faults)}`);
  return form.ok.link.text;
}

/** Returns a recorded link that every later version must be able to read (tests/golden/links.txt). */
export function goldenLink(name: string): string {
  const lines = readFileSync(join(repository, 'tests/golden/links.txt'), 'utf8').split('\n');
  const link = lines[lines.indexOf(`# ${name}`) + 1];
  if (!link?.startsWith('1.')) throw new Error(`tests/golden/links.txt has no link "${name}"`);
  return link;
}
