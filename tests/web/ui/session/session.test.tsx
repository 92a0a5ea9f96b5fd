/**
 * The guided session: taps become stamps, only the person calls anything done, and every cue exists in every form (H12,
 * H17, H20, R62).
 */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import type { Fault, SessionView, Stamp } from '../../../../web/engine/contract.ts';
import { type FakeOutput, type FakePlayer, fakePlayer, stillClock } from '../../../../web/gallery/fake_player.ts';
import type { SoundState } from '../../../../web/ports/ports.ts';
import { createGuide } from '../../../../web/ui/session/guide.ts';
import { SessionScreen } from '../../../../web/ui/session/session.tsx';
import { t } from '../../../../web/words/words.ts';
import {
  HOLDS,
  holdItems,
  NOW,
  RAISES,
  raiseItems,
  ranFor,
  sessionOf,
  TWO,
  timelineOf,
  twoItems,
} from './session_samples.ts';

interface Room {
  root: HTMLElement;
  player: FakePlayer;
  sent: Stamp[];
  ended: string[];
  digit(): string;
  word(): string;
  text(): string;
  /** Time passes, with a pulse every 250 ms. */
  wait(seconds: number): Promise<void>;
  /** The page is frozen for this long, then wakes. */
  freeze(seconds: number): Promise<void>;
  press(words: string): Promise<void>;
  key(key: string): Promise<void>;
  leave(): Promise<void>;
}

interface Options extends FakeOutput {
  supportSeen?: boolean;
  fails?: Fault;
  /** Like the engine: this pain, or more, is too high. */
  tooMuchFrom?: number;
}

let open: HTMLElement | null = null;
afterEach(async () => {
  if (open) await act(() => render(null, open as HTMLElement));
  open?.remove();
  open = null;
});

async function room(initial: SessionView, options: Options = {}): Promise<Room> {
  const root = document.createElement('div');
  document.body.append(root);
  open = root;
  const player = fakePlayer(options);
  const clock = stillClock(NOW);
  const sent: Stamp[] = [];
  const ended: string[] = [];
  let session = initial;
  let left = false;
  const show = () =>
    render(
      <SessionScreen
        session={session}
        clock={clock}
        player={player}
        supportSeen={options.supportSeen ?? false}
        send={async (stamp) => {
          if (options.fails) return options.fails;
          sent.push(stamp);
          const pain_high =
            stamp.kind === 'pain' ? (stamp.pain ?? 0) >= (options.tooMuchFrom ?? 99) : session.pain_high;
          session = { ...session, stamps: [...session.stamps, stamp], pain_high };
          if (!left) show();
          return null;
        }}
        end={(how, complete) => void ended.push(`${how} ${complete}`)}
      />,
      root,
    );
  await act(show);
  const pass = async (ms: number) =>
    act(async () => {
      clock.move(ms);
      player.tick();
      await Promise.resolve();
    });
  const found = (selector: string) => root.querySelector(selector)?.textContent ?? '';
  return {
    root,
    player,
    sent,
    ended,
    digit: () => found('.session-digit'),
    word: () => found('.session-word'),
    text: () => root.textContent ?? '',
    async wait(seconds) {
      for (let ms = 0; ms < seconds * 1_000; ms += 250) await pass(250);
    },
    freeze: (seconds) => pass(seconds * 1_000),
    async press(words) {
      const button = [...root.querySelectorAll<HTMLElement>('button, label')].find((one) =>
        [one.textContent?.trim(), one.getAttribute('aria-label')].includes(words),
      );
      if (!button) throw new Error(`nothing to press says "${words}" in: ${root.textContent}`);
      await act(async () => {
        button.click();
        await Promise.resolve();
      });
    },
    async key(key) {
      await act(async () => {
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
        await Promise.resolve();
      });
    },
    async leave() {
      left = true;
      await act(() => render(null, root));
    },
  };
}

const raises = (seconds: number, ...more: Stamp[]) => sessionOf(RAISES, raiseItems, [...ranFor(seconds), ...more]);
const holds = (seconds: number, ...more: Stamp[]) => sessionOf(HOLDS, holdItems, [...ranFor(seconds), ...more]);
const kinds = (sent: readonly Stamp[]) => sent.map(({ kind }) => kind);
const fresh = (): SessionView => sessionOf(RAISES, raiseItems, []);

