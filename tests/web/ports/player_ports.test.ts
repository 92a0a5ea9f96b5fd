/**
 * Sound, voice, vibration, wake lock and pulse: whatever a browser withholds, nothing throws, hangs or sounds late
 * (H12, H20).
 */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CueKind } from '../../../web/engine/contract.ts';
import { browserSound } from '../../../web/ports/audio.ts';
import { localCueChoices } from '../../../web/ports/cue_choices.ts';
import { CUE_DEFAULTS } from '../../../web/ports/ports.ts';
import { browserPulse } from '../../../web/ports/pulse.ts';
import { notesOf } from '../../../web/ports/sounds.ts';
import { browserSpeech, type SpeechScope } from '../../../web/ports/speech.ts';
import { browserVibration } from '../../../web/ports/vibration.ts';
import { browserWakeLock } from '../../../web/ports/wake_lock.ts';
import { fakeAudio } from './fake_audio.ts';

const only = <T>(list: readonly T[]): T => {
  expect(list).toHaveLength(1);
  return list[0] as T;
};

describe('sound', () => {
  test('a tap unlocks it; a cue is scheduled on the audio clock', async () => {
    const audio = fakeAudio();
    const sound = browserSound(audio);
    expect(sound.state()).toBe('unsupported');
    expect(await sound.unlock('mix')).toBe('on');
    sound.cue('count', 2_500);
    expect(only(only(audio.made).sounded)).toMatchObject({ begins: 12.5 });
    sound.cue('count', -40);
    expect(only(audio.made).sounded[1]?.begins).toBe(10);
  });

  test('unlocking again uses the same context', async () => {
    const audio = fakeAudio();
    const sound = browserSound(audio);
    await sound.unlock('mix');
    await sound.unlock('mix');
    only(audio.made);
  });

  test.each(['refuses', 'hangs'] as const)(
    'a context that %s delays nothing and plays nothing late',
    async (resume) => {
      const audio = fakeAudio({ resume });
      const sound = browserSound(audio, 5);
      expect(await sound.unlock('mix')).toBe('silent');
      sound.cue('hold', 0);
      expect(only(audio.made).sounded).toEqual([]);
    },
  );

  test('missing or throwing audio is reported as unsupported', async () => {
    expect(await browserSound({}).unlock('mix')).toBe('unsupported');
    const Throws = class {
      constructor() {
        throw new Error('too many');
      }
    } as unknown as new () => AudioContext;
    const sound = browserSound({ AudioContext: Throws });
    expect(await sound.unlock('over')).toBe('unsupported');
    sound.cue('hold', 0);
    sound.cancel();
    sound.close();
  });

  test('scheduled cues can be cancelled; a sounding note fades', async () => {
    const audio = fakeAudio();
    const sound = browserSound(audio);
    await sound.unlock('mix');
    const context = only(audio.made);
    sound.cue('count', 0);
    sound.cue('count', 1_000);
    context.currentTime = 10.02;
    sound.cancel();
    expect(context.sounded.map(({ gone }) => gone)).toEqual([false, true]);
  });

  test('H12: a clock that stops cancels what was scheduled on it', async () => {
    const audio = fakeAudio();
    const sound = browserSound(audio);
    await sound.unlock('mix');
    const context = only(audio.made);
    sound.cue('count', 1_000);
    context.state = 'interrupted';
    context.dispatchEvent(new Event('statechange'));
    expect(only(context.sounded).gone).toBe(true);
    expect(sound.state()).toBe('silent');
  });

  test('sound can mix or play over the mute switch if Safari lets us choose', async () => {
    const audioSession = { type: 'auto' };
    const sound = browserSound({ ...fakeAudio(), navigator: { audioSession } });
    await sound.unlock('mix');
    expect(audioSession.type).toBe('ambient');
    await sound.unlock('over');
    expect(audioSession.type).toBe('playback');
  });

  test('without a panner the change of sides still sounds', async () => {
    const audio = fakeAudio({ panner: false });
    const sound = browserSound(audio);
    await sound.unlock('mix');
    sound.cue('switch_side', 0);
    expect(only(audio.made).sounded).toHaveLength(4);
  });

  test('sound comes back with the page, and can be closed for good', async () => {
    const audio = fakeAudio();
    const document = new EventTarget();
    const sound = browserSound({ ...audio, document });
    await sound.unlock('mix');
    const context = only(audio.made);
    context.state = 'suspended';
    document.dispatchEvent(new Event('visibilitychange'));
    expect(context.state).toBe('running');
    sound.close();
    expect(context.closed).toBe(true);
    expect(sound.state()).toBe('unsupported');
  });
});

