/**
 * The position in a session, from its stamps alone. The expected seconds were counted by hand on the timelines of
 * lines.ts.
 */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Stamp, Timeline } from '../../../web/engine/contract.ts';
import { backTo, type Position, position, skipTo } from '../../../web/player/position.ts';
import { unitsOf } from '../../../web/player/timeline.ts';
import { holds, hops, lineOf, sides, stamp, T0 } from './lines.ts';

const at = (line: Timeline, stamps: readonly Stamp[], second: number): Position =>
  position(line, stamps, T0 + Math.round(second * 1_000));
const brief = ({ state, word, seconds }: Position) => [state, word, seconds];
const started = stamp('started', 0);
/** A sign of life every half minute, as the screen sends it. */
const seen = (...seconds: number[]) => seconds.map((second) => stamp('seen', second));

describe('time passes', () => {
  test('before the start nothing runs', () => {
    expect(brief(at(holds, [], 100))).toEqual(['waiting', 'ready', 5]);
  });

  test('ready, hold, rest, hold, over', () => {
    const stamps = [started, ...seen(30, 60, 90, 120, 150)];
    expect(brief(at(holds, stamps.slice(0, 1), 0))).toEqual(['running', 'ready', 5]);
    expect(brief(at(holds, stamps.slice(0, 1), 4.999))).toEqual(['running', 'ready', 1]);
    expect(brief(at(holds, stamps.slice(0, 1), 5))).toEqual(['running', 'hold', 45]);
    expect(brief(at(holds, stamps.slice(0, 2), 49.999))).toEqual(['running', 'hold', 1]);
    expect(brief(at(holds, stamps.slice(0, 2), 50))).toEqual(['running', 'rest', 60]);
    expect(brief(at(holds, stamps.slice(0, 4), 110))).toEqual(['running', 'hold', 45]);
    expect(brief(at(holds, stamps, 155))).toEqual(['over', 'over', 0]);
    expect(brief(at(holds, [...stamps, stamp('seen', 154)], 9_000))).toEqual(['asking', 'hold', 1]);
  });

  test('a session that is over stays over, however long nobody looks', () => {
    const stamps = [started, ...seen(30, 60, 90, 120, 150, 156)];
    expect(brief(at(holds, stamps, 100_000))).toEqual(['over', 'over', 0]);
  });

  test('a 45 s hold shows 45 … 1, never 46 or 0', () => {
    const shown = new Set<number>();
    for (let ms = 5_000; ms < 50_000; ms += 7) shown.add(position(holds, [started, stamp('seen', 5)], T0 + ms).seconds);
    expect([...shown]).toEqual(Array.from({ length: 45 }, (_, i) => 45 - i));
  });

  test('it shows the set, side and repetition, and what comes next', () => {
    const first = at(sides, [started], 13);
    expect(first).toMatchObject({ word: 'raise', set: 1, sets: 2, rep: 2, reps: 2, segment: { side: 'left' } });
    expect(first.next).toMatchObject({ kind: 'lower', rep: 2, side: 'left' });
    expect(at(sides, [started], 20)).toMatchObject({
      word: 'switch_side',
      seconds: 7,
      segment: { side: 'right', set: 1 },
    });
    const rest = at(sides, [started], 50);
    expect(rest).toMatchObject({ word: 'rest', seconds: 81, set: 2, sets: 2, rep: 0 });
    expect(rest.next).toMatchObject({ kind: 'raise', set: 2, side: 'left' });
    expect(rest.left_total_ms).toBe(117_000); // 81 + 14 + 8 + 14
  });

  test('a beat counts the repetitions of a bout', () => {
    const line = lineOf([{ kind: 'bout', ms: 8_000, beat: 1_000 }]);
    expect(at(line, [started], 0)).toMatchObject({ rep: 1, reps: 8, seconds: 8 });
    expect(at(line, [started], 7.5)).toMatchObject({ rep: 8, reps: 8, seconds: 1 });
  });
});

