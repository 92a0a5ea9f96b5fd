/** The name of an entry, and its answers in words. Unanswered questions are named as such (H7). */
import type { ActivityEntry, CheckInAnswer, Entry } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { sidePainWords } from '../components/questions/ask.tsx';

interface Fact {
  name: string;
  value: string;
}

export function nameOf(entry: Entry): string {
  if (entry.kind === 'activity') return entry.activity ? t(entry.activity.name) : t('activity.title');
  if (entry.kind !== 'session') return t(`entries.${entry.kind}`);
  if (entry.session && !entry.session.guided) return t('entries.session_alone');
  const how = entry.session?.how ?? 'finished';
  return t(how === 'finished' ? 'entries.session' : `entries.session_${how}`);
}

export function factsOf({ check_in, session, activity }: Entry): Fact[] {
  if (check_in) return morningOf(check_in);
  if (activity) return activityOf(activity);
  if (!session) return [];
  return [
    { name: t('entries.during'), value: orNone(sidePainWords(session.during, session.sides)) },
    { name: t('entries.after'), value: orNone(sidePainWords(session.after, session.sides)) },
    { name: t('entries.effort'), value: orNone(session.effort && t(`after.effort.${session.effort}`)) },
    { name: t('entries.painkiller'), value: yesNo(session.painkiller) },
  ];
}

function activityOf({ minutes, pain, sides }: ActivityEntry): Fact[] {
  return [
    { name: t('entries.minutes'), value: t('entries.minutes_value', { count: minutes }) },
    { name: t('entries.worst'), value: orNone(sidePainWords(pain, sides)) },
  ];
}

function morningOf(said: CheckInAnswer): Fact[] {
  const pain = said.activity_pain;
  return [
    { name: t('entries.morning'), value: orNone(sidePainWords(said.morning)) },
    { name: t('entries.activity'), value: orNone(pain === null ? null : `${pain}`) },
    { name: t('entries.soreness'), value: orNone(said.soreness && t(`check_in.soreness.${said.soreness}`)) },
    { name: t('entries.woken'), value: yesNo(said.woken) },
    { name: t('entries.stiffness'), value: orNone(said.stiffness && t(`check_in.stiffness.${said.stiffness}`)) },
    { name: t('entries.something_new'), value: yesNo(said.something_new) },
  ];
}

function orNone(words: string | null): string {
  return words ?? t('entries.unanswered');
}

function yesNo(answer: boolean | null): string {
  return orNone(answer === null ? null : t(answer ? 'answer.yes' : 'answer.no'));
}
