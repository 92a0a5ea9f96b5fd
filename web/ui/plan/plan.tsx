/**
 * The plan: what to do, how much and when, each with its reasons, what would change it, and the position on the way up
 * (R60).
 */
import './plan.css';
import type { AssessmentView, PlanView, TodayView, View } from '../../engine/contract.ts';
import { t, weekdayWords } from '../../words/words.ts';
import { LinkButton } from '../components/content/button.tsx';
import { Card } from '../components/content/card.tsx';
import { Facts } from '../components/content/facts.tsx';
import { Notice } from '../components/content/notice.tsx';
import { Rows } from '../components/content/rows.tsx';
import { Why } from '../components/content/why.tsx';
import { Words } from '../components/content/words.tsx';
import { OnwardPage } from '../components/layout/onward_page.tsx';
import { Redirect } from '../components/layout/redirect.tsx';
import { FollowedLine } from '../sharing/followed.tsx';
import { Note } from '../sharing/given.tsx';
import { AskFor } from './ask_for.tsx';
import { Changes } from './changes.tsx';
import { ExerciseCard } from './exercise.tsx';
import { Ladder } from './ladder.tsx';
import { otherReasons, reasonsFor } from './parts.ts';
import { WhatNext } from './what_next.tsx';

/** Doing less is always allowed, and doing more is never required (R61, R33). */
const LESS_RULES = ['R61', 'R33'] as const;

export function PlanScreen({ view }: { view: View }) {
  const { plan } = view;
  if (!plan) return <Redirect to={{ screen: 'home' }} />;
  const waits = view.next_screen !== 'today';
  return (
    <OnwardPage
      name="plan"
      title={t('plan.title')}
      tabs
      notices="all"
      aside={
        <>
          <Ladder phase={plan.phase} />
          {view.today && <WhatNext today={view.today} />}
          {view.today && <AskFor today={view.today} plan={plan} />}
          <Changes plan={plan} />
          <Less plan={plan} assessment={view.assessment} />
        </>
      }
      to={{ screen: 'home' }}
      action={t('plan.today')}
    >
      <p class="lead">
        <Words text={plan.cause_text} /> {t('plan.since', { date: plan.since })}
      </p>
      <FollowedLine programme={view.programme} />
      <Note note={view.programme.note} />
      {waits && <Notice tone="warn">{t('plan.waits')}</Notice>}
      <Reasoned plan={plan} />
      <Place plan={plan} />
      {plan.maintenance && <Maintained />}
      {view.today?.hold && <Held hold={view.today.hold} />}
      {plan.exercises.length === 0 && <Movements />}
      {plan.exercises.map((exercise) => (
        <ExerciseCard key={exercise.exercise} exercise={exercise} plan={plan} />
      ))}
      {plan.exercises.length > 0 && <When plan={plan} />}
    </OnwardPage>
  );
}

/** Reasons without a part of their own. */
function Reasoned({ plan }: { plan: PlanView }) {
  const reasons = otherReasons(plan);
  return reasons.length > 0 ? <Why label={t('plan.why_label')} why={plan.cause_text} reasons={reasons} /> : null;
}

/** Stage and phase. */
function Place({ plan }: { plan: PlanView }) {
  const stage = reasonsFor(plan, 'stage');
  const phase = reasonsFor(plan, 'phase');
  return (
    <Card tone="pine">
      <h2>{t(`stage.${plan.stage}.name`)}</h2>
      <p>{t(`stage.${plan.stage}.lead`)}</p>
      {stage.length > 0 && <Why label={t('plan.stage.why')} reasons={stage} />}
      <p class="plan-phase">
        {plan.phase > 0 ? t('plan.phase', { phase: plan.phase, name: t(plan.name) }) : <Words text={plan.name} />}
      </p>
      {phase.length > 0 && <Why label={t('plan.phase.why')} reasons={phase} />}
    </Card>
  );
}

/** R53: maintenance. */
function Maintained() {
  return (
    <Card>
      <h2>{t('plan.maintenance.title')}</h2>
      <p>{t('plan.maintenance.lead')}</p>
      <Rows
        of={[
          {
            title: t('plan.maintenance.row'),
            note: t('plan.maintenance.row_note'),
            icon: 'ladder',
            to: { screen: 'maintenance' },
          },
        ]}
      />
    </Card>
  );
}

/** R36: until when the plan is held, and that less is always open. */
function Held({ hold }: { hold: NonNullable<TodayView['hold']> }) {
  return (
    <Card>
      <h2>{t('plan.hold.title')}</h2>
      <p>
        <strong>
          <Words text={hold.text} />
        </strong>
      </p>
      <p>{t('plan.hold.lead')}</p>
    </Card>
  );
}

/** R12: for now not even a short hold. */
function Movements() {
  return (
    <Card>
      <h2>{t('plan.movements.title')}</h2>
      <p>{t('plan.movements.lead')}</p>
      <LinkButton icon="leaf" to={{ screen: 'calming' }}>
        {t('plan.movements.action')}
      </LinkButton>
    </Card>
  );
}

function When({ plan }: { plan: PlanView }) {
  const reasons = reasonsFor(plan, 'when');
  return (
    <Card>
      <h2>{t('plan.when')}</h2>
      <Facts
        of={[
          { name: t('plan.when.often'), value: <Words text={plan.frequency_text} /> },
          ...(plan.weekdays.length > 0 ? [{ name: t('plan.when.days'), value: weekdayWords(plan.weekdays) }] : []),
          { name: t('plan.when.minutes'), value: t('plan.when.minutes_value', { minutes: plan.minutes }) },
        ]}
      />
      <p class="soft">{t('plan.when.missed')}</p>
      {reasons.length > 0 && <Why label={t('plan.when.why')} reasons={reasons} />}
    </Card>
  );
}

const ANSWERS = { title: t('plan.answers'), icon: 'diary', to: { screen: 'assessment_check' } } as const;
const GO_ON = { title: t('assess.intro.go_on'), icon: 'diary', to: { screen: 'assessment' } } as const;

function Less({ plan, assessment }: { plan: PlanView; assessment: AssessmentView | null }) {
  const { title, version } = plan.document;
  const done = assessment?.status === 'done';
  return (
    <Card tone="quiet">
      <p>{t('plan.less')}</p>
      <Why label={t('plan.less.why')} rules={LESS_RULES} />
      <Rows
        of={[
          ...(assessment ? [done ? ANSWERS : GO_ON] : []),
          { title: t('programme.title'), note: t('programme.row_note'), icon: 'person', to: { screen: 'programme' } },
          { title: t('link.have'), note: t('link.have_note'), icon: 'open', to: { screen: 'link_paste' } },
        ]}
      />
      <p class="soft small">{t('plan.document', { title, version })}</p>
    </Card>
  );
}