describe('what a person does', () => {
  test('a pause stops the time, and resuming gives time to take up the position', () => {
    const paused = [started, stamp('paused', 15)];
    expect(brief(at(holds, paused, 16))).toEqual(['paused', 'hold', 35]);
    // A pause overnight counts like one of a minute, because no time of the session passes.
    expect(brief(at(holds, paused, 40_000))).toEqual(['paused', 'hold', 35]);
    const resumed = [...paused, stamp('resumed', 40_000)];
    expect(brief(at(holds, resumed, 40_000))).toEqual(['running', 'ready', 5]);
    expect(brief(at(holds, resumed, 40_005))).toEqual(['running', 'hold', 35]);
    expect(brief(at(holds, resumed, 40_040))).toEqual(['running', 'rest', 60]);
  });

  test('resuming in a rest needs no "ready"', () => {
    const stamps = [started, stamp('paused', 60), stamp('resumed', 70)];
    expect(brief(at(holds, stamps, 70))).toEqual(['running', 'rest', 50]);
  });

  test('a second pause has no effect, nor has a second resume', () => {
    const stamps = [started, stamp('paused', 15), stamp('paused', 16), stamp('resumed', 20), stamp('resumed', 22)];
    expect(brief(at(holds, stamps, 25))).toEqual(['running', 'hold', 35]);
  });

  test('a rest can be made longer and shorter, and never ends in the past', () => {
    const longer = [started, stamp('rest_changed', 60, { delta_ms: 15_000 })];
    expect(brief(at(holds, longer, 60))).toEqual(['running', 'rest', 65]);
    expect(at(holds, longer, 60).left_total_ms).toBe(110_000);
    const shorter = [started, stamp('rest_changed', 60, { delta_ms: -15_000 })];
    expect(brief(at(holds, shorter, 60))).toEqual(['running', 'rest', 35]);
    const cut = [started, stamp('rest_changed', 60, { delta_ms: -150_000 })];
    expect(brief(at(holds, cut, 60))).toEqual(['running', 'ready', 5]);
    expect(brief(at(holds, cut, 65))).toEqual(['running', 'hold', 45]);
  });

  test('skipped is not done (R62)', () => {
    const stamps = [started, stamp('skipped', 15, { to_ms: 50_000 })];
    const skipped = at(holds, stamps, 15);
    expect(brief(skipped)).toEqual(['running', 'rest', 60]);
    expect(skipped.units.map(({ state }) => state)).toEqual(['left_out', 'ahead']);
  });

  test('"back" repeats a set, and what was done since no longer counts', () => {
    const stamps = [started, stamp('set_done', 50, { item: 0, set: 1 }), stamp('back', 60, { to_ms: 5_000 })];
    expect(at(holds, stamps.slice(0, 2), 60).units.map(({ state }) => state)).toEqual(['ran', 'ahead']);
    const again = at(holds, stamps, 66);
    expect(brief(again)).toEqual(['running', 'hold', 44]);
    expect(again.units.map(({ state }) => state)).toEqual(['now', 'ahead']);
  });

  test('a set that ran completely owes its stamp until it is stored', () => {
    const owed = at(sides, [started], 20).units;
    expect(owed.map(({ state, owes_stamp }) => [state, owes_stamp])).toEqual([
      ['ran', true],
      ['ahead', false],
      ['ahead', false],
      ['ahead', false],
    ]);
    const marked = at(sides, [started, stamp('set_done', 19, { item: 0, set: 1, side: 'left' })], 20).units;
    expect(marked[0]).toMatchObject({ state: 'ran', owes_stamp: false });
  });

  test('R62: that the time is up never counts as done', () => {
    const over = at(holds, [started, stamp('skipped', 1, { to_ms: 155_000 })], 2);
    expect(over.state).toBe('over');
    expect(JSON.stringify(over)).not.toMatch(/done|complete|finish/);
    expect(over.units.every(({ state }) => state === 'left_out')).toBe(true);
  });
});