describe('the sounds', () => {
  const kinds: CueKind[] = [
    'ready',
    'raise',
    'hold',
    'lower',
    'bout',
    'walk',
    'rest',
    'switch_side',
    'count',
    'beat',
    'done',
  ];
  const length = (kind: CueKind) => Math.max(...notesOf(kind).map((note) => note.at + note.length));
  const first = (kind: CueKind) => notesOf(kind)[0]?.from ?? 0;

  test('no two cues sound alike', () => {
    expect(new Set(kinds.map((kind) => JSON.stringify(notesOf(kind)))).size).toBe(kinds.length);
  });

  test('after the countdown comes something longer; the hold is higher', () => {
    for (const kind of ['raise', 'hold', 'lower', 'bout', 'walk', 'rest', 'switch_side', 'done'] as const) {
      expect(length(kind)).toBeGreaterThan(2 * length('count'));
    }
    expect(first('hold')).toBeGreaterThan(first('count'));
  });

  test('raising glides up and lowering glides down', () => {
    for (const [kind, up] of [
      ['raise', true],
      ['lower', false],
    ] as const) {
      const glide = only(notesOf(kind));
      expect((glide.to ?? 0) > glide.from).toBe(up);
    }
  });
});

describe('wake lock', () => {
  const page = () => Object.assign(new EventTarget(), { visibilityState: 'visible' as DocumentVisibilityState });
  const lock = () => ({ released: false, release: vi.fn(async () => undefined) });
  const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

  test('it is held, requested again when the page comes back, and released', async () => {
    const locks = [lock(), lock()];
    const request = vi.fn(async () => locks[request.mock.calls.length - 1] ?? lock());
    const document = page();
    const wakeLock = browserWakeLock({ manager: { request }, document });
    expect(await wakeLock.hold()).toBe('held');
    if (locks[0]) locks[0].released = true;
    document.dispatchEvent(new Event('visibilitychange'));
    await settled();
    expect(request).toHaveBeenCalledTimes(2);
    wakeLock.release();
    expect(locks[1]?.release).toHaveBeenCalledOnce();
    document.dispatchEvent(new Event('visibilitychange'));
    await settled();
    expect(request).toHaveBeenCalledTimes(2);
  });

  test('refused (battery saver) and unsupported are reported, not thrown', async () => {
    const refused = browserWakeLock({
      manager: { request: async () => Promise.reject(new Error('no')) },
      document: page(),
    });
    expect(await refused.hold()).toBe('refused');
    const none = browserWakeLock({ manager: undefined, document: page() });
    expect(none.supported).toBe(false);
    expect(await none.hold()).toBe('unsupported');
    none.release();
  });

  test('if it is released during the request, nothing stays held', async () => {
    const late = lock();
    const wakeLock = browserWakeLock({ manager: { request: async () => late }, document: page() });
    const asked = wakeLock.hold();
    wakeLock.release();
    await asked;
    expect(late.release).toHaveBeenCalledOnce();
  });
});

