/** One exercise of the plan with picture, dose, how to do it (hand support first, H17), and reasons. */
import './exercise.css';
import type { ExerciseView, PlanView } from '../../engine/contract.ts';
import { maybe, t } from '../../words/words.ts';
import { Card } from '../components/content/card.tsx';
import { Facts } from '../components/content/facts.tsx';
import { Notice } from '../components/content/notice.tsx';
import { Steps } from '../components/content/steps.tsx';
import { Why } from '../components/content/why.tsx';
import { Words } from '../components/content/words.tsx';
import { ExerciseFigure } from '../components/pictures/exercise_figure.tsx';
import { reasonsFor } from './parts.ts';

export function ExerciseCard({ exercise, plan }: { exercise: ExerciseView; plan: PlanView }) {
  const { name, steps, cue, dose_text: dose, figure, sides } = exercise;
  const chosen = reasonsFor(plan, 'exercise');
  const much = reasonsFor(plan, 'dose');
  return (
    <Card>
      <div class="plan-exercise">
        <div class="stack-tight">
          <h2>
            <Words text={name} />
          </h2>
          <p class="plan-dose">
            <Words text={dose} />
          </p>
          <p class="soft small">{t('plan.exercise.step', { rung: exercise.rung, rungs: exercise.rungs })}</p>
        </div>
        <div class="plan-figure">
          <ExerciseFigure
            exercise={figure}
            at="top"
            side={sides.length === 1 ? (sides[0] ?? 'both') : 'both'}
            label={maybe(`figure.${exercise.exercise}`) ?? ''}
          />
        </div>
      </div>
      <Facts of={factsOf(exercise)} />
      {much.length > 0 && <Why label={t('plan.dose.why')} reasons={much} />}
      {cue && (
        <Notice icon="hand" tone="warn">
          <Words text={cue} />
        </Notice>
      )}
      <div class="stack-tight">
        <h3>{t('plan.exercise.how')}</h3>
        <Steps text={steps} />
      </div>
      {chosen.length > 0 && <Why label={t('plan.exercise.why')} reasons={chosen} />}
      <Sources of={exercise.sources} />
    </Card>
  );
}

function factsOf({ sides, tempo_text: tempo, rest_text: rest }: ExerciseView) {
  const legs = sides.length > 1 ? 'each' : (sides[0] ?? 'both');
  return [
    { name: t('plan.exercise.sides'), value: t(LEGS[legs]) },
    ...(tempo ? [{ name: t('plan.exercise.tempo'), value: <Words text={tempo} /> }] : []),
    ...(rest ? [{ name: t('plan.exercise.rest'), value: <Words text={rest} /> }] : []),
  ];
}

const LEGS = {
  left: 'plan.exercise.side_left',
  right: 'plan.exercise.side_right',
  each: 'plan.exercise.each',
  both: 'plan.exercise.both',
} as const;

/** Our own interpretation is marked as such wherever it is shown. */
function Sources({ of }: { of: readonly string[] }) {
  const others = of.filter((source) => source !== 'OURS');
  return (
    <details class="plan-sources">
      <summary>{t('plan.exercise.sources')}</summary>
      <ul class="dots small">
        {others.map((source) => (
          <li key={source}>{maybe(`source.${source}`) ?? <bdi>{source}</bdi>}</li>
        ))}
        {others.length < of.length && (
          <li>
            <strong>{t('rule.ours')}.</strong> {t('rule.ours_note')}
          </li>
        )}
      </ul>
    </details>
  );
}
