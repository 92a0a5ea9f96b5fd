/**
 * The ports of a preview: sound is real, the clock can be advanced, and nothing is stored, copied, saved or shared
 * (H11).
 */

import { signal } from '@preact/signals';
import { browserSound, type SoundScope } from '../ports/audio.ts';
import { browserClock } from '../ports/clock.ts';
import { randomIds } from '../ports/ids.ts';
import { CUE_DEFAULTS, type CueChoices, type Page, type PlayerPorts } from '../ports/ports.ts';
import { type PretendClock, pretendClock } from '../ports/pretend_clock.ts';
import { browserPulse } from '../ports/pulse.ts';
import { browserSpeech, type SpeechScope } from '../ports/speech.ts';
import { browserVibration } from '../ports/vibration.ts';
import type { PreviewPorts } from './preview.ts';

export function previewPorts(theme: string): PreviewPorts & { clock: PretendClock } {
  return {
    clock: pretendClock(browserClock({ page: window, document })),
    player: player(),
    ids: randomIds(crypto),
    locks: { hold: (_, work) => work() },
    files: { save: () => undefined, choose: null },
    keptFile: { get: async () => null, put: async () => undefined, remove: async () => undefined },
    forgetTraces: async () => undefined,
    install: { state: signal('unknown'), ask: () => undefined },
    storage: {
      persist: async () => true,
      persisted: async () => true,
      estimate: async () => ({ usage: null, quota: null }),
    },
    page: page(theme),
    surroundings: { missingFeatures: [], userAgent: 'preview' },
    host: { check: async () => null },
    camera: {
      available: false,
      start: async () => ({ error: 'camera_none' }),
      readPicture: async () => null,
    },
  };
}

/** The page around the preview keeps its own screen on. Choices for a session last as long as the preview. */
function player(): PlayerPorts {
  let chosen: CueChoices = { ...CUE_DEFAULTS };
  return {
    sound: browserSound(globalThis as SoundScope),
    speech: browserSpeech(globalThis as SpeechScope),
    vibration: browserVibration({}),
    wakeLock: { supported: true, hold: async () => 'held', release: () => undefined },
    pulse: browserPulse(globalThis),
    cueChoices: {
      read: () => chosen,
      write: (choices) => {
        chosen = choices;
      },
    },
  };
}

function page(theme: string): Page {
  return {
    reload: () => undefined,
    holdOpen: () => undefined,
    copy: async () => false,
    address: () => location.origin + location.pathname,
    print: () => undefined,
    canShare: false,
    share: async () => false,
    theme: () => theme,
    setTheme(chosen) {
      if (chosen === 'auto') delete document.documentElement.dataset.theme;
      else document.documentElement.dataset.theme = chosen;
    },
  };
}