describe('H12: an ambiguous position is asked about', () => {
  test('after an absence longer than the rest, the session stays where it was last seen', () => {
    const stamps = [started, ...seen(30)];
    expect(brief(at(holds, stamps, 90))).toEqual(['running', 'rest', 20]);
    const asked = at(holds, stamps, 90.001);
    expect(brief(asked)).toEqual(['asking', 'hold', 20]);
    expect(asked.needs_person).toBe('gap');
    // Waking the page does not settle it; the person does.
    expect(brief(at(holds, [...stamps, stamp('seen', 600)], 601))).toEqual(['asking', 'hold', 20]);
    const resumed = [...stamps, stamp('resumed', 600)];
    expect(brief(at(holds, resumed, 604.5))).toEqual(['running', 'ready', 1]);
    expect(brief(at(holds, resumed, 605))).toEqual(['running', 'hold', 20]);
  });

  test('after a shorter absence, the session goes on in the right place', () => {
    expect(brief(at(holds, [started, ...seen(40)], 95))).toEqual(['running', 'rest', 15]);
  });

  test('the session asks if the clock was set back, but not if it was only corrected', () => {
    const stamps = [started, stamp('seen', 30)];
    expect(brief(at(holds, stamps, 29.5))).toEqual(['running', 'hold', 20]);
    expect(at(holds, stamps, 28)).toMatchObject({ state: 'asking', needs_person: 'clock', seconds: 20 });
    const resumed = [...stamps, stamp('resumed', -3_600)];
    expect(brief(at(holds, resumed, -3_595))).toEqual(['running', 'hold', 20]);
  });

  test.each([
    ['started twice', [started, stamp('started', 10)]],
    ['anything before the start', [stamp('paused', 10)]],
    ['a jump without an aim', [started, stamp('skipped', 10)]],
    ['a jump past the end', [started, stamp('skipped', 10, { to_ms: 155_001 })]],
    ['a jump to no whole moment', [started, stamp('skipped', 10, { to_ms: 60_000.5 })]],
    ['a skip backwards', [started, stamp('skipped', 10, { to_ms: 9_999 })]],
    ['a way back that leads forward', [started, stamp('back', 10, { to_ms: 10_001 })]],
    ['another rest where there is none', [started, stamp('rest_changed', 10, { delta_ms: 15_000 })]],
    ['a rest longer by more than a whole session', [started, stamp('rest_changed', 60, { delta_ms: 155_001 })]],
    ['a set that does not exist', [started, stamp('set_done', 10, { item: 0, set: 3 })]],
    ['a set of a side that is not trained', [started, stamp('set_done', 50, { item: 0, set: 1, side: 'left' })]],
    ['a set that is yet to come', [started, stamp('set_done', 40, { item: 0, set: 2 })]],
  ])('%s', (_, stamps) => {
    const last = Math.max(...stamps.map(({ at_ms }) => at_ms - T0)) / 1_000;
    expect(at(holds, stamps, last + 1)).toMatchObject({ state: 'asking', needs_person: 'stamps' });
    expect(at(holds, [...stamps, stamp('resumed', last + 2)], last + 9).state).toBe('running');
  });
});

describe('where back and skip lead', () => {
  const units = unitsOf(sides);
  const skip = (second: number) => skipTo(sides, units, at(sides, [started], second));
  const back = (second: number) => backTo(sides, units, at(sides, [started], second));

  test('the targets of "skip"', () => {
    expect(skip(2)).toBe(5_000); // ready → the set
    expect(skip(6)).toBe(19_000); // the set → the switch behind it
    expect(skip(20)).toBe(27_000); // the switch → the other side
    expect(skip(50)).toBe(131_000); // the rest → the next set
    expect(skipTo(sides, units, at(sides, [started, stamp('skipped', 1, { to_ms: 153_000 })], 8))).toBe(167_000);
  });

  test('the targets of "back"', () => {
    expect(back(2)).toBe(0);
    expect(back(7)).toBe(0); // hardly begun: the start
    expect(back(12)).toBe(5_000); // this set again
    expect(back(20)).toBe(5_000); // in the switch: the set before
    expect(back(29)).toBe(5_000); // hardly begun: the one before
    expect(back(35)).toBe(27_000);
    expect(back(50)).toBe(27_000);
  });
});

