/** H17, H20: with reduced motion a picture shows what the word says, for every exercise. */
import { expect, test } from 'vitest';
import type { SegmentKind } from '../../../../web/engine/contract.ts';
import { poseAt } from '../../../../web/figure/pose.ts';
import { stillOf } from '../../../../web/ui/session/display.ts';
import { EXERCISES } from '../../figure/exercises.ts';

const ROUND = /ankle|rebound|bounce|hop|skip|jog|run/;
const slow = EXERCISES.filter(([, of]) => !ROUND.test(of.motion));

function still(kind: SegmentKind, exercise: (typeof slow)[number]) {
  const moment = stillOf({ kind, progress: 0.1, elapsed_ms: 300, beat_ms: 0, unled: false });
  if (moment === 'top') throw new Error(`${kind} is no slow work`);
  return poseAt(exercise[1], moment, 'left');
}

test('some exercises are slow', () => {
  expect(slow.length).toBeGreaterThan(8);
});

test.each(slow)('%s: up, stay and down', (...exercise) => {
  expect(still('raise', exercise).cue).toBe('up');
  expect(still('hold', exercise).cue).toBe('stay');
  expect(still('lower', exercise).cue).toBe('down');
  // At rest there is nothing to do.
  expect(still('rest', exercise).cue).toBeNull();
});

test('up on two legs, down on one: both feet stand while rising', () => {
  const helped = slow.find(([name]) => name === 'two_up_one_down');
  if (!helped) throw new Error('two_up_one_down is not drawn');
  const [up, down] = [still('raise', helped), still('lower', helped)];
  const lifted = (pose: typeof up): number => Math.abs(pose.far.ankle.y - pose.near.ankle.y);
  expect(lifted(up)).toBeLessThan(20);
  expect(lifted(down)).toBeGreaterThan(20);
});
