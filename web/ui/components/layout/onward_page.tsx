/** A page whose one filled button leads on to another page. */
import type { ComponentChildren } from 'preact';
import type { Address } from '../../model/address.ts';
import { LinkButton } from '../content/button.tsx';
import { Page, type PageProps } from './page.tsx';

interface Props extends Omit<PageProps, 'foot'> {
  to: Address;
  /** The words on the button that leads on. */
  action: string;
  /** Other ways on, below that button. */
  otherwise?: ComponentChildren;
}

export function OnwardPage({ to, action, otherwise, ...page }: Props) {
  return (
    <Page
      {...page}
      foot={
        <>
          <LinkButton look="filled" wide to={to}>
            {action}
          </LinkButton>
          {otherwise}
        </>
      }
    />
  );
}
