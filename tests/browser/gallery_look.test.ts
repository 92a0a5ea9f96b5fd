/**
 * Does a screen still look as it did? Small pictures of every scene against those in baselines/, two on a sheet: a phone by day, a desk by
 * night. It detects drift and judges nothing: after looking at a wanted change, UPDATE_BASELINES=1 takes it over.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { desktop, expect, inTheme, PARTS, phone, test, walk } from './harness/gallery.ts';
import { asFile, sheet, thumbnail } from './harness/look.ts';
import { repository } from './harness/machine.ts';

const baselines = join(repository, 'tests/browser/baselines');
const results = join(repository, 'build/reports/look');
const updating = process.env.UPDATE_BASELINES === '1';
const advice = 'look at build/reports/look, then UPDATE_BASELINES=1 scripts/test "looks as it did"';

/** How different a small pixel may be, and how many of a picture's. */
const PIXEL = 0.2;
const SHARE = 0.008;
/** Another version of Chromium may break a line elsewhere, which moves all below it: then only great changes count. */
const SHARE_OF_ANOTHER_BROWSER = 0.12;

const madeWith = join(baselines, 'made-with.txt');
const major = (version: string): string => version.split('.')[0] ?? version;

const looks = [
  { size: phone, theme: 'light' },
  { size: desktop, theme: 'dark' },
] as const;

/** The pictures of a scene beside each other, and how much of the most changed one is different. */
function compare(scene: string, pictures: PNG[], browser: string): string[] {
  const isSame = existsSync(madeWith) && readFileSync(madeWith, 'utf8').trim() === browser;
  const allowed = isSame ? SHARE : SHARE_OF_ANOTHER_BROWSER;
  const file = join(baselines, `${scene}.png`);
  const now = sheet(pictures);
  if (updating) {
    writeFileSync(file, asFile(now));
    writeFileSync(madeWith, `${browser}\n`);
    return [];
  }
  if (!existsSync(file)) return [`has no picture in tests/browser/baselines: ${advice}`];
  const before = PNG.sync.read(readFileSync(file));
  if (before.width !== now.width || before.height !== now.height) return [`has another size: ${advice}`];
  const problems: string[] = [];
  let x = 0;
  for (const [i, picture] of pictures.entries()) {
    const { width, height } = picture;
    const old = new PNG({ width, height });
    PNG.bitblt(before, old, x, 0, width, height, 0, 0);
    x += width;
    const shown = new PNG({ width, height });
    const changed = pixelmatch(old.data, picture.data, shown.data, width, height, { threshold: PIXEL });
    const share = changed / (width * height);
    const shownAt = join(results, `${scene}.${i}.png`);
    rmSync(shownAt, { force: true });
    if (share <= allowed) continue;
    const name = `${looks[i]?.size.width} wide, ${looks[i]?.theme}`;
    problems.push(`${name}: ${(share * 100).toFixed(1)} % looks different: ${advice}`);
    writeFileSync(shownAt, asFile(sheet([old, picture, shown])));
  }
  return problems;
}

test.beforeAll(() => {
  mkdirSync(results, { recursive: true });
  mkdirSync(baselines, { recursive: true });
});

for (let part = 0; part < PARTS; part += 1) {
  test(`every scene looks as it did, part ${part + 1} of ${PARTS}`, async ({ page, stage, browser }) => {
    test.slow();
    await walk(stage, part, async (scene) => {
      const pictures: PNG[] = [];
      for (const { size, theme } of looks) {
        await page.setViewportSize(size);
        await inTheme(page, theme);
        await page.evaluate(() => window.scrollTo(0, 0));
        pictures.push(thumbnail(await page.screenshot({ animations: 'disabled', caret: 'hide' })));
      }
      return compare(scene, pictures, `Chromium ${major(browser.version())}`);
    });
  });
}

test('every picture belongs to a scene', async ({ stage }) => {
  const kept = readdirSync(baselines)
    .filter((name) => name.endsWith('.png'))
    .map((name) => name.replace(/\.png$/, ''));
  expect(kept.filter((name) => !stage.scenes.includes(name))).toEqual([]);
});
