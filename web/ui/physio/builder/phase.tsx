/** A phase: how often, which exercises from easier to harder, how far each goes; tempo, rest and every step behind a fold. */
import './phase.css';
import type { FormExercise, FormField, FormLadder, FormPhase, Text } from '../../../engine/contract.ts';
import { isolated, t } from '../../../words/words.ts';
import { ExerciseFigure } from '../../components/exercise_figure.tsx';
import { Icon } from '../../components/icon.tsx';
import { Words } from '../../components/words.tsx';
import { phaseText, textsWords, useBench, whatOf } from './desk_context.ts';
import { formFaultWords } from './fault_words.ts';
import { Field } from './field.tsx';
import { Fold } from './fold.tsx';
import { LadderTable } from './ladder_table.tsx';
import { valueNow } from './set_value.ts';

export function PhaseFold({ phase, open }: { phase: FormPhase; open: boolean }) {
  const { form } = useBench();
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
  const { work, form } = useBench();
  const { use, first, top } = exercise;
  const used = valueNow(use, work.draft.value.source, form) !== false;
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
            work.change({
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
  const { form } = useBench();
  const of = phase.exercises.filter((exercise) => exercise.ladder === ladder.id);
  const names = of.map(({ name }) => isolated(name)).join(', ');
  const rests = of.flatMap(({ rest, name }) => (rest ? [{ rest, name }] : []));
  const here: Text[] = [...where, { literal: names }];
  const isWrong = faultyIn([
    ...ladder.constant,
    ...ladder.rungs.flatMap((rung) => rung.fields),
    ...rests.map((one) => one.rest),
  ]);
  const [low, high] = [ladder.rungs[0], ladder.rungs.at(-1)];
  if (!low || !high) return null;
  return (
    <section class="ladder" aria-label={names}>
      <h3>{names}</h3>
      <div class="fields-row">
        <Field field={ladder.top} where={here} rungs={ladder.rungs} />
      </div>
      <details class="detail" open={isWrong || undefined} data-phase={form.phases.indexOf(phase)}>
        <summary>
          <Icon name="forward" size="s" />
          {t('physio.ladder.detail', { count: ladder.rungs.length })}
          <span class="hidden-text">: {names}</span>
        </summary>
        <div class="detail-inside">
          {(ladder.constant.length > 0 || rests.length > 0) && (
            <div class="fields-row fields-small">
              {ladder.constant.map((field) => (
                <Field key={field.pointer} field={field} where={here} />
              ))}
              {rests.map(({ rest, name }) => (
                <Field key={rest.pointer} field={named(rest, of.length > 1 ? name : null)} where={[...where, name]} />
              ))}
            </div>
          )}
          <LadderTable ladder={ladder} where={here} />
        </div>
      </details>
    </section>
  );
}

/** Several exercises of a ladder rest each for itself: its name then stands in the label. */
function named(rest: FormField, name: Text | null): FormField {
  if (!name) return rest;
  return { ...rest, label: { literal: t('physio.field.of', { label: t(rest.label), name: isolated(name) }) } };
}

const faultyIn = (fields: readonly FormField[]): boolean => fields.some((field) => field.faults.length > 0);