describe('any stamps', () => {
  const anyStamp = fc.record(
    {
      kind: fc.constantFrom(
        ...(['started', 'paused', 'resumed', 'rest_changed', 'skipped', 'back', 'set_done', 'seen'] as const),
        ...(['own_pace', 'led_pace', 'rep_done', 'pain'] as const),
      ),
      at_ms: fc.oneof(fc.integer({ min: T0, max: T0 + 200_000 }), fc.integer()),
      delta_ms: fc.oneof(fc.constantFrom(15_000, -15_000), fc.integer()),
      to_ms: fc.oneof(fc.constantFrom(5_000, 19_000, 41_000, 131_000), fc.integer({ min: -10, max: 170_000 })),
      item: fc.integer({ min: 0, max: 1 }),
      set: fc.integer({ min: 0, max: 3 }),
      side: fc.constantFrom('left' as const, 'right' as const),
    },
    { requiredKeys: ['kind', 'at_ms'] },
  );
  const anyStamps = fc.array(anyStamp, { maxLength: 25 }).chain((found) =>
    fc
      .constantFrom(
        found,
        [...found].sort((a, b) => a.at_ms - b.at_ms),
      )
      .map((list) => [started, ...list] as Stamp[]),
  );
  const moment = fc.oneof(fc.integer({ min: T0, max: T0 + 400_000 }), fc.integer());

  test('the position is always within the timeline', () => {
    fc.assert(
      fc.property(fc.constantFrom(holds, sides, hops), anyStamps, moment, (line, stamps, now) => {
        const here = position(line, stamps, now);
        expect(here.left_total_ms).toBeGreaterThanOrEqual(0);
        expect(here.at_ms).toBeGreaterThanOrEqual(0);
        expect(here.at_ms).toBeLessThanOrEqual(line.total_ms);
        expect(here.segment === null).toBe(here.state === 'over');
        if (here.state === 'over') return;
        expect(here.seconds).toBeGreaterThanOrEqual(1);
        expect(here.left_ms).toBeLessThanOrEqual(here.length_ms);
        expect(here.needs_person === null).toBe(here.state !== 'asking');
      }),
    );
  });

  test('looking does not change anything: signs of life only prove that somebody was there', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 166_000 }), { maxLength: 30 }), (moments) => {
        const sorted = [...moments, 30_000, 60_000, 90_000, 120_000, 150_000].sort((a, b) => a - b);
        const all = sorted.map((ms): Stamp => ({ kind: 'seen', at_ms: T0 + ms }));
        const few = seen(30, 60, 90, 120, 150);
        expect(position(sides, [started, ...all], T0 + 166_500)).toEqual(
          position(sides, [started, ...few], T0 + 166_500),
        );
      }),
    );
  });

  test('H12: no more sets count than the time that passed allows', () => {
    fc.assert(
      fc.property(anyStamps, fc.integer({ min: 0, max: 400_000 }), (stamps, ms) => {
        const sane = stamps.filter(({ at_ms }) => at_ms >= T0 && at_ms <= T0 + ms).sort((a, b) => a.at_ms - b.at_ms);
        const here = position(
          sides,
          [started, ...sane.filter(({ kind }) => kind !== 'set_done' && kind !== 'own_pace')],
          T0 + ms,
        );
        const ran = here.units.filter(({ state }) => state === 'ran').length;
        expect(ran * 14_000).toBeLessThanOrEqual(ms);
      }),
    );
  });
});

