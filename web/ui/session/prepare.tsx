/**
 * Before the start: the exercises, where to hold on (H17, acknowledged), the choice of cues, and the tap that unlocks
 * them.
 */
import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import type { SessionItem, SessionView } from '../../engine/contract.ts';
import { maybe, t } from '../../words/words.ts';
import { Words } from '../components/content/words.tsx';
import { ExerciseFigure } from '../components/pictures/exercise_figure.tsx';
import { Icon } from '../components/pictures/icon.tsx';
import { CueSettings } from './cue_settings.tsx';
import { minutesLeft } from './display.ts';
import type { Guide } from './guide.ts';

interface Props {
  heading: Ref<HTMLHeadingElement>;
  session: SessionView;
  /** Acknowledged before: shown again, but not asked again. */
  supportSeen: boolean;
  guide: Guide;
  onNotNow(): void;
}

export function Prepare({ heading, session, supportSeen, guide, onNotNow }: Props) {
  const standing = session.items.filter(({ cue }) => cue !== null);
  const [held, setHeld] = useState(supportSeen || standing.length === 0);
  const [missing, setMissing] = useState(false);
  const minutes = Math.max(1, minutesLeft(session.timeline.total_ms));
  const start = (): void => (held ? guide.start() : setMissing(true));
  return (
    <main class="session-prepare" aria-labelledby="session-heading">
      <h1 ref={heading} id="session-heading" tabIndex={-1}>
        {t('session.title')}
      </h1>
      <p class="session-lead">{t('session.whole', { minutes })}</p>
      <ul class="session-items">
        {session.items.map((item) => (
          <Item key={item.item} item={item} />
        ))}
      </ul>
      {standing.length > 0 && (
        <fieldset class="session-support-card">
          <legend>
            <Icon name="hand" />
            {t('session.hold_on')}
          </legend>
          {standing.map(
            (item) =>
              item.cue && (
                <p key={item.item}>
                  <Words text={item.cue} />
                </p>
              ),
          )}
          {!supportSeen && (
            <>
              <label class="session-tick">
                <input
                  type="checkbox"
                  checked={held}
                  aria-describedby={missing ? 'session-missing' : undefined}
                  onChange={(event) => {
                    setHeld(event.currentTarget.checked);
                    setMissing(false);
                  }}
                />
                <span>{t('session.hold_on_seen')}</span>
              </label>
              <p id="session-missing" class="session-missing" role="alert">
                {missing && t('session.hold_on_missing')}
              </p>
            </>
          )}
        </fieldset>
      )}
      {!guide.there.wakeLock && <p class="session-note">{t('session.note.wake_lock')}</p>}
      <CueSettings guide={guide} />
      <p class="session-soft">{t('session.keys')}</p>
      <div class="session-begin">
        <button type="button" class="session-button session-main" onClick={start}>
          {t('session.start')}
        </button>
        <button type="button" class="session-button" onClick={onNotNow}>
          {t('session.not_now')}
        </button>
      </div>
    </main>
  );
}

function Item({ item }: { item: SessionItem }) {
  return (
    <li class="session-item">
      <span class="session-item-figure">
        <ExerciseFigure
          exercise={item.figure}
          at="top"
          side={item.sides[0] ?? null}
          label={maybe(`figure.${item.exercise}`) ?? t('session.leg')}
          scene
        />
      </span>
      <span>
        <strong>
          <Words text={item.name} />
        </strong>
        <span class="session-soft">
          <Words text={item.dose_text} />
        </span>
        {item.tempo_text && (
          <span class="session-soft">
            <Words text={item.tempo_text} />
          </span>
        )}
        {item.rest_text && (
          <span class="session-soft">
            <Words text={item.rest_text} />
          </span>
        )}
      </span>
    </li>
  );
}
