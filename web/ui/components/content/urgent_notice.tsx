/** A warning with the way to urgent advice (H2). */
import { t } from '../../../words/words.ts';
import { LinkButton } from './button.tsx';
import { Notice } from './notice.tsx';

export function UrgentNotice({ children }: { children: string }) {
  return (
    <Notice
      tone="urgent"
      actions={
        <LinkButton look="plain" to={{ screen: 'urgent' }}>
          {t('header.urgent')}
        </LinkButton>
      }
    >
      {children}
    </Notice>
  );
}
