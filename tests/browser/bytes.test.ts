/**
 * What the built site weighs, by part. A part that has become smaller may be lowered here; one that must grow is raised in the commit that
 * makes it grow, so that nobody adds weight unnoticed.
 */
import { expect, test } from '@playwright/test';
import { type SitePart, siteWeight } from '../../scripts/lib/site-weight.mjs';
import { builtSite } from './harness/machine.ts';

/**
 * Bytes of brotli. The engine's ceiling leaves room for other compilers. `first` was 130,419 before the second copy, the queue
 * and their notices (6,200), the words of copies, locks and the host's check (5,100), the steps that wait (2,500), and the cautions
 * with their words (1,200). The engine grew by the cautions, the kinds of virtual people and the table of R55, and the worker by its check
 * of stored files.
 */
const CEILINGS: Record<SitePart, number> = {
  engine: 406_000,
  first: 146_500,
  worker: 8_600,
  later: 66_300,
  rest: 49_500,
};

test('no part of the site is heavier than it was', () => {
  const files = siteWeight(builtSite);
  for (const [part, ceiling] of Object.entries(CEILINGS)) {
    const weight = files.reduce((sum, file) => sum + (file.part === part ? file.brotli : 0), 0);
    expect.soft(weight, `bytes of brotli: ${part}`).toBeGreaterThan(0);
    expect.soft(weight, `bytes of brotli: ${part}`).toBeLessThanOrEqual(ceiling);
  }
});
