/**
 * A phase: how often, which exercises from easier to harder, and how far each goes; tempo, rest and every step are
 * behind a fold.
 */
import './phase.css';
import { useId } from 'preact/hooks';
import type { FormExercise, FormField, FormLadder, FormPhase, Text } from '../../../engine/contract.ts';
import { isolated, t } from '../../../words/words.ts';
import { Words } from '../../components/content/words.tsx';
import { ExerciseFigure } from '../../components/pictures/exercise_figure.tsx';
import { Icon } from '../../components/pictures/icon.tsx';
import { phaseText, textsWords, useEditor, useFieldValue, whatOf } from './editor_context.ts';
import { formFaultWords } from './fault_words.ts';
import { Field } from './field.tsx';
import { Detail, Fold } from './fold.tsx';
import { LadderTable } from './ladder_table.tsx';

export function PhaseFold({ phase, open }: { phase: FormPhase; open: boolean }) {
  const { form } = useEditor();
  const place = form.phases.indexOf(phase);
  const inside = (pointer: string): boolean => pointer.startsWith(`/phases/${place}/`);
  const used = phase.exercises.filter(({ use }) => use.value !== false).length;
  const where: Text[] = [phaseText(phase.number, phase.name)];
  return (
    <Fold
      name={`phase_${phase.number}`}
      title={t(phaseText(phase.number, phase.name))}
      sum={t('physio.phase.sum', { often: textsWords(phase.frequency.value_text), count: used })}
      changes={form.differs.filter((one) => inside(one.pointer)).length}
      faults={form.faults.filter((one) => inside(one.pointer)).length}
      open={open}
    >
      <div class="fields-row">
        <Field field={phase.frequency} where={where} />
        {phase.times && <Field field={phase.times} where={where} />}
        {phase.weekdays && (
          <div class="fields-whole">
            <Field field={phase.weekdays} where={where} />
          </div>
        )}
      </div>
      <div class="stack-tight">
        <h3>{t('physio.exercises')}</h3>
        <ol class="kit">
          {phase.exercises.map((exercise) => (
            <Exercise key={exercise.exercise} exercise={exercise} where={where} />
          ))}
        </ol>
      </div>
      {phase.ladders.map((ladder) => (
        <Ladder key={ladder.id} ladder={ladder} phase={phase} where={where} />
      ))}
    </Fold>
  );
}

function Exercise({ exercise, where }: { exercise: FormExercise; where: readonly Text[] }) {
  const { editor } = useEditor();
  const { use, first, top } = exercise;
  const used = useFieldValue(use) !== false;
  const mark = exercise.on_request
    ? 'physio.exercise.on_request'
    : exercise.fallback
      ? 'physio.exercise.fallback'
      : null;
  return (
    <li class={`kit-item${used ? '' : ' kit-out'}`} data-pointer={use.pointer}>
      <label class="kit-use">
        <input
          type="checkbox"
          checked={used}
          onChange={(event) =>
            editor.change({
              say: [{ pointer: use.pointer, value: event.currentTarget.checked, standard: use.standard !== false }],
              what: whatOf([...where, exercise.name], use.label),
            })
          }
        />
        <span class="kit-figure">
          <ExerciseFigure exercise={top.figure} at="top" side={top.sides[0] ?? null} label="" close />
        </span>
        <span class="kit-words">
          <span class="kit-name">
            <Words text={exercise.name} />
          </span>
          <span class="soft small">
            {used
              ? t('physio.exercise.from_to', { first: t(first.dose_text), top: t(top.dose_text) })
              : t('physio.exercise.out')}
          </span>
          {mark && <span class="soft small">{t(mark)}</span>}
        </span>
      </label>
      {use.faults.map((fault) => (
        <p key={fault.code} class="field-wrong">
          <Icon name="alert" size="s" />
          {formFaultWords(fault, use)}
        </p>
      ))}
    </li>
  );
}

interface LadderProps {
  ladder: FormLadder;
  phase: FormPhase;
  where: readonly Text[];
}

function Ladder({ ladder, phase, where }: LadderProps) {
  const of = phase.exercises.filter((exercise) => exercise.ladder === ladder.id);
  const names = of.map(({ name }) => isolated(name)).join(', ');
  const rests = of.flatMap(({ rest, name }) => (rest ? [{ rest, name }] : []));
  const here: Text[] = [...where, { literal: names }];
  const fields = [...ladder.constant, ...ladder.rungs.flatMap((rung) => rung.fields), ...rests.map((one) => one.rest)];
  const only = rests.length === 1 ? rests[0] : undefined;
  if (ladder.rungs.length === 0) return null;
  return (
    <section class="ladder-part" aria-label={names}>
      <h3>{names}</h3>
      <div class="fields-row">
        <Field field={ladder.top} where={here} rungs={ladder.rungs} />
      </div>
      <Detail
        faults={fields.filter((field) => field.faults.length > 0).length}
        title={
          <>
            {t('physio.ladder.detail', { count: ladder.rungs.length })}
            <span class="hidden-text">: {names}</span>
          </>
        }
      >
        <div class="fields-row fields-small">
          {ladder.constant.map((field) => (
            <Field key={field.pointer} field={field} where={here} />
          ))}
          {only && <Field field={only.rest} where={[...where, only.name]} />}
        </div>
        {rests.length > 1 && <Rests of={rests} where={where} />}
        <LadderTable ladder={ladder} where={here} />
      </Detail>
    </section>
  );
}

interface Rest {
  rest: FormField;
  name: Text;
}

/** Each exercise of a ladder has its own rest. */
function Rests({ of, where }: { of: readonly Rest[]; where: readonly Text[] }) {
  const id = useId();
  const label = of[0]?.rest.label;
  return (
    <fieldset class="stack-tight" aria-labelledby={id}>
      <span id={id} class="field-label">
        {label && t(label)}
      </span>
      <div class="fields-row fields-small">
        {of.map(({ rest, name }) => (
          <Field key={rest.pointer} field={rest} label={isolated(name)} where={[...where, name]} />
        ))}
      </div>
    </fieldset>
  );
}
