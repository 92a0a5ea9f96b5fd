/** What happens after a session: the morning decides, and when the next session is due. */
import type { RatingView } from '../../engine/contract.ts';
import { day, t } from '../../words/words.ts';
import { Card } from '../components/content/card.tsx';
import { OnwardPage } from '../components/layout/onward_page.tsx';
import { Scene } from '../components/pictures/figure.tsx';
import { Icon, type IconName } from '../components/pictures/icon.tsx';
import { useShell } from '../model/context.ts';
import './after_done.css';

export function AfterDone({ how }: { how: RatingView['how'] }) {
  const { model } = useShell();
  const view = model.view.value;
  const today = view?.today;
  const plan = view?.plan;
  const next = today?.next_session;
  const steps: { icon: IconName; words: string }[] = [
    today?.rest ? { icon: 'leaf', words: t('after.done.resting') } : { icon: 'leaf', words: t('after.done.rest') },
    { icon: 'sun', words: t('after.done.morning') },
    // R32, R33: easing applies at once and is shown.
    ...(today?.rest && plan ? [{ icon: 'ladder' as const, words: t(plan.cause_text) }] : []),
    ...(next && !today?.rest
      ? [{ icon: 'calendar' as const, words: t('after.done.session', { day: day(next.date) }) }]
      : []),
  ];
  return (
    <OnwardPage
      name="after"
      title={t(how === 'too_much' || today?.rest ? 'after.done.title_too_much' : 'after.done.title')}
      step="done"
      back={{ screen: 'home' }}
      to={{ screen: 'home' }}
      action={t('action.home')}
    >
      <Scene pose="resting" small />
      <Card>
        <h2>{t('after.done.next')}</h2>
        <ol class="next-steps">
          {steps.map(({ icon, words }) => (
            <li key={icon}>
              <Icon name={icon} />
              {words}
            </li>
          ))}
        </ol>
      </Card>
    </OnwardPage>
  );
}
