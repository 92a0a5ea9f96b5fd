/**
 * One field of the programme of any kind: label, entry, and a line that says its bounds, its standard or what is wrong.
 */
import './field.css';
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { FormField, FormRung, ProgrammeForm, Text, Weekday } from '../../../engine/contract.ts';
import { t } from '../../../words/words.ts';
import { Words } from '../../components/content/words.tsx';
import { Icon } from '../../components/pictures/icon.tsx';
import { textsWords, useEditor, useFieldValue, whatOf } from './editor_context.ts';
import { entered, pressed, shown } from './entered.ts';
import { formFaultWords } from './fault_words.ts';
import { boundsWords, unitWords } from './field_words.ts';
import { frequencySayings, isSame } from './set_value.ts';

interface Props {
  field: FormField;
  /** What it belongs to, outermost first, for undo and for screen readers. */
  where: readonly Text[];
  /** The label is shown elsewhere, for example above a column; here it is only read out. */
  cell?: boolean;
  /** Replaces its own label if a heading says that already. */
  label?: string;
  /** For a choice of rungs: their doses. */
  rungs?: readonly FormRung[];
}

export function Field(props: Props) {
  switch (props.field.kind) {
    case 'toggle':
      // Whether exercises are used is shown by phase.tsx, with their pictures.
      return null;
    case 'choice':
      return <ChoiceField {...props} />;
    case 'weekdays':
      return <WeekdaysField {...props} />;
    case 'rung':
      return <RungField {...props} />;
    default:
      return <NumberField {...props} />;
  }
}

interface FrameProps {
  field: FormField;
  value: unknown;
  id: string;
  note: string;
  hint?: string | null | undefined;
  cell?: boolean | undefined;
  unread?: boolean | undefined;
  /** For groups, whose label is not a <label>. */
  group?: boolean | undefined;
  label: string;
  children: ComponentChildren;
}

/** Marks the field for its faults: build.tsx jumps to the first `data-pointer` at fault. */
function Frame({ field, value, id, note, hint, cell, unread, group, label, children }: FrameProps) {
  const { form } = useEditor();
  const isChanged = !isSame(value, field.standard);
  const wrong = unread ? [t('physio.field.unread')] : field.faults.map((fault) => formFaultWords(fault, field));
  const state = wrong.length > 0 ? ' field-fault' : isChanged ? ' field-changed' : '';
  return (
    <div class={`field${cell ? ' field-cell' : ''}${state}`} data-pointer={field.pointer}>
      {group ? (
        <>
          <span class={cell ? 'hidden-text' : 'field-label'} id={`${id}-label`}>
            {label}
          </span>
          {children}
        </>
      ) : (
        // Wraps a control, so that its words can be tapped too.
        <label class="field-box" for={id}>
          <span class={cell ? 'hidden-text' : 'field-label'}>{label}</span>
          {children}
        </label>
      )}
      <div id={note} class={cell && wrong.length === 0 ? 'hidden-text' : undefined}>
        {wrong.map((words) => (
          <p key={words} class="field-wrong">
            <Icon name="alert" size="s" />
            {words}
          </p>
        ))}
        <p class="field-note">
          {[hint, isChanged ? standardWords(field, form) : null].filter((words) => words).join(' · ')}
        </p>
      </div>
    </div>
  );
}

/** As a number if it is one, otherwise in the engine's words. */
function standardWords(field: FormField, form: ProgrammeForm): string {
  const { standard, kind, pointer } = field;
  if (typeof standard === 'number' && kind !== 'rung')
    return t('physio.field.standard', { value: shown(kind, standard) });
  const said = form.differs.find((one) => one.pointer === pointer)?.standard;
  return said ? t('physio.field.standard', { value: textsWords(said) }) : t('physio.field.changed');
}

function useField({ field, where, cell, label: given }: Props) {
  const { editor } = useEditor();
  const id = useId();
  const value = useFieldValue(field);
  const put = (next: unknown, typed = false): void =>
    editor.change({
      say: [{ pointer: field.pointer, value: next, standard: field.standard }],
      what: whatOf(where, field.label),
      typed,
    });
  const own = given ?? t(field.label);
  const label = cell ? [...where.slice(-1).map((text) => t(text)), own].join(', ') : own;
  return { editor, id, note: `${id}-note`, value, put, label, what: whatOf(where, field.label) };
}

