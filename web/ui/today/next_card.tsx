/** The next step, with the one filled button of the page. */
import type { Task, TodayView, View } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { LinkButton } from '../components/content/button.tsx';
import { CardHead } from '../components/content/card_head.tsx';
import { Exercises } from '../components/content/exercises.tsx';
import { Words } from '../components/content/words.tsx';
import { formatAddress } from '../model/address.ts';
import { type NextSession, nextSession } from '../model/next_session.ts';
import { BreakCard } from '../setbacks/break_card.tsx';
import { addressOf, ICONS } from './tasks.ts';

/** Sun for what asks for an answer, pine for what leads on, plain for the rest. */
const TONES: Record<Task['kind'], 'plain' | 'sun' | 'pine'> = {
  screening: 'sun',
  assessment: 'plain',
  morning_after: 'sun',
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
  morning_after: 'today.note.morning_after',
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
  if (kind === 'pause' && today.pause) return <BreakCard pause={today.pause} />;
  return (
    <section class={`card card-${TONES[kind]} next-card stack`}>
      {kind === 'session' && view.plan ? (
        <SessionCard plan={nextSession(view.plan, today)} />
      ) : (
        <TaskCard task={task} />
      )}
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
  return <CardHead icon={ICONS[task.kind]} title={<Words text={task.text} />} note={note && <Words text={note} />} />;
}

function SessionCard({ plan }: { plan: NextSession }) {
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