describe('before the start', () => {
  test('H17: standing exercises do not start before something steady is held', async () => {
    const here = await room(fresh());
    expect(here.text()).toContain('Keep a hand flat on a wall');
    await here.press('Start');
    expect(here.sent).toEqual([]);
    expect(here.root.querySelector('[role=alert]')?.textContent).toContain('First find something steady');
    await act(() => here.root.querySelector<HTMLInputElement>('.session-support-card input')?.click());
    await here.press('Start');
    expect(kinds(here.sent)).toEqual(['started']);
    expect([here.word(), here.digit()]).toEqual(['Get ready', '5']);
  });

  test('H17: support that was acknowledged before is shown and not asked for again', async () => {
    const here = await room(fresh(), { supportSeen: true });
    expect(here.text()).toContain('Keep a hand flat on a wall');
    await here.press('Start');
    expect(kinds(here.sent)).toEqual(['started']);
  });

  test('seated exercises need no support; the whole time is shown', async () => {
    const here = await room(sessionOf(HOLDS, holdItems, []));
    // 5 + 4 x 45 + 3 x 120 s are 545 s: ten minutes, rounded up.
    expect(here.text()).toContain('about 10 minutes');
    await here.press('Start');
    expect(kinds(here.sent)).toEqual(['started']);
  });

  test('one tap unlocks sound, voice and the wake lock', async () => {
    const here = await room(sessionOf(HOLDS, holdItems, []), { voice: true, choices: { voice: true, mode: 'over' } });
    await here.press('Start');
    expect(here.player.asked).toEqual(expect.arrayContaining(['unlock over', 'unlock voice', 'hold']));
  });

  test('a missing wake lock is reported before the start, missing sound once, and the session goes on', async () => {
    const here = await room(sessionOf(HOLDS, holdItems, []), { wakeLock: 'unsupported', sound: 'silent' });
    expect(here.text()).toContain('cannot keep the screen on');
    await here.press('Start');
    await here.wait(6);
    expect(here.text()).toContain(t('session.note.no_sound'));
    expect([here.word(), here.digit()]).toEqual(['Hold', '44']);
  });

  test('"not now" discards the session', async () => {
    const here = await room(fresh());
    await here.press('Not now');
    expect(here.ended).toEqual(['discarded false']);
  });
});