/** Typed text is kept as it is, because "1." may become "1.5". */
function NumberField(props: Props) {
  const { field, cell } = props;
  const { editor, id, note, value, put, label, what } = useField(props);
  const [typed, setTyped] = useState('');
  const [here, setHere] = useState(false);
  const kept = editor.unread.value[field.pointer]?.text;
  const text = kept ?? (entered(field.kind, typed) === value ? typed : shown(field.kind, value));
  const unit = unitWords(field.kind);

  const type = (next: string): void => {
    setTyped(next);
    const number = entered(field.kind, next);
    if (number === null) editor.setUnread(field.pointer, { text: next, what });
    else put(number, true);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    const next = pressed(field, value, event.key === 'ArrowUp');
    setTyped(shown(field.kind, next));
    put(next, true);
  };
  // A field that was just emptied is about to be filled.
  const unread = kept !== undefined && !(here && kept.trim() === '');
  return (
    <Frame
      field={field}
      value={value}
      id={id}
      note={note}
      cell={cell}
      label={label}
      hint={boundsWords(field)}
      unread={unread}
    >
      <span class="input-unit">
        <input
          id={id}
          class="input"
          type="text"
          inputMode={field.kind === 'ms' || field.kind === 'grams' ? 'decimal' : 'numeric'}
          autoComplete="off"
          maxLength={12}
          value={text}
          aria-describedby={note}
          aria-invalid={unread || field.faults.length > 0}
          onInput={(event) => type(event.currentTarget.value)}
          onKeyDown={press}
          onFocus={() => setHere(true)}
          onBlur={() => {
            setHere(false);
            editor.seal();
          }}
        />
        {unit && !cell && <span aria-hidden="true">{unit}</span>}
      </span>
    </Frame>
  );
}

function ChoiceField(props: Props) {
  const { field, cell } = props;
  const { editor, id, note, value, label, what } = useField(props);
  return (
    <Frame field={field} value={value} id={id} note={note} cell={cell} label={label}>
      <select
        id={id}
        class="input"
        aria-describedby={note}
        aria-invalid={field.faults.length > 0}
        onChange={(event) => editor.change({ say: frequencySayings(field, event.currentTarget.value), what })}
      >
        {field.words.map(({ word, text }) => (
          <option key={word} value={word} selected={word === value}>
            {t(text)}
          </option>
        ))}
      </select>
    </Frame>
  );
}

function WeekdaysField(props: Props) {
  const { field } = props;
  const { id, note, value, put, label } = useField(props);
  const days = Array.isArray(value) ? (value as Weekday[]) : [];
  const toggle = (word: string): void => {
    const next = field.words.map((one) => one.word).filter((one) => days.includes(one as Weekday) !== (one === word));
    put(next.length === 0 ? undefined : next);
  };
  return (
    <Frame field={field} value={value} id={id} note={note} label={label} group>
      <fieldset class="field-ticks" aria-labelledby={`${id}-label`} aria-describedby={note}>
        {field.words.map(({ word, text }) => (
          <label key={word}>
            <input type="checkbox" checked={days.includes(word as Weekday)} onChange={() => toggle(word)} />
            <Words text={text} />
          </label>
        ))}
      </fieldset>
    </Frame>
  );
}

function RungField(props: Props) {
  const { field, cell, rungs = [] } = props;
  const { id, note, value, put, label } = useField(props);
  return (
    <Frame field={field} value={value} id={id} note={note} cell={cell} label={label}>
      <select
        id={id}
        class="input"
        aria-describedby={note}
        aria-invalid={field.faults.length > 0}
        onChange={(event) => put(Number(event.currentTarget.value))}
      >
        {rungs.map(({ dose_text }, place) => (
          <option key={place} value={place} selected={place === value}>
            {t('physio.rung', { number: place + 1, dose: t(dose_text) })}
          </option>
        ))}
      </select>
    </Frame>
  );
}
