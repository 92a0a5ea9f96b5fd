/** The page that a task of today leads to, and its icon. The engine says which tasks are due and which comes next. */
import type { Task, TodayView, View } from '../../engine/contract.ts';
import type { IconName } from '../components/pictures/icon.tsx';
import type { Address } from '../model/address.ts';

export const ICONS: Record<Task['kind'], IconName> = {
  screening: 'hand',
  assessment: 'diary',
  morning_after: 'sun',
  check_in: 'sun',
  rate: 'diary',
  resume: 'play',
  offer: 'ladder',
  calming: 'leaf',
  session: 'play',
  movements: 'leaf',
  pause: 'moon',
  review: 'calendar',
  readiness: 'shoe',
};

/** null if there is nothing to open. A waiting task cannot be opened; a completed one can, if it can be changed. */
export function addressOf(task: Task, view: View, today: TodayView): Address | null {
  if (task.status === 'waiting') return null;
  const done = task.status === 'done';
  switch (task.kind) {
    case 'screening':
      return view.screening.next
        ? { screen: 'screening_question', question: view.screening.next }
        : { screen: 'screening_check' };
    case 'assessment':
      return { screen: 'assessment' };
    case 'morning_after':
      return today.morning_after ? { screen: 'check_in', date: today.morning_after.date } : null;
    case 'check_in':
      return { screen: 'check_in', date: null };
    case 'rate':
      return today.rating ? { screen: 'after', session: today.rating.session } : null;
    case 'resume':
      return { screen: 'session' };
    case 'offer':
      return today.offer ? { screen: 'offer', kind: null } : null;
    case 'session':
      return done ? null : { screen: 'ready' };
    case 'calming':
    case 'movements':
      return { screen: 'calming' };
    case 'pause':
      return { screen: 'break' };
    case 'review':
      return { screen: 'review' };
    case 'readiness':
      return { screen: 'ready_to_run' };
  }
}