describe('while it runs', () => {
  test('it shows the word, digit, set, side and repetition', async () => {
    const here = await room(raises(8));
    expect([here.word(), here.digit()]).toEqual(['Lower, slowly', '4']);
    expect(here.text()).toContain('Set 1 of 3 · left leg');
    expect(here.text()).toContain('1 of 8');
    await here.wait(4);
    expect([here.word(), here.digit()]).toEqual(['Raise, slowly', '3']);
  });

  test('it can be paused, and resumed with time to take up the position', async () => {
    const here = await room(holds(20));
    expect(here.digit()).toBe('30');
    await here.press('Pause');
    await here.freeze(3_600);
    expect([here.word(), here.digit()]).toEqual(['Paused', '30']);
    await here.press(t('session.resume'));
    expect([here.word(), here.digit()]).toEqual(['Get ready', '5']);
    await here.wait(5);
    expect([here.word(), here.digit()]).toEqual(['Hold', '30']);
    expect(kinds(here.sent)).toEqual(['paused', 'resumed']);
  });

  test('a rest can be longer, shorter and skipped; what comes next is shown', async () => {
    const here = await room(holds(60));
    expect([here.word(), here.digit()]).toEqual(['Rest', '1:50']);
    expect(here.text()).toContain('Next: set 2 of 4, both legs');
    await here.press('+15 s, a longer rest');
    expect(here.digit()).toBe('2:05');
    await here.press('−15 s, a shorter rest');
    await here.press('−15 s, a shorter rest');
    expect(here.digit()).toBe('1:35');
    await here.press('Skip');
    expect([here.word(), here.digit()]).toEqual(['Get ready', '5']);
    expect(here.sent.map(({ delta_ms, to_ms }) => delta_ms ?? to_ms)).toEqual([
      undefined,
      15_000,
      -15_000,
      -15_000,
      170_000,
    ]);
  });

  test('R62: a set that ran is stamped; a skipped one is not', async () => {
    const here = await room(holds(45));
    await here.wait(6);
    expect(here.sent).toMatchObject([{ kind: 'set_done', item: 0, set: 1 }]);
    await here.press('Skip');
    await here.press('Skip');
    await here.wait(1);
    expect(kinds(here.sent)).toEqual(['set_done', 'skipped', 'skipped']);
  });

  test('a sign of life is stamped about every half minute while nobody taps', async () => {
    const here = await room(
      sessionOf(
        timelineOf([
          ['hold', 200, 1],
          ['rest', 90, 2],
          ['hold', 200, 2],
        ]),
        holdItems,
        ranFor(0),
      ),
    );
    await here.wait(100);
    expect(kinds(here.sent)).toEqual(['seen', 'seen', 'seen']);
  });

  test('keys: space, arrows, escape', async () => {
    const here = await room(holds(60));
    await here.key(' ');
    await here.key(' ');
    await here.key('ArrowUp');
    await here.key('ArrowRight');
    await here.key('ArrowLeft');
    expect(kinds(here.sent).slice(1)).toEqual(['paused', 'resumed', 'rest_changed', 'skipped', 'back']);
    await here.key('Escape');
    expect(here.text()).toContain('Stop here?');
    expect(kinds(here.sent).at(-1)).toBe('paused');
  });

  test('when it is locked, stray taps do nothing, and "too much" still works', async () => {
    const here = await room(holds(20));
    await here.press('Lock');
    await here.press('Pause');
    expect(here.sent).toEqual([]);
    await here.press('Unlock');
    await here.press('Pause');
    expect(kinds(here.sent)).toEqual(['paused']);
    await here.press('Lock');
    await here.press('Too much');
    expect(here.text()).toContain('Was it too much?');
  });

  test('a screen reader hears no seconds, but sets, rests and sides', async () => {
    const here = await room(raises(60));
    const timer = here.root.querySelector('[role=timer]');
    expect(timer?.getAttribute('aria-live')).toBe('off');
    const said = () => here.root.querySelector('[aria-live=polite]')?.textContent;
    await here.wait(2);
    expect(said()).toBe('Other side: right leg');
    await here.wait(8);
    expect(said()).toBe('Raise, slowly');
    await here.wait(4);
    expect(said()).toBe('Raise, slowly');
  });

  test('H2: urgent advice is one tap away in every panel', async () => {
    for (const session of [
      fresh(),
      raises(8),
      holds(545),
      sessionOf(HOLDS, holdItems, [{ kind: 'started', at_ms: 0 }]),
    ]) {
      const here = await room(session);
      expect(here.root.querySelector('a[href="#/urgent"]')).not.toBeNull();
      await here.leave();
    }
  });

  test('leaving pauses it, and nothing listens any more', async () => {
    const here = await room(holds(20));
    await here.leave();
    expect(kinds(here.sent)).toEqual(['paused']);
    expect(here.player.listeners()).toBe(0);
    expect(here.player.asked).toEqual(expect.arrayContaining(['release', 'close']));
  });

  test('a store that refuses is reported once, and the session goes on', async () => {
    const here = await room(holds(20), { fails: { code: 'storage_full', path: '' } });
    await here.press('Pause');
    await here.press(t('session.resume'));
    await here.wait(6);
    expect(here.text()).toContain('not saved yet');
    expect([here.word(), here.digit()]).toEqual(['Hold', '29']);
  });
});

describe('at one’s own pace', () => {
  const own = { choices: { ownPace: true } };

  test('if it is chosen before the start, a set waits for taps, and the last one goes on', async () => {
    const here = await room(fresh(), { ...own, supportSeen: true });
    expect(here.text()).toContain('I tap to count');
    await here.press('Start');
    expect(kinds(here.sent)).toEqual(['own_pace', 'started']);
    await here.wait(40);
    expect([here.word(), here.digit()]).toEqual(['Your own pace', '0']);
    for (let i = 0; i < 7; i += 1) await here.press(`Count one more. ${i} of 8 so far.`);
    expect(here.digit()).toBe('7');
    await here.key('Enter');
    expect([here.word(), here.digit()]).toEqual(['Other side', '8']);
    expect(kinds(here.sent).filter((kind) => kind === 'rep_done')).toHaveLength(8);
    // Each tap is confirmed by sound and vibration.
    expect(here.player.cues.filter(({ kind }) => kind === 'beat')).toHaveLength(8);
    await here.wait(1);
    expect(here.sent.at(-1)).toMatchObject({ kind: 'set_done', item: 0, set: 1, side: 'left' });
  });

  test('"set done" ends a set without counting', async () => {
    const here = await room(fresh(), { ...own, supportSeen: true });
    await here.press('Start');
    await here.wait(6);
    await here.press('Set done');
    expect(here.sent.at(-1)).toMatchObject({ kind: 'set_done', item: 0, set: 1, side: 'left' });
    expect(here.word()).toBe('Other side');
  });

  test('when the session is locked, a stray tap does not count', async () => {
    const here = await room(fresh(), { ...own, supportSeen: true });
    await here.press('Start');
    await here.wait(6);
    await here.press('Lock');
    await here.press('Count one more. 0 of 8 so far.');
    expect(here.digit()).toBe('0');
  });

  test('if nothing is counted it is not offered', async () => {
    const here = await room(sessionOf(HOLDS, holdItems, []));
    expect(here.text()).not.toContain('I tap to count');
  });
});

