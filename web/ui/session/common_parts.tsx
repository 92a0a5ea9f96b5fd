/**
 * The parts that all panels of the session share: the flash (H20), announcements for screen readers, "too much" and
 * urgent advice (H2).
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SessionView } from '../../engine/contract.ts';
import type { Position } from '../../player/position.ts';
import { t } from '../../words/words.ts';
import { Icon } from '../components/pictures/icon.tsx';
import { wordFor } from './cue_words.ts';
import type { Guide } from './guide.ts';

/** The visual equivalent of the sound: the whole screen, once for each cue, in the colour of what follows. */
export function FlashOver({ guide }: { guide: Guide }) {
  const flash = guide.flash.value;
  if (!flash) return null;
  return <div key={flash.at_ms} class="session-flash" data-cue={flash.kind} aria-hidden="true" />;
}

/** Announces sets, rests and sides politely, but not each second or repetition. */
export function Milestones({ guide, items }: { guide: Guide; items: SessionView['items'] }) {
  const position = guide.position.value;
  const last = useRef('');
  const [said, setSaid] = useState('');
  useEffect(() => {
    const words = milestone(position, items);
    if (words === null || words === last.current) return;
    last.current = words;
    setSaid(words);
  }, [position, items]);
  return (
    <p class="hidden-text" aria-live="polite">
      {said}
    </p>
  );
}

/** null if the last announcement still holds. */
function milestone(
  { state, word, segment, set, sets, rep, tapped }: Position,
  items: SessionView['items'],
): string | null {
  if (state === 'paused') return t('session.paused');
  if (state !== 'running' || word === 'over' || !segment) return null;
  const side = t(`session.side.${segment.side ?? 'both'}`);
  if (word === 'rest') return `${t('session.word.rest')}. ${t('session.next_set', { set, sets, side })}`;
  if (word === 'ready') return `${t('session.word.ready')}. ${t('session.set_side', { set, sets, side })}`;
  if (word === 'switch_side') return `${t('session.word.switch_side')}: ${side}`;
  if (tapped !== null) return t('session.word.own_pace');
  if (rep > 1 || word === 'lower') return null;
  return wordFor(word, items[segment.item]);
}

/** Urgent advice, at the top right as on every screen (H2). */
export function UrgentLink() {
  return (
    <a class="session-urgent" href="#/urgent">
      <Icon name="phone" size="s" />
      {t('header.urgent')}
    </a>
  );
}

/** `children` are smaller actions beside it. */
export function TooMuch({ onPress, children }: { onPress(): void; children?: ComponentChildren }) {
  return (
    <div class="session-foot">
      <button type="button" class="session-button session-too-much" onClick={onPress}>
        <Icon name="hand" />
        {t('session.too_much')}
      </button>
      {children}
    </div>
  );
}
