/**
 * The weekly review: one item a page, nothing chosen beforehand, skipped items are not sent, and the last value is
 * shown only afterwards (H7, H21).
 */
import { describe, expect, test } from 'vitest';
import { seeing } from '../../../../web/gallery/goldens.ts';
import type { Address } from '../../../../web/ui/model/address.ts';
import { t } from '../../../../web/words/words.ts';
import { stage } from '../stage.tsx';

const REVIEW: Address = { screen: 'review' };
/** The items of the story, in the engine's order. */
const DAUGHTER = 'Carrying my daughter up to the third floor';
const WEDDING = "Dance at my daughter's wedding";
const ITEMS = ['walking', 'stairs', DAUGHTER, 'long_walk', 'run', WEDDING];

type Page = Awaited<ReturnType<typeof stage>>;
const chosen = (page: Page): number => page.root.querySelectorAll('input:checked').length;

async function rate(page: Page, rating: number): Promise<void> {
  await page.choose(String(rating));
  await page.press(t('action.continue'));
}

describe('the weekly review', () => {
  test('R35, R51: each item has a page of its own with nothing chosen, and everything is sent at the end', async () => {
    const page = await stage(REVIEW, seeing('review_first'));
    const headings: string[] = [];
    for (const [place] of ITEMS.entries()) {
      headings.push(page.heading().replace(/[\u2068\u2069]/g, ''));
      expect(chosen(page)).toBe(0);
      expect(page.text()).toContain(t('review.progress', { number: place + 1, of: ITEMS.length }));
      await rate(page, place + 1);
    }
    expect(headings).toEqual([
      t('calming.walking.name'),
      t('calming.stairs.name'),
      DAUGHTER,
      t('goal.long_walk'),
      t('goal.run'),
      WEDDING,
    ]);
    expect(page.model.sent).toEqual([
      {
        kind: 'submit_review',
        sore: [
          { item: 'walking', rating: 1 },
          { item: 'stairs', rating: 2 },
          { item: DAUGHTER, rating: 3 },
        ],
        goals: [
          { item: 'long_walk', rating: 4 },
          { item: 'run', rating: 5 },
          { item: WEDDING, rating: 6 },
        ],
      },
    ]);
    expect(page.heading()).toBe(t('review.done.title'));
    expect(page.text()).toContain(t('review.done.lead'));
  });

  test('pain and goals have ends of their own', async () => {
    const page = await stage(REVIEW, seeing('review_first'));
    expect(page.text()).toContain(t('pain.high'));
    for (let i = 0; i < 3; i += 1) await page.press(t('review.leave_out'));
    expect(page.text()).toContain(t('review.goal.high'));
    expect(page.text()).not.toContain(t('pain.high'));
  });

  test('Continue without a number says so, and goes nowhere', async () => {
    const page = await stage(REVIEW, seeing('review_first'));
    await page.press(t('action.continue'));
    expect(page.text()).toContain(t('review.missing'));
    expect(page.heading()).toBe(t('calming.walking.name'));
  });

  test('H7: a skipped item is not sent, and is shown as skipped', async () => {
    const page = await stage(REVIEW, seeing('review_first'));
    await rate(page, 4);
    for (let i = 0; i < 5; i += 1) await page.press(t('review.leave_out'));
    expect(page.model.sent).toEqual([{ kind: 'submit_review', sore: [{ item: 'walking', rating: 4 }], goals: [] }]);
    expect(page.text()).toContain(t('review.done.left_out'));
    expect(page.text()).toContain(t('review.done.unknown'));
  });

  test('H7: a review with every item skipped is not sent', async () => {
    const page = await stage(REVIEW, seeing('review_first'));
    for (const _ of ITEMS) await page.press(t('review.leave_out'));
    expect(page.model.sent).toEqual([]);
    expect(page.heading()).toBe(t('review.nothing.title'));
    await page.press(t('review.nothing.again'));
    expect(page.heading()).toBe(t('calming.walking.name'));
  });

  test('the last value is not shown before the answer, and beside it afterwards', async () => {
    const page = await stage(REVIEW, seeing('review_again'));
    for (const [place] of ITEMS.entries()) {
      expect(page.text()).not.toContain(t('review.done.before', { rating: 5 }));
      expect(chosen(page)).toBe(0);
      await rate(page, place);
    }
    expect(page.text()).toContain(t('review.done.before', { rating: 5 }));
    expect(page.text()).toContain(t('review.done.last', { day: 'Saturday 21 November' }));
  });

  test('Back goes to the previous item, with its answer', async () => {
    const page = await stage(REVIEW, seeing('review_first'));
    await rate(page, 7);
    await page.press(t('header.back'));
    expect(page.heading()).toBe(t('calming.walking.name'));
    expect(page.root.querySelector<HTMLInputElement>('input:checked')?.value).toBe('7');
  });

  test('an answer that cannot be stored stays on its page', async () => {
    const page = await stage(REVIEW, {
      ...seeing('review_first'),
      sends: () => ({ code: 'storage_full', path: '' }),
    });
    for (const _ of ITEMS) await rate(page, 3);
    expect(page.text()).toContain(t('error.storage_full'));
    expect(page.heading()).not.toBe(t('review.done.title'));
  });

  test('done this week, it can be repeated', async () => {
    const page = await stage(REVIEW, seeing('reviewed'));
    expect(page.heading()).toBe(t('review.known.title'));
    await page.press(t('review.known.again'));
    expect(page.heading()).toBe(t('calming.walking.name'));
  });

  test('without a plan it leads to today', async () => {
    const page = await stage(REVIEW, seeing('all_clear'));
    expect(page.router.address.value).toEqual({ screen: 'home' });
  });
});
