/**
 * The running session: figure, word and digits; in a rest what comes next; and always pause, skip, back, stop, too
 * much.
 */
import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import type { SessionItem, SessionView } from '../../engine/contract.ts';
import type { Position } from '../../player/position.ts';
import { t } from '../../words/words.ts';
import { Words } from '../components/content/words.tsx';
import { Icon } from '../components/pictures/icon.tsx';
import { Bar, MovingFigure, Sets } from './animated_parts.tsx';
import { TooMuch, UrgentLink } from './common_parts.tsx';
import { wordFor } from './cue_words.ts';
import { digits, digitsWide, minutesLeft } from './display.ts';
import type { Guide } from './guide.ts';
import { REST_STEP_MS } from './keys.ts';
import { toTell } from './pain.ts';
import { PainQuestion } from './pain_question.tsx';
import type { SheetKind } from './questions.tsx';
import { WordIcon } from './word_icon.tsx';

interface Props {
  heading: Ref<HTMLHeadingElement>;
  session: SessionView;
  guide: Guide;
  ask(kind: SheetKind | 'cues'): void;
}

export function Running({ heading, session, guide, ask }: Props) {
  const [locked, setLocked] = useState(false);
  const position = guide.position.value;
  const item = session.items.find((one) => one.item === position.segment?.item);
  const paused = position.state === 'paused';
  const own = position.tapped !== null && !paused;
  return (
    <main class="session-running" aria-labelledby="session-heading">
      <div class="session-body" data-wide={digitsWide(position)}>
        <header class="session-top">
          <div>
            <h1 ref={heading} id="session-heading" class="session-name" tabIndex={-1}>
              {item && <Words text={item.name} />}
            </h1>
            <p class="session-soft">{setWords(position)}</p>
            <p class="session-soft">{leftWords(position)}</p>
            {paused && (
              <button type="button" class="session-button session-cues-open" onClick={() => ask('cues')}>
                {t('session.cues_short')}
              </button>
            )}
          </div>
          <UrgentLink />
        </header>
        <div class="session-figure">
          <Shown guide={guide} session={session} item={item} />
        </div>
        <Sets units={position.units} />
        <div class="session-now">
          <p class="session-word">
            <WordIcon word={paused ? 'paused' : own ? 'own_pace' : position.word} />
            {paused ? t('session.paused') : own ? t('session.word.own_pace') : wordFor(position.word, item)}
          </p>
          {own ? (
            <TapToCount position={position} guide={guide} locked={locked} />
          ) : (
            <p class="session-digit" role="timer" aria-live="off">
              {digits(position)}
            </p>
          )}
          <Under position={position} item={item} guide={guide} locked={locked} />
          <Bar guide={guide} />
        </div>
        <Controls guide={guide} locked={locked} />
        <Notes guide={guide} />
      </div>
      <TooMuch onPress={() => ask('easing')}>
        <button
          type="button"
          class={`session-button session-small session-lock${locked ? ' session-locked' : ''}`}
          onClick={() => setLocked(!locked)}
        >
          <Icon name="lock" size="s" />
          {locked ? t('session.unlock') : t('session.lock')}
        </button>
        <button type="button" class="session-button session-small" onClick={() => ask('stopping')}>
          <Icon name="close" size="s" />
          {t('session.stop')}
        </button>
      </TooMuch>
    </main>
  );
}

/** The figure. In the rest after an exercise first the question how sore it was, then what comes next. */
function Shown({ guide, session, item }: { guide: Guide; session: SessionView; item: SessionItem | undefined }) {
  const [later, setLater] = useState<number | null>(null);
  const asked = toTell(guide.position.value, guide.pains.value, session.sides);
  if (asked === null || asked === later) return item ? <MovingFigure guide={guide} figure={item.figure} /> : null;
  return (
    <div class="session-telling">
      <PainQuestion guide={guide} session={session} item={asked} single />
      <button type="button" class="session-button session-small" onClick={() => setLater(asked)}>
        {t('session.pain.later')}
      </button>
    </div>
  );
}