describe('cues can be changed in a pause', () => {
  test('the voice is turned on, and the pause continues', async () => {
    const here = await room(raises(8), { voice: true });
    await here.press('Pause');
    await here.press('Sound and flash');
    expect(here.text()).toContain('How you are told what to do');
    await here.press('Spoken words');
    await here.press('Done');
    expect(here.word()).toBe('Paused');
    expect(here.player.cueChoices.read().voice).toBe(true);
  });

  test('the person can switch to their own pace, and back again', async () => {
    const here = await room(raises(8));
    await here.press('Pause');
    await here.press('Sound and flash');
    await here.press('At my own pace: I tap to count');
    await here.press('Done');
    await here.press(t('session.resume'));
    await here.wait(5);
    expect([here.word(), here.digit()]).toEqual(['Your own pace', '0']);
    await here.press('Pause');
    await here.press('Sound and flash');
    await here.press('At my own pace: I tap to count');
    expect(kinds(here.sent)).toEqual(['paused', 'own_pace', 'resumed', 'paused', 'led_pace']);
  });

  test('a refused voice is reported once, and the session goes on', async () => {
    const here = await room(holds(1), { voice: true, voiceFails: true, choices: { voice: true } });
    await here.wait(4.25);
    expect(here.text().split(t('session.note.no_voice'))).toHaveLength(2);
    expect([here.word(), here.digit()]).toEqual(['Hold', '45']);
  });
});

describe('how sore each exercise was', () => {
  const scale = (here: Room, pain: number) =>
    act(async () => {
      here.root.querySelectorAll<HTMLInputElement>('.pain input')[pain]?.click();
      await Promise.resolve();
    });

  test('R30: one tap in the rest after it, then the next picture', async () => {
    const here = await room(sessionOf(TWO, twoItems, ranFor(25)));
    expect(here.text()).toContain('How sore was that?');
    expect(here.root.querySelector('.session-figure svg')).toBeNull();
    await scale(here, 3);
    expect(here.sent.at(-1)).toMatchObject({ kind: 'pain', item: 0, side: 'left', pain: 3 });
    expect(here.text()).not.toContain('How sore was that?');
    expect(here.root.querySelector('.session-figure svg')).not.toBeNull();
    expect(here.word()).toBe('Rest');
  });

  test('R16: both sore sides are asked, one after the other', async () => {
    const here = await room({ ...sessionOf(TWO, twoItems, ranFor(25)), sides: ['left', 'right'] });
    expect(here.text()).toContain('Left');
    await scale(here, 3);
    expect(here.text()).toContain('Right');
    await scale(here, 1);
    expect(here.sent.filter(({ kind }) => kind === 'pain').map(({ side, pain }) => [side, pain])).toEqual([
      ['left', 3],
      ['right', 1],
    ]);
    expect(here.text()).not.toContain('How sore was that?');
  });

  test('the question can wait: the session goes on, and open questions are asked at the end', async () => {
    const here = await room(sessionOf(TWO, twoItems, ranFor(25)));
    await here.press('Not now');
    expect(here.text()).not.toContain('How sore was that?');
    await here.wait(76);
    expect(here.text()).toContain('That was the last set');
    expect(here.root.querySelectorAll('.session-pain .pain')).toHaveLength(2);
    await scale(here, 2);
    expect(here.sent.at(-1)).toMatchObject({ kind: 'pain', item: 0, pain: 2 });
    await here.press('Yes, I did it all');
    expect(here.ended).toEqual(['finished true']);
  });

  test('H6: if the engine says that it is too sore, the session pauses and goes no further', async () => {
    const here = await room(sessionOf(TWO, twoItems, ranFor(25)), { tooMuchFrom: 6 });
    await scale(here, 7);
    expect(here.text()).toContain('That is too sore');
    expect(kinds(here.sent).at(-1)).toBe('paused');
    await here.key('ArrowRight');
    expect(kinds(here.sent).at(-1)).toBe('paused');
    await here.press('Stop here');
    expect(here.ended).toEqual(['stopped false']);
  });

  test('a wrong tap is corrected, and the session stays paused', async () => {
    const here = await room(sessionOf(TWO, twoItems, ranFor(25)), { tooMuchFrom: 6 });
    await scale(here, 7);
    await scale(here, 1);
    expect(here.word()).toBe('Paused');
    expect(here.ended).toEqual([]);
  });

  test('a skipped exercise is not asked about', async () => {
    const skipped: Stamp = { kind: 'skipped', at_ms: NOW, to_ms: 20_000 };
    const here = await room(sessionOf(TWO, twoItems, [...ranFor(8), skipped]));
    expect(here.word()).toBe('Rest');
    expect(here.text()).not.toContain('How sore was that?');
  });
});

