/** The one next step, with the one filled button of the page. */
import type { PlanView, Task, TodayView, View } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { formatAddress } from '../address.ts';
import { BackCard } from '../break/back.tsx';
import { LinkButton } from '../components/button.tsx';
import { Exercises } from '../components/exercises.tsx';
import { Icon } from '../components/icon.tsx';
import { Words } from '../components/words.tsx';
import { addressOf, ICONS } from './tasks.ts';

/** What asks for an answer is sun, like the morning; what leads on is pine; the rest is paper. */
const TONES: Record<Task['kind'], 'plain' | 'sun' | 'pine'> = {
  screen: 'sun',
  assessment: 'plain',
  check_in: 'sun',
  rate: 'sun',
  resume: 'sun',
  offer: 'pine',
  calming: 'pine',
  session: 'plain',
  movements: 'plain',
  pause: 'plain',
  review: 'sun',
  readiness: 'sun',
};

const NOTES = {
  check_in: 'today.note.check_in',
  rate: 'today.note.rate',
  resume: 'today.note.resume',
  offer: 'today.note.offer',
  review: 'today.note.review',
  readiness: 'today.note.readiness',
} as const;

export function NextCard({ task, view, today }: { task: Task; view: View; today: TodayView }) {
  const to = addressOf(task, view, today) ?? { screen: 'home' };
  const { kind } = task;
  if (kind === 'pause' && today.pause) return <BackCard pause={today.pause} />;
  return (
    <section class={`card card-${TONES[kind]} next-card stack`}>
      {kind === 'session' && view.plan ? <SessionCard plan={view.plan} /> : <TaskCard task={task} />}
      <LinkButton look="filled" wide to={to}>
        {t(`today.do.${kind}`)}
      </LinkButton>
      {kind === 'session' && (
        <a class="next-why" href={formatAddress({ screen: 'plan' })}>
          {t('today.why')}
        </a>
      )}
    </section>
  );
}

function TaskCard({ task }: { task: Task }) {
  const note = task.note ?? (task.kind in NOTES ? { key: NOTES[task.kind as keyof typeof NOTES] } : null);
  return (
    <div class="next-head">
      <span class="next-icon">
        <Icon name={ICONS[task.kind]} size="l" />
      </span>
      <div>
        <h2>
          <Words text={task.text} />
        </h2>
        {note && (
          <p class="soft">
            <Words text={note} />
          </p>
        )}
      </div>
    </div>
  );
}

function SessionCard({ plan }: { plan: PlanView }) {
  return (
    <div class="stack">
      <div class="stack-tight">
        <h2>
          <Words text={plan.name} />
        </h2>
        <p class="soft small">{t('today.minutes', { count: plan.minutes })}</p>
      </div>
      <Exercises of={plan.exercises} />
    </div>
  );
}