/** As large as the digits, so that it can be hit without looking. */
function TapToCount({ position, guide, locked }: { position: Position; guide: Guide; locked: boolean }) {
  const { tapped, reps } = position;
  return (
    <button
      type="button"
      class="session-tap"
      disabled={locked}
      aria-label={t('session.tap_label', { tapped: tapped ?? 0, reps })}
      onClick={guide.count}
    >
      <span class="session-digit">{digits(position)}</span>
    </button>
  );
}

const sideWords = (side: 'left' | 'right' | null): string => t(`session.side.${side ?? 'both'}`);

function setWords({ segment, set, sets }: Position): string {
  return segment ? t('session.set_side', { set, sets, side: sideWords(segment.side) }) : '';
}

function leftWords({ left_total_ms }: Position): string {
  const minutes = minutesLeft(left_total_ms);
  return minutes === 0 ? t('session.left_soon') : t('session.left', { minutes });
}

interface UnderProps {
  position: Position;
  item: SessionItem | undefined;
  guide: Guide;
  locked: boolean;
}

/** Below the digits: the number of the repetition, or in a rest what comes next and how to change its length. */
function Under({ position, item, guide, locked }: UnderProps) {
  const { word, rep, reps, set, sets, segment } = position;
  const seconds = REST_STEP_MS / 1000;
  if (word === 'rest' || word === 'walk') {
    return (
      <div class="session-under session-rest">
        <button
          type="button"
          class="session-button"
          disabled={locked}
          aria-label={t('session.rest_less_label', { seconds })}
          onClick={() => guide.changeRest(-REST_STEP_MS)}
        >
          {t('session.rest_less', { seconds })}
        </button>
        <p>
          {t('session.next_set', { set, sets, side: sideWords(segment?.side ?? null) })}
          {set === 1 && item && (
            <span class="session-soft">
              <Words text={item.dose_text} />
            </span>
          )}
        </p>
        <button
          type="button"
          class="session-button"
          disabled={locked}
          aria-label={t('session.rest_more_label', { seconds })}
          onClick={() => guide.changeRest(REST_STEP_MS)}
        >
          {t('session.rest_more', { seconds })}
        </button>
      </div>
    );
  }
  if (position.tapped !== null) {
    return (
      <div class="session-under">
        <span>{t('session.tapped', { tapped: position.tapped, reps })}</span>
        <button type="button" class="session-button session-set-over" disabled={locked} onClick={guide.finishSet}>
          {t('session.set_over')}
        </button>
      </div>
    );
  }
  // H17: where to hold on, whenever the person is about to stand up for an exercise.
  if ((word === 'ready' || word === 'switch_side') && item?.cue) {
    return (
      <p class="session-under session-support">
        <Icon name="hand" />
        <span>
          <Words text={item.cue} />
        </span>
      </p>
    );
  }
  return <p class="session-under">{rep > 0 && reps > 1 ? t('session.rep', { rep, reps }) : ''}</p>;
}

function Controls({ guide, locked }: { guide: Guide; locked: boolean }) {
  const paused = guide.position.value.state === 'paused';
  return (
    <div class="session-controls">
      <button type="button" class="session-button" disabled={locked} onClick={guide.back}>
        <Icon name="back" />
        {t('session.back')}
      </button>
      <button
        type="button"
        class="session-button session-main"
        disabled={locked}
        onClick={paused ? guide.resume : guide.pause}
      >
        {paused ? t('session.resume') : t('session.pause')}
      </button>
      <button type="button" class="session-button" disabled={locked} onClick={guide.skip}>
        {t('session.skip')}
        <Icon name="forward" />
      </button>
    </div>
  );
}

function Notes({ guide }: { guide: Guide }) {
  const notes = guide.notes.value;
  const muted = guide.muted.value && guide.position.value.state === 'running';
  if (notes.length === 0 && !muted) return null;
  return (
    <div class="session-notes">
      {muted && <p>{t('session.sound_on')}</p>}
      {notes.map((note) => (
        <p key={note}>{t(`session.note.${note}`)}</p>
      ))}
    </div>
  );
}
