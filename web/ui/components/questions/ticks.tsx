/** Any number of things: native checkboxes in the same big targets as a choice. */
import './choice.css';
import './tick_mark.css';
import './ticks.css';
import type { ComponentChildren } from 'preact';

interface Props {
  value: string;
  label: ComponentChildren;
  ticked: boolean;
  onTick: () => void;
  note?: string | undefined;
  /** Cannot be chosen now; the words around it say why. */
  off?: boolean;
}

export function Tick({ value, label, ticked, onTick, note, off }: Props) {
  return (
    <label class={`choice choice-tick${off ? ' choice-off' : ''}`}>
      <input
        type="checkbox"
        class="tick-mark tick-mark-square"
        value={value}
        checked={ticked}
        disabled={off}
        onChange={onTick}
      />
      <span class="choice-words">
        <span class="choice-label">{label}</span>
        {note && <span class="choice-note">{note}</span>}
      </span>
    </label>
  );
}
