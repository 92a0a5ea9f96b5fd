/** A choice for each kind of cue that this device has. What is missing is said before the start. */
import type { CueChoices } from '../../ports/ports.ts';
import { type Key, t } from '../../words/words.ts';
import type { Guide } from './guide.ts';

type Switch = Exclude<keyof CueChoices, 'mode'>;

export function CueSettings({ guide }: { guide: Guide }) {
  return (
    <details class="session-cues">
      <summary>{t('session.cues')}</summary>
      <CueTicks guide={guide} />
    </details>
  );
}

export function CueTicks({ guide }: { guide: Guide }) {
  const choices = guide.choices.value;
  const { there } = guide;
  const flip = (name: Switch) => guide.choose({ ...choices, [name]: !choices[name] });
  const tick = (name: Switch, key: Key) => (
    <label class="session-tick" key={name}>
      <input type="checkbox" checked={choices[name]} onChange={() => flip(name)} />
      <span>{t(key)}</span>
    </label>
  );
  return (
    <div class="session-cue-list">
      {tick('sound', 'session.cue.sound')}
      {choices.sound && (
        <label class="session-tick">
          <input
            type="checkbox"
            checked={choices.mode === 'over'}
            onChange={() => guide.choose({ ...choices, mode: choices.mode === 'over' ? 'mix' : 'over' })}
          />
          <span>{t('session.cue.over')}</span>
        </label>
      )}
      {there.voice() && tick('voice', 'session.cue.voice')}
      {there.vibration && tick('vibration', 'session.cue.vibration')}
      {tick('flash', 'session.cue.flash')}
      {there.counted && tick('ownPace', 'session.cue.own_pace')}
    </div>
  );
}
