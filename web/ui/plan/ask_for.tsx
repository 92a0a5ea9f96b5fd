/** What the person may ask for, and what is not open yet. Nothing here urges anybody (R22, R34, R35, R61). */
import type { PlanView, TodayView } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { Card } from '../components/content/card.tsx';
import { Words } from '../components/content/words.tsx';
import { Icon } from '../components/pictures/icon.tsx';
import { formatAddress } from '../model/address.ts';

export function AskFor({ today, plan }: { today: TodayView; plan: PlanView }) {
  const { more, choices } = today;
  // While nothing more is offered, nothing is announced either (R36, R53).
  const settled = plan.maintenance || today.hold !== null;
  const open = choices.filter(({ to }) => to);
  const closed = settled ? [] : choices.filter(({ to }) => !to);
  if (!more && open.length + closed.length === 0) return null;
  return (
    <Card>
      <h2>{t('plan.ask.title')}</h2>
      <p class="soft">{t('plan.ask.lead')}</p>
      <ul class="rows">
        {more && (
          <li>
            <a href={formatAddress({ screen: 'more' })}>
              <Icon name="new" />
              <span class="rows-words">
                <span class="rows-title">{t('plan.ask.more')}</span>
                <span class="soft small">{t('plan.ask.more_note')}</span>
              </span>
              <Icon name="forward" size="s" />
            </a>
          </li>
        )}
        {open.map(({ exercise, name }) => (
          <li key={exercise}>
            <a href={formatAddress({ screen: 'choose', exercise })}>
              <Icon name="undo" />
              <span class="rows-words">
                <span class="rows-title">
                  <Words text={name} />
                </span>
                <span class="soft small">{t('plan.ask.choose_note')}</span>
              </span>
              <Icon name="forward" size="s" />
            </a>
          </li>
        ))}
        {closed.map(({ exercise, name }) => (
          <li key={exercise} class="rows-closed">
            <Icon name="lock" />
            <span class="rows-words">
              <span class="rows-title">
                <Words text={name} />
              </span>
              <span class="soft small">{t('plan.ask.closed_note')}</span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
