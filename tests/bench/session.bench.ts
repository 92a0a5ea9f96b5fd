/**
 * The timer of a session against the wall clock, its cues against the timeline, and its first repaint after the device slept
 * (H12, H20). Bounds are those of issue 5; what was measured is printed and kept.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import type { Timeline } from '../../web/engine/contract.ts';
import { openChromium } from '../browser/drivers/chromium.ts';
import type { Driver } from '../browser/drivers/driver.ts';
import { openFirefox } from '../browser/drivers/firefox.ts';
import { openWebKit } from '../browser/drivers/webkit.ts';
import { chromiumArgs, chromiumPath, repository } from '../browser/harness/machine.ts';
import { openSite, type Site } from '../browser/harness/site.ts';
import { say } from '../browser/harness/words.ts';
import type { Bench, Seen } from './session_page.tsx';

const TIMER_MS = 20;
/** Sound is placed ahead on a clock of its own, whose present is known to a few ms. */
const CUE_MS = 20;
const MINUTE_MS = 60_000;

const results = join(repository, 'build/results');
const folder = join(repository, 'build/bench');

let site: Site;

test.beforeAll(async () => {
  await build({
    configFile: false,
    root: join(repository, 'tests/bench'),
    base: './',
    logLevel: 'warn',
    resolve: { alias: { '@wasm': join(repository, 'build/wasm'), '@stories': join(repository, 'build/stories') } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: { __HEELWISE_VERSION__: '"0.0.0"' },
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', reportCompressedSize: false },
  });
  site = await openSite({ folder });
});

test.afterAll(() => site.stop());

/** Printed, and kept beside what the other benches measured. */
function keep(name: string, figures: Record<string, number | string>): void {
  console.log(`${name}: ${JSON.stringify(figures)}`);
  mkdirSync(results, { recursive: true });
  const file = join(results, 'bench_session.json');
  let all: Record<string, unknown> = {};
  try {
    all = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  } catch {
    // The first figures.
  }
  writeFileSync(file, `${JSON.stringify({ ...all, [name]: figures }, null, 2)}\n`);
}

const round = (ms: number): number => Math.round(ms * 10) / 10;

function spread(errors: readonly number[]): { median_ms: number; p99_ms: number; largest_ms: number } {
  const sorted = [...errors].map(Math.abs).sort((a, b) => a - b);
  const at = (share: number): number =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { median_ms: at(0.5), p99_ms: at(0.99), largest_ms: at(1) };
}

/** When each second of each segment begins to be shown, by the timeline alone. */
function expectedDigits({ segments }: Timeline): { at_ms: number; word: string; digit: string }[] {
  return segments.flatMap(({ start_ms, end_ms, kind }) => {
    const seconds = Math.ceil((end_ms - start_ms) / 1000);
    return Array.from({ length: seconds }, (_, i) => {
      const left = seconds - i;
      const minutes = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
      return {
        at_ms: Math.max(start_ms, end_ms - left * 1000),
        word: kind,
        digit: end_ms - start_ms > 99_000 && left >= 60 ? minutes : String(left),
      };
    });
  });
}

/** How late each digit came, in order; throws where one is missing or wrong. */
function lateness(bench: Pick<Bench, 'timeline' | 'started_ms' | 'seen'>): number[] {
  const expected = expectedDigits(bench.timeline);
  const first = bench.seen.findIndex(({ digit }) => digit !== '');
  const shown: Seen[] = bench.seen.slice(first).filter(({ word }) => word !== 'over');
  expect(shown.map(({ word, digit }) => `${word} ${digit}`)).toEqual(
    expected.map(({ word, digit }) => `${word} ${digit}`),
  );
  return shown.map(({ at_ms }, i) => at_ms - bench.started_ms - (expected[i]?.at_ms ?? 0));
}

const benchOf = (page: Page): Promise<Bench> => page.evaluate(() => window.bench);

async function start(page: Page, query = ''): Promise<void> {
  await page.goto(`${site.url}${query}`);
  await page.getByRole('button', { name: say('session.start') }).click();
}

test('the timer over a simulated session of half an hour', async ({ page }) => {
  await page.clock.install({ time: '2026-11-20T09:00:00Z' });
  const query = '?times=14&audio=own';
  await start(page, query);
  const { timeline } = await benchOf(page);
  expect(timeline.total_ms).toBeGreaterThanOrEqual(30 * MINUTE_MS);
  for (let ms = 0; ms < timeline.total_ms + 1000; ms += MINUTE_MS) await page.clock.runFor(MINUTE_MS);
  const errors = lateness(await benchOf(page));
  const mean = (part: readonly number[]): number => part.reduce((sum, one) => sum + one, 0) / part.length;
  const drift_ms = round(mean(errors.slice(-200)) - mean(errors.slice(0, 200)));
  keep('timer_simulated_30_min', { digits: errors.length, ...spread(errors), drift_ms });
  expect(Math.max(...errors.map(Math.abs))).toBeLessThanOrEqual(TIMER_MS);
  expect(Math.abs(drift_ms)).toBeLessThan(1);
});

/** A page in a background tab that the browser freezes, as it does on a telephone: Playwright keeps its pages in front. */
async function frozen(name: string, sleptMs: number, shows: (digit: number) => string): Promise<void> {
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: chromiumPath,
    args: [...chromiumArgs, '--headless=new', '--autoplay-policy=no-user-gesture-required'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(site.url);
    await page.evaluate(() => {
      for (const button of document.querySelectorAll<HTMLElement>('.session-begin .session-main')) button.click();
    });
    // Into the first rest, which is long enough to sleep in.
    await page.waitForFunction(() => document.querySelector<HTMLElement>('.session')?.dataset.word === 'rest', {
      timeout: 2 * MINUTE_MS,
    });
    const devtools = await page.createCDPSession();
    const front = await browser.newPage();
    await front.bringToFront();
    await page.evaluate((sleep) => {
      document.addEventListener('resume', () => {
        window.bench.sleepMs += sleep;
      });
      document.addEventListener('visibilitychange', () => {
        if (!document.hidden) window.bench.frames = [];
      });
    }, sleptMs);
    await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await devtools.send('Page.setWebLifecycleState', { state: 'active' });
    await page.bringToFront();
    await new Promise((resolve) => setTimeout(resolve, 500));
    const { frames, sleepMs } = await page.evaluate(() => window.bench);
    expect(sleepMs, 'it was frozen').toBe(sleptMs);
    const first = frames[0];
    if (!first) throw new Error('nothing was painted');
    const right = frames.findIndex(({ shown, digit }) => shown === shows(digit));
    keep(`frozen_${name}`, { slept_s: sleptMs / 1000, repaints_until_right: right, first: first.shown });
    expect(right).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(1);
  } finally {
    await browser.close();
  }
}

test('frozen for ten minutes: it asks with the first repaint', () => frozen('10_min', 10 * MINUTE_MS, () => 'doubt'));

test('frozen for twenty seconds of a rest: the right digit with the first repaint', () =>
  frozen('20_s', 20_000, (digit) => `stage ${digit}`));

const browsers: { browser: string; open(profile: string): Promise<Driver>; query: string }[] = [
  { browser: 'chromium', open: openChromium, query: '' },
  { browser: 'webkitgtk', open: openWebKit, query: '' },
  // Headless, its audio context never starts: what the adapter places is recorded.
  { browser: 'firefox_at_the_adapter', open: openFirefox, query: '?audio=own' },
];

for (const { browser, open, query } of browsers) {
  test(`cues and digits of a whole session of phase 2, in real time: ${browser}`, async () => {
    const profile = mkdtempSync(join(tmpdir(), 'heelwise-bench-'));
    const driver = await open(profile);
    try {
      await driver.open(`${site.url}${query}`);
      await driver.click('button', say('session.start'));
      const read = (): Promise<Bench> => driver.evaluate(() => window.bench, null);
      const { timeline } = await read();
      await new Promise((resolve) => setTimeout(resolve, timeline.total_ms + 2_000));
      const bench = await read();
      // Before its context had started a cue was asked for in vain, and again once it had.
      const heard = bench.heard.filter(({ audio_ms }) => audio_ms !== null);
      expect(heard.map(({ kind }) => kind)).toEqual(timeline.cues.map(({ kind }) => kind));
      const late = (at_ms: number | null, i: number): number =>
        (at_ms ?? Number.NaN) - bench.started_ms - (timeline.cues[i]?.at_ms ?? 0);
      const asked = heard.map(({ asked_ms }, i) => late(asked_ms, i));
      const placed = heard.map(({ audio_ms }, i) => late(audio_ms, i));
      const digits = lateness(bench);
      keep(`cues_${browser}`, {
        cues: heard.length,
        first_ms: round(placed[0] ?? Number.NaN),
        ...spread(placed.slice(1)),
        asked_largest_ms: spread(asked.slice(1)).largest_ms,
        sound: bench.state,
      });
      keep(`timer_real_${browser}`, { digits: digits.length, ...spread(digits) });
      // The very first comes as soon as the tap has started the sound; every other at its time.
      expect(Math.max(...placed.slice(1).map(Math.abs))).toBeLessThanOrEqual(CUE_MS);
    } finally {
      await driver.close();
      rmSync(profile, { recursive: true, force: true });
    }
  });
}
