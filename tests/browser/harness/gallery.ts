/** The gallery of every screen in every state, served under the policy of the real site. */
import { test as base, expect, type Page } from '@playwright/test';
import { builtGallery } from './gallery_build.ts';
import { guard } from './guard.ts';
import { openSite, type Site } from './site.ts';

export interface Stage {
  /** Names of all scenes, as the page lists them. */
  scenes: string[];
  /** Puts a scene on the page, as a person of that state would see it. */
  show(scene: string): Promise<void>;
}

export const phone = { width: 390, height: 844 };
export const lying = { width: 844, height: 390 };
export const desktop = { width: 1280, height: 800 };
export const smallest = { width: 320, height: 640 };

export const test = base.extend<{ stage: Stage }, { gallery: { site: Site; scenes: string[] } }>({
  gallery: [
    async ({ browser }, use) => {
      const site = await openSite({ folder: builtGallery });
      const index = await browser.newPage();
      await index.goto(site.url);
      const links = index.locator('a[href^="?scene="]');
      await links.first().waitFor();
      const scenes = await links.allTextContents();
      await index.close();
      await use({ site, scenes });
      await site.stop();
    },
    { scope: 'worker' },
  ],

  stage: async ({ page, context, gallery }, use) => {
    const watching = await guard(context, gallery.site);
    // Which scene is shown stands behind the `?`; the app itself never has one.
    watching.expect(/^sends a query: .*\?scene=/);
    await context.clock.setFixedTime('2026-11-20T09:00:00Z');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await use({
      scenes: gallery.scenes,
      // Loaded once: all of it for each of some hundred scenes is most of the time that they take.
      async show(scene) {
        if (page.url().startsWith(gallery.site.url)) await page.evaluate((name) => window.showScene(name), scene);
        else await page.goto(`${gallery.site.url}?scene=${scene}`);
        await page.locator('html[data-scene=ready]').waitFor({ state: 'attached' });
        await page.evaluate(() => {
          // What fades in is looked at once it is there; what moves for ever stands still under reduced motion.
          for (const animation of document.getAnimations()) animation.finish();
        });
      },
    });
    expect(watching.problems, 'nothing went wrong unseen').toEqual([]);
  },
});

export { expect };

/** How many tests share the scenes. Several for each worker, so that neither waits long for the other at the end. */
export const PARTS = 8;

/** Walks over a share of the scenes and tells all that was found at once. */
export async function walk(stage: Stage, part: number, look: (scene: string) => Promise<string[]>): Promise<void> {
  const found: string[] = [];
  for (const [i, scene] of stage.scenes.entries()) {
    if (i % PARTS !== part) continue;
    await stage.show(scene);
    for (const problem of await look(scene)) found.push(`${scene}: ${problem}`);
  }
  expect(found.join('\n')).toBe('');
}

/** A theme without loading the scene again: the device's wish. */
export async function inTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
}
