/** After an activity was recorded: what to do about this kind for now, in words that do not frighten (R44, H19). */
import './activity.css';
import type { ActivityKind, ActivityView } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { Card } from '../components/content/card.tsx';
import { Why } from '../components/content/why.tsx';
import { Words } from '../components/content/words.tsx';
import { OnwardPage } from '../components/layout/onward_page.tsx';
import { Emblem } from '../components/pictures/emblem.tsx';
import { Icon, type IconName } from '../components/pictures/icon.tsx';
import { useShell } from '../model/context.ts';
import { dayBefore } from './activity_draft.ts';

const RULES = ['R44'] as const;

const LOOKS: Record<ActivityView['advice'], { icon: IconName; tone: 'plain' | 'pine' | 'sun' }> = {
  not_known: { icon: 'question', tone: 'plain' },
  keep: { icon: 'check', tone: 'pine' },
  less: { icon: 'wave', tone: 'sun' },
  wait: { icon: 'clock', tone: 'sun' },
};

export function ActivityDone({ what, fromDiary }: { what: ActivityKind; fromDiary: boolean }) {
  const { model } = useShell();
  const today = model.view.value?.today;
  const found = today?.activities.find((one) => one.what === what);
  const last = found?.last;
  const waits = today && last?.response === 'red' && last.date >= dayBefore(today.date);
  return (
    <OnwardPage
      name="activity"
      title={t('activity.done.title')}
      step="done"
      above={<Emblem icon="check" />}
      back={fromDiary ? { screen: 'entries' } : { screen: 'home' }}
      after={<Why label={t('activity.done.why')} rules={RULES} />}
      to={fromDiary ? { screen: 'entries' } : { screen: 'home' }}
      action={t(fromDiary ? 'entries.title' : 'action.home')}
    >
      {last?.response === 'unknown' && found?.advice === 'wait' && <p class="lead">{t('activity.done.waiting')}</p>}
      {found && <AdviceCard of={found} />}
      {waits && <p class="soft">{t('activity.done.red_rest')}</p>}
    </OnwardPage>
  );
}

function AdviceCard({ of: { name, advice, text } }: { of: ActivityView }) {
  const { icon, tone } = LOOKS[advice];
  return (
    <Card tone={tone}>
      <div class="activity-advice">
        <Icon name={icon} size="l" />
        <div>
          <p class="soft small">
            <Words text={name} />
          </p>
          <h2>{t(`activity.advice.name.${advice}`)}</h2>
        </div>
      </div>
      <p>
        <Words text={text} />
      </p>
    </Card>
  );
}