describe('at one’s own pace', () => {
  const own = [started, stamp('own_pace', 0)];
  const tap = (second: number): Stamp => stamp('rep_done', second);
  const told = (p: Position) => [p.state, p.word, p.set, p.tapped, p.reps];

  test('a counted set waits, however long it takes', () => {
    expect(told(at(sides, own, 4))).toEqual(['running', 'ready', 1, null, 0]);
    expect(told(at(sides, own, 5))).toEqual(['running', 'raise', 1, 0, 2]);
    expect(told(at(sides, own, 60))).toEqual(['running', 'raise', 1, 0, 2]);
  });

  test('taps count the repetitions, and the last one ends the set', () => {
    expect(told(at(sides, [...own, tap(20)], 20))).toEqual(['running', 'raise', 1, 1, 2]);
    const done = at(sides, [...own, tap(20), tap(40)], 40);
    expect(told(done)).toEqual(['running', 'switch_side', 1, null, 0]);
    expect(done.seconds).toBe(8);
    expect(done.units[0]).toMatchObject({ state: 'ran', owes_stamp: true });
    // After eight seconds the other side is next.
    expect(told(at(sides, [...own, tap(20), tap(40)], 49))).toEqual(['running', 'raise', 1, 0, 2]);
  });

  test('hops by taps; extra taps do not count', () => {
    const taps = Array.from({ length: 8 }, (_, i) => tap(10 + i * 2));
    expect(told(at(hops, [...own, ...taps.slice(0, 7)], 25))).toEqual(['running', 'bout', 1, 7, 8]);
    expect(told(at(hops, [...own, ...taps], 24))).toEqual(['running', 'rest', 2, null, 0]);
    expect(told(at(hops, [...own, ...taps, tap(24.2)], 30))).toEqual(['running', 'rest', 2, null, 0]);
  });

  test('"set done" ends the set, as the person says', () => {
    const stamps = [...own, tap(20), stamp('set_done', 30, { item: 0, set: 1, side: 'left' })];
    const here = at(sides, stamps, 30);
    expect(told(here)).toEqual(['running', 'switch_side', 1, null, 0]);
    expect(here.units[0]).toMatchObject({ state: 'ran', owes_stamp: false });
  });

  test('holds still go by time', () => {
    expect(brief(at(holds, own, 20))).toEqual(['running', 'hold', 30]);
  });

  test('R62: taps do not count in a pause, nor while the position is taken up', () => {
    const paused = [...own, stamp('paused', 10), tap(11)];
    expect(told(at(sides, paused, 11))).toEqual(['paused', 'raise', 1, 0, 2]);
    const leading = [...paused, stamp('resumed', 20), tap(22)];
    expect(told(at(sides, leading, 22))).toEqual(['running', 'ready', 1, null, 2]);
    expect(told(at(sides, leading, 26))).toEqual(['running', 'raise', 1, 0, 2]);
  });

  test('if the pace is changed within a repetition, it begins again, with time to get ready', () => {
    const late = [started, stamp('own_pace', 14)];
    expect(told(at(sides, late, 14))).toEqual(['running', 'raise', 1, 1, 2]);
    const back = [...late, stamp('led_pace', 30)];
    expect(told(at(sides, back, 30))).toEqual(['running', 'ready', 1, null, 2]);
    expect(brief(at(sides, back, 36))).toEqual(['running', 'raise', 2]);
  });

  test('H12: after too long an absence the session asks, and the count stays', () => {
    const stamps = [...own, tap(20)];
    expect(at(sides, stamps, 111).needs_person).toBe('gap');
    expect(told(at(sides, [...stamps, stamp('resumed', 200)], 206))).toEqual(['running', 'raise', 1, 1, 2]);
  });

  test('it can be chosen before the start', () => {
    const stamps = [stamp('own_pace', 0), stamp('started', 3)];
    expect(told(at(sides, stamps, 60))).toEqual(['running', 'raise', 1, 0, 2]);
  });
});
