/** What to hold on to, before any standing exercise (H17). */
import type { Fault } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { Button } from '../components/content/button.tsx';
import { Exercises } from '../components/content/exercises.tsx';
import { FaultNotice, Notice } from '../components/content/notice.tsx';
import { Words } from '../components/content/words.tsx';
import { Page } from '../components/layout/page.tsx';
import { Emblem } from '../components/pictures/emblem.tsx';
import type { NextSession } from '../model/next_session.ts';

interface Props {
  plan: NextSession;
  busy: boolean;
  fault: Fault | null;
  onConfirm: () => void;
}

export function Support({ plan, busy, fault, onConfirm }: Props) {
  const cues = plan.exercises.flatMap(({ cue }) => (cue ? [cue] : []));
  return (
    <Page
      name="ready"
      title={t('ready.support.title')}
      step="support"
      above={<Emblem icon="hand" />}
      back={{ screen: 'home' }}
      notices={fault ? 'none' : 'pressing'}
      aside={
        <section class="card stack">
          <h2>{t('ready.plan')}</h2>
          <Exercises of={plan.exercises} />
          <p class="soft small">{t('today.minutes', { count: plan.minutes })}</p>
        </section>
      }
      foot={
        <>
          <FaultNotice fault={fault} />
          <Button look="filled" wide busy={busy} onClick={onConfirm}>
            {t(busy ? 'action.working' : 'ready.support.confirm')}
          </Button>
        </>
      }
    >
      <p class="lead">{t('ready.support.lead')}</p>
      {cues.length > 0 && (
        <ul class="dots">
          {distinct(cues).map((cue) => (
            <li key={t(cue)}>
              <Words text={cue} />
            </li>
          ))}
        </ul>
      )}
      <Notice icon="sun">{t('ready.screen')}</Notice>
    </Page>
  );
}

function distinct<T extends Parameters<typeof t>[0]>(texts: readonly T[]): T[] {
  const seen = new Set<string>();
  return texts.filter((text) => {
    const words = t(text);
    return !seen.has(words) && seen.add(words);
  });
}