describe('a bout is named after its exercise', () => {
  test('walk and run says "jog" and "walk", on the screen and spoken', async () => {
    const line = timelineOf([
      ['ready', 5, 1],
      ['bout', 60, 1],
      ['walk', 120, 2],
      ['bout', 60, 2],
    ]);
    const items = holdItems.map((one) => ({
      ...one,
      dose: { ...one.dose, bout_ms: 60_000 },
      figure: { ...one.figure, motion: 'walk_run' },
    }));
    const here = await room(sessionOf(line, items, ranFor(4)), { voice: true, choices: { voice: true } });
    await here.wait(2);
    expect([here.word(), here.digit()]).toEqual(['Jog', '59']);
    await here.wait(59);
    expect([here.word(), here.digit()]).toEqual(['Walk', '2:00']);
    expect(here.player.asked.filter((one) => one.startsWith('say'))).toEqual([
      'say 1',
      'say Jog',
      'say 3',
      'say 2',
      'say 1',
      'say Walk',
    ]);
  });
});

describe('H20: every sound is also seen, felt and spoken', () => {
  test('a flash, a vibration and a word for each cue, at its time', async () => {
    const here = await room(holds(1), { voice: true, vibration: true, choices: { voice: true } });
    await here.wait(4.25);
    expect(here.player.cues.map(({ kind }) => kind).slice(0, 4)).toEqual(['count', 'count', 'count', 'hold']);
    expect(here.player.asked.filter((one) => one.startsWith('say'))).toEqual(['say 3', 'say 2', 'say 1', 'say Hold']);
    expect(here.player.asked.filter((one) => one.startsWith('buzz'))).toEqual([
      'buzz 60',
      'buzz 60',
      'buzz 60',
      'buzz 400',
    ]);
    expect(here.root.querySelector('.session-flash')?.getAttribute('data-cue')).toBe('hold');
  });

  test('each can be turned off', async () => {
    const choices = { sound: false, flash: false, vibration: false };
    const here = await room(holds(1), { vibration: true, choices });
    await here.wait(4.25);
    expect(here.player.cues).toEqual([]);
    expect(here.player.asked.filter((one) => /say|buzz/.test(one))).toEqual([]);
    expect(here.root.querySelector('.session-flash')).toBeNull();
  });

  test('H12: cues of a pause are cancelled, missed ones never come', async () => {
    const here = await room(holds(1));
    await here.press('Pause');
    expect(here.player.asked).toContain('cancel');
    const before = here.player.cues.length;
    await here.freeze(30);
    expect(here.player.cues).toHaveLength(before);
    expect(here.root.querySelector('.session-flash')).toBeNull();
  });
});

describe('how it ends', () => {
  test('stop asks, keeps what was done, and can be cancelled', async () => {
    const here = await room(holds(20));
    await here.press('Stop');
    expect(here.ended).toEqual([]);
    await here.press(t('session.stopping.no'));
    expect(here.word()).toBe('Get ready');
    await here.press('Stop');
    await here.press('Yes, stop here');
    expect(here.ended).toEqual(['stopped false']);
  });

  test('too much stops at once and asks', async () => {
    const here = await room(holds(20));
    await here.press('Too much');
    expect(kinds(here.sent)).toEqual(['paused']);
    await here.press('Yes, it was too much');
    expect(here.ended).toEqual(['too_much false']);
  });

  test('R62: when the time is up nothing is done until the person says so', async () => {
    const here = await room(holds(544));
    await here.wait(2);
    expect(here.text()).toContain('That was the last set');
    expect(here.ended).toEqual([]);
    await here.press('Yes, I did it all');
    expect(here.ended).toEqual(['finished true']);
  });

  test('R62: the person can say that only some of it was done', async () => {
    const here = await room(holds(544));
    await here.wait(2);
    await here.press('No, only some of it');
    expect(here.ended).toEqual(['finished false']);
  });

  test('R62: after skipped sets nobody can say that all of it was done', async () => {
    const here = await room(holds(20, { kind: 'skipped', at_ms: NOW, to_ms: HOLDS.total_ms }));
    expect(here.text()).toContain('Some sets were skipped');
    expect(here.text()).not.toContain('I did it all');
    await here.press('Finish');
    expect(here.ended).toEqual(['finished false']);
  });
});

