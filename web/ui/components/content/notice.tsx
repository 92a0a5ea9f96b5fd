/** A notice: what happened, what it means, what to do. It has an icon and words, never colour alone (H20). */
import './notice.css';
import type { ComponentChildren } from 'preact';
import type { Fault } from '../../../engine/contract.ts';
import { has, type Key, t } from '../../../words/words.ts';
import { Icon, type IconName } from '../pictures/icon.tsx';
import { LinkButton } from './button.tsx';

export type Tone = 'calm' | 'warn' | 'urgent';

const ICONS: Record<Tone, IconName> = { calm: 'info', warn: 'alert', urgent: 'alert' };

interface Props {
  tone?: Tone;
  icon?: IconName | undefined;
  title?: string | undefined;
  children?: ComponentChildren;
  /** Read out at once; only for answers to something the person just did. */
  alert?: boolean;
  id?: string | undefined;
  actions?: ComponentChildren;
  onDismiss?: (() => void) | undefined;
}

export function Notice({ tone = 'calm', icon, title, children, alert, id, actions, onDismiss }: Props) {
  return (
    <div class={`notice notice-${tone}`} role={alert ? 'alert' : undefined} id={id}>
      <Icon name={icon ?? ICONS[tone]} />
      <div class="notice-words">
        {title && <p class="notice-title">{title}</p>}
        {children && <div>{children}</div>}
        {actions && <div class="notice-actions">{actions}</div>}
      </div>
      {onDismiss && (
        <button type="button" class="notice-close" onClick={onDismiss}>
          <Icon name="close" size="s" />
          <span class="hidden-text">{t('action.dismiss')}</span>
        </button>
      )}
    </div>
  );
}

export function faultWords(fault: Fault): string {
  const key = `error.${fault.code}`;
  return has(key) ? t(key as Key, fault.params) : t('error.unknown');
}

/** A fault of the storage offers a copy, because what is stored may not last (H14). */
export function FaultNotice({ fault }: { fault: Fault | null }) {
  if (!fault) return null;
  return (
    <Notice
      tone="warn"
      alert
      actions={
        fault.code.startsWith('storage_') && (
          <LinkButton look="plain" to={{ screen: 'data' }}>
            {t('notice.save_now')}
          </LinkButton>
        )
      }
    >
      {faultWords(fault)}
    </Notice>
  );
}
