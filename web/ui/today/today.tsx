/**
 * Today as a list of tasks: the next step stands out, followed by what is due, what waits and until when, and what is
 * done.
 */
import './today.css';
import type { Task, TodayView, View } from '../../engine/contract.ts';
import { day, t } from '../../words/words.ts';
import { ResponseCard } from '../components/content/response_card.tsx';
import { Rows } from '../components/content/rows.tsx';
import { SafetyCard } from '../components/content/safety_card.tsx';
import { Why } from '../components/content/why.tsx';
import { Page } from '../components/layout/page.tsx';
import { Scene } from '../components/pictures/figure.tsx';
import { FollowedLine } from '../sharing/followed.tsx';
import { WaitingPlan } from '../sharing/waiting_card.tsx';
import { AdviceCards } from './advice.tsx';
import { ChangedCard } from './changed.tsx';
import { NextCard } from './next_card.tsx';
import { TaskList } from './task_list.tsx';

export function TodayScreen({ view }: { view: View }) {
  const { today } = view;
  // The engine sends this screen only with a plan; if a view contradicts that, a page is shown all the same.
  if (!today) return <Page name="today" title={t('today.title.none')} tabs notices="all" />;
  const next = today.tasks.find((task) => task.next) ?? null;
  return (
    <Page
      name="today"
      title={titleOf(next, today)}
      above={<p class="today-date">{day(today.date)}</p>}
      tabs
      notices="all"
      aside={
        <>
          <TaskList view={view} today={today} />
          <ChangedCard paused={today.pause !== null} />
          <More calming={!today.tasks.some((task) => task.kind === 'calming')} />
          <SafetyCard screening={view.screening} information={Boolean(view.assessment?.information.length)} />
        </>
      }
    >
      <WaitingPlan />
      <FollowedLine programme={view.programme} />
      {next ? <NextCard task={next} view={view} today={today} /> : !today.rest && <NothingMore today={today} />}
      {today.rest && <Resting rest={today.rest} />}
      <AdviceCards advice={today.advice} />
      {today.last && !today.rest && <ResponseCard response={today.last} rested />}
    </Page>
  );
}

function titleOf(next: Task | null, today: TodayView): string {
  // What is offered is often good news, so it is said at once.
  if (next?.kind === 'offer' && today.offer) return t(today.offer.text);
  if (next) return t(`today.title.${next.kind}`);
  return t(today.rest ? 'today.title.rest' : 'today.title.none');
}

function NothingMore({ today }: { today: TodayView }) {
  return (
    <section class="today-rest">
      <Scene pose="resting" small label={t('today.figure')} />
      <div class="stack-tight">
        <p>{t('today.none.lead')}</p>
        {today.next_session && (
          <p>
            <strong>{t('today.none.next', { day: day(today.next_session.date) })}</strong>
          </p>
        )}
      </div>
    </section>
  );
}

/** After a red response: stated plainly and without alarm. Resting counts as following the plan (R32, R40, H19). */
function Resting({ rest }: { rest: NonNullable<TodayView['rest']> }) {
  return (
    <section class="card card-clay stack-tight">
      <h2>{t('rest.title')}</h2>
      <p class="soft small">{t(rest.text)}</p>
      <p>{t('rest.lead')}</p>
      <p>{t('rest.ends')}</p>
      {rest.reasons.length > 0 && <Why label={t('rest.why')} reasons={rest.reasons} />}
    </section>
  );
}

/** The calming items are among the tasks on most days and must not be shown twice. */
function More({ calming }: { calming: boolean }) {
  return (
    <section class="card stack">
      <h2>{t('today.more')}</h2>
      <Rows
        of={[
          { title: t('today.more.plan'), note: t('today.more.plan_note'), icon: 'ladder', to: { screen: 'plan' } },
          ...(calming
            ? [
                {
                  title: t('today.more.calming'),
                  note: t('today.more.calming_note'),
                  icon: 'leaf' as const,
                  to: { screen: 'calming' as const },
                },
              ]
            : []),
          {
            title: t('today.more.activity'),
            note: t('today.more.activity_note'),
            icon: 'shoe',
            to: { screen: 'activity', activity: null, date: null },
          },
          {
            title: t('today.more.entries'),
            note: t('today.more.entries_note'),
            icon: 'diary',
            to: { screen: 'entries' },
          },
        ]}
      />
    </section>
  );
}
