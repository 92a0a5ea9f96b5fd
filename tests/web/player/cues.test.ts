/** Cues by the clock. The expected moments were counted by hand on the timelines of lines.ts. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Stamp, Timeline } from '../../../web/engine/contract.ts';
import { follow } from '../../../web/player/course.ts';
import { dueCues, LOOKAHEAD_MS, nextWindow } from '../../../web/player/cues.ts';
import { holds, hops, lineOf, sides, stamp, T0 } from './lines.ts';

const started = stamp('started', 0);
/** The cues between two seconds as "second kind left", seen from `now`. */
function heard(line: Timeline, stamps: readonly Stamp[], now: number, from: number, to: number): string[] {
  const cues = dueCues(follow(line, stamps), T0 + now * 1_000, T0 + from * 1_000, T0 + to * 1_000);
  return cues.map(({ at_ms, kind, left }) => `${(at_ms - T0) / 1_000} ${kind}${left > 0 ? ` ${left}` : ''}`);
}

describe('what is due', () => {
  test('ready, three, two, one, hold', () => {
    expect(heard(holds, [started], 0, 0, 6)).toEqual(['0 ready', '2 count 3', '3 count 2', '4 count 1', '5 hold']);
  });

  test('a window includes its start and excludes its end, so that each cue belongs to one window', () => {
    expect(heard(holds, [started], 1, 2, 3)).toEqual(['2 count 3']);
    expect(heard(holds, [started], 2, 3, 4)).toEqual(['3 count 2']);
  });

  test('nothing before the start, in a pause, or while the position is ambiguous', () => {
    expect(heard(holds, [], 0, 0, 10)).toEqual([]);
    expect(heard(holds, [started, stamp('paused', 1)], 1, 0, 10)).toEqual([]);
    expect(heard(holds, [started], 61, 0, 200)).toEqual([]);
  });

  test('after a pause there is "ready" again, then the segment that goes on', () => {
    const stamps = [started, stamp('paused', 15), stamp('resumed', 100)];
    expect(heard(holds, stamps, 100, 100, 106)).toEqual([
      '100 ready',
      '102 count 3',
      '103 count 2',
      '104 count 1',
      '105 hold',
    ]);
    // 35 s of the hold are left from second 105 on.
    expect(heard(holds, stamps, 130, 137, 141)).toEqual(['137 count 3', '138 count 2', '139 count 1', '140 rest']);
  });

  test('the countdown before the end of a rest moves with it', () => {
    const longer = [started, stamp('seen', 40), stamp('rest_changed', 60, { delta_ms: 15_000 })];
    expect(heard(holds, longer, 61, 105, 126)).toEqual(['122 count 3', '123 count 2', '124 count 1', '125 hold']);
    const shorter = [started, stamp('seen', 40), stamp('rest_changed', 60, { delta_ms: -15_000 })];
    expect(heard(holds, shorter, 61, 90, 96)).toEqual(['92 count 3', '93 count 2', '94 count 1', '95 hold']);
  });

  test('raise and lower follow each other; the end has a cue', () => {
    expect(heard(sides, [started], 5, 5, 20)).toEqual(['5 raise', '8 lower', '12 raise', '15 lower', '19 switch_side']);
    const end = [started, stamp('skipped', 1, { to_ms: 160_000 })];
    expect(heard(sides, end, 7, 7, 14)).toEqual(['9 lower', '13 done']);
  });
});

describe('at one’s own pace', () => {
  const own = [started, stamp('own_pace', 0)];

  test('a set has a cue when it begins; nothing during it, and nothing after it is scheduled', () => {
    expect(heard(sides, own, 3, 3, 60)).toEqual(['3 count 2', '4 count 1', '5 raise']);
    expect(heard(sides, own, 5, 5, 60)).toEqual([]);
    expect(heard(sides, own, 30, 30, 60)).toEqual([]);
  });

  test('the last tap starts the next segment at once, and no tap repeats the start cue', () => {
    const one = [...own, stamp('rep_done', 20)];
    expect(heard(sides, one, 20, 20, 60)).toEqual([]);
    const two = [...one, stamp('rep_done', 40)];
    expect(heard(sides, two, 40, 40, 60)).toEqual([
      '40 switch_side',
      '45 count 3',
      '46 count 2',
      '47 count 1',
      '48 raise',
    ]);
  });
});

describe('phases with a rhythm', () => {
  test('hops: a beat for each, the countdown and the rest at the end', () => {
    expect(heard(hops, [started], 5, 5, 14)).toEqual([
      '5 bout',
      '6 beat',
      '7 beat',
      '8 beat',
      '9 beat',
      '10 count 3',
      '11 count 2',
      '12 count 1',
      '13 rest',
    ]);
  });

  test('walk and run: each change has its countdown', () => {
    const line = lineOf([
      { kind: 'ready', ms: 5_000 },
      { kind: 'bout', ms: 60_000 },
      { kind: 'walk', ms: 120_000, set: 2 },
      { kind: 'bout', ms: 60_000, set: 2 },
    ]);
    const seen = [...Array(6)].map((_, i) => stamp('seen', (i + 1) * 30));
    const stamps = [started, ...seen];
    expect(heard(line, stamps, 181, 181, 260)).toEqual([
      '182 count 3',
      '183 count 2',
      '184 count 1',
      '185 bout',
      '242 count 3',
      '243 count 2',
      '244 count 1',
      '245 done',
    ]);
    expect(heard(line, stamps.slice(0, 3), 61, 61, 70)).toEqual(['62 count 3', '63 count 2', '64 count 1', '65 walk']);
  });
});

describe('H12: missed cues are not played later', () => {
  test('a window never begins in the past', () => {
    expect(nextWindow(T0, T0 + 10_000)).toEqual({ from_ms: T0 + 10_000, to_ms: T0 + 10_000 + LOOKAHEAD_MS });
    expect(nextWindow(T0 + 2_500, T0 + 25)).toEqual({ from_ms: T0 + 2_500, to_ms: T0 + 2_525 });
  });

  test('no cue is repeated after the clock was set back', () => {
    const { from_ms, to_ms } = nextWindow(T0 + 60_000, T0);
    expect(to_ms).toBe(from_ms);
  });

  test('whatever the timers do, no cue is played twice or late', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9_000 }), { minLength: 30, maxLength: 60 }), (gaps) => {
        let now = T0;
        let until = T0;
        const times: number[] = [];
        const course = follow(holds, [started]);
        for (const gap of gaps) {
          now += gap;
          const { from_ms, to_ms } = nextWindow(until, now);
          for (const cue of dueCues(course, now, from_ms, to_ms)) {
            expect(cue.at_ms).toBeGreaterThanOrEqual(now);
            times.push(cue.at_ms);
          }
          until = to_ms;
        }
        expect(new Set(times).size).toBe(times.length);
        expect([...times].sort((a, b) => a - b)).toEqual(times);
      }),
    );
  });

  test('timers that fire once a second miss nothing of a whole session', () => {
    let until = T0;
    const times: number[] = [];
    for (let second = 0; second <= 155; second += 1) {
      const now = T0 + second * 1_000;
      const course = follow(holds, [started, ...Array.from({ length: second }, (_, i) => stamp('seen', i))]);
      const { from_ms, to_ms } = nextWindow(until, now);
      times.push(...dueCues(course, now, from_ms, to_ms).map(({ at_ms }) => at_ms - T0));
      until = to_ms;
    }
    expect(times).toEqual(holds.cues.map(({ at_ms }) => at_ms));
  });
});
