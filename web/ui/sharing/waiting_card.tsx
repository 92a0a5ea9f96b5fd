/** A notice on the home pages: a plan waits, or a link could not be read, with the way to it. */
import { t } from '../../words/words.ts';
import { LinkButton } from '../components/content/button.tsx';
import { Notice } from '../components/content/notice.tsx';
import { useShell } from '../model/context.ts';

/** `held`: the safety questions come first, so it only says that something waits (H9). */
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
