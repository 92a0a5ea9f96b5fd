/** On the pages where one comes home: that a plan waits, or that a link could not be read, and the way to it. */
import { t } from '../../words/words.ts';
import { LinkButton } from '../components/content/button.tsx';
import { Notice } from '../components/content/notice.tsx';
import { useShell } from '../model/context.ts';

/** `held`: the safety questions come first, so it only says that something is there (H9). */
export function WaitingPlan({ held = false }: { held?: boolean }) {
  const { model } = useShell();
  const waiting = model.link.value;
  if (!waiting) return null;
  if (held && !waiting.fault) {
    return (
      <Notice icon="person" title={t('link.card.held.title')}>
        {t('link.card.held.lead')}
      </Notice>
    );
  }
  const words = waiting.fault ? 'refused' : 'aside';
  return (
    <Notice
      icon={waiting.fault ? 'alert' : 'person'}
      tone={waiting.fault ? 'warn' : 'calm'}
      title={t(`link.card.${words}.title`)}
      actions={
        <LinkButton look="plain" to={{ screen: 'link' }}>
          {t(`link.card.${words}.action`)}
        </LinkButton>
      }
    >
      {t(`link.card.${words}.lead`)}
    </Notice>
  );
}
