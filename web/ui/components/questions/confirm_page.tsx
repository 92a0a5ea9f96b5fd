/** A page that says what a command will do and sends it once the person confirms. Cancel leaves things as they are. */
import type { CommandBody } from '../../../engine/contract.ts';
import { t } from '../../../words/words.ts';
import type { Address } from '../../model/address.ts';
import { useSend } from '../../model/context.ts';
import { Button, LinkButton } from '../content/button.tsx';
import { FaultNotice } from '../content/notice.tsx';
import { Page, type PageProps } from '../layout/page.tsx';

interface Props extends Omit<PageProps, 'foot' | 'notices' | 'back'> {
  body: CommandBody;
  /** The words on the button that confirms. */
  confirm: string;
  /** Where Cancel and Back lead. */
  back: Address;
  /** Called once the command is stored. */
  onDone: () => void;
}

export function ConfirmPage({ body, confirm, onDone, ...page }: Props) {
  const sending = useSend();
  const send = async (): Promise<void> => {
    if (!(await sending.send(body))) onDone();
  };
  return (
    <Page
      {...page}
      notices={sending.fault ? 'none' : 'pressing'}
      foot={
        <>
          <FaultNotice fault={sending.fault} />
          <Button look="filled" wide busy={sending.busy} onClick={() => void send()}>
            {sending.busy ? t('action.saving') : confirm}
          </Button>
          <LinkButton look="plain" to={page.back}>
            {t('action.cancel')}
          </LinkButton>
        </>
      }
    />
  );
}