describe('the tap that starts the sound', () => {
  /** A context that starts some time after the tap, as real ones do, and a clock that never stands still. */
  async function slowStart() {
    const player = fakePlayer();
    const clock = stillClock(NOW);
    let state: SoundState = 'silent';
    let begins: (state: SoundState) => void = () => undefined;
    const placed = player.sound.cue;
    player.sound = {
      ...player.sound,
      state: () => state,
      cue: (kind, inMs) => (state === 'on' ? placed(kind, inMs) : undefined),
      unlock: () => new Promise((resolve) => (begins = resolve)),
    };
    const moving = {
      ...clock,
      now: () => {
        clock.move(1);
        return clock.now();
      },
    };
    const guide = createGuide({
      session: sessionOf(HOLDS, holdItems, []),
      clock: moving,
      player,
      send: async () => null,
    });
    const close = guide.open();
    return {
      player,
      clock,
      guide,
      close,
      async begin() {
        state = 'on';
        begins('on');
        await Promise.resolve();
      },
    };
  }

  test('"get ready" and the first countdown are heard, though the sound began a moment later', async () => {
    const { player, clock, guide, close, begin } = await slowStart();
    guide.start();
    player.tick();
    clock.move(120);
    await begin();
    const heard = player.cues.map(({ kind, inMs }) => [kind, Math.round(inMs / 100) / 10]);
    expect(heard).toEqual([
      ['ready', -0.1],
      ['count', 1.9],
    ]);
    close();
  });

  test('a cue that is due at the tap itself is not lost', async () => {
    const { player, clock, guide, close, begin } = await slowStart();
    guide.start();
    await begin();
    clock.move(20_000);
    guide.skip();
    // The rest begins with the tap.
    expect(player.cues.at(-1)?.kind).toBe('rest');
    close();
  });
});

describe('H12: after a gap', () => {
  test('after too long an absence it asks, and goes on from where it was last seen', async () => {
    const here = await room(holds(20));
    await here.freeze(600);
    expect(here.text()).toContain('You were away for a while');
    // What it saw before it was frozen counts: the first pulse, at second 20.
    expect(here.sent).toEqual([{ kind: 'seen', at_ms: NOW }]);
    await here.press(t('session.asking.resume'));
    await here.wait(5);
    expect([here.word(), here.digit()]).toEqual(['Hold', '30']);
  });

  test('it can be finished there, and discarded only after a second question', async () => {
    const away = sessionOf(HOLDS, holdItems, [{ kind: 'started', at_ms: NOW - 3_600_000 }]);
    const first = await room(away);
    await first.press('Finish here');
    expect(first.ended).toEqual(['stopped false']);
    await first.leave();
    const second = await room(away);
    await second.press(t('session.asking.discard'));
    expect(second.ended).toEqual([]);
    await second.press('No, keep it');
    await second.press(t('session.asking.discard'));
    await second.press(t('session.discarding.yes'));
    expect(second.ended).toEqual(['discarded false']);
  });

  test('if it was left running overnight, it asks first, even if it was paused', async () => {
    const overnight = { ...holds(20, { kind: 'paused', at_ms: NOW }), overnight: true };
    const here = await room(overnight);
    expect(here.text()).toContain('This session is still open');
    await here.press(t('session.asking.resume'));
    expect(here.word()).toBe('Get ready');
  });

  test('after a reload it goes on in the right place, and any tap brings back the sound', async () => {
    const here = await room(holds(20), { sound: 'silent' });
    expect([here.word(), here.digit()]).toEqual(['Hold', '30']);
    const stage = here.root.querySelector('.session-running');
    await act(() => void stage?.dispatchEvent(new Event('pointerup', { bubbles: true })));
    expect(here.player.asked).toContain('unlock mix');
  });
});
