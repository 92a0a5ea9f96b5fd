/** The plan as it is and as it would become, side by side, with every change marked. */
import './plan_comparison.css';
import type { ComponentChildren } from 'preact';
import type { ExerciseView, PlanStep, PlanView, Text } from '../../../engine/contract.ts';
import { t } from '../../../words/words.ts';
import { type Listed, MarkedExercises } from './exercises.tsx';
import { Words } from './words.tsx';

export function PlanComparison({ plan, to }: { plan: PlanView; to: PlanStep }) {
  return (
    <div class="plan-comparison">
      <Side
        title={t('offer.now')}
        name={<Words text={plan.name} />}
        often={<Words text={plan.frequency_text} />}
        of={plan.exercises.map((exercise) => leaving(exercise, to.exercises))}
      />
      <Side
        title={t('offer.then')}
        name={<Changed now={plan.name} then={to.name} />}
        often={<Changed now={plan.frequency_text} then={to.frequency_text} />}
        of={to.exercises.map((exercise) => coming(exercise, plan.exercises))}
      />
    </div>
  );
}

interface SideProps {
  title: string;
  name: ComponentChildren;
  often: ComponentChildren;
  of: readonly Listed[];
}

/** Phase and frequency come first, because they may be all that changes (R35, R53). */
function Side({ title, name, often, of }: SideProps) {
  return (
    <section class="card stack-tight">
      <h2 class="plan-comparison-title">{title}</h2>
      <p class="soft small">
        {name} <span aria-hidden="true">·</span> {often}
      </p>
      <MarkedExercises of={of} />
    </section>
  );
}

function Changed({ now, then }: { now: Text; then: Text }) {
  const same = JSON.stringify(now) === JSON.stringify(then);
  if (same) return <Words text={then} />;
  return (
    <strong class="plan-comparison-changed">
      <Words text={then} />
    </strong>
  );
}

/** An exercise that is only on one side is marked; for the others a new dose stands out. */
function leaving(exercise: ExerciseView, then: readonly ExerciseView[]): Listed {
  return { exercise, mark: sameOf(exercise, then) ? undefined : t('offer.gone') };
}

function coming(exercise: ExerciseView, now: readonly ExerciseView[]): Listed {
  const before = sameOf(exercise, now);
  return { exercise, mark: before ? undefined : t('offer.new'), dose: before?.rung !== exercise.rung };
}

function sameOf({ exercise }: ExerciseView, others: readonly ExerciseView[]): ExerciseView | undefined {
  return others.find((other) => other.exercise === exercise);
}
