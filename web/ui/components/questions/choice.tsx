/**
 * One answer out of a few: native radio buttons in big targets, so that arrow keys and screen readers work as
 * everywhere.
 */
import './tick_mark.css';
import './choice.css';
import type { ComponentChildren } from 'preact';

export interface Choice<T extends string> {
  value: T;
  label: string;
  note?: string | undefined;
  /** A drawing beside the words. */
  picture?: ComponentChildren;
}

interface Props<T extends string> {
  name: string;
  choices: readonly Choice<T>[];
  chosen: T | null;
  onChoose: (value: T) => void;
  /** The ids of the elements that name and describe the group. */
  labelledBy: string;
  describedBy?: string | undefined;
  invalid?: boolean;
  compact?: boolean;
  children?: ComponentChildren;
}

export function ChoiceList<T extends string>(props: Props<T>) {
  const { name, choices, chosen, onChoose, labelledBy, describedBy, invalid, compact } = props;
  return (
    <fieldset
      class={`choices${compact ? ' choices-compact' : ''}${invalid ? ' choices-invalid' : ''}`}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      data-open={chosen === null ? '' : undefined}
    >
      {choices.map((choice) => (
        <label key={choice.value} class="choice">
          <input
            type="radio"
            class="tick-mark"
            name={name}
            value={choice.value}
            checked={chosen === choice.value}
            onChange={() => onChoose(choice.value)}
          />
          <span class="choice-body">
            <span class="choice-words">
              <span class="choice-label">{choice.label}</span>
              {choice.note && <span class="choice-note">{choice.note}</span>}
            </span>
            {choice.picture && <span class="choice-picture">{choice.picture}</span>}
          </span>
        </label>
      ))}
      {props.children}
    </fieldset>
  );
}
