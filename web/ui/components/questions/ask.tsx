/**
 * One of several short questions on a page, as in the check-in or after a session. Nothing is chosen beforehand;
 * an open question carries `data-open` (choice.tsx, pain_scale.tsx).
 */
import './ask.css';
import { useId } from 'preact/hooks';
import type { SideKey, SidePain } from '../../../engine/contract.ts';
import { t } from '../../../words/words.ts';
import { type Choice, ChoiceList } from './choice.tsx';
import { PainScale } from './pain_scale.tsx';

interface Words {
  title: string;
  hint?: string | undefined;
}

interface ChoiceProps<T extends string> extends Words {
  choices: readonly Choice<T>[];
  chosen: T | null;
  onChoose: (value: T) => void;
  /** Answers as wide as their words, several in a row. */
  flow?: boolean;
}

export function AskChoice<T extends string>({ title, hint, choices, chosen, onChoose, flow }: ChoiceProps<T>) {
  const ids = { title: useId(), hint: useId() };
  return (
    <section class={`ask card stack${flow ? ' ask-flow' : ''}`}>
      <h2 id={ids.title}>{title}</h2>
      {hint && (
        <p class="soft small" id={ids.hint}>
          {hint}
        </p>
      )}
      <ChoiceList
        name={ids.title}
        choices={choices}
        chosen={chosen}
        onChoose={onChoose}
        labelledBy={ids.title}
        describedBy={hint ? ids.hint : undefined}
      />
    </section>
  );
}

export function AskYesNo({
  value,
  onChange,
  ...words
}: Words & { value: boolean | null; onChange: (v: boolean) => void }) {
  return (
    <AskChoice
      {...words}
      choices={[
        { value: 'no', label: t('answer.no') },
        { value: 'yes', label: t('answer.yes') },
      ]}
      chosen={value === null ? null : value ? 'yes' : 'no'}
      onChoose={(chosen) => onChange(chosen === 'yes')}
    />
  );
}

export function AskPain({
  title,
  hint,
  value,
  onChange,
}: Words & { value: number | null; onChange: (v: number) => void }) {
  const id = useId();
  return (
    <section class="ask card stack">
      <h2>{title}</h2>
      {hint && (
        <p class="soft small" id={id}>
          {hint}
        </p>
      )}
      <PainScale label={title} hiddenLabel value={value} onChange={onChange} describedBy={hint ? id : undefined} />
    </section>
  );
}

interface SidesProps extends Words {
  /** The sore sides, each with a question of its own (R16). */
  sides: readonly SideKey[];
  value: SidePain;
  onChange: (value: SidePain) => void;
}

/** A single sore side is not named, because it cannot be mixed up. */
export function AskSidePain({ sides, value, onChange, ...words }: SidesProps) {
  const [first, second] = sides;
  const ids = { title: useId(), hint: useId() };
  if (first && !second) {
    return (
      <AskPain {...words} value={value[first] ?? null} onChange={(pain) => onChange({ ...value, [first]: pain })} />
    );
  }
  return (
    <section class="ask card stack">
      <h2 id={ids.title}>{words.title}</h2>
      {words.hint && (
        <p class="soft small" id={ids.hint}>
          {words.hint}
        </p>
      )}
      {sides.map((side) => (
        <PainScale
          key={side}
          label={t(`side.${side}`)}
          value={value[side] ?? null}
          onChange={(pain) => onChange({ ...value, [side]: pain })}
          describedBy={words.hint ? `${ids.title} ${ids.hint}` : ids.title}
        />
      ))}
    </section>
  );
}

export function openSides(sides: readonly SideKey[], value: SidePain): number {
  return sides.filter((side) => value[side] === undefined).length;
}

/** "3", or with both sides "left 3, right 2"; null if nothing was answered. */
export function sidePainWords(value: SidePain, sides?: readonly SideKey[]): string | null {
  const { left, right } = value;
  if (left === undefined && right === undefined) return null;
  const both = sides ? sides.length > 1 : left !== undefined && right !== undefined;
  if (!both) return `${left ?? right}`;
  const parts = [
    ...(left === undefined ? [] : [t('side.left_value', { left })]),
    ...(right === undefined ? [] : [t('side.right_value', { right })]),
  ];
  return parts.join(', ');
}

/** Not to the edge, where the bar at the bottom would cover it. */
export function showFirstOpen(form: HTMLFormElement | null): void {
  const open = form?.querySelector('[data-open]');
  open?.querySelector<HTMLInputElement>('input')?.focus({ preventScroll: true });
  open?.scrollIntoView({ block: 'center' });
}
