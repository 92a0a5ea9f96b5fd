/** The other tasks of today: due, waiting, done. Each state has its heading and its sign, never colour alone (H20). */
import type { Task, TodayView, View } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { Words } from '../components/content/words.tsx';
import { Icon } from '../components/pictures/icon.tsx';
import { formatAddress } from '../model/address.ts';
import { addressOf } from './tasks.ts';

const GROUPS = [
  { status: 'due', title: 'today.also' },
  { status: 'waiting', title: 'today.waiting' },
  { status: 'done', title: 'today.done' },
] as const;

export function TaskList({ view, today }: { view: View; today: TodayView }) {
  const others = today.tasks.filter((task) => !task.next);
  if (others.length === 0) return null;
  return (
    <section class="card tasks stack">
      {GROUPS.map(({ status, title }) => {
        const tasks = others.filter((task) => task.status === status);
        if (tasks.length === 0) return null;
        return (
          <div key={status}>
            <h2>{t(title)}</h2>
            <ul>
              {tasks.map((task) => (
                <li key={task.kind}>
                  <TaskRow task={task} view={view} today={today} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

function TaskRow({ task, view, today }: { task: Task; view: View; today: TodayView }) {
  const to = addressOf(task, view, today);
  const inside = (
    <>
      <span class={`task-sign task-${task.status}`} aria-hidden="true">
        {task.status === 'done' && <Icon name="check" size="s" />}
        {task.status === 'waiting' && <Icon name="clock" size="s" />}
      </span>
      <span class="task-words">
        <span class="task-name">
          <Words text={task.text} />
        </span>
        {task.note && (
          <span class="soft small">
            <Words text={task.note} />
          </span>
        )}
      </span>
    </>
  );
  if (!to) return <div class="task">{inside}</div>;
  return (
    <a class="task" href={formatAddress(to)}>
      {inside}
      <Icon name="forward" size="s" />
    </a>
  );
}
