/** Progress, in words and as a row of small steps. */
import './progress.css';

interface Props {
  /** The number of completed steps. */
  done: number;
  of: number;
  /** The present step, from 0; null if there is none. */
  current: number | null;
  label: string;
}

export function Progress({ done, of, current, label }: Props) {
  const steps = Array.from({ length: of }, (_, step) => stateOf(step, done, current));
  return (
    <div class="progress">
      <p class="progress-label">{label}</p>
      <div class="progress-steps" aria-hidden="true">
        {steps.map((state, step) => (
          <span key={step} class={`progress-${state}`} />
        ))}
      </div>
    </div>
  );
}

function stateOf(step: number, done: number, current: number | null): 'done' | 'now' | 'left' {
  if (step === current) return 'now';
  return step < (current ?? done) ? 'done' : 'left';
}
