/**
 * Spoken cues. Only voices on the device are used, because others would send each word to somebody else's computer
 * (H11).
 */
import type { Speech } from './ports.ts';

export interface SpeechScope {
  speechSynthesis?: Pick<SpeechSynthesis, 'getVoices' | 'speak' | 'cancel'>;
  SpeechSynthesisUtterance?: new (text: string) => SpeechSynthesisUtterance;
}

export function browserSpeech(scope: SpeechScope, language = 'en'): Speech {
  const { speechSynthesis: synthesis, SpeechSynthesisUtterance: Utterance } = scope;
  // Looked up each time, because browsers find their voices some time after the page has loaded.
  const voice = (): SpeechSynthesisVoice | undefined => {
    const local = synthesis?.getVoices().filter((one) => one.localService && one.lang.startsWith(language)) ?? [];
    return local.find((one) => one.default) ?? local[0];
  };
  let refused = false;
  const speak = (text: string, volume: number): void => {
    const found = voice();
    if (!found || !synthesis || !Utterance) return;
    try {
      // Words that have not been spoken by now are too late.
      synthesis.cancel();
      const words = new Utterance(text);
      words.voice = found;
      words.lang = found.lang;
      words.volume = volume;
      words.onerror = ({ error }) => {
        // An utterance cut short by the next one was not refused.
        if (error !== 'interrupted' && error !== 'canceled') refused = true;
      };
      synthesis.speak(words);
    } catch {
      // Without a voice there are still sound, flash and words.
      refused = true;
    }
  };
  return {
    available: () => voice() !== undefined && Utterance !== undefined,
    unlock: () => speak(' ', 0),
    say: (text) => speak(text, 1),
    failed: () => refused,
    stop() {
      try {
        synthesis?.cancel();
      } catch {
        // Nothing was said.
      }
    },
  };
}
