/**
 * Whose heel it is for, and where a person begins (R17): as their answers decide, or at a phase, an exercise and a
 * step.
 */
import { useId } from 'preact/hooks';
import type { ProgrammeForm, SidesKey } from '../../../engine/contract.ts';
import { t } from '../../../words/words.ts';
import { Tick } from '../../components/questions/ticks.tsx';
import { phaseText, useEditor, useSaid } from './editor_context.ts';
import { OwnField } from './own_field.tsx';

const SIDES: readonly (SidesKey | null)[] = [null, 'left', 'right', 'both'];

export function SideField() {
  const { editor } = useEditor();
  const id = useId();
  const said = useSaid('/side');
  return (
    <OwnField id={id} pointer="/side" label={t('physio.side')} group>
      <fieldset class="field-ticks" aria-labelledby={`${id}-label`} aria-describedby={`${id}-note`}>
        {SIDES.map((side) => (
          <label key={side}>
            <input
              type="radio"
              name={id}
              value={side ?? 'open'}
              checked={(said ?? null) === side}
              onChange={() =>
                editor.change({ say: [{ pointer: '/side', value: side ?? undefined }], what: t('physio.side') })
              }
            />
            {t(side ? `physio.side.${side}` : 'physio.side.open')}
          </label>
        ))}
      </fieldset>
    </OwnField>
  );
}

interface Start {
  phase: number;
  exercise: string;
  rung: number;
  regardless: boolean;
}

/** The value set by the source, or else the document's own. */
function startOf(said: unknown, form: ProgrammeForm): Start | null {
  if (typeof said === 'object' && said !== null) return said as Start;
  return Object.hasOwn(form.source.set, '/start') ? null : form.given.start;
}

export function StartFields() {
  const { editor, form } = useEditor();
  const id = useId();
  const said = useSaid('/start');
  const start = startOf(said, form);
  const isOwn = said !== undefined;
  const put = (next: Start | undefined): void =>
    editor.change({ say: [{ pointer: '/start', value: next }], what: t('physio.start') });
  const phase = form.starts.find((one) => one.phase === start?.phase);
  const exercise = phase?.exercises.find((one) => one.exercise === start?.exercise);

  const choosePhase = (number: number): void => {
    const chosen = form.starts.find((one) => one.phase === number);
    const first = chosen?.exercises[0];
    put(chosen && first && { phase: number, exercise: first.exercise, rung: 0, regardless: false });
  };

  return (
    <div class="fields-row fields-start">
      <OwnField id={id} pointer="/start" label={t('physio.start')}>
        <select
          id={id}
          class="input"
          aria-describedby={`${id}-note`}
          onChange={(event) => choosePhase(Number(event.currentTarget.value))}
        >
          <option value={0} selected={!isOwn}>
            {t(start && !isOwn ? 'physio.start.document' : 'physio.start.answers')}
          </option>
          {form.starts.map((one) => (
            <option key={one.phase} value={one.phase} selected={isOwn && one.phase === start?.phase}>
              {t(phaseText(one.phase, one.name))}
            </option>
          ))}
        </select>
      </OwnField>
      {isOwn && start && phase && (
        <>
          <div class="field">
            <label for={`${id}-exercise`}>{t('physio.start.exercise')}</label>
            <select
              id={`${id}-exercise`}
              class="input"
              onChange={(event) => put({ ...start, exercise: event.currentTarget.value, rung: 0 })}
            >
              {phase.exercises.map((one) => (
                <option key={one.exercise} value={one.exercise} selected={one === exercise}>
                  {t(one.name)}
                </option>
              ))}
            </select>
          </div>
          <div class="field">
            <label for={`${id}-rung`}>{t('physio.start.rung')}</label>
            <select
              id={`${id}-rung`}
              class="input"
              onChange={(event) => put({ ...start, rung: Number(event.currentTarget.value) })}
            >
              {exercise?.rungs.map((dose, place) => (
                <option key={place} value={place} selected={place === start.rung}>
                  {t('physio.rung', { number: place + 1, dose: t(dose) })}
                </option>
              ))}
            </select>
          </div>
          {phase.regardless && (
            <div class="fields-whole">
              <Tick
                value="regardless"
                label={t('physio.start.regardless')}
                note={t('physio.start.regardless_note')}
                ticked={start.regardless}
                onTick={() => put({ ...start, regardless: !start.regardless })}
              />
            </div>
          )}
        </>
      )}
      <p class="field-note fields-whole">{t('physio.start.note')}</p>
    </div>
  );
}
