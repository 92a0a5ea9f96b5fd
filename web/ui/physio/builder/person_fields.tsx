/**
 * What can be added besides doses: goals of the closed list, a short note without anything about the patient (H11), and
 * who it is from (H9).
 */
import { useId, useState } from 'preact/hooks';
import type { FormFault } from '../../../engine/contract.ts';
import { t } from '../../../words/words.ts';
import { Words } from '../../components/content/words.tsx';
import { useEditor, useSaid } from './editor_context.ts';
import { characters, plainLine } from './entered.ts';
import { textFaultWords } from './fault_words.ts';
import { OwnField } from './own_field.tsx';

export function GoalFields() {
  const { editor, form } = useEditor();
  const id = useId();
  const said = useSaid('/goals');
  const stands = Object.hasOwn(form.source.set, '/goals') === (said !== undefined);
  const chosen = Array.isArray(said)
    ? said
    : form.goals.filter((goal) => !stands || goal.chosen).map((goal) => goal.id);
  const toggle = (goal: string): void => {
    const next = form.goals.map((one) => one.id).filter((one) => chosen.includes(one) !== (one === goal));
    const isAll = next.length === 0 || next.length === form.goals.length;
    editor.change({ say: [{ pointer: '/goals', value: isAll ? undefined : next }], what: t('physio.goals') });
  };
  return (
    <OwnField id={id} pointer="/goals" label={t('physio.goals')} hint={t('physio.goals.note')} group>
      <fieldset class="field-ticks" aria-labelledby={`${id}-label`} aria-describedby={`${id}-note`}>
        {form.goals.map((goal) => (
          <label key={goal.id}>
            <input type="checkbox" checked={chosen.includes(goal.id)} onChange={() => toggle(goal.id)} />
            <Words text={goal.text} />
          </label>
        ))}
      </fieldset>
    </OwnField>
  );
}

export function NoteField() {
  const { editor, form } = useEditor();
  const id = useId();
  const note = textIn(useSaid('/note'));
  const count = characters(note);
  return (
    <OwnField
      id={id}
      pointer="/note"
      label={t('physio.note')}
      say={textFaultWords}
      hint={
        <>
          {t('physio.note.private')}{' '}
          <strong class={count > form.given_max.note ? 'over' : undefined}>
            {t('physio.count', { count, of: form.given_max.note })}
          </strong>
        </>
      }
    >
      <textarea
        id={id}
        class="input"
        dir="auto"
        rows={3}
        value={note}
        aria-describedby={`${id}-note`}
        onInput={(event) => {
          const text = kept(event.currentTarget);
          editor.change({
            say: [{ pointer: '/note', value: text === '' ? undefined : text }],
            what: t('physio.note'),
            typed: true,
          });
        }}
        onBlur={() => editor.seal()}
      />
    </OwnField>
  );
}

export function ByFields() {
  const { editor, form } = useEditor();
  const said = useSaid('/by');
  const by = typeof said === 'object' && said !== null ? (said as { name?: unknown; clinic?: unknown }) : {};
  const [name, clinic] = [textIn(by.name), textIn(by.clinic)];
  const put = (next: { name: string; clinic: string }, what: string): void => {
    const empty = next.name === '' && next.clinic === '';
    const value = { name: next.name, ...(next.clinic === '' ? {} : { clinic: next.clinic }) };
    editor.change({ say: [{ pointer: '/by', value: empty ? undefined : value }], what, typed: true });
  };
  const isOfClinic = (fault: FormFault): boolean => fault.path.endsWith('/clinic');
  return (
    <div class="fields-row">
      <TextField
        label={t('physio.name')}
        text={name}
        max={form.given_max.name}
        only={(fault) => !isOfClinic(fault)}
        onText={(text) => put({ name: text, clinic }, t('physio.name'))}
      />
      <TextField
        label={t('physio.clinic')}
        text={clinic}
        max={form.given_max.clinic}
        only={isOfClinic}
        onText={(text) => put({ name, clinic: text }, t('physio.clinic'))}
      />
      <p class="field-note fields-whole">{t('physio.by.unverified')}</p>
    </div>
  );
}

interface TextProps {
  label: string;
  text: string;
  max: number;
  only: (fault: FormFault) => boolean;
  onText: (text: string) => void;
}

function TextField({ label, text, max, only, onText }: TextProps) {
  const { editor } = useEditor();
  const id = useId();
  const [here, setHere] = useState(false);
  const count = characters(text);
  const near = count * 4 > max * 3;
  return (
    <OwnField
      id={id}
      pointer="/by"
      label={label}
      only={only}
      say={textFaultWords}
      hint={here && near ? t('physio.count', { count, of: max }) : undefined}
    >
      <input
        id={id}
        class="input"
        type="text"
        dir="auto"
        autoComplete="off"
        value={text}
        aria-describedby={`${id}-note`}
        onInput={(event) => onText(kept(event.currentTarget))}
        onFocus={() => setHere(true)}
        onBlur={() => {
          setHere(false);
          editor.seal();
        }}
      />
    </OwnField>
  );
}

/** Text that was not accepted must not remain visible either. */
function kept(field: HTMLInputElement | HTMLTextAreaElement): string {
  const text = plainLine(field.value);
  if (text !== field.value) field.value = text;
  return text;
}

function textIn(said: unknown): string {
  return typeof said === 'string' ? said : '';
}