describe('voice', () => {
  const voice = (name: string, lang: string, localService: boolean, isDefault = false) =>
    ({ name, lang, localService, default: isDefault }) as SpeechSynthesisVoice;
  function scopeWith(voices: SpeechSynthesisVoice[]) {
    const said: { text: string; voice: string | undefined; volume: number }[] = [];
    class Utterance {
      voice: SpeechSynthesisVoice | null = null;
      volume = 1;
      lang = '';
      constructor(readonly text: string) {}
    }
    const synthesis = {
      getVoices: () => voices,
      cancel: () => undefined,
      speak: (words: Utterance) => void said.push({ text: words.text, voice: words.voice?.name, volume: words.volume }),
    };
    return {
      said,
      scope: { speechSynthesis: synthesis, SpeechSynthesisUtterance: Utterance } as unknown as SpeechScope,
    };
  }

  test('H11: only voices of this device, in our language', () => {
    const { said, scope } = scopeWith([
      voice('cloud', 'en-GB', false, true),
      voice('Karl', 'de-DE', true),
      voice('Kate', 'en-GB', true),
    ]);
    const speech = browserSpeech(scope);
    expect(speech.available()).toBe(true);
    speech.unlock();
    speech.say('Rest');
    expect(said).toEqual([
      { text: ' ', voice: 'Kate', volume: 0 },
      { text: 'Rest', voice: 'Kate', volume: 1 },
    ]);
  });

  test('without one nothing is spoken', () => {
    const { said, scope } = scopeWith([voice('cloud', 'en-GB', false)]);
    const speech = browserSpeech(scope);
    expect(speech.available()).toBe(false);
    speech.say('Rest');
    expect(said).toEqual([]);
    const none = browserSpeech({});
    expect(none.available()).toBe(false);
    none.say('Rest');
    none.stop();
  });
});

test('vibration may work, be missing or be refused', () => {
  const vibrate = vi.fn(() => true);
  browserVibration({ vibrate }).buzz([200, 50, 200]);
  expect(vibrate).toHaveBeenCalledWith([200, 50, 200]);
  const none = browserVibration({});
  expect(none.supported).toBe(false);
  none.buzz([1]);
  browserVibration({
    vibrate: () => {
      throw new Error('no');
    },
  }).buzz([1]);
});

describe('the choice of cues', () => {
  const kept = (text: string | null) => {
    const store = { text };
    const access = () => ({
      getItem: () => store.text,
      setItem: (_: string, value: string) => {
        store.text = value;
      },
    });
    return { store, access };
  };

  test('is remembered', () => {
    const { access } = kept(null);
    const chosen = { ...CUE_DEFAULTS, sound: false, mode: 'over' as const };
    localCueChoices(access).write(chosen);
    expect(localCueChoices(access).read()).toEqual(chosen);
  });

  test.each(['', '[]', 'null', '7', '{"sound":"no","mode":"loud","stranger":true}', '{'])('%s is ignored', (text) => {
    expect(localCueChoices(kept(text).access).read()).toEqual(CUE_DEFAULTS);
  });

  test('if storage is denied it lasts as long as the page', () => {
    const denied = localCueChoices(() => {
      throw new Error('denied');
    });
    denied.write({ ...CUE_DEFAULTS, voice: true });
    expect(denied.read().voice).toBe(true);
  });
});

describe('pulse', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('beats with each repaint, goes on while there are none, and ends', () => {
    let repaint: FrameRequestCallback | null = null;
    const pulse = browserPulse({
      requestAnimationFrame: (then) => {
        repaint = then;
        return 1;
      },
      cancelAnimationFrame: () => {
        repaint = null;
      },
      setInterval: globalThis.setInterval,
      clearInterval: globalThis.clearInterval,
    });
    const then = vi.fn();
    const end = pulse.every(then);
    (repaint as FrameRequestCallback | null)?.(0);
    expect(then).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1_000);
    expect(then).toHaveBeenCalledTimes(5);
    end();
    expect(repaint).toBeNull();
    vi.advanceTimersByTime(1_000);
    expect(then).toHaveBeenCalledTimes(5);
  });
});
