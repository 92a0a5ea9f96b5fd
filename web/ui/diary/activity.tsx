/**
 * Another activity (R44): a run, a walk, a long day. A few taps, then advice on this kind. The diary leads here to
 * change one.
 */
import { useState } from 'preact/hooks';
import type { ActivityKind, TodayView, View } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { Why } from '../components/content/why.tsx';
import { OnwardPage } from '../components/layout/onward_page.tsx';
import { Page } from '../components/layout/page.tsx';
import { Redirect } from '../components/layout/redirect.tsx';
import { AskSidePain, openSides } from '../components/questions/ask.tsx';
import { AskPage } from '../components/questions/ask_page.tsx';
import { useAnswer, useSend, useShell } from '../model/context.ts';
import { findEntry } from '../model/diary_pages.ts';
import { ActivityDone } from './activity_done.tsx';
import { bodyOf, type Draft, draftOf, type Logged, refusalOf } from './activity_draft.ts';
import { AskDay, AskKind, AskMinutes } from './activity_questions.tsx';

interface Props {
  view: View;
  /** The activity of the diary that is to be changed; null for a new one. */
  activity: string | null;
  /** The date of a new one that was begun in the diary. */
  date: string | null;
}

export function ActivityScreen({ view, activity, date }: Props) {
  const { today } = view;
  if (!today) return <Redirect to={{ screen: 'home' }} />;
  return activity === null ? (
    <ActivityForm today={today} logged={null} date={date} />
  ) : (
    <Stored today={today} activity={activity} />
  );
}

function Stored({ today, activity }: { today: TodayView; activity: string }) {
  const { model } = useShell();
  const found = useAnswer(
    async () => ({ entry: await findEntry(model, (entry) => entry.activity?.activity === activity) }),
    [activity, model],
  );
  if (!found) return <Page name="activity" title={t('activity.loading')} passing />;
  const { date, activity: said } = found.entry ?? {};
  if (!date || !said) return <Gone />;
  return <ActivityForm today={today} logged={{ date, said }} date={null} />;
}

function ActivityForm({ today, logged, date }: { today: TodayView; logged: Logged | null; date: string | null }) {
  const sending = useSend();
  const [draft, setDraft] = useState<Draft>(() => draftOf(logged, date, today.date));
  const [told, setTold] = useState<ActivityKind | null>(null);
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  const fromDiary = logged !== null || date !== null;

  const save = async (): Promise<void> => {
    const body = bodyOf(draft, today.date, logged?.said.activity ?? null);
    if (body && !(await sending.send(body))) setTold(draft.what);
  };

  if (told) return <ActivityDone what={told} fromDiary={fromDiary} />;
  const sides = logged?.said.sides ?? today.sides;
  return (
    <AskPage
      name="activity"
      title={t(logged ? 'activity.title_change' : 'activity.title')}
      step="form"
      lead={t('activity.lead')}
      back={fromDiary ? { screen: 'entries' } : { screen: 'home' }}
      refusal={refusalOf(draft, today.date)}
      open={openSides(sides, draft.pain)}
      answers={draft}
      onSave={() => void save()}
      busy={sending.busy}
      fault={sending.fault}
    >
      <AskKind what={draft.what} onChange={(what) => change({ what })} />
      <AskMinutes draft={draft} onChange={(minutes) => change({ minutes })} />
      <AskDay draft={draft} today={today.date} onChange={change} />
      <AskSidePain title={t('activity.pain')} sides={sides} value={draft.pain} onChange={(pain) => change({ pain })} />
      <Why label={t('activity.why')} rules={['R44', 'R30']} />
    </AskPage>
  );
}

function Gone() {
  return (
    <OnwardPage
      name="activity"
      title={t('activity.gone')}
      step="gone"
      back={{ screen: 'entries' }}
      to={{ screen: 'entries' }}
      action={t('entries.title')}
    >
      <p class="lead">{t('activity.gone_lead')}</p>
    </OnwardPage>
  );
}
