/** A screen has one filled button; the others are outlined or plain. Links that look like buttons are still links. */
import './button.css';
import type { ComponentChildren } from 'preact';
import { type Address, formatAddress } from '../../model/address.ts';
import { Icon, type IconName } from '../pictures/icon.tsx';

type Look = 'filled' | 'outlined' | 'plain' | 'urgent';

interface Shared {
  children: ComponentChildren;
  look?: Look | undefined;
  icon?: IconName | undefined;
  wide?: boolean | undefined;
}

function classOf({ look = 'outlined', wide }: Shared): string {
  return `button button-${look}${wide ? ' button-wide' : ''}`;
}

function Inside({ icon, children }: Shared) {
  return (
    <>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </>
  );
}

interface ButtonProps extends Shared {
  type?: 'button' | 'submit';
  onClick?: () => void;
  /** Under way: the button keeps the focus and says so, but does nothing. */
  busy?: boolean;
  /** Read out instead of the visible words if these do not say what they are about. Begins with the visible words. */
  label?: string;
}

export function Button(props: ButtonProps) {
  const { type = 'button', onClick, busy, label } = props;
  return (
    <button
      type={type}
      class={classOf(props)}
      aria-label={label}
      aria-disabled={busy ? 'true' : undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.();
      }}
    >
      <Inside {...props} />
    </button>
  );
}

export function LinkButton(props: Shared & { to: Address }) {
  return (
    <a class={classOf(props)} href={formatAddress(props.to)}>
      <Inside {...props} />
    </a>
  );
}

export function CallButton({ number, look, wide, children }: Shared & { number: '999' | '111' }) {
  return (
    <a class={classOf({ look: look ?? 'outlined', wide, children })} href={`tel:${number}`}>
      <Inside icon="phone">{children}</Inside>
    </a>
  );
}
